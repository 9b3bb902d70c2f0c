"""The names in a claim's calculation: what gives each of them its figure."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from galleyproof.claim import Claim
from galleyproof.records.formulas import Formula, names_in, parse_formula
from galleyproof.records.given import Given
from galleyproof.records.location import Path


class GivenAt(NamedTuple):
    """A figure that a record gives, the place of the evidence row that does (None: the claim), and its path."""

    given: Given
    row: int | None
    path: Path


def all_given(claim: Claim) -> Iterator[GivenAt]:
    """Yield every figure that a claim or its evidence gives a name."""
    for given in claim.gives:
        yield GivenAt(given, None, ("gives", given.name))
    for place, row in enumerate(claim.evidence):
        for given in row.gives:
            yield GivenAt(given, place, ("evidence", place, "gives", given.name))


def formula_of(claim: Claim) -> Formula:
    """Return the formula of a claim that has one."""
    names = frozenset(at.given.name for at in all_given(claim))
    return parse_formula(claim.calculation or "0", names)


def claims_used(claim: Claim) -> Iterator[str]:
    """Yield the ids of the claims whose figures a calculation uses, as `claim:` or by its bare name."""
    if claim.calculation:
        for given in given_by_name(claim, names_in(formula_of(claim))).values():
            yield from (at.given.claim for at in given if at.given.claim)


def given_by_name(claim: Claim, names: Iterable[str]) -> dict[str, list[GivenAt]]:
    """Return what gives each name its figure; a name that nothing gives is the id of a claim of the article."""
    given: dict[str, list[GivenAt]] = {name: [] for name in names}
    for at in all_given(claim):
        if at.given.name in given:
            given[at.given.name].append(at)
    return {name: rows or [GivenAt(Given(name, name, claim=name), None, ())] for name, rows in given.items()}
