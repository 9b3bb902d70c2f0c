"""What is no archive, or a damaged one, is refused with one sentence."""

import json
from pathlib import Path

import pytest

from galleyproof.run.archive.layout import VERSION, ArchiveError, Layout
from tests.helpers.archives import build_at, check_at
from tests.helpers.tools import desk_at


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    root = desk_at(tmp_path / "desk", "says: An example.\nfact: {kind: lifespan, of: ann, born: 1960}")
    build_at(root, tmp_path / "out")
    check_at(tmp_path / "out")
    return Layout(tmp_path / "out")


def test_a_folder_without_a_manifest_is_not_an_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="is not an archive: `galley archive build` makes one"):
        check_at(tmp_path)


def test_an_archive_of_another_version_is_refused(layout: Layout) -> None:
    data = json.loads(layout.manifest_file.read_text())
    layout.manifest_file.write_text(json.dumps({**data, "version": 0}))
    with pytest.raises(ArchiveError, match="was built by another version of Galleyproof: delete the folder"):
        check_at(layout.out)


def test_an_archive_of_other_code_must_be_built_again(layout: Layout) -> None:
    data = json.loads(layout.manifest_file.read_text())
    layout.manifest_file.write_text(json.dumps({**data, "code": "other"}))
    with pytest.raises(ArchiveError, match=r"by another version of Galleyproof: run `galley archive build .*` again"):
        check_at(layout.out)


@pytest.mark.parametrize("text", ["", "{}", "[1]", json.dumps({"version": VERSION, "other": 2})])
def test_a_damaged_manifest_is_refused(layout: Layout, text: str) -> None:
    layout.manifest_file.write_text(text)
    with pytest.raises(ArchiveError, match=r"archive.json` cannot be read: delete the folder, and build it again"):
        check_at(layout.out)


@pytest.mark.parametrize("name", ["local.parquet", "solved.parquet", "folders.duckdb", "facts/bucket=0/empty.parquet"])
def test_a_damaged_file_is_refused(layout: Layout, name: str) -> None:
    (layout.out / name).write_bytes(b"not what it was")
    with pytest.raises(ArchiveError, match=r"cannot be read or written \(.*\): delete the folder, and build it again"):
        check_at(layout.out)


@pytest.mark.parametrize("text", ["", "null", "5", "{", "[" * 100_000])
def test_names_of_folders_that_cannot_be_read_are_refused(layout: Layout, text: str) -> None:
    layout.own.write_text(text)
    with pytest.raises(ArchiveError, match=r"digests.json` cannot be read: delete the folder, and build it again"):
        check_at(layout.out)


@pytest.mark.parametrize("text", ["{}", "[]", "[[1]]", '{"other": ""}'])
def test_an_archive_that_lacks_folders_is_refused(layout: Layout, text: str) -> None:
    layout.own.write_text(text)
    with pytest.raises(ArchiveError, match="does not have the folders that it should have"):
        check_at(layout.out)


def test_a_refused_check_leaves_the_findings_of_the_last_one(layout: Layout) -> None:
    before = layout.findings.read_bytes()
    layout.local.write_bytes(b"not what it was")
    with pytest.raises(ArchiveError):
        check_at(layout.out)
    assert layout.findings.read_bytes() == before
