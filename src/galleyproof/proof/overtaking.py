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
    """Contradictions first, then what is overtaken on the run's day, each told once and by the fewest claims."""
    due = [each for each in map(_dated, conflicts) if not _is_ahead(each, run) and not _is_left_to_checks(each)]
    told: dict[int, list[Dated]] = defaultdict(list)  # by cluster
    for each in sorted(due, key=lambda each: (bool(each.overtaken), len(each.members))):
        of_cluster = told[id(each.conflict.claims)]
        if not any(_tells(other, each) for other in of_cluster):
            of_cluster.append(each)
            yield each


def _tells(other: Dated, each: Dated) -> bool:
    """Whether there is no more to say of a conflict than of another one.

    What is overtaken says nothing new beside a contradiction in it, or fewer claims that overtook it in the same way.
    """
    if not each.overtaken:
        return other.members == each.members
    same_way = (other.conflict.constraint.id, other.overtaken) == (each.conflict.constraint.id, each.overtaken)
    return other.members <= each.members or (same_way and len(other.members) < len(each.members))


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


def _is_ahead(each: Dated, run: int) -> bool:
    """Whether a plan is overtaken, but not yet on the run's day: the plan, or what overtakes it, is newer than that.

    What is stretched needs no such look: it reaches to the run's day and no further.
    """
    conflict, members, overtaken = each
    if not overtaken or any(label.mood == "stretch" for label in conflict.labels):
        return False
    days = {number: conflict.claims[number].day for number in members}
    return max(days.values()) > run or any(days[number] >= run for number in overtaken)


def _is_left_to_checks(each: Dated) -> bool:
    """Whether one fact's own dates contradict each other, which the checks say that look at claims one by one."""
    conflict, members, _ = each
    alone = len(members) == 1 and all(len(conflict.claims[number].facts) == 1 for number in members)
    return alone and not conflict.explanation.tags and not is_ordered(conflict.explanation.steps)
