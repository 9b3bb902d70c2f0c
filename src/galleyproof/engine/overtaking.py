"""The role of time in a conflict: a contradiction, or a claim that was correct on its own day and is overtaken."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, combinations
from typing import NamedTuple

from galleyproof.constraint import is_ordered
from galleyproof.engine.solution import Conflict


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
    reported: dict[int, _Reported] = defaultdict(_Reported)  # by cluster
    for timed in sorted(due, key=lambda timed: (bool(timed.overtaken), len(timed.conflict.claims))):
        in_cluster = reported[timed.conflict.cluster]
        if not in_cluster.makes_redundant(timed):
            in_cluster.add(timed)
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


class _Reported:
    """The conflicts of one cluster that were reported so far."""

    def __init__(self) -> None:
        self._claims: set[frozenset[str]] = set()
        self._fewest: dict[tuple[str, frozenset[str]], int] = {}

    def add(self, timed: TimedConflict) -> None:
        """Add a conflict; among those that overtake claims, the one with the fewest claims comes first."""
        self._claims.add(timed.claims)
        self._fewest.setdefault(_constraint_and_overtaken(timed), len(timed.claims))

    def makes_redundant(self, later: TimedConflict) -> bool:
        """Return True if a conflict adds nothing to those that were reported.

        An overtaken claim adds nothing if its conflict contains a reported one, or if fewer claims overtook it in the
        same way.
        """
        claims = later.claims
        if not later.overtaken:
            return claims in self._claims
        return self._fewest.get(_constraint_and_overtaken(later), len(claims)) < len(claims) or self._has_part_of(
            claims
        )

    def _has_part_of(self, claims: frozenset[str]) -> bool:
        if 1 << len(claims) > len(self._claims):
            return any(reported <= claims for reported in self._claims)
        parts = chain.from_iterable(combinations(claims, size) for size in range(1, len(claims) + 1))
        return any(frozenset(part) in self._claims for part in parts)


def _constraint_and_overtaken(timed: TimedConflict) -> tuple[str, frozenset[str]]:
    """Return the constraint of a conflict and its overtaken claims."""
    conflict = timed.conflict
    return conflict.constraint.id, frozenset(conflict.claims[number].claim.ref for number in timed.overtaken)
