"""Quotes in evidence, compared with the captures of their sources and with the fact of the claim."""

from hashlib import sha256
from pathlib import Path

import pytest

from galleyproof.run import Run
from tests.helpers.tools import run_of

REPORT = "The ministry said that nobody would come to the talks."
OTHER = "A rival paper had it that all would come, and soon."


def quoting(root: Path, quote: str, complete: str = "true") -> Run:
    """Run the checks on a claim that quotes the first of two captured sources."""
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


def messages(run: Run) -> list[str]:
    return [finding.message for finding in run.findings if finding.check == "quotes.verbatim"]


def test_a_quote_that_the_capture_contains_passes(tmp_path: Path) -> None:
    assert messages(quoting(tmp_path, "nobody would come")) == []


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        (
            "the minister said that nobody would come",
            "`report` has different words: [the minister -> The ministry] said",
        ),
        ("A rival paper", "wrong source: these words are in `other`, not in `report`"),
        ("The ministry said ... would come", "`...` leaves out `nobody`, which changes what `report` says"),
        ("something else entirely", "these words are in no capture, and `report` has nothing similar"),
    ],
)
def test_a_mismatch_is_explained(tmp_path: Path, quote: str, message: str) -> None:
    (actual,) = messages(quoting(tmp_path, quote))
    assert actual.startswith(message)


def test_a_partial_capture_leaves_a_quote_undecided(tmp_path: Path) -> None:
    run = quoting(tmp_path, "something else entirely", complete="false")
    assert [finding.message for finding in run.undecided if finding.check == "quotes.verbatim"] == [
        "the partial capture of `report` does not contain these words"
    ]


def test_a_quote_from_a_source_without_a_capture_is_undecided(tmp_path: Path) -> None:
    run = run_of(tmp_path, "evidence: [{source: report, stance: supports, quote: hello}]\nsources: [{id: report}]")
    assert [finding.message for finding in run.undecided if finding.check == "quotes.verbatim"] == [
        "the quote from `report` cannot be checked: it has no capture"
    ]


@pytest.mark.parametrize(
    ("fact", "quote", "message"),
    [
        (
            "kind: quantity, of: base, measure: men, value: 5500",
            "5,000 men of 201",
            "the quote says `5,000` and `201`, not `5500`",
        ),
        ("kind: quantity, of: base, measure: men, value: 5500", "many men", "does not say `5500`"),
        (
            "kind: lifespan, of: base, born: 2004-10",
            "it opened in 2005",
            "does not give the date in `born` (October 2004)",
        ),
        ("kind: lifespan, of: base, born: 2004-10", "it opened in October 2004", ""),
        ("kind: quantity, of: base, measure: men, value: ~5500", "about 5.5 thousand men", ""),
    ],
)
def test_the_quote_has_the_figure_and_the_date(tmp_path: Path, fact: str, quote: str, message: str) -> None:
    run = run_of(
        tmp_path,
        f"""
fact: {{{fact}}}
entities: [{{id: base, kind: body}}]
sources: [{{id: report}}]
evidence: [{{source: report, stance: supports, quote: {quote!r}}}]
""",
    )
    actual = [finding.message for finding in run.findings if finding.check == "quotes.figures"]
    assert len(actual) == bool(message)
    assert message in "".join(actual)


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
            "the quote does not give the date in `during` (2010)",
        ),
        ("{kind: attribute, of: base, name: flag, value: red, during: 2003/2010}", "from 2003 to 2010", None),
    ],
)
def test_the_quote_has_the_figures_in_values_and_the_ends_of_intervals(
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
    assert [finding.message for finding in run.findings if finding.check == "quotes.figures"] == [message] * bool(
        message
    )


@pytest.mark.parametrize(
    ("quote", "is_reported"),
    [
        ("The base holds [5,500] men", True),
        ("The base holds 5,500 men", False),
        ("[In all] the base holds 5,500 men", False),
        ("The base holds 5,500 [6,000] men", False),
        ("The base [of 5,500 men] is full", True),
    ],
)
def test_a_figure_in_brackets_proves_nothing(tmp_path: Path, quote: str, *, is_reported: bool) -> None:
    run = run_of(
        tmp_path,
        f"""
fact: {{kind: quantity, of: base, measure: men, value: 5500}}
entities: [{{id: base, kind: body}}]
sources: [{{id: report}}]
evidence: [{{source: report, stance: supports, quote: {quote!r}}}]
""",
    )
    assert ("quotes.figures" in {finding.check for finding in run.findings}) is is_reported


@pytest.mark.parametrize(
    ("quote", "is_short"),
    [
        ("nobody", True),
        ("[the ministry] said", True),
        ("nobody would", False),
        ("12", False),
        ("\u4ee3\u8868\u56e3", False),
    ],
)
def test_a_quote_has_two_words_or_a_figure(tmp_path: Path, quote: str, *, is_short: bool) -> None:
    assert any("too short" in message for message in messages(quoting(tmp_path, quote))) is is_short


def test_a_quote_that_cuts_a_number_is_told_what_it_cuts(tmp_path: Path) -> None:
    (message,) = messages(quoting(tmp_path, "The ministry said that nobody would com"))
    assert message == (
        "the quote cuts off a number, a word or a negation: `report` has `The ministry said that nobody would come`"
    )
