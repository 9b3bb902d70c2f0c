"""Desks in disguise: whatever hides an error or a file, the run says so. One file for each theme."""
