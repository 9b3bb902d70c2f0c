"""What an editor is told to add, so that a run notices a wrong fact."""

from pathlib import Path

import pytest

from galleyproof.records.location import Location
from galleyproof.run.mutation.advice import advice
from galleyproof.run.mutation.mutants import KINDS, Change, Mutant
from tests.helpers.tools import run_of

ASK = "ask for full coverage: `policy: {ready_needs: {coverage: 100}}` in claims/desk.yaml"
DESK = """
claims: [{id: came, says: She came., evidence: [{source: report, stance: supports, WORDS: She came.}]}]
sources: [{id: report}]
article: {stage: STAGE, text: She came.}
desk: {policy: {ready_needs: {coverage: COVERAGE}}}
"""


COVERED = DESK.replace("STAGE", "ready").replace("COVERAGE", "100").replace("WORDS", "shows")


def advised(root: Path, text: str, kind: str, field: str, change: Change) -> str:
    """Return the advice about a mutant of one kind; of the copy if the change is."""
    assert kind in KINDS
    subject = "example/came" if change.copy is None else "example"
    return advice(Mutant(kind, subject, field, Location(""), "", "", change), run_of(root, text).desk)


@pytest.mark.parametrize(
    ("stage", "coverage", "told"),
    [
        ("draft", "0", ASK),
        ("ready", "90", ASK),
        ("draft", "100", "set the article's `stage` to `ready`: from then on the policy asks for full coverage"),
        ("ready", "100", "name it in `depends_on` of a claim that rests on it"),
    ],
)
def test_full_coverage_is_not_asked_for_twice(tmp_path: Path, stage: str, coverage: str, told: str) -> None:
    text = DESK.replace("STAGE", stage).replace("COVERAGE", coverage).replace("WORDS", "shows")
    assert advised(tmp_path, text, "a claim left out", "", Change("example")) == told


def test_a_figure_added_to_covered_copy_needs_a_fact(tmp_path: Path) -> None:
    change = Change("example", {0: None}, "She came, 37 in all.")
    told = advised(tmp_path, COVERED, "the copy and its anchors: a figure added", "paragraph 1", change)
    assert told == "give the claim that is anchored here a `fact` with these words' name, day or figure"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("shows", "give the row a `quote` with the source's own words"),
        ("quote", "quote the words of the source that say so"),
    ],
)
def test_a_row_with_a_quote_is_not_told_to_have_one(tmp_path: Path, words: str, told: str) -> None:
    text = COVERED.replace("shows", words)
    assert advised(tmp_path, text, "a date, by a day", "evidence.0.fact.on", Change("example")) == told
