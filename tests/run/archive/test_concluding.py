"""A check of an archive finds what `galley check` finds, in the same order."""

import os
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galleyproof.run.archive.layout import ArchiveError
from galleyproof.run.folder_run import run_folder
from tests.helpers.archives import build_at, check_at, reported_by, reported_in
from tests.helpers.edited_desks import edit, edit_registers, write_desk
from tests.helpers.tools import REPOSITORY, TODAY, desk_at

POSTS = """
claims:
  - {id: a, fact: {kind: post, holder: ann, office: chair, start: 2001, end: 2005}}
files:
  claims/other/article.md: |
    ---
    title: Another
    outlet: A paper
    published: 2021-10-18
    stage: published
    ---

    Ben was chair.
  claims/other/claims.yaml: |
    claims:
      - id: b
        says: Ben was chair.
        status: opinion
      - id: c
        says: Ben was chair.
        status: unchecked
        fact: {kind: post, holder: ben, office: chair, start: 2003, end: 2007}
entities:
  - {id: ann, kind: person, names: [Ann Bell]}
  - {id: ben, kind: person, names: [Ben Cole]}
  - {id: chair, kind: office, names: [Chair], seats: 1}
"""
WAIVED = "waive: [{check: posts.one_holder, because: They took turns., with: [example/a]}]"
CRASHING = '''"""House checks."""

from galleyproof import constraint
from galleyproof.facts import Post


@constraint(Post)
def fails(posts):
    """Two posts agree."""
    raise ValueError("no")
'''


@pytest.mark.parametrize("make_edit", [edit, edit_registers])
@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=15, deadline=None)
def test_after_any_edits_an_archive_has_the_findings_of_a_fresh_run(
    make_edit: Callable[[Path, Random], object], seed: int
) -> None:
    random = Random(seed)  # noqa: S311 - nothing to keep secret
    with TemporaryDirectory(prefix="galley-") as name:
        root, out = Path(name) / "desk", Path(name) / "out"
        write_desk(root, random)
        for _ in range(4):
            if not run_folder(root, TODAY).desk.unreadable:
                build_at(root, out)
                check_at(out)
                assert reported_in(out) == reported_by(run_folder(root, TODAY))
            make_edit(root, random)


def test_the_findings_on_this_repositorys_desk_are_those_of_a_run(tmp_path: Path) -> None:
    build_at(REPOSITORY, tmp_path)
    check_at(tmp_path)
    assert reported_in(tmp_path) == reported_by(run_folder(REPOSITORY, TODAY))


def test_claims_in_different_folders_contradict_each_other(tmp_path: Path) -> None:
    root = desk_at(tmp_path / "desk", POSTS)
    build_at(root, tmp_path / "out")
    check_at(tmp_path / "out")
    conflicts = [one for one in reported_in(tmp_path / "out")["findings"] if one["check"] == "posts.one_holder"]
    assert [one["claims"] for one in conflicts] == [["example/a", "other/c"]]


def test_a_waiver_covers_a_contradiction_between_folders(tmp_path: Path) -> None:
    root = desk_at(tmp_path / "desk", POSTS)
    claims = root / "claims/other/claims.yaml"
    claims.write_text(claims.read_text().replace("id: c\n", f"id: c\n    {WAIVED}\n"))
    build_at(root, tmp_path / "out")
    check_at(tmp_path / "out")
    assert reported_in(tmp_path / "out") == reported_by(run_folder(root, TODAY))
    assert "They took turns." in [one["because"] for one in reported_in(tmp_path / "out")["findings"]]


def test_a_constraint_that_crashes_is_reported_once(tmp_path: Path) -> None:
    root = desk_at(tmp_path / "desk", POSTS)
    (root / "checks").mkdir(exist_ok=True)
    (root / "checks/crashing.py").write_text(CRASHING)
    build_at(root, tmp_path / "out")
    check_at(tmp_path / "out")
    crashes = [one for one in reported_in(tmp_path / "out")["findings"] if one["check"] == "house.crashing.fails"]
    assert len(crashes) == 1
    assert reported_in(tmp_path / "out") == reported_by(run_folder(root, TODAY))


def test_the_check_runs_as_of_the_day_of_the_build(tmp_path: Path) -> None:
    root = desk_at(tmp_path / "desk", POSTS)
    build_at(root, tmp_path / "out", TODAY.replace(year=2002))
    check_at(tmp_path / "out")
    assert reported_in(tmp_path / "out") == reported_by(run_folder(root, TODAY, TODAY.replace(year=2002)))


def test_a_desk_without_claims_can_be_archived(tmp_path: Path) -> None:
    root = desk_at(tmp_path / "desk", "claims: []")
    build_at(root, tmp_path / "out")
    check_at(tmp_path / "out")
    assert reported_in(tmp_path / "out") == reported_by(run_folder(root, TODAY))


def test_a_desk_that_has_changed_must_be_archived_again(tmp_path: Path) -> None:
    root = desk_at(tmp_path / "desk", POSTS)
    build_at(root, tmp_path / "out")
    os.utime(root / "claims/other/claims.yaml", (0, 0))
    with pytest.raises(ArchiveError, match=r"the desk has changed since .* was built: run `galley archive build"):
        check_at(tmp_path / "out")
