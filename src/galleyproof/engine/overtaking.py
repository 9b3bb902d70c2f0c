"""What became of a conflict in time: a contradiction, or a claim that stood on its day and was overtaken since."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from galleyproof.constraint import is_ordered
from galleyproof.engine.solve import Conflict


class Dated(NamedTuple):
    """A conflict, and the numbers of those of its claims that were overtaken; none in a contradiction."""

    conflict: Conflict
    overtaken: frozenset[int]

    @property
    def claims(self) -> frozenset[str]:
        """Its claims, by full id."""
        return frozenset(each.claim.ref for each in self.conflict.claims)


def dated(conflicts: Iterable[Conflict], run: int) -> Iterator[Dated]:
    """Contradictions first, then what is overtaken on the run's day, each told once and by the fewest claims."""
    every = (Dated(conflict, frozenset(_overtaken(conflict))) for conflict in conflicts)
    due = [each for each in every if not _is_ahead(each, run) and not _is_left_to_checks(each.conflict)]
    told: dict[int, list[Dated]] = defaultdict(list)  # by cluster
    for each in sorted(due, key=lambda each: (bool(each.overtaken), len(each.conflict.claims))):
        of_cluster = told[each.conflict.cluster]
        if not any(_tells(other, each) for other in of_cluster):
            of_cluster.append(each)
            yield each


def _overtaken(conflict: Conflict) -> Iterator[int]:
    """What lasts only by being stretched; where nothing does, plans that a newer claim does not share.

    A stretch is what nobody said, so it gives way before a plan that somebody did, and that may have come true. Two
    plans of one day that cannot both come true contradict each other as anything else does.
    """
    newest = max(each.day for each in conflict.claims)
    stretched = [number for number, mood in conflict.labels if mood == "stretch"]
    older = (number for number, mood in conflict.labels if mood == "plan" and conflict.claims[number].day < newest)
    yield from stretched or older


def _is_ahead(each: Dated, run: int) -> bool:
    """Whether a plan is overtaken, but not yet on the run's day: the plan, or what overtakes it, is newer than that.

    What is stretched needs no such look: it reaches to the run's day and no further.
    """
    if not each.overtaken or any(label.mood == "stretch" for label in each.conflict.labels):
        return False
    days = [claimed.day for claimed in each.conflict.claims]
    return max(days) > run or any(days[number] >= run for number in each.overtaken)


def _is_left_to_checks(conflict: Conflict) -> bool:
    """Whether one fact's own dates contradict each other, which the checks say that look at claims one by one."""
    alone = len(conflict.claims) == 1 == len(conflict.claims[0].facts)
    return alone and not conflict.explanation.tags and not is_ordered(conflict.explanation.steps)


def _tells(other: Dated, each: Dated) -> bool:
    """Whether there is no more to say of a conflict than of another one.

    What is overtaken says nothing new beside a contradiction in it, or fewer claims that overtook it in the same way.
    """
    less, members = other.claims, each.claims
    if not each.overtaken:
        return less == members
    same_way = _way(other) == _way(each) and len(less) < len(members)
    return less <= members or same_way


def _way(each: Dated) -> tuple[str, frozenset[str]]:
    """By which constraint what was overtaken."""
    return each.conflict.constraint.id, frozenset(each.conflict.claims[number].claim.ref for number in each.overtaken)
