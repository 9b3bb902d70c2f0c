"""The JSON Schemas of a desk's files and the page that documents them, both generated from the models."""
