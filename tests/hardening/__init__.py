"""Hostile input of every kind: nothing crashes, nothing gets through, nobody gets in."""
