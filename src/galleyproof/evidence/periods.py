"""Figures and their periods: of figures that state one, those for the period nearest the claim's count."""

from collections.abc import Iterator, Sequence
from typing import Final

from galleyproof.claim import Claim
from galleyproof.evidence.entailment import FactComparer
from galleyproof.evidence.weighing import WeighedRow
from galleyproof.facts import Quantity

_YEAR: Final = 366
"""Days for which a figure without a period counts as current."""


def gap(comparer: FactComparer, claim: Claim, row: WeighedRow) -> int | None:
    """Return the days between the periods of a row's figure and the claim's; None if they are not comparable.

    If neither states a period, both are for the same one, and the tier of the source decides, not its date. A
    calculation is of the claim's own period.
    """
    own, fact = claim.figure, row.written.fact
    if own is None or not isinstance(fact, Quantity) or row.working or (own.on is None and fact.on is None):
        return None
    ours = own.figure(comparer.frame, comparer.context(claim))
    other = fact.figure(comparer.frame, comparer.context(claim, row))
    if ours._replace(period=other.period) != other:
        return None
    (start, end), (first, last) = ours.period, other.period
    return max(0, (first or 0) - (end or first or 0), (start or 0) - (last or start or 0))


def counting(comparer: FactComparer, claim: Claim, rows: Sequence[WeighedRow]) -> Iterator[WeighedRow]:
    """Yield the rows; a figure that is too far off, or contradicts those for the nearest period, becomes `context`."""
    gaps = {row.place: off for row in rows if row.decides and (off := gap(comparer, claim, row)) is not None}
    current = {place: off for place, off in gaps.items() if is_current(claim, off)}
    nearest = min(current.values(), default=0)
    stances = {row.stance for row in rows if current.get(row.place) == nearest}
    for row in rows:
        if row.place not in gaps or (row.place in current and row.stance in stances):
            yield row
        else:
            why = why_off_period(comparer, claim, row)
            yield row._replace(stance="context", parts=frozenset(), why=why)


def why_off_period(comparer: FactComparer, claim: Claim, row: WeighedRow) -> str:
    """Return a clause on why a row's figure does not count: it is newer (with its value), or from another period."""
    fact = row.written.fact
    assert isinstance(fact, Quantity)  # noqa: S101 - only called for comparable figures
    last = comparer.days(claim)[1]
    first = fact.figure(comparer.frame, comparer.context(claim, row)).period[0]
    newer = last is not None and first is not None and first > last
    return f"its figure is newer ({fact.value.text})" if newer else "its figure is from another period"


def is_current(claim: Claim, gap: int) -> bool:
    """Return True if a figure so many days off still counts; if the claim's has no period, it does for a year."""
    has_period = claim.figure is not None and claim.figure.on is not None
    return gap == 0 or (not has_period and gap <= _YEAR)
