"""Galleyproof is pytest for facts: claims as records, proved against each other, the copy and the evidence."""

__version__ = "0.1.0"
