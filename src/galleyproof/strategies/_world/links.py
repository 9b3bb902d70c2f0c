"""What can be said of a whole history: what came before what, and what there was none of, so far or in between."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from galleyproof.facts.absence import ABOUT
from galleyproof.strategies._world.around import around
from galleyproof.strategies._world.history_state import FIRST, Occurrence, World
from galleyproof.strategies._world.trees import Record
from galleyproof.strategies._world.vague import MINUTES, Teller

Gap: TypeAlias = tuple[int | None, int | None]
"""The last day of what was before, and the first of what came after; None where there was nothing."""


def order(world: World) -> None:
    """What came before what, of events and of all that claims tell to last."""

    def tell(teller: Teller) -> Record | None:
        points = [*world.points()]
        if not points:
            return None
        first, moment = teller.chance.choice(points)
        later = [name for name, other in points if other > moment]
        return {"kind": "order", "first": first, "then": teller.chance.choice(later)} if later else None

    world.know(tell)


def absence(world: World) -> None:
    """That there was none of something before it was, after it was, or in between."""

    def tell(teller: Teller) -> Record | None:
        if not world.occurrences:
            return None
        occurrence = teller.chance.choice(world.occurrences)
        pattern = _pattern(occurrence, teller, may_be_of_all=world.is_alone)
        gap = teller.chance.choice([*gaps(pattern, world.occurrences)])
        none = {name: teller.id(value) for name, value in pattern.items()}
        return {"kind": "absence", "none": none, **_dates(gap, teller)}

    world.know(tell)


def _pattern(occurrence: Occurrence, teller: Teller, *, may_be_of_all: bool) -> dict[str, str]:
    """A kind and some fields of what was; whether somebody came is a matter of the mode, so that stays."""
    about = ABOUT[occurrence.kind]
    kept = {"mode"} if may_be_of_all and teller.maybe(4) else {"mode", about}
    fields = {name: value for name, value in occurrence.fields.items() if name in kept or teller.maybe()}
    return {"kind": occurrence.kind, **fields}


def gaps(pattern: Mapping[str, str], occurrences: Iterable[Occurrence]) -> Iterator[Gap]:
    """When there was nothing that fits a pattern, as days between the days of what does."""
    kind, fields = pattern["kind"], {name: value for name, value in pattern.items() if name != "kind"}
    fitting = [each.span for each in occurrences if each.kind == kind and fields.items() <= each.fields.items()]
    last: int | None = None
    for span in sorted(fitting, key=lambda span: span.start):
        if last is None or last <= span.first:
            yield last, span.first
        if span.last is None:
            return
        last = span.last if last is None else max(last, span.last)
    yield last, None


def _dates(gap: Gap, teller: Teller) -> dict[str, str]:
    """A span within a gap, be it "so far"."""
    after, before = gap
    own, chance = teller.own, teller.chance
    told = {}
    first = FIRST // MINUTES if after is None else after
    last = max(first, own.day) if before is None else before
    if after is not None or teller.maybe():
        first = chance.randrange(first, last + 1) if first <= last else last
        told["since"] = around(first, chance)
    if own.is_known and first <= own.day <= last and teller.maybe(2 if before is None else 4):
        teller.still(before)
        return told
    return {**told, "until": around(chance.randrange(min(first, last), last + 1), chance)}
