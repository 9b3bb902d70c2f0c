"""Attributes: properties and their values."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.terms import backwards
from galleyproof.claim import Claim
from galleyproof.facts import Attribute
from galleyproof.finding import Problem


@check(Attribute)
def term_in_order(claim: Claim, fact: Attribute) -> Iterator[Problem]:
    """An attribute ends no earlier than it starts.

    Fails:
        fact: {kind: attribute, of: embassy, name: flag, value: tricolour, start: 2025, end: 2021}
    Passes:
        fact: {kind: attribute, of: embassy, name: flag, value: tricolour, start: 2021, end: 2025}
    """
    yield from backwards(*fact.span, at="end")
