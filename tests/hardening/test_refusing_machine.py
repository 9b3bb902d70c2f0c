"""A machine that refuses to write: a sentence and exit code 2, everything as it was, and nothing left behind."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

import pytest

from tests.hardening.commands import (
    ARTICLE,
    WRITING,
    arguments_of,
    edited,
    example,
    galley,
    leftovers,
    refusal,
    refusal_to_nobody,
    why_not_nobody,
)
from tests.helpers.tools import snapshot

COMMANDS = pytest.mark.parametrize("command", [*WRITING])


@pytest.fixture(scope="module")
def nobody() -> None:
    """Skip where no command can run as a user who owns nothing."""
    if why := why_not_nobody():
        pytest.skip(why)


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """Provide a folder on a disk of 200 KB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path) -> None:
    """Leave no room on a disk."""
    with (disk / "fill").open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return


@pytest.mark.usefixtures("nobody")
@COMMANDS
def test_a_read_only_desk(tmp_path: Path, command: str) -> None:
    desk = edited(tmp_path / "desk")
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    before = snapshot(desk)
    assert "Permission denied" in refusal_to_nobody(*arguments_of(command, desk))
    assert snapshot(desk) == before


@COMMANDS
def test_a_full_disk(full_disk: Path, command: str) -> None:
    desk = edited(full_disk / "desk")
    arguments = arguments_of(command, desk)
    fill(full_disk)
    before = snapshot(desk)
    assert "No space left on device" in refusal(*arguments)
    after = {name: data for name, data in snapshot(desk).items() if ".galley_cache" not in name}
    assert (after, leftovers(desk / "claims"), leftovers(desk / "reports")) == (before, [], [])


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("report", f"reports/{ARTICLE}"),
        ("capture", "claims/captures"),
        ("init", "new/claims"),
        ("init", "new/checks"),
    ],
)
def test_a_file_in_the_place_of_a_folder(tmp_path: Path, command: str, name: str) -> None:
    desk = example(tmp_path / "desk")
    (desk / name).parent.mkdir(exist_ok=True)
    rmtree(desk / name, ignore_errors=True)
    (desk / name).write_text("in the way")
    assert "cannot write" in refusal(*arguments_of(command, desk))
    assert (desk / name).read_text() == "in the way"
    assert not (desk / "reports/index.html").exists()
    assert not (desk / "new/pytest.ini").exists()


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("report", "reports/index.html"),
        ("report", f"reports/{ARTICLE}/claimreview.json"),
        ("anchor", f"claims/{ARTICLE}/anchored.md"),
        ("draft", f"claims/{ARTICLE}/draft.yaml"),
        ("check --output", "findings.txt"),
    ],
)
def test_a_folder_in_the_place_of_a_file(tmp_path: Path, command: str, name: str) -> None:
    desk = example(tmp_path / "desk")
    (desk / name).mkdir(parents=True)
    assert galley(*arguments_of(command, desk)).exit_code == 2
    assert not [*(desk / name).iterdir()]
    assert not [path for path in (desk / "reports").rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", ["index.html", "claims.csv"])
def test_an_article_with_the_name_of_a_file_of_the_reports(tmp_path: Path, name: str) -> None:
    desk = example(tmp_path / "desk")
    (desk / "claims" / ARTICLE).rename(desk / "claims" / name)
    assert f"reports/{name}`: a folder has the name of this file" in refusal("report", str(desk))
    assert not (desk / "reports").exists()


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_the_mode_of_a_new_file_follows_the_umask(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        desk = example(tmp_path / "desk")
        galley("report", str(desk))
    finally:
        os.umask(before)
    modes = {path.stat().st_mode & 0o777 for name in ("claims", "reports") for path in (desk / name).rglob("*.*")}
    assert modes == {mode}


def test_a_file_that_is_replaced_keeps_its_mode(tmp_path: Path) -> None:
    desk = example(tmp_path / "desk")
    record = desk / "claims" / ARTICLE / "claims.yaml"
    record.chmod(0o640)
    galley(*arguments_of("sign", desk))
    assert record.stat().st_mode & 0o777 == 0o640


def test_output_to_a_device_leaves_it_a_device(tmp_path: Path) -> None:
    desk = example(tmp_path / "desk")
    assert galley("check", str(desk), "--output", "/dev/null").exit_code == 0
    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize("arguments", ["check {desk}", "schema", "--help"])
def test_standard_output_that_takes_nothing(tmp_path: Path, arguments: str) -> None:
    desk = example(tmp_path / "desk")
    command = f"exec {sys.executable} -P -m galleyproof {arguments.format(desk=desk)} >/dev/full"
    done = subprocess.run(["sh", "-c", command], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "No space left on device" in done.stderr
