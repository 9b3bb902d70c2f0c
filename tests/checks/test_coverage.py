"""Findings on copy without claims and on impossible or contradictory dates."""

from pathlib import Path

import pytest

from tests.helpers.tools import only_finding, run_of

CAME = """
claims: [{status: opinion, anchor: {paragraph: 1, quote: He came}}]
article: {text: "He came.\\n\\n  It was in Fordham."}
"""


def test_an_open_item_is_named_with_its_line_and_column(tmp_path: Path) -> None:
    finding = only_finding(run_of(tmp_path, CAME))
    assert (finding.message, finding.severity) == ("no claim covers `Fordham` in this sentence", "note")
    assert (finding.at[0].file, finding.at[0].column) == ("claims/example/article.md", 13)


@pytest.mark.parametrize(
    ("copy", "message"),
    [
        ("They met on Monday, 19 October 2021.", "`Monday, 19 October 2021` is a Tuesday"),
        ("They meet on Monday, 19 October.", "`Monday, 19 October` is a Tuesday"),
        ("They met on 31 April 2021.", "`31 April 2021` is not a valid date"),
    ],
)
def test_an_impossible_date_is_an_error(tmp_path: Path, copy: str, message: str) -> None:
    finding = only_finding(run_of(tmp_path, f"article: {{text: '{copy}'}}"))
    assert (finding.check, finding.message, finding.blocks) == ("coverage.weekday", message, True)


@pytest.mark.parametrize(
    ("in_copy", "on", "agrees"),
    [
        ("last week", "2021-10-12", True),
        ("last week", "2021-10-18", False),
        ("on Tuesday", "2021-10-19", True),
        ("on Tuesday", "2021-10-20", False),
        ("yesterday", "2021-10-17", True),
        ("two days ago", "2021-10-17", False),
        ("in October", "2021-10-03", True),
        ("in 2020", "2021-10-03", False),
        ("in 2020", "[2020..2022]", True),
        ("three weeks ago", "2021-09-28", True),
    ],
)
def test_a_date_relative_to_the_day_of_publication_is_compared_with_the_claim(
    tmp_path: Path, in_copy: str, on: str, *, agrees: bool
) -> None:
    run = run_of(
        tmp_path,
        f"""
entities: [{{id: visit, kind: event}}]
claims: [{{anchor: {{paragraph: 1, quote: He came {in_copy}}}, fact: {{kind: event, event: visit, on: {on}}}}}]
article: {{published: 2021-10-18, text: He came {in_copy}.}}
""",
    )
    assert [finding.check for finding in run.findings] == ([] if agrees else ["coverage.day"])


def test_the_message_gives_both_dates(tmp_path: Path) -> None:
    text = """
entities: [{id: visit, kind: event}]
claims: [{anchor: {paragraph: 1, quote: He came last week}, fact: {kind: event, event: visit, on: 2021-09-03}}]
article: {text: He came last week.}
"""
    message = only_finding(run_of(tmp_path, text)).message
    assert message == "the copy says `last week`, which is 10 to 17 October 2021, but the claim says 3 September 2021"


def test_the_message_does_not_explain_a_date_with_its_year(tmp_path: Path) -> None:
    text = """
entities: [{id: visit, kind: event}]
claims: [{anchor: {paragraph: 1, quote: He came in 2020}, fact: {kind: event, event: visit, on: 2021-10-03}}]
article: {text: He came in 2020.}
"""
    assert only_finding(run_of(tmp_path, text)).message == "the copy says `2020`, but the claim says 3 October 2021"


def test_last_week_is_not_checked_if_the_day_of_publication_is_unknown(tmp_path: Path) -> None:
    text = """
entities: [{id: visit, kind: event}]
claims: [{anchor: {paragraph: 1, quote: He came last week}, fact: {kind: event, event: visit, on: 2021-09-03}}]
article: {text: He came last week., published: 2021-10}
"""
    assert run_of(tmp_path, text).findings == ()
