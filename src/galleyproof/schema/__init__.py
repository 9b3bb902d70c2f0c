"""The JSON Schemas of a desk's files and the page that documents them, both made from the models."""
