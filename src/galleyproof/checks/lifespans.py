"""Lifespans: births and deaths, foundings and ends, and what only the living do."""

from collections.abc import Iterable, Iterator

from galleyproof.check import check
from galleyproof.checks._terms import backwards
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, about, constraint, no_later
from galleyproof.facts import Lifespan
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Acts
from galleyproof.facts.things import End, Life, Start
from galleyproof.finding import Problem


@check(Lifespan)
def term_in_order(claim: Claim, fact: Lifespan) -> Iterator[Problem]:
    """Nobody dies before being born, and no body ends before it is founded.

    Fails:
        fact: {kind: lifespan, of: said-jawad, born: 1958, died: 1957}
    Passes:
        fact: {kind: lifespan, of: said-jawad, born: 1958, died: ..}
    """
    yield from backwards(fact.born, fact.died, "died", starts="is born", ends="dies")


@constraint(Lifespan)
def alive(asserted: Asserted) -> Iterator[Rule]:
    """Nobody acts before birth or after death, and no body before it is founded or after its end.

    To act is to hold a post, to have attended an event, to designate, to recognise, to say something on a day, to be
    somewhere.

    Fails:
        claims:
          - {id: death, fact: {kind: lifespan, of: envoy, died: 2020-12-13}}
          - {id: talks, fact: {kind: event, event: talks, on: 2021-10-20}}
          - {id: there, fact: {kind: attendance, event: talks, attendees: [envoy], mode: attended}}
    Passes:
        claims:
          - {id: death, fact: {kind: lifespan, of: envoy, died: 2021-10}}
          - {id: talks, fact: {kind: event, event: talks, on: 2021-10-20}}
          - {id: there, fact: {kind: attendance, event: talks, attendees: [envoy], mode: attended}}
    """
    for acts in asserted[Acts]:
        life = Life(acts.who)
        yield Rule((life, acts), ((no_later(Start(life), acts.born_by), no_later(acts.alive_at, End(life))),))


@constraint(Lifespan, owns=about(Life))
def one_life(asserted: Asserted) -> Iterable[Rule]:
    """Somebody is born once and dies once, whoever says when.

    Fails:
        claims:
          - {id: register, fact: {kind: lifespan, of: jawad, born: 1958}}
          - {id: biography, fact: {kind: lifespan, of: jawad, born: 1960}}
    Passes:
        claims:
          - {id: register, fact: {kind: lifespan, of: jawad, born: 1958}}
          - {id: biography, fact: {kind: lifespan, of: jawad, born: 1958~}}
    """
    return ()  # claims that name one life name the same points, and the solver asks no more
