"""Events: their dates, and the larger events that they are part of."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.dates import ends_before_start
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, constraint, no_later
from galleyproof.facts import Event, Order
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Attends, SaidAt, Within
from galleyproof.facts.outward import WaysOut
from galleyproof.facts.things import End, Happening, Start
from galleyproof.finding import Problem
from galleyproof.solver.problem import Difference


@check(Event)
def term_in_order(claim: Claim, fact: Event) -> Iterator[Problem]:
    """An event does not end before it starts.

    Fails:
        fact: {kind: event, event: talks, start: 2021-10-20, end: 2021-10-19}
    Passes:
        fact: {kind: event, event: talks, start: 2021-10-19, end: 2021-10-20}
    """
    yield from ends_before_start(*fact.span, at="end")


@constraint(Event, Order, fix="if it is not part of the other event, remove `part_of`")
def within_whole(asserted: Asserted) -> Iterator[Rule]:
    """An event takes place within the event that it is part of.

    `part_of` may come from a claim or from the event in entities.yaml.

    Fails:
        claims:
          - {id: talks, fact: {kind: event, event: talks, on: 2021-10-19}}
          - {id: session, fact: {kind: event, event: session, on: 2021-10-20, part_of: talks}}
    Passes:
        claims:
          - {id: talks, fact: {kind: event, event: talks, start: 2021-10-19, end: 2021-10-20}}
          - {id: session, fact: {kind: event, event: session, on: 2021-10-20, part_of: talks}}
    """
    for within in asserted[Within]:
        yield Rule((within,), (_inside(within.part, within.whole),))
    for part, whole in _nested(asserted):
        yield Rule((), (_inside(part, whole),))


@constraint(Event, owns=Happening)
def one_date(asserted: Asserted) -> None:
    """Claims about the same event agree on its date.

    Fails:
        claims:
          - {id: agency, fact: {kind: event, event: fall, on: 2021-08-15}}
          - {id: paper, fact: {kind: event, event: fall, on: 2021-08-16}}
    Passes:
        claims:
          - {id: agency, fact: {kind: event, event: fall, on: 2021-08-15}}
          - {id: paper, fact: {kind: event, event: fall, on: 2021-08}}
    """


def _nested(asserted: Asserted) -> Iterator[tuple[str, str]]:
    """Yield each event that claims mention, with the nearest mentioned one that it is part of in the register."""
    events = _events(asserted)
    parts = [event for event in events if asserted.frame.whole(event) is not None]
    if parts:
        ways = WaysOut(asserted.frame.outward, events)
        yield from ((part, whole) for part in sorted(parts) if (whole := ways.next(part)))


def _events(asserted: Asserted) -> set[str]:
    """Return all events that claims mention."""
    named = {happening.event for happening in asserted.timespans(Happening)}
    named |= {event for within in asserted[Within] for event in within[:2]}
    return named | {attends.event for attends in asserted[Attends]} | {saying.event for saying in asserted[SaidAt]}


def _inside(part: str, whole: str) -> tuple[Difference, ...]:
    inner, outer = Happening(part), Happening(whole)
    return (no_later(Start(outer), Start(inner)), no_later(End(inner), End(outer)))
