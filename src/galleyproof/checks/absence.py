"""Absence: what there was none of."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.terms import backwards
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.facts import KINDS, Absence
from galleyproof.finding import Problem
from galleyproof.record import Ref, entity_fields
from galleyproof.spelling import did_you_mean, either


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
