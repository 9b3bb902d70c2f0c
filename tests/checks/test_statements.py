"""Who said what, where it can be checked."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from galleyproof.run import Run
from tests.helpers.tools import run_of

PAGE = 'The envoy came. Jawad told us: "I never left Moscow." \n\nNobody else spoke.'


def saying(root: Path, words: str, page: str = PAGE, speaker: str = "Said Jawad") -> Run:
    name = f"{sha256(page.encode()).hexdigest()}.txt"
    return run_of(
        root,
        f"""
fact: {{kind: statement, speaker: jawad, words: {words!r}}}
evidence: [{{source: report, stance: supports}}]
entities: [{{id: jawad, kind: person, names: [{speaker}]}}]
sources: [{{id: report, capture: {name}}}]
files:
  claims/captures/{name}: {json.dumps(page)}
""",
    )


def said(run: Run) -> list[str]:
    return [each.check for each in run.findings if each.check.startswith("statements.")]


@pytest.mark.parametrize(("words", "checks"), [("I never left Moscow", []), ("The envoy came", ["statements.words"])])
def test_words_outside_the_speakers_are_told(tmp_path: Path, words: str, checks: list[str]) -> None:
    assert said(saying(tmp_path, words)) == checks


def test_words_of_somebody_else_are_told(tmp_path: Path) -> None:
    assert said(saying(tmp_path, "I never left Moscow", speaker="Zalmay Khalilzad")) == ["statements.speaker"]


def test_a_page_without_quotation_marks_may_be_all_the_speakers_own(tmp_path: Path) -> None:
    assert said(saying(tmp_path, "I never left Moscow", page="Said Jawad: I never left Moscow.")) == []


def test_where_no_copy_has_the_words_nobody_can_tell(tmp_path: Path) -> None:
    run = saying(tmp_path, "I went home")
    assert {each.check for each in run.undecided} >= {"statements.words", "statements.speaker"}


def test_the_words_of_a_gist_cannot_be_checked(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        """
fact: {kind: statement, speaker: jawad, gist: He stayed.}
entities: [{id: jawad, kind: person, names: [Said Jawad]}]
""",
    )
    assert "statements.words" in {each.check for each in run.undecided}


def test_a_part_of_another_word_names_nobody(tmp_path: Path) -> None:
    page = 'The visa clerk told us: "I never left Moscow."'
    assert said(saying(tmp_path, "I never left Moscow", page, "Isa Clerkson")) == ["statements.speaker"]
