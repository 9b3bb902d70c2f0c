"""Lifespans: births and deaths, foundings and closures, and acts that need somebody alive."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.dates import ends_before_start
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, constraint, no_later
from galleyproof.facts import Lifespan
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Acts
from galleyproof.facts.things import End, Life, Start
from galleyproof.finding import Problem


@check(Lifespan)
def term_in_order(claim: Claim, fact: Lifespan) -> Iterator[Problem]:
    """Nobody dies before being born, and no organisation ends before it is founded.

    Fails:
        fact: {kind: lifespan, of: said-jawad, born: 1958, died: 1957}
    Passes:
        fact: {kind: lifespan, of: said-jawad, born: 1958, died: ..}
    """
    yield from ends_before_start(fact.born, fact.died, "died", start_name="birth", end_name="death")


@constraint(Lifespan)
def alive(asserted: Asserted) -> Iterator[Rule]:
    """Nobody does anything before birth or after death, and no organisation before it is founded or after its end.

    This covers posts, attendances, designations, recognitions, dated statements and presences.

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


@constraint(Lifespan, owns=Life)
def one_life(asserted: Asserted) -> None:
    """Claims about the same person or organisation agree on its birth and death.

    Fails:
        claims:
          - {id: register, fact: {kind: lifespan, of: jawad, born: 1958}}
          - {id: biography, fact: {kind: lifespan, of: jawad, born: 1960}}
    Passes:
        claims:
          - {id: register, fact: {kind: lifespan, of: jawad, born: 1958}}
          - {id: biography, fact: {kind: lifespan, of: jawad, born: 1958~}}
    """
