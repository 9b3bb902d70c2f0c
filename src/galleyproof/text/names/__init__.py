"""Names in running text: who is meant, and how a spelling may differ."""
