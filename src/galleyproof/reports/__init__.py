"""What a run says, for each reader: pure functions from a Run to text."""
