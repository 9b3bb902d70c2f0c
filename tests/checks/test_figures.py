"""Findings on figures in the copy."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galleyproof.finding import Finding
from tests.helpers.tools import run_of

_ENTITIES = "entities: [{id: port, kind: place}]"


def figures(root: Path, copy: str, fact: str, quote: str = "") -> list[Finding]:
    """Return the findings on figures for a claim anchored to the copy."""
    text = f"""
{_ENTITIES}
claims:
  - anchor: {{paragraph: 1, quote: {quote or copy!r}}}
    fact: {{kind: quantity, of: port, {fact}}}
article: {{text: {copy!r}}}
"""
    return [finding for finding in run_of(root, text).findings if finding.check.startswith("figures.")]


@pytest.mark.parametrize(
    ("copy", "fact"),
    [
        ("12 ships came", "measure: ships, value: 12"),
        ("Twelve ships came", "measure: ships, value: 12"),
        ("a dozen ships came", "measure: ships, value: 12"),
        ("1.2 million ships came", "measure: ships, value: 1200000"),
        ("about 5,000 ships came", "measure: ships, value: 5400"),
        ("nearly 300 ships came", "measure: ships, value: 295"),
        ("more than 300 ships came", "measure: ships, value: 305"),
        ("It cost $90", "measure: price, value: 90, unit: USD"),
        ("It cost 90 dollars", "measure: price, value: 90, unit: USD"),
        ("It rose by 5.2 percent", "measure: rise, value: 5.2, unit: '%'"),
        ("60 of 240 ships came", "measure: ships, value: 60"),
        ("some ships came", "measure: ships, value: 60"),
    ],
)
def test_a_figure_that_matches_its_claim_passes(tmp_path: Path, copy: str, fact: str) -> None:
    assert figures(tmp_path, copy, fact) == []


@pytest.mark.parametrize(
    ("copy", "fact", "message"),
    [
        ("21 ships came", "measure: ships, value: 12", "the copy says `21`, but the claim says `12 ships`"),
        (
            "nearly 300 ships came",
            "measure: ships, value: 305",
            "the copy says `nearly 300`, but the claim says `305 ships`",
        ),
        ("It cost €90", "measure: price, value: 90, unit: USD", "the copy says `€90`, but the claim says `90 USD`"),
        (
            "40 miles away",
            "measure: distance, value: 40, unit: km",
            "the copy says `40 miles`, but the claim says `40 km`",
        ),
        ("It rose by 52", "measure: rise, value: 52, unit: '%'", "the copy says `52`, but the claim says `52%`"),
    ],
)
def test_any_other_figure_is_an_error_that_gives_both(tmp_path: Path, copy: str, fact: str, message: str) -> None:
    (finding,) = figures(tmp_path, copy, fact)
    assert (finding.check, finding.message, finding.blocks) == ("figures.agree", message, True)
    assert [place.file for place in finding.at] == ["claims/example/article.md", "claims/example/claims.yaml"]


def test_an_approximate_figure_must_not_be_given_as_exact(tmp_path: Path) -> None:
    (finding,) = figures(tmp_path, "the 14,000 men", "measure: men, value: ~14000")
    assert (finding.check, finding.severity) == ("figures.rounded", "warning")


@given(st.integers(10, 10**6), st.integers(10, 10**6))
@settings(max_examples=30)
def test_a_different_number_is_always_reported(tmp_path_factory: pytest.TempPathFactory, one: int, other: int) -> None:
    root = tmp_path_factory.mktemp("desk")
    findings = figures(root, f"{other:,} ships came", f"measure: ships, value: {one}")
    assert bool(findings) is (one != other)


@pytest.mark.parametrize(
    ("copy", "check", "message"),
    [
        ("It took 30 ships: 12 tankers and 10 tugs.", "figures.add_up", "12 + 10 = 22, but the copy says `30`"),
        ("It took 60 of 240 ships, or 30%.", "figures.share", "60 of 240 is 25%, but the copy says `30%`"),
        (
            "Sales rose from 80 to 100, up 30 percent.",
            "figures.change",
            "from 80 to 100 is a change of +25%, but the copy says `30 percent`",
        ),
        ("Sales rose from 80 to 60.", "figures.change", "the copy says `rose`, but it is from 80 to 60"),
        ("It is 10 miles (6 km) long.", "figures.conversion", "10 miles is 16.09 km, but the copy says `6 km`"),
    ],
)
def test_numbers_in_a_sentence_that_disagree_are_reported(tmp_path: Path, copy: str, check: str, message: str) -> None:
    findings = run_of(tmp_path, f"article: {{text: {copy!r}}}").findings
    assert [(finding.check, finding.message) for finding in findings] == [(check, message)]


def ages(root: Path, copy: str, fact: str = "born: 1970-09-29") -> list[str]:
    """Return the findings on ages for a claim, anchored to the copy of 18 October 2021, on a life."""
    text = f"""
entities:
  - {{id: ann, kind: person, names: [Ann Orsani]}}
  - {{id: ben, kind: person, names: [Ben Marquand]}}
claims:
  - anchor: {{paragraph: 1, quote: {copy!r}}}
    fact: {{kind: lifespan, of: ann, {fact}}}
article: {{text: {copy!r}, published: 2021-10-18}}
"""
    return [finding.message for finding in run_of(root, text).findings if finding.check == "figures.agree"]


@pytest.mark.parametrize(
    ("copy", "fact"),
    [
        ("Ann Orsani, 51, spoke", "born: 1970-09-29"),
        ("Ann Orsani, 50, spoke", "born: 1970-11-29"),
        ("Ann Orsani, 51, spoke", "born: 1970"),
        ("Ann Orsani, 50, spoke", "born: 1970"),
        ("The 51-year-old Ann Orsani spoke", "born: 1970-09-29"),
        ("Ann Orsani and Ben Marquand, 40, spoke", "born: 1970-09-29"),
        ("Ann Orsani was 40 in 2010, aged 40", "born: 1970-09-29"),
        ("Ann Orsani died aged 49", "born: 1970-09-29, died: 2020-01-01"),
        ("Ann Orsani has 12 children", "born: 1970-09-29"),
        ("Ann Orsani, who fled at the age of nine, spoke", "born: 1970-09-29"),
    ],
)
def test_an_age_that_fits_the_date_of_birth_passes(tmp_path: Path, copy: str, fact: str) -> None:
    assert ages(tmp_path, copy, fact) == []


@pytest.mark.parametrize(
    "copy",
    [
        "Ann Orsani, 52, spoke",
        "The 50-year-old Ann Orsani spoke",
        "Ann Orsani, aged 61, spoke",
        "Ann Orsani of Lisbon, 61, spoke",
    ],
)
def test_any_other_age_is_reported(tmp_path: Path, copy: str) -> None:
    (message,) = ages(tmp_path, copy)
    assert message.endswith("but with birth on 29 September 1970 it is 51")


def test_a_figure_that_another_claim_gives_is_left_alone(tmp_path: Path) -> None:
    text = f"""
{_ENTITIES}
claims:
  - id: ships
    anchor: {{paragraph: 1, quote: 21 ships and 36 planes came}}
    fact: {{kind: quantity, of: port, measure: ships, value: 12}}
  - id: planes
    anchor: {{paragraph: 1, quote: 36 planes came}}
    fact: {{kind: quantity, of: port, measure: planes, value: 36}}
article: {{text: 21 ships and 36 planes came.}}
"""
    messages = [finding.message for finding in run_of(tmp_path, text).findings if finding.check == "figures.agree"]
    assert messages == ["the copy says `21`, but the claim says `12 ships`"]


def test_figures_of_two_claims_that_are_swapped_are_reported_once(tmp_path: Path) -> None:
    text = """
entities: [{id: smith, kind: person, names: [Smith]}, {id: jones, kind: person, names: [Jones]}]
claims:
  - id: smith
    anchor: {paragraph: 1, quote: Smith scored 36 and Jones 12}
    fact: {kind: quantity, of: smith, measure: points, value: 12}
  - id: jones
    anchor: {paragraph: 1, quote: Smith scored 36 and Jones 12}
    fact: {kind: quantity, of: jones, measure: points, value: 36}
article: {text: Smith scored 36 and Jones 12.}
"""
    messages = [finding.message for finding in run_of(tmp_path, text).findings if finding.check == "figures.agree"]
    assert messages == ["the copy says `36` and `12`, but the claims say `12 points` and `36 points`"]


@pytest.mark.parametrize(
    ("copy", "is_right"),
    [
        ("Sales rose to 80 ships in 2020 from 60 ships in 2019", True),
        ("Sales rose to 80 ships from 60 ships a year earlier", True),
        ("Sales fell to 60 ships in 2020 from 80 ships in 2019", False),
        ("Sales fell from 80 ships to 60 ships in 2020", False),
    ],
)
def test_the_two_figures_of_a_change_are_those_of_its_days(tmp_path: Path, copy: str, *, is_right: bool) -> None:
    text = f"""
{_ENTITIES}
claims:
  - id: sales
    anchor: {{paragraph: 1, quote: {copy}}}
    facts:
      - {{kind: quantity, of: port, measure: ships, value: 60, on: 2019}}
      - {{kind: quantity, of: port, measure: ships, value: 80, on: 2020}}
article: {{text: {copy}.}}
"""
    found = [finding for finding in run_of(tmp_path, text).findings if finding.check == "figures.agree"]
    assert bool(found) is not is_right


@pytest.mark.parametrize(
    ("copy", "fact"),
    [
        ("Nobody died in the worst flood since 1953, when 17 did", "measure: deaths, value: 0"),
        ("A man was shot dead and two others were hurt", "measure: killed, value: 1"),
        ("It lists 186 names, to which a 187th was added", "measure: names, value: 187"),
    ],
)
def test_a_count_can_be_given_in_other_words(tmp_path: Path, copy: str, fact: str) -> None:
    text = f"""
{_ENTITIES}
claims: [{{anchor: {{paragraph: 1, quote: '{copy}'}}, fact: {{kind: quantity, of: port, {fact}}}}}]
article: {{text: '{copy}.'}}
"""
    assert not [finding for finding in run_of(tmp_path, text).findings if finding.check == "figures.agree"]
