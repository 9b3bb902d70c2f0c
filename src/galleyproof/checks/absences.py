"""Absence: what there was none of, against what there was."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from galleyproof.check import check
from galleyproof.checks._terms import backwards
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, constraint, not_after, not_before
from galleyproof.desk import Desk
from galleyproof.facts import KINDS, Absence
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Atom, Attends, NoneOf, Present, Seated
from galleyproof.facts.things import Designated, End, Happening, Point, Recognised, Start, Valued
from galleyproof.finding import Problem
from galleyproof.records.base import Ref, entity_fields
from galleyproof.text.phrases import did_you_mean, either

THEME = "absence"
"""The first part of the ids of these checks; other themes take it from the name of their file."""


@check(Absence)
def term_in_order(claim: Claim, fact: Absence) -> Iterator[Problem]:
    """The span of an absence ends no earlier than it starts.

    Fails:
        fact: {kind: absence, none: {kind: recognition, of: government}, since: 2021, until: 2020}
    Passes:
        fact: {kind: absence, none: {kind: recognition, of: government}, since: 2021, until: 2022}
    """
    yield from backwards(fact.since, fact.until, "until")


@check(Absence)
def pattern(claim: Claim, fact: Absence, desk: Desk) -> Iterator[Problem]:
    """What an absence says there was none of is a kind of fact, with fields that it has and entities that there are.

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
        fix = did_you_mean(fact.none.kind, KINDS) or f"known are {either(KINDS)}"
        yield Problem(f"`{fact.none.kind}` is no kind of fact", ("none", "kind"), fix)
        return
    known = [field.alias or name for name, field in kind.model_fields.items()]
    for name, value in fact.none.fields.items():
        ids = value if isinstance(value, list) else [value]
        for id_ in ids if name in entity_fields(kind) else ():
            if desk.entity(str(id_)) is None and not desk.has_lost(Ref(), str(id_), claim.article):
                fix = did_you_mean(str(id_), desk.entities_by_id)
                yield Problem(f"`{id_}` is no entity of this desk", ("none", name), fix or "add the entity")
        if name not in known:
            fix = did_you_mean(name, known) or f"known are {either(known)}"
            yield Problem(f"`{name}` is no field of the kind `{fact.none.kind}`", ("none", name), fix)


_ATOMS: Mapping[str, type[Any]] = {
    "attendance": Attends,
    "attribute": Valued,
    "designation": Designated,
    "event": Happening,
    "post": Seated,
    "presence": Present,
    "recognition": Recognised,
}
"""The kinds of fact that last, and the atom that says that one does."""

_SPANS: Mapping[type[Any], Callable[[Any], tuple[Point, Point]]] = {
    Attends: lambda atom: (Start(Happening(atom.event)), End(Happening(atom.event))),
    Present: lambda atom: (atom.at, atom.at),
    Seated: lambda atom: (Start(atom.tenure), End(atom.tenure)),
}
"""From when to when what an atom says lasts, where that is not from its own start to its end."""


@constraint(Absence)
def none_so_far(asserted: Asserted) -> Iterator[Rule]:
    """Where there was none of a thing up to a day, none lasted into the days before it.

    What begins on the very day up to which there was none is no conflict; what begins later overtakes "none so far".

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
    for none in asserted[NoneOf]:
        for atom in asserted[_ATOMS[none.kind]] if none.kind in _ATOMS else ():
            if _fits(atom, none):
                start, end = _SPANS.get(type(atom), lambda lasting: (Start(lasting), End(lasting)))(atom)
                later = (not_before(start, none.until),)
                yield Rule((none, atom), (later,) if none.since is None else (later, (not_after(end, none.since),)))


def _fits(atom: Atom, none: NoneOf) -> bool:
    """Whether an atom has all that a pattern asks for; one that does not tell a field does not fit."""
    subject: Any = atom.tenure if isinstance(atom, Seated) else atom
    return all(str(getattr(subject, _NAMES.get(name, name), None)) in values for name, values in none.fields)


_NAMES = {"attendees": "who"}
"""Where an atom calls a field something else."""
