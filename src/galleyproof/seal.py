"""The seal under a signed claim: a hash of what was signed."""
