"""Figures and their periods: the row whose period is nearest the claim's is the one that counts."""

from typing import Final

from galleyproof.claim import Claim
from galleyproof.evidence.entailment import Reader
from galleyproof.evidence.weighing import Row
from galleyproof.facts import Quantity

_YEAR: Final = 366
"""Days; a figure that gives no period is taken as current for so long."""


def gap(reader: Reader, claim: Claim, row: Row) -> int | None:
    """The days between the period of a row's figure and the claim's; None where they are not comparable."""
    own = next((fact for _, fact in claim.all_facts if isinstance(fact, Quantity)), None)
    fact = row.written.fact
    if own is None or not isinstance(fact, Quantity):
        return None
    ours = own.figure(reader.frame, reader.home(claim))
    other = fact.figure(reader.frame, reader.home(claim, row))
    if ours._replace(period=other.period) != other:
        return None
    (start, end), (first, last) = ours.period, other.period
    return max(0, (first or 0) - (end or first or 0), (start or 0) - (last or start or 0))


def age(reader: Reader, claim: Claim, row: Row) -> str:
    """Which period a row's figure is of, as a clause: a newer one is named with its value."""
    fact = row.written.fact
    assert isinstance(fact, Quantity)  # noqa: S101 - asked of rows whose figure can be compared
    last = reader.days(claim)[1]
    first = fact.figure(reader.frame, reader.home(claim, row)).period[0]
    newer = last is not None and first is not None and first > last
    return f"newer: {fact.value.text}" if newer else "of another period"


def is_current(claim: Claim, gap: int) -> bool:
    """Whether a figure of a period so far off can speak for the claim's: an undated claim's, for a year."""
    own = next(fact for _, fact in claim.all_facts if isinstance(fact, Quantity))
    return gap == 0 or (own.on is None and gap <= _YEAR)
