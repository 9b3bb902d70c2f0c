"""Hostile input and machines that refuse: nothing crashes, nothing gets through, nobody gets in."""
