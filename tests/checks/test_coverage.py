"""What an editor is told of copy that nothing stands behind, and of days that cannot be."""

from pathlib import Path

import pytest

from tests.helpers.tools import only, run_of

CAME = """
claims: [{status: opinion, anchor: {paragraph: 1, quote: He came}}]
article: {text: "He came.\\n\\n  It was in Fordham."}
"""


def test_it_names_what_is_open_with_its_line_and_column(tmp_path: Path) -> None:
    finding = only(run_of(tmp_path, CAME))
    assert (finding.message, finding.severity) == ("no claim stands behind the name `Fordham`", "warning")
    assert (finding.at[0].file, finding.at[0].column) == ("claims/example/article.md", 13)


@pytest.mark.parametrize(
    ("copy", "message"),
    [
        ("They met on Monday, 19 October 2021.", "`Monday, 19 October 2021` was a Tuesday"),
        ("They meet on Monday, 19 October.", "`Monday, 19 October` was a Tuesday"),
        ("They met on 31 April 2021.", "`31 April 2021` is no day"),
    ],
)
def test_a_day_that_cannot_be_is_an_error(tmp_path: Path, copy: str, message: str) -> None:
    finding = only(run_of(tmp_path, f"article: {{text: '{copy}'}}"))
    assert (finding.check, finding.message, finding.blocks) == ("coverage.weekday", message, True)


@pytest.mark.parametrize(
    ("told", "on", "agrees"),
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
def test_what_is_told_from_the_articles_day_is_held_against_the_claims_date(
    tmp_path: Path, told: str, on: str, *, agrees: bool
) -> None:
    run = run_of(
        tmp_path,
        f"""
entities: [{{id: visit, kind: event}}]
claims: [{{anchor: {{paragraph: 1, quote: He came {told}}}, fact: {{kind: event, event: visit, on: {on}}}}}]
article: {{published: 2021-10-18, text: He came {told}.}}
""",
    )
    assert [each.check for each in run.findings] == ([] if agrees else ["coverage.day"])


def test_it_says_both_days(tmp_path: Path) -> None:
    text = """
entities: [{id: visit, kind: event}]
claims: [{anchor: {paragraph: 1, quote: He came last week}, fact: {kind: event, event: visit, on: 2021-09-03}}]
article: {text: He came last week.}
"""
    message = only(run_of(tmp_path, text)).message
    assert message == "the copy says `last week`, which is `2021-10-10/2021-10-17`, and the claim `2021-09-03`"


def test_an_article_of_an_uncertain_day_is_not_told_from_it(tmp_path: Path) -> None:
    text = """
entities: [{id: visit, kind: event}]
claims: [{anchor: {paragraph: 1, quote: He came last week}, fact: {kind: event, event: visit, on: 2021-09-03}}]
article: {text: He came last week., published: 2021-10}
"""
    assert run_of(tmp_path, text).findings == ()
