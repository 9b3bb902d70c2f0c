"""Desks in disguise or prepared by somebody, and machines that refuse: whatever happens, the run says so."""
