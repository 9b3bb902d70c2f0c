"""What became of a conflict in time: a contradiction, or a claim that stood on its day and was overtaken since."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from galleyproof.constraint import is_ordered
from galleyproof.facts.assertion import Label
from galleyproof.proof.framing import Claimed
from galleyproof.proof.solve import Conflict


class Dated(NamedTuple):
    """A conflict, its members by number, and those of them that were overtaken; none in a contradiction."""

    conflict: Conflict
    members: frozenset[int]
    overtaken: frozenset[int]


def dated(conflicts: Iterable[Conflict], run: int) -> Iterator[Dated]:
    """Contradictions first, then what was overtaken; a claim's plans are, once the run's day is past its own.

    Where a part of an overtaken conflict is a contradiction already, there is no more to say; nor is there where
    fewer claims overtook the same ones in the same way.
    """
    every = [_dated(conflict) for conflict in conflicts]
    known: dict[int, list[frozenset[int]]] = defaultdict(list)  # by cluster
    fewest: dict[tuple[int, str, frozenset[int]], int] = {}
    for each in sorted(every, key=lambda each: (bool(each.overtaken), len(each.members))):
        conflict, members, overtaken = each
        if any(conflict.claims[number].day >= run for number in overtaken) or _is_left_to_checks(each):
            continue
        of_cluster = known[id(conflict.claims)]
        if overtaken and len(members) > fewest.setdefault(
            (id(conflict.claims), conflict.constraint.id, overtaken), len(members)
        ):
            continue
        if not any(less <= members if overtaken else less == members for less in of_cluster):
            of_cluster.append(members)
            yield each


def _dated(conflict: Conflict) -> Dated:
    members = frozenset(label.claim for label in conflict.labels)
    newest = max(conflict.claims[number].day for number in members)
    return Dated(conflict, members, frozenset(_overtaken(conflict.labels, conflict.claims, newest)))


def _overtaken(labels: Iterable[Label], claims: Sequence[Claimed], newest: int) -> Iterator[int]:
    """What lasts only by being stretched, and plans that a newer claim does not share.

    Two plans of one day that cannot both come true contradict each other as anything else does.
    """
    for label in labels:
        if label.mood == "stretch" or (label.mood == "plan" and claims[label.claim].day < newest):
            yield label.claim


def _is_left_to_checks(each: Dated) -> bool:
    """Whether one fact's own dates contradict each other, which the checks say that look at claims one by one."""
    conflict, members, _ = each
    alone = len(members) == 1 and all(len(conflict.claims[number].facts) == 1 for number in members)
    return alone and not conflict.explanation.tags and not is_ordered(conflict.explanation.steps)
