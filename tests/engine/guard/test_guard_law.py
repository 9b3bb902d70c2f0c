"""The law of the guard, checked on random desks with actual runs.

After moving a value as far as the guard allows, a run has the same findings; one unit more, and it has more.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

import pytest

from galleyproof.checks import builtin
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.guard import Guarded, guard
from galleyproof.engine.guard.fact_values import FactValue, fact_values
from galleyproof.records.edtf import parse
from galleyproof.run import run
from tests.helpers.random_desks import random_desk

CHECKS = [
    check
    for check in builtin()
    if isinstance(check, Constraint) or check.id.endswith(("term_in_order", "holds_within_term"))
]
CONSTRAINTS = [check for check in CHECKS if isinstance(check, Constraint)]
LATER = date(2030, 12, 31)


@pytest.mark.parametrize("seed", range(120))
def test_a_run_finds_one_unit_more_than_the_guard_allows_and_nothing_less(seed: int) -> None:
    desk = reports_only(random_desk(seed, claims=6))
    before, random = findings_of(desk), Random(seed)  # noqa: S311 - the same on every machine
    values = guard(desk, CONSTRAINTS, LATER)
    known = {(value.claim, value.field): value for value in values if not value.unknown_because}
    for number, value in every_value(desk):
        claim = desk.claims[number]
        guarded_value = known.get((claim.ref, ("fact", *value.path(claim.fact))))  # type: ignore[arg-type] # all have one
        for units, is_found in trials(guarded_value, value, random) if guarded_value else ():
            assert bool(findings_of(moved(desk, number, value, units)) - before) is is_found, (guarded_value, units)


def reports_only(desk: Desk) -> Desk:
    """Return the desk with every claim made long after everything it is about."""
    claims = (claim.model_copy(update={"as_of": parse("2030-12-31")}) for claim in desk.claims)
    return replace(desk, claims=tuple(claims))


def findings_of(desk: Desk) -> set[tuple[str, tuple[str, ...]]]:
    """Return the findings of a run, as checks and claims."""
    return {(finding.check, finding.claims) for finding in run(desk, CHECKS, LATER).findings}


def every_value(desk: Desk) -> Iterator[tuple[int, FactValue]]:
    """Yield every date and number of a desk, with the number of its claim."""
    for number, claim in enumerate(desk.claims):
        for value in fact_values(claim.fact) if claim.fact else ():
            yield number, value


def moved(desk: Desk, number: int, value: FactValue, units: int) -> Desk:
    """Return the desk with one value moved."""
    claims = [*desk.claims]
    fact = claims[number].fact
    assert fact
    claims[number] = claims[number].model_copy(update={"fact": value.moved(fact, units)})
    return replace(desk, claims=tuple(claims))


def trials(guarded_value: Guarded, value: FactValue, random: Random) -> Iterator[tuple[int, bool]]:
    """Yield moves in units, each with True if a run must find it; on an unlimited side it must find none."""
    for way, bound in ((-1, guarded_value.earliest), (1, guarded_value.latest)):
        if bound is None:
            yield from ((way * units, False) for units in (1, 30, 400, 1500))
        else:
            room = units_to(bound, value, way)
            yield from ((way * units, False) for units in (room, random.randint(0, room)))
            yield way * (room + 1), True


def units_to(bound: date | Decimal, value: FactValue, way: int) -> int:
    """Return the units from the value as written to a bound."""
    return next(units for units in range(10**6) if limit(value, units, way) == bound)


def limit(value: FactValue, units: int, way: int) -> date | Decimal | None:
    """Return the bound of a value that can move by so many units."""
    return value.lowest(units) if way < 0 else value.highest(units)
