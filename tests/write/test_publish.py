"""Writing the reports: each file is replaced as a whole, and the reports in this repository are current."""

import json
from pathlib import Path

import pytest

from galleyproof.run.folder_run import run_folder
from galleyproof.write.atomic import write_file
from galleyproof.write.publish import publish, reports
from tests.helpers.page import Page
from tests.helpers.tools import REPOSITORY, TODAY, run_of, snapshot


def test_every_article_has_its_reports(tmp_path: Path) -> None:
    written = publish(run_of(tmp_path))
    assert [path.relative_to(tmp_path).as_posix() for path in written] == [
        "reports/index.html",
        "reports/claims.csv",
        "reports/claimreview.json",
        "reports/example/report.html",
        "reports/example/report.md",
        "reports/example/report.json",
        "reports/example/claimreview.json",
    ]


def test_reports_are_not_written_outside_the_desk(tmp_path: Path) -> None:
    publish(run_of(tmp_path / "desk", "desk: {reports: ../elsewhere}"))
    assert not (tmp_path / "elsewhere").exists()


def test_nothing_but_the_reports_is_left_behind(tmp_path: Path) -> None:
    publish(run_of(tmp_path))
    assert not [name for name in snapshot(tmp_path) if ".galley-" in name]


def test_a_file_that_cannot_be_replaced_keeps_its_old_text(tmp_path: Path) -> None:
    target = tmp_path / "report.md"
    target.mkdir()
    with pytest.raises(OSError, match="a folder has the name of this file"):
        write_file(target, "new")
    assert snapshot(tmp_path) == {}


def test_a_report_can_be_read_by_everybody(tmp_path: Path) -> None:
    assert write_file(tmp_path / "report.md", "text").stat().st_mode & 0o777 == 0o644


NOWHERE = {
    "post": "kind: post, holder: nobody, office: nothing, start: 2020",
    "lifespan": "kind: lifespan, of: nobody, born: 1958",
    "event": "kind: event, event: nothing, on: 2020",
    "attendance": "kind: attendance, event: nothing, attendees: [nobody], mode: attended",
    "designation": "kind: designation, by: nobody, target: nobody, label: nothing, start: 2020",
    "recognition": "kind: recognition, by: nobody, of: nobody, on: 2020",
    "statement": "kind: statement, speaker: nobody, gist: nothing",
    "attribute": "kind: attribute, of: nobody, name: colour, value: red",
}


def test_a_report_keeps_the_last_changes_until_something_else_changes(tmp_path: Path) -> None:
    def changes() -> list[str]:
        return list(json.loads((tmp_path / "reports/example/report.json").read_text())["changes"])

    publish(run_of(tmp_path, "claims: [{id: a, says: It rained.}]"))
    assert changes() == []
    publish(run_of(tmp_path, "claims: [{id: a, says: It snowed.}]"))
    changed = ["example/a: now reads `It snowed.`, where it read `It rained.`"]
    assert changes() == changed
    publish(run_of(tmp_path, "claims: [{id: a, says: It snowed.}]"))
    assert changes() == changed
    shown = Page((tmp_path / "reports/example/report.html").read_text()).section("verdict")
    assert "1 now reads It snowed., where it read It rained." in shown


@pytest.mark.parametrize("text", ["[1]", "{", '{"version": 1, "claims": 5}', '{"version": 1, "changes": [{}]}'])
def test_a_file_that_is_not_a_report_is_not_compared_with(tmp_path: Path, text: str) -> None:
    (tmp_path / "reports/example").mkdir(parents=True)
    (tmp_path / "reports/example/report.json").write_text(text)
    publish(run_of(tmp_path))
    assert json.loads((tmp_path / "reports/example/report.json").read_text())["changes"] == []


def test_unknown_names_are_reported_and_do_not_prevent_reports(tmp_path: Path) -> None:
    """Every reference of every kind of fact, broken at once."""
    facts = "\n".join(f"  - {{id: {kind}, fact: {{{example}}}}}" for kind, example in NOWHERE.items())
    run = run_of(tmp_path, f"claims:\n{facts}")
    assert {finding.check for finding in run.findings} >= {"records.references"}
    assert len([*reports(run)]) == 7


CURRENT = [*reports(run_folder(REPOSITORY, TODAY), REPOSITORY / "reports")]


@pytest.mark.parametrize(("name", "text"), CURRENT, ids=[name for name, _ in CURRENT])
def test_the_committed_reports_are_current(name: str, text: str) -> None:
    committed = (REPOSITORY / "reports" / name).read_bytes().decode()
    assert committed == text, "run `make check` and commit"
