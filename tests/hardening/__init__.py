"""Desks that somebody has prepared, and machines that refuse: nothing hangs, crashes, leaks or is half written."""
