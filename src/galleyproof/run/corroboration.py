"""Dates that several claims give: of two claims in conflict, the one with dates that others give too is the likelier.

Claims about one thing seldom name the same day by chance: a term starts on the day on which the one before it ends, or
two sources differ in one date and have the other in common.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from itertools import product
from typing import Final, NamedTuple, TypeAlias

from galleyproof.constraint import Constraint
from galleyproof.engine.claim_facts import ClaimFacts
from galleyproof.engine.solve import cluster_keys
from galleyproof.facts.fact import halves
from galleyproof.facts.frame import Frame
from galleyproof.records.edtf import Edtf

_PRECISE: Final = 31
"""Days; a date that may be any of more days agrees with others by chance."""


class _GivenDate(NamedTuple):
    """A date that a claim gives, as its first and last possible day."""

    first: int
    last: int
    claim: str


_ByMonth: TypeAlias = Mapping[tuple[Hashable, int], list[_GivenDate]]


def dates_in_common(
    refs: Collection[str], facts: Iterable[ClaimFacts], constraints: Iterable[Constraint], frame: Frame
) -> Mapping[str, int]:
    """Return, for some claims by full id, how many of their dates another claim about the same thing gives too.

    Claims are about the same thing if they could contradict each other. A date counts if it is known to the month.

    Args:
        refs: the full ids of the claims.
        facts: what all claims of the desk assert.
        constraints: the constraints under which claims could contradict each other.
        frame: the desk as facts see it.
    """
    joining = [constraint for constraint in constraints if constraint.joins]
    keys_of: dict[str, list[Hashable]] = {}
    dates_of: dict[str, list[_GivenDate]] = {}
    by_month: dict[tuple[Hashable, int], list[_GivenDate]] = defaultdict(list)
    for claim in facts:
        keys, dates = [*cluster_keys(claim, frame, joining)], [*_precise_dates(claim)]
        keys_of[claim.claim.ref], dates_of[claim.claim.ref] = keys, dates
        for key, date in product(keys, dates):
            for month in _months(date):
                by_month[key, month].append(date)
    return {ref: sum(_is_shared(date, keys_of[ref], by_month) for date in dates_of[ref]) for ref in refs}


def _precise_dates(claim: ClaimFacts) -> Iterator[_GivenDate]:
    """Yield the dates that a claim gives to the month at least, each half of an interval by itself."""
    written = (value for _, fact, _ in claim.facts for value in vars(fact).values() if isinstance(value, Edtf))
    for date in (half for value in written for half in dict.fromkeys(halves(value)) if half):
        if date.earliest and date.latest and date.latest - date.earliest < _PRECISE:
            yield _GivenDate(date.earliest, date.latest, claim.claim.ref)


def _months(date: _GivenDate) -> range:
    return range(date.first // _PRECISE, date.last // _PRECISE + 1)


def _is_shared(date: _GivenDate, keys: Collection[Hashable], by_month: _ByMonth) -> bool:
    """Return True if another claim with one of some keys gives a date that may be the same."""
    others = (other for place in product(keys, _months(date)) for other in by_month.get(place, ()))
    return any(other.claim != date.claim and other.first <= date.last and date.first <= other.last for other in others)
