"""The command `python -m galleyproof`, the same as `galley`."""

from galleyproof.cli import main

main(prog_name="galley")
