"""The role of time in a conflict: a contradiction, or a claim that was correct on its own day and is overtaken."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from galleyproof.constraint import is_ordered
from galleyproof.engine.solve import Conflict


class TimedConflict(NamedTuple):
    """A conflict with the numbers of its overtaken claims; a contradiction has none."""

    conflict: Conflict
    overtaken: frozenset[int]

    @property
    def claims(self) -> frozenset[str]:
        """The full ids of its claims."""
        return frozenset(claim_facts.claim.ref for claim_facts in self.conflict.claims)


def conflicts_to_report(conflicts: Iterable[Conflict], run_day: int) -> Iterator[TimedConflict]:
    """Yield the conflicts to report on the day of the run: contradictions first, then overtaken claims.

    Conflicts with fewer claims come first, and a conflict that adds nothing to an earlier one is left out.
    """
    all_timed = (TimedConflict(conflict, frozenset(_overtaken(conflict))) for conflict in conflicts)
    due = [timed for timed in all_timed if not _is_ahead(timed, run_day) and not _is_left_to_checks(timed)]
    reported: dict[int, list[TimedConflict]] = defaultdict(list)  # by cluster
    for timed in sorted(due, key=lambda timed: (bool(timed.overtaken), len(timed.conflict.claims))):
        in_cluster = reported[timed.conflict.cluster]
        if not any(_makes_redundant(earlier, timed) for earlier in in_cluster):
            in_cluster.append(timed)
            yield timed


def _overtaken(conflict: Conflict) -> Iterator[int]:
    """Yield the claims that were stretched to the run's day; if there are none, plans older than the newest claim.

    A stretch gives way before a plan: nobody stated the stretch, and the plan may have come true. Two plans made on the
    same day contradict each other like any other claims.
    """
    newest = max(claim_facts.day for claim_facts in conflict.claims)
    stretched = [number for number, mood in conflict.labels if mood == "stretch"]
    older = (number for number, mood in conflict.labels if mood == "plan" and conflict.claims[number].day < newest)
    yield from stretched or older


def _is_ahead(timed: TimedConflict, run_day: int) -> bool:
    """Return True if a plan is overtaken only after the run's day: it, or the claim that overtakes it, is newer.

    A stretch cannot be ahead, because it ends on the run's day.
    """
    if not timed.overtaken or any(label.mood == "stretch" for label in timed.conflict.labels):
        return False
    days = [claim_facts.day for claim_facts in timed.conflict.claims]
    return max(days) > run_day or any(days[number] >= run_day for number in timed.overtaken)


def _is_left_to_checks(timed: TimedConflict) -> bool:
    """Return True if one fact's own dates contradict each other: the checks on single claims report that."""
    claims, explanation = timed.conflict.claims, timed.conflict.explanation
    is_alone = len(claims) == 1 == len(claims[0].facts)
    return is_alone and not explanation.tags and not is_ordered(explanation.steps)


def _makes_redundant(earlier: TimedConflict, later: TimedConflict) -> bool:
    """Return True if a conflict adds nothing to one that was reported.

    An overtaken claim adds nothing if its conflict contains a reported one, or if fewer claims overtook it in the same
    way.
    """
    if not later.overtaken:
        return earlier.claims == later.claims
    in_same_way = _constraint_and_overtaken(earlier) == _constraint_and_overtaken(later)
    return earlier.claims <= later.claims or (in_same_way and len(earlier.claims) < len(later.claims))


def _constraint_and_overtaken(timed: TimedConflict) -> tuple[str, frozenset[str]]:
    """Return the constraint of a conflict and its overtaken claims."""
    conflict = timed.conflict
    return conflict.constraint.id, frozenset(conflict.claims[number].claim.ref for number in timed.overtaken)
