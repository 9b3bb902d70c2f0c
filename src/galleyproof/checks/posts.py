"""Posts: terms of office, and who can hold which office when."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.dates import ends_before_start
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, apart, constraint
from galleyproof.facts import Post
from galleyproof.facts.assertion import DAY, Asserted
from galleyproof.facts.atoms import Seated
from galleyproof.facts.things import Milestone, Tenure
from galleyproof.finding import NOTHING_TO_COMPARE, Problem
from galleyproof.records.entity import Entity


@check(Post)
def term_in_order(claim: Claim, fact: Post) -> Iterator[Problem]:
    """A term of office does not end before it starts.

    Fails:
        fact: {kind: post, holder: said-jawad, office: envoy, start: 2010-09-22, end: 2003-12-04}
    Passes:
        fact: {kind: post, holder: said-jawad, office: envoy, start: 2003-12-04, end: 2010-09-22}
    """
    yield from ends_before_start(*fact.span, at="end")


@check(Post)
def holds_within_term(claim: Claim, fact: Post) -> Iterator[Problem]:
    """The date on which a post was held is within its term.

    Fails:
        fact: {kind: post, holder: said-jawad, office: envoy, end: 2010-09-22, holds_on: 2011}
    Passes:
        fact: {kind: post, holder: said-jawad, office: envoy, end: 2010-09-22, holds_on: 2010}
    """
    start, end = fact.span
    has_start, has_end = start is not None and start.earliest is not None, end is not None and end.latest is not None
    if not fact.holds_on or not (has_start or has_end):
        yield NOTHING_TO_COMPARE
        return
    if has_start:
        yield from ends_before_start(start, fact.holds_on, "holds_on", end_name="date on which it was held")
    if has_end:
        yield from ends_before_start(fact.holds_on, end, "holds_on", start_name="date on which it was held")


@constraint(Post, fix="if the overlap is allowed, set `handover` for the office or `acting` for the stand-in")
def one_holder(asserted: Asserted) -> Iterator[Rule]:
    """An office with one seat has one holder at a time.

    Terms may share a day, and may overlap by the office's `handover` days. An `acting` holder does not count. Two terms
    of the same holder must not overlap either.

    Fails:
        claims:
          - {id: jawad, fact: {kind: post, holder: jawad, office: envoy, during: 2018/2020}}
          - {id: bahand, fact: {kind: post, holder: bahand, office: envoy, holds_on: 2019-06}}
        entities: [{id: envoy, kind: office, seats: 1}, {id: jawad, kind: person}, {id: bahand, kind: person}]
    Passes:
        claims:
          - {id: jawad, fact: {kind: post, holder: jawad, office: envoy, during: 2018/2020}}
          - {id: bahand, fact: {kind: post, holder: bahand, office: envoy, start: 2020}}
        entities: [{id: envoy, kind: office, seats: 1}, {id: jawad, kind: person}, {id: bahand, kind: person}]
    """
    for office, tenures in _seated(asserted):
        if office.seats == 1:
            for one, other in asserted.overlapping(tenures):
                yield Rule((Seated(one), Seated(other)), apart(one, other, office.handover * DAY))


@constraint(Post, fix="if the office has more seats, correct its `seats`")
def seats(asserted: Asserted) -> Iterator[Rule]:
    """An office never has more holders than seats.

    Fails:
        claims:
          - {id: first, fact: {kind: post, holder: anna, office: judge, during: 2017/2020}}
          - {id: second, fact: {kind: post, holder: boris, office: judge, during: 2017/2020}}
          - {id: third, fact: {kind: post, holder: clara, office: judge, during: 2017/2020}}
        entities: [{id: judge, kind: office, seats: 2}]
    Passes:
        claims:
          - {id: first, fact: {kind: post, holder: anna, office: judge, during: 2017/2020}}
          - {id: second, fact: {kind: post, holder: boris, office: judge, during: 2017/2020}}
          - {id: third, fact: {kind: post, holder: clara, office: judge, start: 2020}}
        entities: [{id: judge, kind: office, seats: 2}]
    """
    for office, tenures in _seated(asserted):
        if office.seats and office.seats > 1:
            for group in asserted.overlapping(tenures, office.seats + 1, lambda tenure: tenure.holder):
                pairs = ((one, other) for one in group for other in group if one is not other)
                # Terms that overlap two by two all overlap at once, so it is enough that two of them do not.
                branches = (apart(one, other, office.handover * DAY)[0] for one, other in pairs)
                yield Rule(tuple(map(Seated, group)), tuple(branches))


@constraint(Post, fix="if the holder need not live there, remove `resident` from the office")
def one_residence(asserted: Asserted) -> Iterator[Rule]:
    """Nobody holds two offices at once that require living in different places.

    Fails:
        claims:
          - {id: london, fact: {kind: post, holder: jawad, office: envoy-uk, during: 2017/2020}}
          - {id: washington, fact: {kind: post, holder: jawad, office: envoy-us, holds_on: 2018-05}}
        entities:
          - {id: envoy-uk, kind: office, resident: london}
          - {id: envoy-us, kind: office, resident: washington}
    Passes:
        claims:
          - {id: london, fact: {kind: post, holder: jawad, office: envoy-uk, during: 2017/2020}}
          - {id: belfast, fact: {kind: post, holder: jawad, office: consul, holds_on: 2018-05}}
        entities:
          - {id: envoy-uk, kind: office, resident: uk}
          - {id: consul, kind: office, resident: belfast}
          - {id: belfast, kind: place, part_of: uk}
    """
    are_related = asserted.frame.outward.are_related
    at_home: dict[str, dict[Tenure, str]] = {}
    for seated in asserted[Seated]:
        if place := _place(asserted, seated.tenure):
            at_home.setdefault(seated.tenure.holder, {})[seated.tenure] = place
    for homes in at_home.values():
        for one, other in asserted.overlapping(homes, alike=homes.__getitem__):
            if not are_related(homes[one], homes[other]):
                yield Rule((Seated(one), Seated(other)), apart(one, other))


@constraint(Post, owns=Tenure, fix="if one of them is a second term, set `spell: 2` for it")
def one_term(asserted: Asserted) -> None:
    """Claims about the same term of office agree on its start and end.

    The same holder, office and `spell` make one term. A holder who came back has a second `spell`.

    Fails:
        claims:
          - {id: biography, fact: {kind: post, holder: jawad, office: envoy, start: 2003-12}}
          - {id: register, fact: {kind: post, holder: jawad, office: envoy, start: 2004}}
    Passes:
        claims:
          - {id: biography, fact: {kind: post, holder: jawad, office: envoy, start: 2003-12}}
          - {id: register, fact: {kind: post, holder: jawad, office: envoy, start: 2003}}
    """


@constraint(Post, owns=Milestone)
def milestones(asserted: Asserted) -> None:
    """Claims about the same term of office agree on the dates of its announcement and credentials.

    Fails:
        claims:
          - {id: embassy, fact: {kind: post, holder: jawad, office: envoy, credentials: 2021-05-18}}
          - {id: agency, fact: {kind: post, holder: jawad, office: envoy, credentials: 2021-02}}
    Passes:
        claims:
          - {id: embassy, fact: {kind: post, holder: jawad, office: envoy, credentials: 2021-05-18}}
          - {id: agency, fact: {kind: post, holder: jawad, office: envoy, named: 2020-09, credentials: 2021}}
    """


def _seated(asserted: Asserted) -> Iterator[tuple[Entity, list[Tenure]]]:
    """Yield the offices with a limited number of seats, each with the tenures that take one."""
    by_office: dict[str, list[Tenure]] = {}
    for seated in asserted[Seated]:
        by_office.setdefault(seated.tenure.office, []).append(seated.tenure)
    for office, tenures in by_office.items():
        if (entity := asserted.frame.entities.get(office)) and entity.seats:
            yield entity, tenures


def _place(asserted: Asserted, tenure: Tenure) -> str:
    office = asserted.frame.entities.get(tenure.office)
    return asserted.frame.main_id(office.resident) if office and office.resident else ""
