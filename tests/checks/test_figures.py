"""What an editor is told of figures in the copy."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galleyproof.finding import Finding
from tests.helpers.tools import run_of

UNDATED = "entities: [{id: port, kind: place}]"


def figures(root: Path, copy: str, fact: str, quote: str = "") -> list[Finding]:
    """What the checks of figures find of a claim that is anchored to the copy."""
    text = f"""
{UNDATED}
claims:
  - anchor: {{paragraph: 1, quote: {quote or copy!r}}}
    fact: {{kind: quantity, of: port, {fact}}}
article: {{text: {copy!r}}}
"""
    return [each for each in run_of(root, text).findings if each.check.startswith("figures.")]


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
def test_a_figure_that_says_what_its_claim_says_is_fine(tmp_path: Path, copy: str, fact: str) -> None:
    assert figures(tmp_path, copy, fact) == []


@pytest.mark.parametrize(
    ("copy", "fact", "message"),
    [
        ("21 ships came", "measure: ships, value: 12", "the copy says `21`, and the claim `12 ships`"),
        (
            "nearly 300 ships came",
            "measure: ships, value: 305",
            "the copy says `nearly 300`, and the claim `305 ships`",
        ),
        ("It cost €90", "measure: price, value: 90, unit: USD", "the copy says `€90`, and the claim `90 USD`"),
        ("40 miles away", "measure: distance, value: 40, unit: km", "the copy says `40 mile`, and the claim `40 km`"),
        ("It rose by 52", "measure: rise, value: 52, unit: '%'", "the copy says `52`, and the claim `52 %`"),
    ],
)
def test_any_other_is_an_error_that_names_both(tmp_path: Path, copy: str, fact: str, message: str) -> None:
    (finding,) = figures(tmp_path, copy, fact)
    assert (finding.check, finding.message, finding.blocks) == ("figures.agree", message, True)
    assert [place.file for place in finding.at] == ["claims/example/article.md", "claims/example/claims.yaml"]


def test_what_the_record_has_as_about_so_much_is_not_exact(tmp_path: Path) -> None:
    (finding,) = figures(tmp_path, "the 14,000 men", "measure: men, value: ~14000")
    assert (finding.check, finding.severity) == ("figures.rounded", "warning")


@given(st.integers(10, 10**6), st.integers(10, 10**6))
@settings(max_examples=30)
def test_another_number_is_always_noticed(tmp_path_factory: pytest.TempPathFactory, one: int, other: int) -> None:
    root = tmp_path_factory.mktemp("desk")
    found = figures(root, f"{other:,} ships came", f"measure: ships, value: {one}")
    assert bool(found) is (one != other)


@pytest.mark.parametrize(
    ("copy", "check", "message"),
    [
        ("It took 30 ships: 12 tankers and 10 tugs.", "figures.add_up", "12 + 10 come to 22, and the copy says `30`"),
        ("It took 60 of 240 ships, or 30%.", "figures.share", "60 of 240 are 25 percent, and the copy says `30%`"),
    ],
)
def test_the_numbers_of_a_sentence_agree(tmp_path: Path, copy: str, check: str, message: str) -> None:
    found = run_of(tmp_path, f"article: {{text: {copy!r}}}").findings
    assert [(each.check, each.message) for each in found] == [(check, message)]
