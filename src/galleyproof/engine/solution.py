"""What the search for contradictions found: conflicts, clusters left undecided, and constraints that crashed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from galleyproof.constraint import Constraint
from galleyproof.engine.claim_facts import ClaimFacts
from galleyproof.facts.assertion import Label
from galleyproof.facts.frame import Frame
from galleyproof.facts.things import Point
from galleyproof.solver import Explanation


class Conflict(NamedTuple):
    """Claims that cannot all be true, although any fewer of them can.

    Attributes:
        constraint: the constraint that it is reported under.
        claims: the claims.
        labels: the parts of the claims that it needs, which count the claims from 0.
        explanation: the rules and differences that prove it.
        cluster: the number of the cluster that the claims belong to.
        about: the one point that the claims disagree about, if all claims that do make one finding.
    """

    constraint: Constraint
    claims: Sequence[ClaimFacts]
    labels: frozenset[Label]
    explanation: Explanation
    cluster: int
    about: Point | None = None


class UndecidedCluster(NamedTuple):
    """A cluster that exceeds the search limit, with the constraints on it and the number of conflicts found so far."""

    claims: Sequence[ClaimFacts]
    constraints: tuple[Constraint, ...]
    conflicts: int


class Crash(NamedTuple):
    """A constraint that raised an error, and the claims of the cluster it was called for."""

    constraint: Constraint
    claims: Sequence[ClaimFacts]
    error: BaseException


@dataclass(slots=True)
class Solution:
    """The result for a desk: its conflicts, the clusters left undecided, and the constraints that crashed, by id."""

    frame: Frame
    conflicts: list[Conflict] = field(default_factory=list)
    undecided: list[UndecidedCluster] = field(default_factory=list)
    crashes: dict[str, Crash] = field(default_factory=dict)
