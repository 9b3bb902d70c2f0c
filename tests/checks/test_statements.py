"""The words and the speakers of statements, compared with captures."""

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


def failed(run: Run) -> list[str]:
    return [finding.check for finding in run.findings if finding.check.startswith("statements.")]


@pytest.mark.parametrize(("words", "checks"), [("I never left Moscow", []), ("The envoy came", ["statements.words"])])
def test_words_outside_quotation_marks_are_reported(tmp_path: Path, words: str, checks: list[str]) -> None:
    assert failed(saying(tmp_path, words)) == checks


def test_words_of_another_speaker_are_reported(tmp_path: Path) -> None:
    assert failed(saying(tmp_path, "I never left Moscow", speaker="Zalmay Khalilzad")) == ["statements.speaker"]


def test_a_page_without_quotation_marks_may_be_direct_speech(tmp_path: Path) -> None:
    assert failed(saying(tmp_path, "I never left Moscow", page="Said Jawad: I never left Moscow.")) == []


def test_words_that_no_capture_has_are_undecided(tmp_path: Path) -> None:
    run = saying(tmp_path, "I went home")
    assert {finding.check for finding in run.undecided} >= {"statements.words", "statements.speaker"}


def test_a_gist_has_no_words_to_check(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        """
fact: {kind: statement, speaker: jawad, gist: He stayed.}
entities: [{id: jawad, kind: person, names: [Said Jawad]}]
""",
    )
    assert "statements.words" in {finding.check for finding in run.undecided}


def test_a_name_inside_another_word_does_not_count(tmp_path: Path) -> None:
    page = 'The visa clerk told us: "I never left Moscow."'
    assert failed(saying(tmp_path, "I never left Moscow", page, "Isa Clerkson")) == ["statements.speaker"]
