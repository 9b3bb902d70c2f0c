"""A claim's calculation as a report shows it."""

from pathlib import Path

from galleyproof.reports.views.claim_entry import CalculationEntry, page
from tests.helpers.tools import run_of

DESK = """
fact: {kind: quantity, of: city, measure: growth, value: 20, unit: "%"}
calculation: (new - old) / old
evidence:
  - source: record
    shows: It rose from $500,000 to $600,000.
    gives: {new: 600000 USD, old: OLD}
sources: [{id: record, publisher: The Office, published: 2021-05-19}]
entities: [{id: city, kind: place}]
"""


def calculation(root: Path, old: str) -> CalculationEntry | None:
    run = run_of(root, DESK.replace("OLD", old))
    return page(run, run.desk.claims).entry(run.desk.claims[0]).calculation


def test_a_calculation_is_shown_worked_out_with_what_gives_each_figure(tmp_path: Path) -> None:
    assert calculation(tmp_path, "500000 USD") == CalculationEntry(
        "(new - old) / old",
        "(600,000 - 500,000) / 500,000 = 20 percent; the claim says 20 percent",
        (
            "new is 600,000 USD, from The Office (19 May 2021)",
            "old is 500,000 USD, from The Office (19 May 2021)",
        ),
    )


def test_a_calculation_that_cannot_be_worked_out_says_why(tmp_path: Path) -> None:
    assert calculation(tmp_path, "500000 EUR") == CalculationEntry(
        "(new - old) / old", "not worked out: EUR cannot be subtracted from USD", ()
    )


def test_a_claim_without_a_calculation_has_none(tmp_path: Path) -> None:
    run = run_of(tmp_path)
    assert page(run, run.desk.claims).entry(run.desk.claims[0]).calculation is None
