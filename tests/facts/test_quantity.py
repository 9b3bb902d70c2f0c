"""Quantities in units: lengths of time, rates and spellings of one unit."""

from pathlib import Path

import pytest

from galleyproof.facts import Quantity
from tests.helpers.records import faults
from tests.helpers.tools import run_of

SAME = [
    ("value: 6 years 3 months", "value: 75, unit: months"),
    ("value: 6 years 3 months", "value: 6.25, unit: years"),
    ("value: 2 hours 40 minutes", "value: 160 minutes"),
    ("value: 3 weeks", "value: 21, unit: days"),
    ("value: 1 year 10 days", "value: 375 days"),
    ("value: 5, unit: '%'", "value: 5, unit: percent"),
    ("value: 5, unit: percentage points", "value: 5, unit: pp"),
    ("value: 12, unit: g/m2/day", "value: 12, unit: grams per square metre per day"),
    ("value: 12, unit: g/m²/day", "value: 12, unit: g/m2, per: day"),
    ("value: 90, unit: km/h", "value: 90, unit: kilometres, per: hour"),
    ("value: 700, unit: USD, per: week", "value: 100, unit: USD, per: day"),
    ("value: 100, unit: USD, per: month", "value: 1200, unit: USD a year"),
]
DIFFERENT = [
    ("value: 6 years 3 months", "value: 63, unit: months"),
    ("value: 2 hours 40 minutes", "value: 240 minutes"),
    ("value: 1 year 10 days", "value: 380 days"),
    ("value: ~6 years", "value: 96 months"),
    ("value: 6 years..", "value: 5 years 11 months"),
    ("value: 12, unit: g/m2/day", "value: 13, unit: grams per square meter per day"),
    ("value: 90, unit: km/h", "value: 95, unit: km, per: hour"),
    ("value: 5, unit: percentage points", "value: 6, unit: ppt"),
]
NOT_COMPARED = [
    ("value: 5, unit: percentage points", "value: 4, unit: '%'"),
    ("value: 1 month", "value: 40 days"),
    ("value: 12, unit: g/m2/day", "value: 13, unit: g/m2"),
    ("value: 90, unit: km/h", "value: 95, unit: miles/h"),
    ("value: 10, unit: USD, per: week", "value: 30, unit: USD, per: month"),
]


def equal(root: Path, one: str, other: str) -> bool:
    """Return True if no check says that two figures for one thing differ."""
    fact = "{{id: {}, fact: {{kind: quantity, of: x, measure: m, {}, on: 2021}}}}"
    run = run_of(root, f"claims: [{fact.format('a', one)}, {fact.format('b', other)}]\n")
    return "quantities.equal" not in {finding.check for finding in run.findings}


@pytest.mark.parametrize(("one", "other"), SAME + NOT_COMPARED)
def test_figures_that_can_both_be_right(tmp_path: Path, one: str, other: str) -> None:
    assert equal(tmp_path, one, other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_figures_that_differ(tmp_path: Path, one: str, other: str) -> None:
    assert not equal(tmp_path, one, other)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            "value: 6 years, unit: years",
            "`unit` is in the value already, which is a length of time",
        ),
        ("value: 6, unit: km/h, per: hour", "`per` is in the unit already -> leave out `per`"),
        ("value: P6Y3M", "write a length of time as in 6 years 3 months"),
        ("value: 3 months 6 years", "longest unit first"),
    ],
)
def test_a_unit_that_is_given_twice_or_cannot_be_read_is_refused(fields: str, message: str) -> None:
    (fault,) = faults(Quantity, f"{{kind: quantity, of: x, measure: m, {fields}}}")
    assert message in fault
