"""What a checker is told of a quote that its source does not have."""

from hashlib import sha256
from pathlib import Path

import pytest

from galleyproof.run import Run
from tests.helpers.tools import run_of

REPORT = "The ministry said that nobody would come to the talks."
OTHER = "A rival paper had it that all would come, and soon."


def quoting(root: Path, quote: str, complete: str = "true") -> Run:
    """A run over a claim that quotes one of two captured sources."""
    names = [f"{sha256(text.encode()).hexdigest()}.txt" for text in (REPORT, OTHER)]
    files = "\n".join(f"  claims/captures/{name}: {text!r}" for name, text in zip(names, (REPORT, OTHER), strict=True))
    report, other = names
    return run_of(
        root,
        f"""
evidence: [{{source: report, stance: supports, quote: {quote!r}}}]
sources:
  - {{id: report, capture: {{file: {report}, complete: {complete}}}}}
  - {{id: other, capture: {other}}}
files:
{files}
""",
    )


def said(run: Run) -> list[str]:
    return [finding.message for finding in run.findings if finding.check == "quotes.verbatim"]


def test_words_that_the_copy_has_are_fine(tmp_path: Path) -> None:
    assert said(quoting(tmp_path, "nobody would come")) == []


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("the minister said that nobody would come", "`report` has other words: the [minister -> ministry] said"),
        ("A rival paper", "the words are real, and the source is wrong: `other` has them, `report` does not"),
        ("something else entirely", "no stored copy has these words, and `report` nothing near them"),
    ],
)
def test_a_miss_says_which(tmp_path: Path, quote: str, message: str) -> None:
    (found,) = said(quoting(tmp_path, quote))
    assert found.startswith(message)


def test_a_copy_of_a_part_decides_nothing(tmp_path: Path) -> None:
    run = quoting(tmp_path, "something else entirely", complete="false")
    assert [each.message for each in run.undecided if each.check == "quotes.verbatim"] == [
        "the stored part of `report` does not have these words"
    ]


def test_without_a_copy_nobody_can_tell(tmp_path: Path) -> None:
    run = run_of(tmp_path, "evidence: [{source: report, stance: supports, quote: hello}]\nsources: [{id: report}]")
    assert [each.message for each in run.undecided if each.check == "quotes.verbatim"] == [
        "the words of `report` cannot be checked: no copy of it is stored"
    ]


@pytest.mark.parametrize(
    ("fact", "quote", "message"),
    [
        ("kind: quantity, of: base, measure: men, value: 5500", "5,000 men of 201", "it says `5,000` and `201`"),
        ("kind: quantity, of: base, measure: men, value: 5500", "many men", "does not say `5500`"),
        ("kind: lifespan, of: base, born: 2004-10", "it opened in 2005", "does not name `born: 2004-10`"),
        ("kind: lifespan, of: base, born: 2004-10", "it opened in October 2004", ""),
        ("kind: quantity, of: base, measure: men, value: ~5500", "about 5.5 thousand men", ""),
    ],
)
def test_the_figure_and_the_day_stand_in_the_quote(tmp_path: Path, fact: str, quote: str, message: str) -> None:
    run = run_of(
        tmp_path,
        f"""
fact: {{{fact}}}
entities: [{{id: base, kind: body}}]
sources: [{{id: report}}]
evidence: [{{source: report, stance: supports, quote: {quote!r}}}]
""",
    )
    found = [each.message for each in run.findings if each.check == "quotes.figures"]
    assert len(found) == bool(message)
    assert message in "".join(found)


@pytest.mark.parametrize(
    ("fact", "quote", "message"),
    [
        ("{kind: attribute, of: base, name: age, value: 412}", "aged 413", "the quote does not say `412`"),
        ("{kind: attribute, of: base, name: age, value: 412}", "aged 412", None),
        ("{kind: attribute, of: base, name: flag, value: tricolour}", "a flag of 1919", None),
        ("{kind: comparison, left: a, right: b, is: more, by: 30%}", "20% more", "the quote does not say `30%`"),
        (
            "{kind: attribute, of: base, name: flag, value: red, during: 2003/2010}",
            "from 2003 to 2011",
            "the quote does not name `during: 2010`",
        ),
        ("{kind: attribute, of: base, name: flag, value: red, during: 2003/2010}", "from 2003 to 2010", None),
    ],
)
def test_the_figures_and_days_of_a_fact_stand_in_the_quote(
    tmp_path: Path, fact: str, quote: str, message: str | None
) -> None:
    run = run_of(
        tmp_path,
        f"""
fact: {fact}
evidence: [{{source: report, stance: supports, quote: {quote!r}}}]
sources: [{{id: report}}]
entities: [{{id: base, kind: thing}}]
""",
    )
    assert [each.message for each in run.findings if each.check == "quotes.figures"] == [message] * bool(message)
