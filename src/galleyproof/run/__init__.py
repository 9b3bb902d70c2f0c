"""A run: every check over the whole desk, waivers applied, everything counted."""

from galleyproof.run.running import Counts, Outcome, Run, run

__all__ = ["Counts", "Outcome", "Run", "run"]
