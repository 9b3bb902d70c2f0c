"""Names in running text: whom they mean, and how their spellings may differ."""
