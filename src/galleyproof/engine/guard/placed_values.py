"""The dates and numbers of a cluster of claims, each with its place in the record and its moving parts."""

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from galleyproof.engine.claim_facts import ClaimFacts
from galleyproof.engine.cluster_solver import ClusterSolver
from galleyproof.engine.guard.fact_values import FactValue, fact_values
from galleyproof.engine.guard.moving_parts import MovingParts, ValueKey, moving_parts
from galleyproof.facts import Fact, Presence, Quantity
from galleyproof.facts.assertion import Asserted, Assertion
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.records.location import Path
from galleyproof.solver import TemporalProblem


class PlacedValue(NamedTuple):
    """A value with its fact, the fact's path in the record, and the parts of the problem that move with the value."""

    key: ValueKey
    path: Path
    fact: Fact
    value: FactValue
    parts: MovingParts | None


def values_of_cluster(
    solver: ClusterSolver, cluster: Sequence[ClaimFacts], *, is_examined: bool
) -> Iterator[PlacedValue]:
    """Yield every value of a cluster; without its moving parts if it is not to be examined."""
    for claim_number, claim in enumerate(cluster):
        for fact_number, (path, fact, context) in enumerate(claim.facts):
            key = ValueKey(claim_number, fact_number, 0)
            if is_examined:
                yield from values_of_fact(solver, key, path, fact, context)
            else:
                yield from (PlacedValue(key, path, fact, value, None) for value in fact_values(fact))


def values_of_fact(
    solver: ClusterSolver, key: ValueKey, path: Path, fact: Fact, context: FactContext
) -> Iterator[PlacedValue]:
    """Yield every value of one fact; `key` gives the numbers of its claim and of the fact."""

    def state_alone(moved: Fact) -> TemporalProblem:
        asserted = Asserted(solver.solution.frame)
        moved.state(Assertion(asserted, key.claim, context, solver.run))
        return asserted.problem

    values = [*fact_values(fact)]
    stated = state_alone(fact) if values else TemporalProblem()
    for number, value in enumerate(values):
        parts = moving_parts(fact, value, stated, state_alone)
        yield PlacedValue(key._replace(value=number), path, fact, value, parts)


def subject(fact: Fact, frame: Frame) -> Hashable:
    """Return a presence's person or a quantity's measure: only these facts are about something else on another date."""
    match fact:
        case Presence():
            return ("presence", frame.main_id(fact.who))
        case Quantity():
            return ("quantity", frame.main_id(fact.of), fact.measure)
    return None
