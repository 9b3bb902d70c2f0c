"""Presence: who can be in which place when."""

from collections.abc import Iterator

from galleyproof.constraint import Rule, constraint
from galleyproof.facts import Presence
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Present
from galleyproof.facts.nesting import Nesting
from galleyproof.finding import Severity

THEME = "presence"
"""The first part of the ids of these checks; other themes take it from the name of their file."""


@constraint(Presence, severity=Severity.WARNING)
def one_place(asserted: Asserted) -> Iterator[Rule]:
    """Nobody is in two places on one day, unless one place is within the other.

    On a day of travel, waive the warning.

    Fails:
        claims:
          - {id: moscow, fact: {kind: presence, who: hanafi, place: moscow, on: 2021-10-17}}
          - {id: kabul, fact: {kind: presence, who: hanafi, place: kabul, on: 2021-10-17}}
    Passes:
        claims:
          - {id: moscow, fact: {kind: presence, who: hanafi, place: moscow, on: 2021-10-17}}
          - {id: russia, fact: {kind: presence, who: hanafi, place: russia, on: 2021-10-17}}
        entities: [{id: moscow, kind: place, part_of: russia}, {id: russia, kind: state}]
    """
    on_a_day: dict[tuple[str, int], list[Present]] = {}
    for present in asserted[Present]:
        if present.day is not None:
            on_a_day.setdefault((present.who, present.day), []).append(present)
    for group in on_a_day.values():
        nesting = Nesting(asserted.frame, (present.place for present in group))
        for pair in nesting.unrelated((present, present.place) for present in group):
            yield Rule(pair)
