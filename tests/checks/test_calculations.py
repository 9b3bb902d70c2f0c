"""Checks of calculations: what editors read where a sum, a name, a unit or a figure is wrong."""

from pathlib import Path

import pytest

from galleyproof.finding import Finding
from tests.helpers.tools import run_of

RECORDS = """
sources: [{id: record, publisher: The Office, tier: primary, published: 2021-05-19}]
entities: [{id: city, kind: place}]
"""
BOTH = "new: 600000 USD, old: 500000 USD"
SHOWN = "It rose from $500,000 to $600,000."


def findings(
    root: Path, value: str = "20", calculation: str = "(new - old) / old", gives: str = BOTH, shows: str = SHOWN
) -> list[Finding]:
    """Return what the checks of calculations find and leave undecided in a claim about growth in percent."""
    claim = f"""
    status: verified
    fact: {{kind: quantity, of: city, measure: growth, value: {value}, unit: "%"}}
    calculation: {calculation}
    evidence:
      - source: record
        shows: "{shows}"
        gives: {{{gives}}}
    """
    run = run_of(root, claim + RECORDS.replace("\n", "\n    "))
    return [one for one in (*run.findings, *run.undecided) if one.check.startswith("calculations.")]


def messages(found: list[Finding]) -> list[str]:
    return [finding.message for finding in found]


def test_a_sum_that_agrees_is_silent(tmp_path: Path) -> None:
    assert findings(tmp_path) == []


def test_a_sum_that_disagrees_is_shown_worked_out_with_the_rows_behind_it(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, value="25")
    assert finding.message == (
        "(600,000 - 500,000) / 500,000 = 20 percent; the claim says 25 percent; "
        "new is 600,000 USD, from The Office (19 May 2021); old is 500,000 USD, from The Office (19 May 2021)"
    )


def test_a_divisor_that_can_be_zero_is_undecided(tmp_path: Path) -> None:
    gives = "new: 600000 USD, old: ..500000 USD"
    assert messages(findings(tmp_path, gives=gives)) == [
        "the calculation cannot be worked out: what it divides by can be zero"
    ]


def test_a_result_that_is_less_exact_than_the_claim_is_undecided(tmp_path: Path) -> None:
    gives = "new: 590000..610000 USD, old: 500000 USD"
    (finding,) = findings(tmp_path, gives=gives)
    assert finding.message == (
        "the result is less exact than the claim: "
        "((590,000 to 610,000) - 500,000) / 500,000 = 18 to 22 percent; the claim says 20 percent"
    )


@pytest.mark.parametrize(
    ("calculation", "gives", "message", "fix"),
    [
        (
            "(new - odl) / odl",
            BOTH,
            "the calculation uses `odl`, which nothing gives a figure: expected `new` or `old`",
            "did you mean `old`?",
        ),
        (
            "(total-old) / old",
            BOTH.replace("new", "sum"),
            "the calculation uses `total-old`, which nothing gives a figure: expected `sum` or `old`",
            "for a minus, write spaces around it, as in `new - old`",
        ),
        (
            "(new - old) / old",
            "new: claim:other, old: 500000 USD",
            "`new` has no figure: no claim `other` on this desk",
            "correct the id of the claim",
        ),
        (
            "(new - old) / old",
            "new: claim:example-1, old: 500000 USD",
            "`new` is the figure of this claim itself",
            "use the figures that it is worked out from",
        ),
    ],
)
def test_a_name_without_a_figure_is_an_error(
    tmp_path: Path, calculation: str, gives: str, message: str, fix: str
) -> None:
    first, *_ = findings(tmp_path, calculation=calculation, gives=gives)
    assert (first.message, first.fix, first.severity) == (message, fix, "error")


def test_a_figure_that_is_not_used_is_a_warning(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, calculation="0.2 * new / new")
    assert (finding.message, finding.severity) == ("the calculation does not use `old`", "warning")


def test_currencies_that_differ_are_an_error(tmp_path: Path) -> None:
    shows = "It rose from 500,000 euros to $600,000."
    assert messages(findings(tmp_path, gives="new: 600000 USD, old: 500000 EUR", shows=shows)) == [
        "the units do not fit: EUR cannot be subtracted from USD"
    ]


def test_a_result_in_another_unit_than_the_claim_is_an_error(tmp_path: Path) -> None:
    assert messages(findings(tmp_path, calculation="new - old")) == [
        "the units do not fit: the result is in USD, but the claim's figure is in %"
    ]


@pytest.mark.parametrize(
    "shows",
    [
        "It rose from $500,000 to $600,000.",
        "It rose from half a million to 600,000 dollars.",
        "It was $0.5m and is now $0.6 million.",
    ],
)
def test_figures_that_the_row_gives_in_any_spelling_are_found(tmp_path: Path, shows: str) -> None:
    assert findings(tmp_path, shows=shows) == []


@pytest.mark.parametrize(
    ("shows", "message"),
    [
        (
            "It rose from $500,000 to $650,000.",
            "the words of the evidence from `record` give `$500,000` and `$650,000`, not `600000 USD`",
        ),
        ("It rose to 500,000 dollars.", "the words of the evidence from `record` give `500,000`, not `600000 USD`"),
        (
            "It rose from 500,000 dollars to 600,000 euros.",
            "the words of the evidence from `record` give `500,000` and `600,000`, not `600000 USD`",
        ),
    ],
)
def test_a_figure_that_the_row_does_not_give_is_an_error(tmp_path: Path, shows: str, message: str) -> None:
    assert messages(findings(tmp_path, shows=shows)) == [message]


def test_years_are_found_in_dates(tmp_path: Path) -> None:
    gives, shows = "new: 2021, old: 1943", "Born on 3 May 1943, she died in 2021."
    assert findings(tmp_path, value="4.01", calculation="(new - old) / old", gives=gives, shows=shows) == []
