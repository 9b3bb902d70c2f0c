"""Calculations as evidence: what their result makes of a claim, at which tier, and how they are worded."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.evidence import Assessment
from galleyproof.evidence.derivation import derivation
from galleyproof.evidence.working import bounds_of, figure_of, verdict_of, work_out_formula
from galleyproof.records.amounts import parse
from galleyproof.records.formulas import parse_formula
from galleyproof.run import Run
from tests.helpers.tools import run_of

SOURCES = """
sources:
  - {id: record, publisher: The Office, tier: primary, published: 2021-05-19}
  - {id: paper, publisher: The Paper, tier: secondary, published: 2021-06-01}
  - {id: rival, publisher: The Rival, tier: secondary, published: 2021-06-02}
entities: [{id: city, kind: place}]
"""
NEW, OLD = "600000 USD", "500000 USD"


def growth(root: Path, value: str, *rows: str, calculation: str = "(new - old) / old", unit: str = "%") -> Assessment:
    """Return the assessment of a claim about the city's growth, with rows such as `record gives new: 600000 USD`."""
    evidence = "\n".join(map(_row, rows))
    fact = f"{{kind: quantity, of: city, measure: growth, value: {value}, unit: '{unit}'}}"
    run = run_of(root, f"fact: {fact}\ncalculation: {calculation}\nevidence:\n{evidence}\n{SOURCES}")
    return run.assessed[run.desk.claims[0]]


def _row(text: str) -> str:
    source, _, rest = text.partition(" gives ")
    gives, _, others = rest.partition(" and ")
    return f"  - {{source: {source}, shows: Yes., gives: {{{gives}}}{', ' if others else ''}{others}}}"


@pytest.mark.parametrize(
    ("value", "new", "status"),
    [
        ("20", "600000 USD", "verified"),
        ("20", "598000 USD", "verified"),  # 19.6 is 20 when rounded
        ("20.0", "598000 USD", "refuted"),
        ("19.6", "598000 USD", "verified"),
        ("25", "600000 USD", "refuted"),
        ("~20", "590000..610000 USD", "verified"),
        ("20", "590000..610000 USD", "unchecked"),
        ("30", "590000..610000 USD", "refuted"),
        ("15..", "600000 USD", "verified"),
    ],
)
def test_the_result_supports_or_refutes_the_claim(tmp_path: Path, value: str, new: str, status: str) -> None:
    assert growth(tmp_path, value, f"record gives new: {new}, old: {OLD}").status == status


def test_a_calculation_counts_like_the_weakest_of_its_rows(tmp_path: Path) -> None:
    assessment = growth(tmp_path, "20", f"record gives new: {NEW}", f"paper gives old: {OLD}")
    assert assessment.status == "supported"


def test_two_sources_that_give_every_figure_are_two_voices(tmp_path: Path) -> None:
    rows = [f"{source} gives new: {NEW}, old: {OLD}" for source in ("paper", "rival")]
    assert growth(tmp_path, "20", *rows).status == "verified"


def test_a_figure_from_a_row_of_low_weight_does_not_count(tmp_path: Path) -> None:
    low = f"record gives old: {OLD} and weight: low, because: It is old."
    assert growth(tmp_path, "20", f"record gives new: {NEW}", low).status == "unchecked"


def test_a_calculation_is_worked_out_in_the_derivation(tmp_path: Path) -> None:
    assessment = growth(tmp_path, "20", f"record gives new: {NEW}, old: {OLD}")
    assert derivation(assessment) == (
        "verified: 1 primary source supports it (The Office, 19 May 2021); "
        "worked out: (600,000 - 500,000) / 500,000 = 20 percent; the claim says 20 percent"
    )


def test_the_order_of_rows_changes_nothing(tmp_path: Path) -> None:
    rows = [f"record gives new: {NEW}", f"paper gives old: {OLD}", f"rival gives old: {OLD}"]
    first = growth(tmp_path / "a", "20", *rows)
    assert derivation(growth(tmp_path / "b", "20", *reversed(rows))) == derivation(first)


@pytest.mark.parametrize(
    ("calculation", "gives", "value", "unit"),
    [
        ("wage * 12 * months / months", "wage: 100 USD a month, months: 3 months", "1200", "USD a month"),
        ("wage * months", "wage: 100 USD a month, months: 1 year", "1200", "USD"),
        ("total * share", "total: 500 USD, share: 20 %", "100", "USD"),
        ("now - then", "now: 52 %, then: 48 %", "4", "percentage points"),
        ("now - born", "now: 2021, born: 1943", "78", "years"),
        ("all - some", "all: 90..95, some: 20", "70..75", "people"),
        ("new / old", "new: 900 km, old: 300 km", "3", "times"),
    ],
)
def test_units_are_carried_through(tmp_path: Path, calculation: str, gives: str, value: str, unit: str) -> None:
    assert growth(tmp_path, value, f"record gives {gives}", calculation=calculation, unit=unit).status == "verified"


@pytest.mark.parametrize(
    ("calculation", "gives", "unit"),
    [
        ("a + b", "a: 1 USD, b: 1 EUR", "USD"),
        ("a + b", "a: 1 USD, b: 1", "USD"),
        ("a + b", "a: 1 km, b: 1 USD", "km"),
        ("a + b", "a: 1 USD, b: 1 USD", "%"),
        ("a + b", "a: 1 month, b: 1 day", "months"),
        ("a * b", "a: 1 USD, b: 2 USD", "USD"),
    ],
)
def test_units_that_do_not_fit_leave_a_claim_unchecked(tmp_path: Path, calculation: str, gives: str, unit: str) -> None:
    assert growth(tmp_path, "2", f"record gives {gives}", calculation=calculation, unit=unit).status == "unchecked"


CLAIMS = """
claims:
  - id: old
    fact: {{kind: quantity, of: city, measure: budget, value: 500000, unit: USD, on: 2020}}
    evidence: [{{source: record, stance: supports, shows: Yes.}}]
  - id: new
    fact: {{kind: quantity, of: city, measure: budget, value: 600000, unit: USD, on: 2021}}
    evidence: [{{source: paper, stance: {stance}, shows: Yes.}}]
  - id: growth
    fact: {{kind: quantity, of: city, measure: growth, value: 20, unit: "%"}}
    calculation: {calculation}
"""


def growth_of_claims(root: Path, stance: str, calculation: str = "(new - old) / old") -> str:
    run: Run = run_of(root, CLAIMS.format(stance=stance, calculation=calculation) + SOURCES)
    return derivation(run.assessed[run.desk.claims[-1]])


def test_figures_of_other_claims_count_like_the_weaker_of_them(tmp_path: Path) -> None:
    assert growth_of_claims(tmp_path, "supports").startswith("supported: 1 secondary source supports it")


def test_the_figure_of_a_refuted_claim_does_not_count(tmp_path: Path) -> None:
    assert growth_of_claims(tmp_path, "refutes") == (
        "unchecked: none of its evidence is decisive; "
        "worked out: (600,000 - 500,000) / 500,000 = 20 percent; the claim says 20 percent; "
        "not counted: The Office (primary, 19 May 2021), because the claim `new` is refuted"
    )


def test_a_claim_can_have_another_name(tmp_path: Path) -> None:
    text = growth_of_claims(tmp_path, "supports", "now / old - 1\n    gives: {now: claim:example/new}")
    assert text.startswith("supported")


def test_calculations_that_rest_on_each_other_count_for_nothing(tmp_path: Path) -> None:
    fact = "fact: {kind: quantity, of: city, measure: budget, value: 2}"
    row = "evidence: [{source: record, stance: supports, shows: Yes.}]"
    claims = f"claims: [{{id: a, {fact}, calculation: b}}, {{id: b, {fact}, calculation: a, {row}}}]"
    run = run_of(tmp_path, claims + SOURCES)
    assert [run.assessed[claim].status for claim in run.desk.claims] == ["unchecked", "verified"]


figures = st.integers(1, 9999)


@given(figures, figures, figures)
def test_exact_figures_give_what_fractions_give(a: int, b: int, c: int) -> None:
    used = {name: figure_of(name, parse(str(value)), "USD") for name, value in zip("abc", (a, b, c), strict=True)}
    result, unit = work_out_formula(parse_formula("(a - b) / c * (b + c)"), used)
    assert (result.low, result.is_exact, unit.words) == (Fraction(a - b, c) * (b + c), True, "USD")


@given(figures, figures, st.fractions(-50, 50))
def test_a_result_agrees_if_it_rounds_to_the_claim(whole: int, tenths: int, off: Fraction) -> None:
    claimed = parse(f"{whole}.{tenths % 10}")
    centre = bounds_of(claimed)
    verdict = verdict_of(claimed, type(centre)(centre.low + off, centre.high + off))
    assert (verdict == "agrees") == (abs(off) <= Fraction(1, 20))
