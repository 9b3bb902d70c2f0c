"""Absence: claims that something did not happen, against claims that it did."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from galleyproof.check import check
from galleyproof.checks.dates import ends_before_start
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, constraint, not_after, not_before
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import KINDS, Absence
from galleyproof.facts.assertion import Asserted, first_tick, last_tick
from galleyproof.facts.atoms import Atom, Attends, NoneOf, Present, Seated
from galleyproof.facts.things import Designated, End, Happening, Point, Recognised, Start, Valued
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
                fix = did_you_mean(str(id_), lookup.registers.entities_by_id)
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
    "recognition": Recognised,
}
"""The atom that states each kind of fact that an absence can deny."""

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
    denied: dict[str, _Deniable] = {}
    for none in asserted[NoneOf]:
        if none.kind in _ATOMS:
            if none.kind not in denied:
                denied[none.kind] = _Deniable(asserted, _ATOMS[none.kind])
            for atom, start, end in denied[none.kind].near(none):
                later = (not_before(start, none.until),)
                yield Rule((none, atom), (later,) if none.since is None else (later, (not_after(end, none.since),)))


class _Deniable:
    """The atoms of one kind, indexed by the values of their fields."""

    def __init__(self, asserted: Asserted, kind: type[Any]) -> None:
        self._days = asserted.possible_days
        self._atoms = [*asserted[kind]]
        self._by_field: dict[str, dict[str, list[int]]] = {}

    def near(self, none: NoneOf) -> Iterator[tuple[Atom, Point, Point]]:
        """Yield the atoms that a pattern fits, with their starts and ends, unless all of them lie at another time."""
        for number in self._fitting(none):
            atom = self._atoms[number]
            start, end = _SPANS.get(type(atom), lambda lasting: (Start(lasting), End(lasting)))(atom)
            first, last = self._days.get(start.of, (None, None)) if isinstance(start, Start) else (None, None)
            is_later = first is not None and first_tick(first) >= none.until
            is_earlier = last is not None and none.since is not None and last_tick(last) <= none.since
            if not (is_later or is_earlier):
                yield atom, start, end

    def _fitting(self, none: NoneOf) -> Iterable[int]:
        """Return the atoms that have all values of a pattern; an atom without one of its fields does not fit."""
        fitting = [
            {number for value in values for number in self._with(name).get(value, ())} for name, values in none.fields
        ]
        return sorted(set.intersection(*fitting)) if fitting else range(len(self._atoms))

    def _with(self, name: str) -> dict[str, list[int]]:
        """Return the numbers of the atoms by the value of a field."""
        if name not in self._by_field:
            index = self._by_field[name] = {}
            for number, atom in enumerate(self._atoms):
                subject: Any = atom.tenure if isinstance(atom, Seated) else atom
                index.setdefault(str(getattr(subject, _NAMES.get(name, name), None)), []).append(number)
        return self._by_field[name]


_NAMES = {"attendees": "who"}
"""The atoms' own names for fields, if they differ."""
