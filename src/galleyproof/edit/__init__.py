"""The only code that writes to a desk: captures, signatures."""
