"""`python -m galleyproof` is `galley`."""

from galleyproof.cli import main

main(prog_name="galley")
