"""Absence: claims that something did not happen, against claims that it did."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from math import inf
from typing import Any, NamedTuple

from galleyproof.check import check
from galleyproof.checks.dates import ends_before_start
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, constraint, not_after, not_before
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import KINDS, Absence
from galleyproof.facts.assertion import Asserted, first_tick, last_tick
from galleyproof.facts.atoms import Atom, Attends, NoneOf, Present, Seated
from galleyproof.facts.things import Designated, End, Happening, Point, Poll, Recognised, Stage, Start, Valued
from galleyproof.finding import Problem
from galleyproof.records import Ref, entity_fields
from galleyproof.text.phrases import did_you_mean

THEME = "absence"
"""The first part of the ids of these checks; other themes take it from the name of their file."""


@check(Absence)
def term_in_order(claim: Claim, fact: Absence) -> Iterator[Problem]:
    """The period of an absence does not end before it starts.

    Fails:
        fact: {kind: absence, none: {kind: recognition, of: government}, since: 2021, until: 2020}
    Passes:
        fact: {kind: absence, none: {kind: recognition, of: government}, since: 2021, until: 2022}
    """
    yield from ends_before_start(fact.since, fact.until, "until")


@check(Absence)
def pattern(claim: Claim, fact: Absence, lookup: Lookup) -> Iterator[Problem]:
    """The pattern of an absence uses an existing kind of fact, its fields and known entities.

    Fails:
        fact: {kind: absence, none: {kind: recognition, whom: government}}
    Fails:
        fact: {kind: absence, none: {kind: recognition, of: goverment}}
        entities: [{id: government, kind: government}]
    Passes:
        fact: {kind: absence, none: {kind: recognition, of: government}}
        entities: [{id: government, kind: government}]
    """
    kind = KINDS.get(fact.none.kind)
    if kind is None:
        fix = did_you_mean(fact.none.kind, KINDS) or f"expected one of: {', '.join(KINDS)}"
        yield Problem(f"unknown kind of fact `{fact.none.kind}`", ("none", "kind"), fix)
        return
    known = [field.alias or name for name, field in kind.model_fields.items()]
    for name, value in fact.none.fields.items():
        ids = value if isinstance(value, list) else [value]
        for id_ in ids if name in entity_fields(kind) else ():
            if lookup.entity(str(id_)) is None and not lookup.has_lost(Ref(), str(id_), claim.article):
                near = lookup.registers.near_ids.candidates(str(id_), Ref(), claim.article)
                fix = did_you_mean(str(id_), near)
                yield Problem(f"no entity `{id_}` on this desk", ("none", name), fix or "add it to entities.yaml")
        if name not in known:
            fix = did_you_mean(name, known) or f"expected one of: {', '.join(known)}"
            yield Problem(f"unknown field `{name}` for the kind `{fact.none.kind}`", ("none", name), fix)


_ATOMS: Mapping[str, type[Any]] = {
    "attendance": Attends,
    "attribute": Valued,
    "designation": Designated,
    "event": Happening,
    "post": Seated,
    "presence": Present,
    "proceeding": Stage,
    "recognition": Recognised,
    "vote": Poll,
}
"""The atom that states each kind of fact that an absence can deny."""

_FEW = 16

_SPANS: Mapping[type[Any], Callable[[Any], tuple[Point, Point]]] = {
    Attends: lambda atom: (Start(Happening(atom.event)), End(Happening(atom.event))),
    Present: lambda atom: (atom.at, atom.at),
    Seated: lambda atom: (Start(atom.tenure), End(atom.tenure)),
}
"""The start and end of what an atom states, for atoms that have none of their own."""


@constraint(Absence)
def none_so_far(asserted: Asserted) -> Iterator[Rule]:
    """If there was none of something up to a day, no claim says that there was one before that day.

    One that begins on that very day does not conflict; one that begins later overtakes "none so far".

    Fails:
        claims:
          - {id: none, fact: {kind: absence, none: {kind: recognition, of: emirate}, since: 2021-08-15}}
          - {id: one, fact: {kind: recognition, by: russia, of: emirate, on: 2021-09}}
        article: {published: 2021-10-18}
    Passes:
        claims:
          - {id: none, fact: {kind: absence, none: {kind: recognition, of: emirate}, since: 2021-08-15}}
          - {id: one, fact: {kind: recognition, by: russia, of: emirate, on: 2021-10-18}}
          - {id: other, fact: {kind: recognition, by: pakistan, of: emirate-1996, on: 1997}}
        article: {published: 2021-10-18}
    """
    alike: dict[tuple[Any, ...], list[NoneOf]] = {}
    for none in asserted[NoneOf]:
        if none.kind in _ATOMS:
            alike.setdefault((none.kind, none.fields), []).append(none)
    deniable = {kind: _Deniable(asserted, _ATOMS[kind]) for kind, _ in alike}
    for absences in alike.values():
        for none, spanning in _at_one_time(absences, deniable[absences[0].kind].fitting(absences[0])):
            later = (not_before(spanning.start, none.until),)
            earlier = () if none.since is None else ((not_after(spanning.end, none.since),),)
            yield Rule((none, spanning.atom), (later, *earlier))


class _Spanning(NamedTuple):
    """An atom that lasts, with its points and the first and last tick that its dates allow."""

    atom: Atom
    start: Point
    end: Point
    first: float
    last: float


class _Deniable:
    """The atoms of one kind, indexed by the values of their fields."""

    def __init__(self, asserted: Asserted, kind: type[Any]) -> None:
        self._asserted = asserted
        self._atoms = [*asserted[kind]]
        self._by_field: dict[str, dict[str, list[int]]] = {}

    def fitting(self, none: NoneOf) -> list[_Spanning]:
        """Return the atoms that have all values of a pattern; an atom without one of its fields does not fit."""
        fields = none.fields if len(self._atoms) > _FEW else ()
        choices = [[*self._with(name, values)] for name, values in fields]
        numbers: Sequence[int] = min(choices, key=len) if choices else range(len(self._atoms))
        atoms = (self._atoms[number] for number in sorted(numbers))
        fitting = (atom for atom in atoms if all(_value(atom, name) in values for name, values in none.fields))
        return [*map(self._spanning, fitting)]

    def _with(self, name: str, values: Iterable[str]) -> Iterator[int]:
        """Yield the numbers of the atoms with one of some values of a field."""
        if name not in self._by_field:
            index = self._by_field[name] = {}
            for number, atom in enumerate(self._atoms):
                index.setdefault(_value(atom, name), []).append(number)
        for value in dict.fromkeys(values):
            yield from self._by_field[name].get(value, ())

    def _spanning(self, atom: Atom) -> _Spanning:
        start, end = _SPANS.get(type(atom), lambda lasting: (Start(lasting), End(lasting)))(atom)
        days = self._asserted.possible_days.get(start.of) if isinstance(start, Start) else None
        first, last = days or (None, None)
        return _Spanning(
            atom,
            start,
            end,
            -inf if first is None else first_tick(first),
            inf if last is None else last_tick(last),
        )


def _at_one_time(absences: Sequence[NoneOf], atoms: Iterable[_Spanning]) -> Iterator[tuple[NoneOf, _Spanning]]:
    """Yield each absence with each atom, unless every date puts the atom before or after the absence."""
    if len(absences) == 1:
        (none,) = absences
        yield from (
            (none, spanning) for spanning in atoms if spanning.first < none.until and spanning.last > _since(none)
        )
        return
    by_start = sorted(atoms, key=lambda spanning: spanning.first)
    firsts = [spanning.first for spanning in by_start]
    begun: dict[int, _Spanning] = {}
    ends: list[tuple[float, int]] = []
    passed = 0
    for none in sorted(absences, key=_since):
        since = _since(none)
        now = bisect_right(firsts, since)
        for number in range(passed, now):
            begun[number] = by_start[number]
            heappush(ends, (by_start[number].last, number))
        passed = now
        while ends and ends[0][0] <= since:
            del begun[heappop(ends)[1]]
        soon = by_start[now : bisect_left(firsts, none.until)]
        yield from ((none, spanning) for spanning in (*begun.values(), *soon) if spanning.first < none.until)


def _since(none: NoneOf) -> float:
    return -inf if none.since is None else none.since


def _value(atom: Atom, name: str) -> str:
    """Return the value of a field of a fact, as its atom has it."""
    subject: Any = atom.tenure if isinstance(atom, Seated) else atom
    return str(getattr(subject, _NAMES.get(name, name), None))


_NAMES = {"attendees": "who"}
"""The atoms' own names for fields, if they differ."""
