"""The engine: which claims of a desk cannot all hold, as data; the run makes findings of it.

`solve` finds the conflicts of a desk, `dated` says which of them time alone made, `impact` what rests on a claim.
"""

from galleyproof.engine.impact import Touched, impact
from galleyproof.engine.overtaking import Dated, dated
from galleyproof.engine.solve import Conflict, Crash, Entangled, Solution, solve
from galleyproof.engine.weight import facts_of, severity_of

__all__ = [
    "Conflict",
    "Crash",
    "Dated",
    "Entangled",
    "Solution",
    "Touched",
    "dated",
    "facts_of",
    "impact",
    "severity_of",
    "solve",
]
