"""Building an archive: only what has changed is examined again, and nothing else in a folder is touched."""

import subprocess
import sys
from pathlib import Path

import pytest

from galleyproof.run.archive.layout import ArchiveError
from tests.helpers.archives import build_at, check_at, reported_in
from tests.helpers.tools import desk_at, snapshot

LIVES = """
claims:
  - {id: a, fact: {kind: lifespan, of: ann, born: 1960}}
files:
  claims/background/lives.yaml: |
    claims:
      - {id: b, says: Ann was born., status: unchecked, fact: {kind: lifespan, of: ann, born: 1960}}
entities: [{id: ann, kind: person, names: [Ann Bell]}]
"""

HOLD_OPEN = "import duckdb, sys; database = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return desk_at(tmp_path / "desk", LIVES)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_every_folder_is_examined_once(root: Path, out: Path) -> None:
    assert build_at(root, out) == (3, 3, 2)


def test_nothing_is_examined_again_if_nothing_has_changed(root: Path, out: Path) -> None:
    build_at(root, out)
    assert build_at(root, out).examined == 0


def test_only_the_folder_that_changed_is_examined_again(root: Path, out: Path) -> None:
    build_at(root, out)
    lives = root / "claims/background/lives.yaml"
    lives.write_text(lives.read_text().replace("1960", "1961"))
    assert build_at(root, out).examined == 1


@pytest.mark.parametrize(
    ("line", "examined"),
    [
        ("- {id: zoe, kind: person, names: [Zoe Tarn]}", 1),
        ("- {id: ann-lee, kind: person, names: [Ann Lee]}", 2),
    ],
)
def test_a_new_entity_leaves_folders_alone_that_do_not_name_it(root: Path, out: Path, line: str, examined: int) -> None:
    build_at(root, out)
    entities = root / "claims/entities.yaml"
    entities.write_text(f"{entities.read_text().rstrip()}\n{line}\n")
    assert build_at(root, out).examined == examined  # the registers themselves are one of them


@pytest.mark.parametrize(
    "damaged",
    ["[]", "[" * 100_000, '{"registers": {"entities": [[{"id": "ann"}, null]], "sources": [], "main_ids": {}}}'],
)
def test_without_the_registers_of_the_last_build_everything_is_examined_again(
    root: Path, out: Path, damaged: str
) -> None:
    build_at(root, out)
    (out / "registers.json").write_text(damaged)
    assert build_at(root, out).examined == 3


def test_a_folder_that_is_gone_is_forgotten(root: Path, out: Path) -> None:
    build_at(root, out)
    (root / "claims/background/lives.yaml").unlink()
    assert (build_at(root, out).claims, check_at(out).counts.total()) == (1, len(reported_in(out)["findings"]))


def test_several_processes_build_the_same_archive(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("galleyproof.run.archive.building.PART", 1)
    found = []
    for jobs in (1, 2):
        out = tmp_path / f"out-{jobs}"
        build_at(root, out, jobs=jobs)
        check_at(out, jobs=jobs)
        found.append(reported_in(out))
    assert found[0] == found[1]


def test_a_folder_with_other_files_is_left_alone(root: Path, out: Path) -> None:
    out.mkdir()
    (out / "letter.txt").write_text("Dear editor")
    with pytest.raises(ArchiveError, match="is not an archive, and not empty: name another folder"):
        build_at(root, out)
    assert snapshot(out) == {"letter.txt": b"Dear editor"}


def test_an_archive_cannot_be_among_the_claims(root: Path) -> None:
    with pytest.raises(ArchiveError, match="is inside `claims`: name a folder outside it"):
        build_at(root, root / "claims/archive")


def test_a_folder_whose_name_is_a_pattern_is_refused(root: Path, tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"has one of the characters .*: name another folder"):
        build_at(root, tmp_path / "out[1]")


def test_a_desk_whose_settings_cannot_be_read_is_refused(root: Path, out: Path) -> None:
    (root / "claims/desk.yaml").write_text("name: [")
    with pytest.raises(ArchiveError, match=r"claims/desk.yaml cannot be read: `galley check` shows why"):
        build_at(root, out)


def test_two_commands_cannot_work_on_one_archive(root: Path, out: Path) -> None:
    build_at(root, out)
    command = [sys.executable, "-c", HOLD_OPEN, str(out / "folders.duckdb")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(ArchiveError, match="another `galley archive` is at work in"):
            build_at(root, out)
        other.communicate(b"done")


def test_a_build_that_was_interrupted_must_be_repeated(root: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("galleyproof.run.archive.building.export", interrupted)
        with pytest.raises(KeyboardInterrupt):
            build_at(root, out)
    with pytest.raises(ArchiveError, match=r"the last build of .* was not finished: run `galley archive build"):
        check_at(out)
    assert build_at(root, out).examined == 0
