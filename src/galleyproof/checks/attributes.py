"""Attributes: named properties, such as a flag, and their values."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.dates import ends_before_start
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, apart, constraint
from galleyproof.facts import Attribute
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.things import Valued
from galleyproof.finding import Problem


@check(Attribute)
def term_in_order(claim: Claim, fact: Attribute) -> Iterator[Problem]:
    """An attribute does not end before it starts.

    Fails:
        fact: {kind: attribute, of: embassy, name: flag, value: tricolour, start: 2025, end: 2021}
    Passes:
        fact: {kind: attribute, of: embassy, name: flag, value: tricolour, start: 2021, end: 2025}
    """
    yield from ends_before_start(*fact.span, at="end")


@constraint(
    Attribute,
    owns=Valued,
    fix="if it may have several values at once, set `values: many` in desk.yaml",
)
def one_value(asserted: Asserted) -> Iterator[Rule]:
    """An attribute with `values: one` in desk.yaml has one value at a time.

    Fails:
        desk: {attributes: {flag: {values: one}}}
        claims:
          - {id: old, fact: {kind: attribute, of: embassy, name: flag, value: tricolour, during: 2001/2021}}
          - {id: new, fact: {kind: attribute, of: embassy, name: flag, value: white, holds_on: 2020}}
    Passes:
        desk: {attributes: {flag: {values: one}}}
        claims:
          - {id: old, fact: {kind: attribute, of: embassy, name: flag, value: tricolour, during: 2001/2021}}
          - {id: new, fact: {kind: attribute, of: embassy, name: flag, value: white, start: 2021}}
    """
    of_one: dict[tuple[str, str], list[Valued]] = {}
    for valued in asserted[Valued]:
        if valued.name in asserted.frame.one_valued:
            of_one.setdefault((valued.of, valued.name), []).append(valued)
    for values in of_one.values():
        for one, other in asserted.overlapping(values, alike=lambda valued: valued.value):
            yield Rule((one, other), apart(one, other))
