"""Reading a desk from its files: strict, complete, and without raising on anything that the files contain."""
