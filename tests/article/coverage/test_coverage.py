"""The claims behind each checkable item of the copy."""

from pathlib import Path

import pytest

from galleyproof.article.coverage import Coverage
from tests.helpers.tools import check_ids, run_of

ENTITIES = """
entities:
  - {id: ann, kind: person, names: [Ann Bell]}
  - {id: ford, kind: place, names: [Fordham, {name: Alt-Ford, language: de}]}
  - {id: fair, kind: event, names: [the fair]}
"""


def covered(root: Path, copy: str, *claims: str, front: str = "") -> Coverage:
    """Return the coverage of an article with this text by these claims."""
    listed = "".join(f"\n  - {claim}" for claim in claims)
    run = run_of(root, f"{ENTITIES}\narticle: {{text: {copy!r}{front}}}\nclaims:{listed or ' []'}")
    return run.coverage["example"]


def open_(coverage: Coverage) -> list[str]:
    return [item.words for item in coverage.items if item.is_open]


def test_a_name_in_an_anchor_is_covered_by_a_claim_without_a_fact(tmp_path: Path) -> None:
    coverage = covered(
        tmp_path, "Ann Bell left Fordham in 2019.", "{anchor: {paragraph: 1, quote: Ann Bell left Fordham}}"
    )
    assert open_(coverage) == ["2019"]


@pytest.mark.parametrize(
    ("copy", "claim", "left"),
    [
        ("Bell came to Fordham.", "fact: {kind: presence, who: ann, place: ford, on: 2019}", []),
        ("Bell came to Alt-Ford.", "fact: {kind: presence, who: ann, place: ford, on: 2019}", []),
        ("Bell came to Fordham.", "fact: {kind: lifespan, of: ann, born: 1960}", ["Fordham"]),
        ("Bell came, in May 2019.", "fact: {kind: event, event: fair, on: 2019-05-07}", []),
        ("Bell came, in May 2018.", "fact: {kind: event, event: fair, on: 2019-05-07}", ["May 2018"]),
        ("Bell came last week.", "fact: {kind: event, event: fair, on: 2021-10-12}", []),
        ("Bell came with 40 men.", "fact: {kind: quantity, of: ann, measure: men, value: 40}", []),
        ("Bell came with 41 men.", "fact: {kind: quantity, of: ann, measure: men, value: 40}", ["41"]),
        ("Bell came with about 41 men.", "fact: {kind: quantity, of: ann, measure: men, value: 40}", []),
        ('Bell came "too late".', "fact: {kind: statement, speaker: ann, words: I came too late}", []),
        ('Bell came "too soon".', "fact: {kind: statement, speaker: ann, words: I came too late}", ['"too soon"']),
        ("Bell came first, as always.", "says: She came first as always.", []),
        ("Bell came. He left Fordham.", "fact: {kind: presence, who: ann, place: ford, on: 2019}", ["Fordham"]),
    ],
)
def test_other_items_of_the_sentence_need_a_claim_about_them(
    tmp_path: Path, copy: str, claim: str, left: list[str]
) -> None:
    coverage = covered(tmp_path, copy, f"{{{claim}, anchor: {{paragraph: 1, quote: Bell came}}}}")
    assert open_(coverage) == left


def test_a_waiver_in_the_front_matter_gives_the_reason(tmp_path: Path) -> None:
    waiver = "{check: coverage.claimed, words: [Fordham], because: A setting., by: desk}"
    coverage = covered(tmp_path, "It was in Fordham, in 1990.", front=f", waive: [{waiver}]")
    assert [(item.words, item.waived) for item in coverage.items] == [("Fordham", "A setting."), ("1990", "")]


def test_an_expired_waiver_covers_nothing(tmp_path: Path) -> None:
    waiver = "{check: coverage.claimed, words: [Fordham], because: A setting., by: desk, until: 2021-10-17}"
    assert open_(covered(tmp_path, "It was in Fordham.", front=f", waive: [{waiver}]")) == ["Fordham"]


def test_a_waiver_for_words_that_are_not_in_the_copy_is_unused(tmp_path: Path) -> None:
    waiver = "{check: coverage.claimed, words: [Lisbon], because: A setting., by: desk}"
    run = run_of(tmp_path, f"article: {{text: 'It was in Fordham.', waive: [{waiver}]}}\nclaims: [{{}}]")
    assert check_ids(run) == ["waivers.used"]


def test_sentences_and_items_are_counted(tmp_path: Path) -> None:
    coverage = covered(
        tmp_path, "Ann Bell left. It rained. He saw Lisbon and Rome.", "{anchor: {paragraph: 1, quote: Ann Bell left}}"
    )
    assert (len(coverage.items), coverage.covered, coverage.open) == (3, 1, 2)
    assert (len(coverage.sentences), coverage.covered_sentences) == (3, 2)
    assert coverage.share == pytest.approx(1 / 3)


def test_copy_with_nothing_to_check_is_fully_covered(tmp_path: Path) -> None:
    assert covered(tmp_path, "It rained.").share == 1
