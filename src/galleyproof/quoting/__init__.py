"""Whether a text has some words, strictly."""
