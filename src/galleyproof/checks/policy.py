"""Policy: the kinds of facts, labels, properties and values that desk.yaml names."""

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from galleyproof.checks._decorators import check_words
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.desk.by_folder import REGISTERS
from galleyproof.facts import KINDS, Attribute, Designation
from galleyproof.finding import Problem, Severity
from galleyproof.load.tree import read
from galleyproof.records.location import Location, Path, Written
from galleyproof.records.settings import DESK_FILE
from galleyproof.text.phrases import did_you_mean, either
from galleyproof.text.spelling import slips_for

_LABEL, _PROPERTY = "label ", "property "


def _names_used(claim: Claim) -> Iterator[str]:
    """Yield the labels and properties that a claim uses, marked as such, a property with its value."""
    for _, fact in claim.all_facts:
        if isinstance(fact, Designation):
            yield f"{_LABEL}{fact.label}"
        elif isinstance(fact, Attribute):
            yield f"{_PROPERTY}{fact.name}\n{fact.value}"


class _Unknown(NamedTuple):
    """A name in desk.yaml that nothing on the desk has, the path to it, and the names that it may be meant for."""

    name: str
    path: Path
    known: Collection[str]


@check_words(_names_used)
def names(words: AbstractSet[str], desk: Desk) -> Iterator[Problem]:
    """Every kind of fact, label, property and value that desk.yaml names is spelt as the claims have it.

    `fresh` and `cut_off` name kinds of facts; `stricter` names kinds of facts and labels of designations; `attributes`
    names properties, and in `order` their values. A requirement for a misspelt name would never apply. A label that no
    claim has gets a warning; a property or value that no claim has is an error only if it is a slip for one that claims
    have.

    Fails:
        desk: {policy: {fresh: {staement: 90d}}}
    Fails:
        desk: {policy: {stricter: {terorist: {primary: 1}}}}
        fact: {kind: designation, authority: court, target: group, label: terrorist, start: 2003-02-14}
        entities: [{id: court, kind: body}, {id: group, kind: group}]
    Fails:
        desk: {attributes: {flga: {values: one}}}
        fact: {kind: attribute, of: embassy, name: flag, value: white, start: 2021}
        entities: [{id: embassy, kind: body}]
    Passes:
        desk: {policy: {fresh: {statement: 90d}, stricter: {terrorist: {primary: 1}}}, attributes: {size: {}}}
        fact: {kind: designation, authority: court, target: group, label: terrorist, start: 2003-02-14}
        entities: [{id: court, kind: body}, {id: group, kind: group}]
    """
    policy, labels = desk.settings.policy, {*_marked(words, _LABEL)}
    for field, given in (("fresh", policy.fresh), ("cut_off", policy.cut_off)):
        for unknown in _unknown(("policy", field), given, KINDS):
            message = f"unknown kind of fact `{unknown.name}`"
            yield Problem(message, _place(unknown, desk), _expected(unknown))
    for unknown in _unknown(("policy", "stricter"), policy.stricter, {*KINDS, *labels}):
        yield from _label(unknown, desk)
    yield from _properties([*_marked(words, _PROPERTY)], desk)


def _properties(words: Iterable[str], desk: Desk) -> Iterator[Problem]:
    """Yield a problem for each property and value that is a slip for one that claims have."""
    values: dict[str, set[str]] = {}
    for word in words:
        name, _, value = word.partition("\n")
        values.setdefault(name, set()).add(value)
    rules = desk.settings.attributes
    for unknown in _unknown(("attributes",), rules, values):
        yield from _slip("has the property", unknown, desk)
    for name in (name for name in rules if name in values):
        path, order = ("attributes", name, "order"), rules[name].order
        for unknown in _unknown(path, order, values[name]):
            others = unknown._replace(path=(*path, order.index(unknown.name)), known=values[name] - {*order})
            yield from _slip(f"gives `{name}` the value", others, desk)


def _slip_for(unknown: _Unknown) -> str:
    """Return a question that offers the names that a name is a slip for; empty if it is a slip for none."""
    slips = slips_for(unknown.name, unknown.known)
    return f"did you mean {either(slips)}?" if slips else ""


def _slip(verb: str, unknown: _Unknown, desk: Desk) -> Iterator[Problem]:
    if fix := _slip_for(unknown):
        yield Problem(f"no claim {verb} `{unknown.name}`", _place(unknown, desk), fix)


def _label(unknown: _Unknown, desk: Desk) -> Iterator[Problem]:
    """Yield an error for a misspelt kind or label, and a warning for a label that no claim has."""
    place = _place(unknown, desk)
    if fix := _slip_for(unknown):
        yield Problem(f"unknown kind of fact or label `{unknown.name}`", place, fix)
    elif not desk.lost:  # otherwise a claim that could not be read may have it
        message = f"`{unknown.name}` is not a kind of fact, and no claim has this label"
        fix = did_you_mean(unknown.name, unknown.known) or "correct it, or remove it until a claim needs it"
        yield Problem(message, place, fix, severity=Severity.WARNING)


def _marked(words: Iterable[str], mark: str) -> Iterator[str]:
    return (word.removeprefix(mark) for word in words if word.startswith(mark))


def _unknown(path: Path, given: Iterable[str], known: Collection[str]) -> Iterator[_Unknown]:
    return (_Unknown(name, (*path, name), known) for name in given if name not in known)


def _expected(unknown: _Unknown) -> str:
    similar = _slip_for(unknown) or did_you_mean(unknown.name, unknown.known)
    return similar or f"expected one of: {', '.join(unknown.known)}"


def _place(unknown: _Unknown, desk: Desk) -> Location:
    """Return the line of desk.yaml with a name; the file is read again, as this is rarely asked for."""
    document = read(desk.by_folder[REGISTERS].texts.get(DESK_FILE, ""), DESK_FILE)
    return Written(document.tree or "", document.positions, 0).at(unknown.path)
