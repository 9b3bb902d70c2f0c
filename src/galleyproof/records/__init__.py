"""The records of a desk: what they share, and the dates, amounts and places that they hold."""
