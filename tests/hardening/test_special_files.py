"""Pipes, devices, links out of the desk, folders and huge files: each gives one sentence, and nothing hangs."""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from galleyproof.regular_file import RefusedError, read_regular
from tests.hardening.commands import ARTICLE, SOURCE, example, galley, refusal

HUGE = 3_000_000_000
CAPTURE = f"{sha256(b'Marie Curie').hexdigest()}.txt"


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def link(path: Path) -> None:
    path.symlink_to("/etc/hosts")


def folder(path: Path) -> None:
    path.mkdir()


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(HUGE)


SPECIAL = pytest.mark.parametrize("make", [pipe, device, link, folder, huge])
Make = Callable[[Path], None]


@SPECIAL
def test_a_special_file_is_refused(tmp_path: Path, make: Make) -> None:
    make(tmp_path / "file")
    with pytest.raises(RefusedError):
        read_regular(tmp_path / "file", tmp_path, 1_000)


def test_a_folder_that_is_a_link_out_of_the_desk_is_refused_beside_one_that_was_let_in(tmp_path: Path) -> None:
    root, outside, inside = tmp_path / "desk", tmp_path / "outside", dict[Path, bool]()
    for path in (root / "claims/own/a", outside / "a"):
        path.parent.mkdir(parents=True)
        path.write_text("text")
    (root / "claims/linked").symlink_to(outside)
    (root / "b").write_text("text")
    assert [read_regular(path, root, 9, inside) for path in (root / "b", root / "claims/own/a")] == [b"text"] * 2
    with pytest.raises(RefusedError):
        read_regular(root / "claims/linked/a", root, 9, inside)


@pytest.mark.parametrize("name", ["a\0b", "a" * 300])
def test_a_name_that_no_file_can_have_is_an_error_of_the_system(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match=r"."):
        read_regular(tmp_path / name, tmp_path, 1_000)


@SPECIAL
@pytest.mark.parametrize(
    "place",
    [
        f"claims/{ARTICLE}/more.yaml",
        f"claims/{ARTICLE}/article.md",
        "claims/entities.yaml",
        "claims/allowed_signers",
        "checks/more.py",
        f"claims/captures/{CAPTURE}",
    ],
)
def test_check_names_a_special_file(tmp_path: Path, make: Make, place: str) -> None:
    desk = example(tmp_path / "desk")
    path = desk / place
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    make(path)
    if CAPTURE in place:
        sources = desk / "claims/sources.yaml"
        sources.write_text(f"{sources.read_text().partition('    capture:')[0]}    capture: {CAPTURE}\n")
    done = galley("check", str(desk))
    assert done.exit_code == 1
    assert place.rpartition("/")[2] in done.stdout


@SPECIAL
def test_what_nobody_refers_to_among_the_captures_is_not_opened(tmp_path: Path, make: Make) -> None:
    desk = example(tmp_path / "desk")
    (desk / "claims/captures").mkdir(exist_ok=True)
    make(desk / "claims/captures/other.txt")
    assert galley("check", str(desk)).exit_code == 0


@SPECIAL
def test_an_earlier_report_of_another_kind_is_not_read(tmp_path: Path, make: Make) -> None:
    desk = example(tmp_path / "desk")
    (desk / "reports" / ARTICLE).mkdir(parents=True)
    make(desk / "reports" / ARTICLE / "report.json")
    assert galley("report", str(desk)).exit_code == (2 if make is folder else 0)


@SPECIAL
def test_a_survey_of_another_kind_is_not_read(tmp_path: Path, make: Make) -> None:
    desk = example(tmp_path / "desk")
    (desk / "reports").mkdir()
    make(desk / "reports/guard.json")
    assert galley("check", str(desk)).exit_code == 0


@SPECIAL
def test_an_earlier_draft_of_another_kind_is_not_read(tmp_path: Path, make: Make) -> None:
    desk = example(tmp_path / "desk")
    make(desk / "claims" / ARTICLE / "draft.yaml")
    assert refusal("draft", ARTICLE, str(desk)).startswith("galley: cannot read")


def test_a_report_to_compare_that_never_ends_is_refused(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("{}")
    assert "is larger than 50 MB" in refusal("diff", "/dev/zero", str(tmp_path / "report.json"))


def test_a_key_that_is_a_pipe_is_refused(tmp_path: Path) -> None:
    desk = example(tmp_path / "desk")
    pipe(tmp_path / "key")
    refusal("sign", f"{ARTICLE}/cost", str(desk), "--by", "A Checker", "--ssh-key", str(tmp_path / "key"))


def test_a_file_to_capture_that_never_ends_is_refused(tmp_path: Path) -> None:
    desk = example(tmp_path / "desk")
    assert "is larger than 50 MB" in refusal("capture", "/dev/zero", "--source", SOURCE, "--desk", str(desk))
