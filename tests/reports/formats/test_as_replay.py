"""The desk seen from a later day, or with one claim changed."""

from datetime import date
from pathlib import Path

from galleyproof.engine.impact import affected_claims
from galleyproof.reports.formats import as_replay
from galleyproof.run.folder_run import run_folder
from tests.helpers.tools import REPOSITORY, TODAY, run_of

NONE_SO_FAR = """
claims:
  - id: none
    says: Nobody has recognised it so far.
    status: verified
    anchor: {paragraph: 1, quote: Nobody has recognised it}
    fact: {kind: absence, none: {kind: recognition, of: government}}
    evidence: [{source: report, stance: supports, shows: Nobody.}]
article: {text: Talks are due. Nobody has recognised it so far.}
entities: [{id: government, kind: government}, {id: russia, kind: state}]
sources: [{id: report}]
files:
  claims/background/b.yaml: |
    claims:
      - {id: recognised, says: R., status: verified, as_of: 2025-07-04,
         fact: {kind: recognition, by: russia, of: government, on: 2025-07-03},
         evidence: [{source: report, stance: supports, shows: R.}]}
"""


def test_an_overtaken_claim_is_listed_with_its_sentence_and_the_later_claim(tmp_path: Path) -> None:
    run = run_of(tmp_path, NONE_SO_FAR, as_of=date(2025, 7, 4))
    lines = as_replay.overtaken(run).splitlines()
    assert lines[:3] == [
        "example/none claims/example/claims.yaml:2",
        "  Nobody has recognised it so far.",
        "  paragraph 1: Nobody has recognised it so far.",
    ]
    assert lines[3] == '  overtaken on 3 July 2025 by "R"'


def test_on_its_own_day_nothing_is_overtaken(tmp_path: Path) -> None:
    run = run_of(tmp_path, NONE_SO_FAR)
    assert as_replay.overtaken(run) == "0 claims overtaken as of 18 October 2021, 0 of them in articles\n"


def test_the_day_before_nothing_is_overtaken(tmp_path: Path) -> None:
    run = run_of(tmp_path, NONE_SO_FAR, as_of=date(2025, 7, 2))
    assert as_replay.overtaken(run).startswith("0 claims")


def test_an_overtaken_claim_does_not_block(tmp_path: Path) -> None:
    assert not run_of(tmp_path, NONE_SO_FAR, as_of=date(2025, 7, 4)).blocked


def test_impact_lists_the_affected_claims_with_their_sentences(tmp_path: Path) -> None:
    resting = NONE_SO_FAR.replace("    anchor:", "    depends_on: [background/recognised]\n    anchor:")
    run = run_of(tmp_path, resting)
    claim = run.desk.claim("background/recognised")
    assert claim is not None
    text = as_replay.impact(run, claim, affected_claims(run.desk, run.findings, claim, TODAY))
    assert text.splitlines()[2:4] == ["  paragraph 1: Nobody has recognised it so far.", "  depends on it"]


def test_in_this_repository_recognition_overtook_the_article(tmp_path: Path) -> None:
    later = as_replay.overtaken(run_folder(REPOSITORY, TODAY, date(2025, 7, 4)))
    own_day = as_replay.overtaken(run_folder(REPOSITORY, TODAY, date(2021, 10, 18)))
    assert ("moscow-talks/no-recognition" in later, "moscow-talks/no-recognition" in own_day) == (True, False)


def test_a_plan_that_came_true_is_not_overtaken_by_an_open_end(tmp_path: Path) -> None:
    text = """
    article: {published: 2020-06-01}
    claims:
      - {id: still, fact: {kind: post, holder: anna, office: chair, start: 2019, end: ..}}
      - {id: plan, as_of: 2020-01-01, fact: {kind: post, holder: boris, office: chair, start: 2021-03}}
    entities: [{id: chair, kind: office, seats: 1}, {id: anna, kind: person}, {id: boris, kind: person}]
    """
    run = run_of(tmp_path, text, as_of=date(2023, 1, 1))
    assert [finding.overtaken.claims for finding in run.findings if finding.overtaken] == [("example/still",)]
