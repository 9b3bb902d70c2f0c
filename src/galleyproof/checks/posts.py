"""Posts: terms of office, who can hold which office, and when."""

from collections.abc import Iterable, Iterator

from galleyproof.check import check
from galleyproof.checks._terms import backwards
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, about, apart, constraint
from galleyproof.facts import Post
from galleyproof.facts.assertion import DAY, Asserted
from galleyproof.facts.atoms import Seated
from galleyproof.facts.things import Milestone, Tenure
from galleyproof.finding import Problem
from galleyproof.records.entity import Entity


@check(Post)
def term_in_order(claim: Claim, fact: Post) -> Iterator[Problem]:
    """A post ends no earlier than it starts.

    Fails:
        fact: {kind: post, holder: said-jawad, office: envoy, start: 2010-09-22, end: 2003-12-04}
    Passes:
        fact: {kind: post, holder: said-jawad, office: envoy, start: 2003-12-04, end: 2010-09-22}
    """
    yield from backwards(*fact.span, at="end")


@check(Post)
def holds_within_term(claim: Claim, fact: Post) -> Iterator[Problem]:
    """A day on which a post was held lies within its term.

    Fails:
        fact: {kind: post, holder: said-jawad, office: envoy, end: 2010-09-22, holds_on: 2011}
    Passes:
        fact: {kind: post, holder: said-jawad, office: envoy, end: 2010-09-22, holds_on: 2010}
    """
    start, end = fact.span
    yield from backwards(start, fact.holds_on, "holds_on", ends="is held on")
    yield from backwards(fact.holds_on, end, "holds_on", starts="is held on")


@constraint(Post, fix="if terms may overlap, give the office `handover`; who stands in is `acting`")
def one_holder(asserted: Asserted) -> Iterator[Rule]:
    """An office with one seat is held by one person at a time, and by each for one spell at a time.

    Terms may touch, and overlap by the days of the office's `handover`. Who is `acting` fills no seat.

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
            for one, other in asserted.meeting(tenures):
                yield Rule((Seated(one), Seated(other)), apart(one, other, office.handover * DAY))


@constraint(Post, fix="look at how many seats the office has")
def seats(asserted: Asserted) -> Iterator[Rule]:
    """An office has no more holders at a time than seats.

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
            for group in asserted.meeting(tenures, office.seats + 1):
                if len({tenure.holder for tenure in group}) == len(group):
                    pairs = ((one, other) for one in group for other in group if one is not other)
                    # Spans that overlap two by two all overlap at once, so it suffices that two of them do not.
                    branches = (apart(one, other, office.handover * DAY)[0] for one, other in pairs)
                    yield Rule(tuple(map(Seated, group)), tuple(branches))


@constraint(Post, fix="if the holder need not live there, take `resident` out of the office")
def one_residence(asserted: Asserted) -> Iterator[Rule]:
    """Nobody holds offices in two places at once, where both ask the holder to live there.

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
    frame = asserted.frame
    at_home: dict[str, list[Tenure]] = {}
    for seated in asserted[Seated]:
        if _place(asserted, seated.tenure):
            at_home.setdefault(seated.tenure.holder, []).append(seated.tenure)
    for tenures in at_home.values():
        for one, other in asserted.meeting(tenures):
            if not frame.are_related(_place(asserted, one), _place(asserted, other)):
                yield Rule((Seated(one), Seated(other)), apart(one, other))


@constraint(Post, owns=about(Tenure), fix="if one of them is another term, give it `spell: 2`")
def one_term(asserted: Asserted) -> Iterable[Rule]:
    """A term has one beginning and one end, whoever describes it.

    The same holder, office and spell is one term; somebody who came back has another spell.

    Fails:
        claims:
          - {id: biography, fact: {kind: post, holder: jawad, office: envoy, start: 2003-12}}
          - {id: register, fact: {kind: post, holder: jawad, office: envoy, start: 2004}}
    Passes:
        claims:
          - {id: biography, fact: {kind: post, holder: jawad, office: envoy, start: 2003-12}}
          - {id: register, fact: {kind: post, holder: jawad, office: envoy, start: 2003}}
    """
    return ()  # claims that name one term name the same points, and the solver asks no more


@constraint(Post, owns=about(Milestone))
def milestones(asserted: Asserted) -> Iterable[Rule]:
    """A post is announced once, and credentials are presented once in a term.

    Fails:
        claims:
          - {id: embassy, fact: {kind: post, holder: jawad, office: envoy, credentials: 2021-05-18}}
          - {id: agency, fact: {kind: post, holder: jawad, office: envoy, credentials: 2021-02}}
    Passes:
        claims:
          - {id: embassy, fact: {kind: post, holder: jawad, office: envoy, credentials: 2021-05-18}}
          - {id: agency, fact: {kind: post, holder: jawad, office: envoy, named: 2020-09, credentials: 2021}}
    """
    return ()


def _seated(asserted: Asserted) -> Iterator[tuple[Entity, list[Tenure]]]:
    """The offices whose seats are counted, each with the tenures that fill them."""
    found: dict[str, list[Tenure]] = {}
    for seated in asserted[Seated]:
        found.setdefault(seated.tenure.office, []).append(seated.tenure)
    for office, tenures in found.items():
        if (entity := asserted.frame.entities.get(office)) and entity.seats:
            yield entity, tenures


def _place(asserted: Asserted, tenure: Tenure) -> str:
    office = asserted.frame.entities.get(tenure.office)
    return asserted.frame.name(office.resident) if office and office.resident else ""
