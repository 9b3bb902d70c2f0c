"""What would go unnoticed, in words."""

import json
from pathlib import Path

import pytest

from galleyproof.records.location import Location
from galleyproof.reports.formats.as_survey import as_text, in_a_sentence, survey_data
from galleyproof.run.mutation import Mutant, Survey
from galleyproof.run.mutation.mutants import Change
from tests.helpers.tools import run_of

PLACE = Location("claims/example/article.md", 12)


def mutant(field: str, before: str, after: str, change: Change | None = None, kind: str = "a status") -> Mutant:
    return Mutant(kind, "example/example-1", field, PLACE, before, after, change or Change("example", {0: {}}))


COPY = Change("example", {}, "text")
BOTH = Change("example", {0: {}}, "text")


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (
            mutant("paragraph 4", "Borland", "Norland", COPY),
            'if the article said "Norland" for "Borland" in paragraph 4, nothing would notice',
        ),
        (
            mutant("paragraph 4", "Borland", "Norland", BOTH),
            (
                'if the article said "Norland" for "Borland" in paragraph 4 and the claims anchored there did too, '
                "nothing would notice"
            ),
        ),
        (
            mutant("fact.on", "2021", "2022"),
            "if `fact.on` were `2022` and not `2021`, nothing would notice",
        ),
        (mutant("says", "40", "50"), 'if `says` had "50" for "40", nothing would notice'),
        (mutant("", "An example.", ""), "if this claim were left out, nothing would notice"),
        (mutant("evidence.0", "tass", ""), "if `evidence.0` (`tass`) were left out, nothing would notice"),
    ],
)
def test_a_survivor_is_a_sentence(one: Mutant, words: str) -> None:
    assert in_a_sentence(one) == words


def test_text_from_the_desk_cannot_control_the_terminal() -> None:
    assert "\x1b" not in in_a_sentence(mutant("paragraph 4", "Bor\x1b[2Jland", "Norland", COPY))


def test_the_score_comes_first_then_the_kinds_then_the_worst(tmp_path: Path) -> None:
    desk = run_of(tmp_path).desk
    tried = [(mutant("status", "verified", "refuted"), ("status.computed",)), (mutant("status", "a", "b"), ())]
    lines = as_text(Survey(1, 2, tried), desk, ()).splitlines()
    assert lines[0] == "Wrong facts planted one at a time: all 2. Noticed: 1 (50 %)."
    assert lines[2].split() == ["a", "status", "1", "of", "2", "50", "%"]
    assert "To do: cite evidence that decides the status" in lines[8]
    assert lines[-1] == "Noticed most often by status.computed 1 (1 alone); 1 check in all."


def test_data_have_the_same_as_the_text(tmp_path: Path) -> None:
    desk = run_of(tmp_path).desk
    data = survey_data(Survey(3, 5, [(mutant("status", "verified", "refuted"), ())]), desk)
    assert json.loads(json.dumps(data)) == data
    assert (data["seed"], data["possible"], data["planted"], data["noticed"], data["percent"]) == (3, 5, 1, 0, 0)
    assert data["survivors"][0]["fix"] == "cite evidence that decides the status"


def test_nothing_is_said_of_a_desk_with_nothing_in_it(tmp_path: Path) -> None:
    text = as_text(Survey(1, 0, []), run_of(tmp_path).desk, ())
    assert text == "there is nothing to get wrong: no claims, and no copy\n"
