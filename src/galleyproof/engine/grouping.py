"""Conflicts of many claims about one thing, as one group: forty figures that disagree are not 780 findings."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Final, TypeAlias

from galleyproof.engine.overtaking import TimedConflict
from galleyproof.engine.severity import severity_of
from galleyproof.facts.frame import Frame
from galleyproof.solver import clusters

_FEWEST: Final = 3
"""Conflicts; two findings tell more than one, such as which of three figures does not agree with the others."""

Group: TypeAlias = list[TimedConflict]


def grouped(conflicts: Iterable[TimedConflict], frame: Frame) -> Iterator[Group]:
    """Yield conflicts in groups, in the order of the first of each; most are a group of their own.

    Contradictions of the same severity are grouped if their claims disagree about one point and are linked by claims;
    overtaken claims if they are the same ones.
    """
    listed = [*conflicts]
    for numbers in clusters(range(len(listed)), lambda number: _keys(listed[number], frame)):
        group = [listed[number] for number in numbers]
        if len(group) >= _FEWEST:
            yield group
        else:
            yield from ([timed] for timed in group)


def _keys(timed: TimedConflict, frame: Frame) -> Iterator[Hashable]:
    """Yield what a conflict has in common with the others of its group, if it may be part of one."""
    conflict = timed.conflict
    if conflict.about is not None:
        kind = (conflict.about, conflict.constraint.id, severity_of(timed, frame))
        overtaken = frozenset(conflict.claims[number].claim.ref for number in timed.overtaken)
        yield from ((kind, overtaken, claim) for claim in ([""] if overtaken else sorted(timed.claims)))
