"""Commands that keep the files of a desk in order."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from tests.helpers.raw import CLAIMS, DESK, desk_of
from tests.helpers.tools import snapshot


def migrate(root: Path) -> Result:
    return CliRunner().invoke(main, ["migrate", str(root)])


@pytest.mark.parametrize("settings", [DESK, f"{DESK}format: 1\n"])
def test_a_desk_in_the_newest_format_is_left_as_it_is(tmp_path: Path, settings: str) -> None:
    root = desk_of(tmp_path, {"claims/desk.yaml": settings})
    before = snapshot(root)
    result = migrate(root)
    assert (result.exit_code, snapshot(root)) == (0, before)
    assert result.output == "the desk is in format 1, the newest: nothing to migrate\n"


def test_a_desk_in_a_format_of_the_future_is_refused(tmp_path: Path) -> None:
    result = migrate(desk_of(tmp_path, {"claims/desk.yaml": f"{DESK}format: 2\n"}))
    assert (result.exit_code, "claims/desk.yaml could not be read" in result.stderr) == (2, True)


UNTIDY = CLAIMS.replace("    says", "    says:   Kabul fell.  # so\n    note").replace("note: Kabul fell.", "note: yes")


def tidy(root: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["tidy", str(root), *options])


def test_files_of_a_desk_are_tidied(tmp_path: Path) -> None:
    root = desk_of(tmp_path, {"claims/talks/a.yaml": UNTIDY, "claims/entities.yaml": "entities: []\n"})
    result = tidy(root)
    assert (result.exit_code, result.output) == (0, "tidied claims/talks/a.yaml\n")
    assert (root / "claims/talks/a.yaml").read_text() == UNTIDY.replace("says:   Kabul", "says: Kabul")
    assert tidy(root).output == "every file is tidy\n"


def test_a_check_writes_nothing(tmp_path: Path) -> None:
    root = desk_of(tmp_path, {"claims/talks/a.yaml": UNTIDY})
    before = snapshot(root)
    result = tidy(root, "--check")
    assert (result.exit_code, result.output) == (1, "claims/talks/a.yaml is not tidy\n")
    assert {name: text for name, text in snapshot(root).items() if name in before} == before
    assert tidy(desk_of(tmp_path / "tidy", {}), "--check").exit_code == 0


def test_a_file_with_an_error_is_left_as_it_is(tmp_path: Path) -> None:
    result = tidy(desk_of(tmp_path, {"claims/talks/a.yaml": "claims: [\n"}))
    assert (result.exit_code, "left claims/talks/a.yaml as it is: it has errors" in result.output) == (1, True)


def test_the_ends_of_lines_stay(tmp_path: Path) -> None:
    root = desk_of(tmp_path, {"claims/talks/a.yaml": UNTIDY.replace("\n", "\r\n")})
    tidy(root)
    assert (root / "claims/talks/a.yaml").read_bytes().count(b"\r\n") == UNTIDY.count("\n")
