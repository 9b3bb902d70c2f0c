"""Reports on a run for every kind of reader: pure functions from a Run to text."""
