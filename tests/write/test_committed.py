"""The report says what has changed since the last one that was committed, and no repository can run anything."""

import json
import subprocess
from pathlib import Path
from shutil import which

import pytest

from galleyproof.write.committed import committed_files
from galleyproof.write.publish import publish
from tests.helpers.tools import run_of, snapshot

pytestmark = pytest.mark.skipif(which("git") is None, reason="needs Git")
COMMIT = ("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--no-gpg-sign", "--message=So")
FILE = "reports/example/report.json"


def git(root: Path, *words: str) -> None:
    subprocess.run(["git", "-C", root, *words], check=True, capture_output=True)


def commit(root: Path) -> None:
    git(root, "add", "--force", "--all")
    git(root, *COMMIT)


def read(root: Path, name: str) -> bytes | None:
    with committed_files(root) as committed:
        return committed.read(name)


def changes(root: Path, says: str) -> list[str]:
    publish(run_of(root, f"claims: [{{id: a, says: {says}}}]"))
    return list(json.loads((root / FILE).read_text())["changes"])


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    changes(tmp_path, "It rained.")
    commit(tmp_path)
    return tmp_path


def test_the_changes_are_those_since_the_last_commit(desk: Path) -> None:
    changes(desk, "It hailed.")
    assert changes(desk, "It snowed.") == ["example/a: now reads `It snowed.`, where it read `It rained.`"]


def test_a_run_right_after_a_commit_writes_what_was_committed(desk: Path) -> None:
    changes(desk, "It snowed.")
    commit(desk)
    before = snapshot(desk / "reports")
    changes(desk, "It snowed.")
    assert snapshot(desk / "reports") == before


def test_an_edit_that_is_taken_back_leaves_no_trace(desk: Path) -> None:
    before = snapshot(desk / "reports")
    changes(desk, "It snowed.")
    changes(desk, "It rained.")
    assert snapshot(desk / "reports") == before


def test_files_are_read_from_a_desk_below_the_repository(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk/a b.txt").write_text("one\ntwo\n")
    commit(tmp_path)
    (tmp_path / "desk/a b.txt").write_text("three")
    assert read(tmp_path / "desk", "a b.txt") == b"one\ntwo\n"
    assert read(tmp_path / "desk", "other.txt") is None


@pytest.mark.parametrize("name", ["", "reports", "a\nb", "../secret", "-h", "\udcff", "HEAD:x"])
def test_what_is_no_file_is_nothing(desk: Path, name: str) -> None:
    assert read(desk, name) is None


def test_several_files_are_read_one_after_another(desk: Path) -> None:
    with committed_files(desk) as committed:
        answers = [committed.read(name) is not None for name in (FILE, "gone", "reports", FILE)]
    assert answers == [True, False, False, True]


def test_a_folder_without_a_repository_has_no_committed_files(tmp_path: Path) -> None:
    assert read(tmp_path, FILE) is None


def test_a_repository_without_a_commit_has_no_committed_files(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    assert read(tmp_path, FILE) is None


def test_a_machine_without_git_has_no_committed_files(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert read(desk, FILE) is None


def test_a_git_that_lies_on_the_desk_is_not_run(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "git").write_text("#!/bin/sh\ntouch ran\n")
    (desk / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{desk}")
    assert (read(desk, FILE), (desk / "ran").exists()) == (None, False)


HOSTILE = """
[core]
    fsmonitor = {run}
    pager = {run}
    sshCommand = {run}
    hooksPath = {hooks}
    gitProxy = {run}
    editor = {run}
    repositoryformatversion = 1
[pager]
    cat-file = {run}
[filter "x"]
    clean = {run}
    smudge = {run}
    required = true
[diff "x"]
    textconv = {run}
    command = {run}
[alias]
    cat-file = !{run}
[extensions]
    partialClone = away
[remote "away"]
    url = ext::{run}
    promisor = true
    uploadpack = {run}
[protocol "ext"]
    allow = always
"""


def test_a_hostile_repository_runs_nothing(desk: Path) -> None:
    run = desk / "run.sh"
    run.write_text(f"#!/bin/sh\ntouch {desk}/ran\n")
    run.chmod(0o755)
    (desk / ".gitattributes").write_text("* filter=x diff=x\n")
    with (desk / ".git/config").open("a") as config:
        config.write(HOSTILE.format(run=run, hooks=desk))
    assert read(desk, FILE) is not None
    gone = next(path for path in (desk / ".git/objects").glob("??/*") if path.parent.name not in {"in", "pa"})
    for path in [gone, *(desk / ".git/objects").glob("??/*")]:
        path.unlink(missing_ok=True)  # so that Git would have to fetch
    assert (read(desk, FILE), (desk / "ran").exists()) == (None, False)
