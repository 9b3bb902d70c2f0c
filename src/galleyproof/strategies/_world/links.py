"""Truths about a whole history: the order of moments, and absences."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from galleyproof.facts.absence import ABOUT
from galleyproof.strategies._world.around import around
from galleyproof.strategies._world.history_state import FIRST, Occurrence, World
from galleyproof.strategies._world.narrator import MINUTES, Narrator
from galleyproof.strategies._world.trees import RecordTree

Gap: TypeAlias = tuple[int | None, int | None]
"""The last day of the occurrence before a gap and the first day of the one after it; None if there is none."""


def order(world: World) -> None:
    """Order two events or ends of claims' terms."""

    def describe(narrator: Narrator) -> RecordTree | None:
        points = [*world.points()]
        if not points:
            return None
        first, moment = narrator.chance.choice(points)
        later = [name for name, other in points if other > moment]
        return {"kind": "order", "first": first, "then": narrator.chance.choice(later)} if later else None

    world.add_truth(describe)


def absence(world: World) -> None:
    """Deny something before, after or between its occurrences."""

    def describe(narrator: Narrator) -> RecordTree | None:
        if not world.occurrences:
            return None
        occurrence = narrator.chance.choice(world.occurrences)
        pattern = _pattern(occurrence, narrator, may_be_of_all=world.is_alone)
        gap = narrator.chance.choice([*gaps(pattern, world.occurrences)])
        none = {name: narrator.id(value) for name, value in pattern.items()}
        return {"kind": "absence", "none": none, **_dates(gap, narrator)}

    world.add_truth(describe)


def _pattern(occurrence: Occurrence, narrator: Narrator, *, may_be_of_all: bool) -> dict[str, str]:
    """Return a kind and some fields of an occurrence; the mode stays, because it says whether somebody attended."""
    about = ABOUT[occurrence.kind]
    required = {"mode"} if may_be_of_all and narrator.maybe(4) else {"mode", about}
    fields = {name: value for name, value in occurrence.fields.items() if name in required or narrator.maybe()}
    return {"kind": occurrence.kind, **fields}


def gaps(pattern: Mapping[str, str], occurrences: Iterable[Occurrence]) -> Iterator[Gap]:
    """Yield the gaps in which nothing matches a pattern."""
    kind, fields = pattern["kind"], {name: value for name, value in pattern.items() if name != "kind"}
    matches = [match.span for match in occurrences if match.kind == kind and fields.items() <= match.fields.items()]
    last: int | None = None
    for span in sorted(matches, key=lambda span: span.start):
        if last is None or last <= span.first:
            yield last, span.first
        if span.last is None:
            return
        last = span.last if last is None else max(last, span.last)
    yield last, None


def _dates(gap: Gap, narrator: Narrator) -> dict[str, str]:
    """Return dates within a gap, perhaps open until now."""
    after, before = gap
    own, chance = narrator.own, narrator.chance
    dates = {}
    first = FIRST // MINUTES if after is None else after
    last = max(first, own.day) if before is None else before
    if after is not None or narrator.maybe():
        first = chance.randrange(first, last + 1) if first <= last else last
        dates["since"] = around(first, chance)
    if own.is_known and first <= own.day <= last and narrator.maybe(2 if before is None else 4):
        narrator.still(before)
        return dates
    return {**dates, "until": around(chance.randrange(min(first, last), last + 1), chance)}
