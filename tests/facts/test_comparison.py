"""Comparisons: what a difference can mean, and the facts that it is between."""

from fractions import Fraction
from pathlib import Path

import pytest

from galleyproof.facts.comparison import Margin, margin
from tests.helpers.tools import run_of


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("30%", "29.5", "30.5", "%"),
        ("2x", "1.5", "2.5", "x"),
        ("~2x", "1.5", "2.5", "x"),
        ("~10x", "7.5", "12.5", "x"),
        ("~1.5x", "1.125", "1.875", "x"),
        ("~30%", "22.5", "37.5", "%"),
        ("1.8..2.2x", "1.8", "2.2", "x"),
        ("25..30%", "25", "30", "%"),
        ("5", "5", "5", ""),
        ("~5", "3.75", "6.25", ""),
        ("2 years", "2", "2", "year"),
        ("1 year 6 months", "18", "18", "month"),
    ],
)
def test_a_difference_means(text: str, low: str, high: str, unit: str) -> None:
    assert margin(text) == Margin(Fraction(low), Fraction(high), unit)


@pytest.mark.parametrize("text", ["twice", "x", "2..1x", "~1..2x", "2 y", "6 years..", "-5", "9" * 5000, "2x2x"])
def test_what_is_no_difference(text: str) -> None:
    assert margin(text) is None


DRILLS = """
  - id: drills
    facts:
      - {{kind: quantity, of: drills, measure: troops, value: {}, on: 2021-10}}
      - {{kind: quantity, of: drills, measure: tanks, value: 30, on: 2021-10}}
      - {{kind: quantity, of: drills, measure: troops, value: 2000, on: 2021-07}}
"""


def findings(root: Path, value: str, comparison: str) -> list[str]:
    text = f"claims:{DRILLS.format(value)}  - {{id: twice, fact: {{kind: comparison, {comparison}}}}}\n"
    run = run_of(root, text)
    told = (*run.findings, *run.undecided)
    return [finding.check for finding in told if finding.check.startswith("quantities.")]


@pytest.mark.parametrize("value", ["4100", "3200", "4900", "~4000", "3000..6000"])
def test_about_twice_leaves_room(tmp_path: Path, value: str) -> None:
    assert findings(tmp_path, value, "left: drills#1, right: drills#3, is: more, by: ~2x") == []


@pytest.mark.parametrize("value", ["2900", "5100", "6000..7000", "1000"])
def test_about_twice_has_an_end(tmp_path: Path, value: str) -> None:
    assert findings(tmp_path, value, "left: drills#1, right: drills#3, is: more, by: ~2x") == ["quantities.comparison"]


def test_a_fact_is_named_by_its_measure(tmp_path: Path) -> None:
    assert findings(tmp_path, "20", "left: drills#tanks, right: drills#troops, is: less") == ["quantities.comparable"]


@pytest.mark.parametrize("name", ["drills#4", "drills#men"])
def test_a_fact_that_the_claim_does_not_have_is_undecided(tmp_path: Path, name: str) -> None:
    assert findings(tmp_path, "20", f"left: {name}, right: drills#3, is: more") == ["quantities.comparable"]


def test_a_claim_that_does_not_exist_is_still_found(tmp_path: Path) -> None:
    text = "claims: [{id: a, fact: {kind: comparison, left: b#1, right: c#2, is: more}}]\n"
    messages = [finding.message for finding in run_of(tmp_path, text).findings]
    assert [message for message in messages if "no claim `b#1`" in message]


TERM = "{{id: {}, fact: {{kind: quantity, of: {}, measure: term, {}, on: 2021}}}}"


@pytest.mark.parametrize(
    ("one", "other", "by", "right"),
    [
        ("value: 6 years 3 months", "value: 51 months", "2 years", True),
        ("value: 6 years 3 months", "value: 3 years", "2 years", False),
        ("value: 6, unit: years", "value: 48, unit: months", "2", True),
        ("value: 6, unit: years", "value: 48, unit: months", "3", False),
        ("value: 16 days", "value: 2 weeks", "2 days", True),
        ("value: 100, unit: USD, per: month", "value: 1140, unit: USD, per: year", "5", True),
        ("value: 100, unit: USD, per: month", "value: 1195, unit: USD, per: year", "5", False),
    ],
)
def test_a_difference_is_in_the_unit_of_the_left_figure(
    tmp_path: Path, one: str, other: str, by: str, *, right: bool
) -> None:
    compared = f"{{id: c, fact: {{kind: comparison, left: a, right: b, is: more, by: {by}}}}}"
    text = f"claims: [{TERM.format('a', 'x', one)}, {TERM.format('b', 'y', other)}, {compared}]\n"
    checks = [finding.check for finding in run_of(tmp_path, text).findings if finding.check.startswith("quantities.")]
    assert checks == ([] if right else ["quantities.comparison"])
