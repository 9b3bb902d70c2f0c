"""In whose voice the copy says what it says."""

from pathlib import Path

import pytest

from tests.helpers.tools import run_of

DESK = """
entities: [{id: ann, kind: person, names: [Ann Bell]}]
claims:
  - {id: said, fact: {kind: statement, speaker: ann, gist: the house is empty}}
  - id: empty
    reported_in: said
    anchor: {paragraph: 1, quote: house is empty}
article: {text: COPY}
"""


def said(root: Path, copy: str, desk: str = DESK) -> list[tuple[str, str]]:
    run = run_of(root, desk.replace("COPY", repr(copy)))
    return [(each.check, each.message) for each in run.findings if each.check in ("voice.attributed", "voice.own")]


OWN = ("voice.attributed", "the copy says this in its own voice, and the record only has Ann Bell saying it")


@pytest.mark.parametrize(
    "copy",
    [
        "The house is empty, Ann Bell said.",
        "The house is empty, according to her.",
        "Ann Bell has warned that the house is empty.",
        "Ann Bell spoke on Monday. The house is empty.",
    ],
)
def test_what_is_only_reported_is_attributed(tmp_path: Path, copy: str) -> None:
    assert said(tmp_path, copy) == []


@pytest.mark.parametrize("copy", ["The house is empty.", "Ann Bell left. The house is empty. She said more later."])
def test_else_the_copy_says_it_itself(tmp_path: Path, copy: str) -> None:
    assert said(tmp_path, copy) == [OWN]


def test_what_words_presuppose_is_not_said(tmp_path: Path) -> None:
    implied = DESK.replace("house is empty}", "house is empty, implied: true}")
    assert said(tmp_path, "The house is empty.", implied) == []


VERIFIED = """
claims:
  - id: empty
    status: verified
    anchor: {paragraph: 1, quote: house is empty}
    evidence: [{source: deed, stance: supports, shows: It is.}]
sources: [{id: deed}]
article: {text: COPY}
"""


@pytest.mark.parametrize(
    ("copy", "noted"), [("The house is empty, she said.", True), ("The house is empty, and she said so.", False)]
)
def test_what_stands_on_its_own_evidence_needs_nobody_to_say_it(tmp_path: Path, copy: str, *, noted: bool) -> None:
    assert bool(said(tmp_path, copy, VERIFIED)) is noted
