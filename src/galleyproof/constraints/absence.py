"""Absence: what there was none of, against what there was."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from galleyproof.constraint import Rule, constraint, not_after, not_before
from galleyproof.facts import Absence
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Atom, Attends, NoneOf, Present, Seated
from galleyproof.facts.things import Designated, End, Happening, Point, Recognised, Start, Valued

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
