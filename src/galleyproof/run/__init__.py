"""A run: every check over the whole desk, waivers applied, everything counted."""

from galleyproof.run.outcome import Outcome, outcome_of
from galleyproof.run.running import Run, run

__all__ = ["Outcome", "Run", "outcome_of", "run"]
