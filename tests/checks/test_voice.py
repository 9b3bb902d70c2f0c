"""Attribution in the copy, compared with what the record supports."""

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


def findings(root: Path, copy: str, desk: str = DESK) -> list[tuple[str, str]]:
    run = run_of(root, desk.replace("COPY", repr(copy)))
    return [
        (finding.check, finding.message)
        for finding in run.findings
        if finding.check in ("voice.attributed", "voice.own")
    ]


AS_FACT = ("voice.attributed", "the copy states this as fact, but on record it is only a statement by Ann Bell")


@pytest.mark.parametrize(
    "copy",
    [
        "The house is empty, Ann Bell said.",
        "The house is empty, according to her.",
        "Ann Bell has warned that the house is empty.",
        "Ann Bell spoke on Monday. The house is empty.",
        "In the view of Ann Bell, the house is empty.",
        "The house is empty in the opinion of Ann Bell.",
    ],
)
def test_an_attributed_report_passes(tmp_path: Path, copy: str) -> None:
    assert findings(tmp_path, copy) == []


@pytest.mark.parametrize("copy", ["The house is empty.", "Ann Bell left. The house is empty. She said more later."])
def test_a_report_without_attribution_is_stated_as_fact(tmp_path: Path, copy: str) -> None:
    assert findings(tmp_path, copy) == [AS_FACT]


def test_an_implied_claim_needs_no_attribution(tmp_path: Path) -> None:
    implied = DESK.replace("house is empty}", "house is empty, implied: true}")
    assert findings(tmp_path, "The house is empty.", implied) == []


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
def test_a_verified_claim_needs_no_attribution(tmp_path: Path, copy: str, *, noted: bool) -> None:
    assert bool(findings(tmp_path, copy, VERIFIED)) is noted
