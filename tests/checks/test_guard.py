"""The share of wrong facts that an article must notice before it may run."""

import json
from pathlib import Path

import pytest

from galleyproof.desk.saved_survey import survey_digest
from galleyproof.load import load
from galleyproof.run.folder_run import run_folder
from galleyproof.write.cache import Cache
from tests.helpers.tools import TODAY, check_ids, desk_at, run_of

DESK = """
desk: {policy: {ready_needs: {guard: 80}}}
article: {stage: ready, text: Nobody came.}
claims: [{id: a, says: Nobody came., status: opinion}]
"""


def saved(root: Path, noticed: int, digest: str = "") -> None:
    """Keep a survey of a desk with ten wrong facts."""
    part = {
        "digest": digest or survey_digest(load(root).by_folder["example"], load(root)),
        "kinds": [{"kind": "a status", "planted": 10, "noticed": noticed}],
        "survivors": [],
    }
    (root / "reports").mkdir(exist_ok=True)
    survey = {"version": 1, "seed": 1, "sample": None, "folders": {"example": part}}
    (root / "reports/guard.json").write_text(json.dumps(survey))


def found(root: Path, text: str = DESK) -> list[str]:
    return [finding.message for finding in run_of(root, text).findings if finding.check == "guard.bar"]


def test_an_article_without_a_survey_is_stopped(tmp_path: Path) -> None:
    assert found(tmp_path) == [
        "no survey of the guard is saved for this article; the policy requires that 80% of wrong facts are noticed"
    ]


@pytest.mark.parametrize(("noticed", "stopped"), [(8, False), (10, False), (7, True)])
def test_the_share_is_compared_with_the_policy(tmp_path: Path, noticed: int, stopped: bool) -> None:  # noqa: FBT001 - a parameter of the test
    saved(desk_at(tmp_path, DESK), noticed)
    assert bool(found(tmp_path)) is stopped


def test_a_survey_that_is_older_than_the_article_does_not_count(tmp_path: Path) -> None:
    saved(desk_at(tmp_path, DESK), 10)
    (message,) = found(tmp_path, DESK.replace("text: Nobody came", "text: Somebody came"))
    assert message.startswith("the article has changed since the guard's survey was saved; ")


@pytest.mark.parametrize("change", ["stage: published", "status: opinion, note: Asked again"])
def test_a_stage_or_a_note_does_not_make_it_older(tmp_path: Path, change: str) -> None:
    saved(desk_at(tmp_path, DESK), 10)
    field = change.partition(":")[0]
    assert found(tmp_path, DESK.replace("stage: ready" if field == "stage" else "status: opinion", change)) == []


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 2}'])
def test_a_file_that_is_no_survey_counts_as_none(tmp_path: Path, text: str) -> None:
    desk_at(tmp_path, DESK)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/guard.json").write_text(text)
    assert found(tmp_path)[0].startswith("no survey of the guard is saved")


@pytest.mark.parametrize("text", [DESK.replace("ready, text", "draft, text"), DESK.replace("guard: 80", "coverage: 0")])
def test_a_draft_and_a_desk_without_such_a_policy_need_none(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


def test_a_new_survey_counts_although_nothing_else_has_changed(tmp_path: Path) -> None:
    saved(desk_at(tmp_path, DESK), 7)
    for noticed, stopped in ((7, True), (8, False)):
        saved(tmp_path, noticed)
        run = run_folder(tmp_path, TODAY, keep=Cache(tmp_path))
        assert ("guard.bar" in check_ids(run)) is stopped


CITED = """
desk: {policy: {ready_needs: {guard: 80}}}
article: {stage: ready, text: Nobody came.}
claims:
  - {id: a, says: Orsani was there., status: unchecked, fact: {kind: lifespan, of: ann, born: 1970},
     evidence: [{source: record}]}
entities: [{id: ann, kind: person, names: [Ann Orsani]}, {id: ben, kind: person, names: [Ben Marquand]}]
sources: [{id: record, publisher: The Registry}]
"""


@pytest.mark.parametrize(
    ("before", "after", "is_older"),
    [
        ("Ann Orsani", "Anna Orsani", True),
        ("The Registry", "The Archive", True),
        ("publisher: The Registry", "publisher:   The Registry", False),
        ("Ben Marquand", "Benn Marquand", False),
    ],
)
def test_a_survey_is_older_once_an_entity_or_source_of_its_claims_has_changed(
    tmp_path: Path, before: str, after: str, *, is_older: bool
) -> None:
    saved(desk_at(tmp_path, CITED), 10)
    assert bool(found(tmp_path, CITED.replace(before, after))) is is_older
