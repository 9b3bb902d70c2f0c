"""Wherever the output goes, a command ends with a sentence or with nothing, never with a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.tools import desk_at

C = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
LOCALES = [{**C, "PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}]
CYRILLIC = """
claims: [{id: a, says: Said Jawad (Жавад) attended., status: verified}]
article: {title: Жавад, text: Said Jawad (Жавад) attended on 3 May 2021.}
"""
COMMANDS = (
    *("check", "report", "cover example", "draft example --output -", "sign example/a --by Жавад"),
    *("explain nothing", "anchor --yes"),
)


def galley(line: str, folder: Path, *, redirect: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command as a shell does, in a folder."""
    return subprocess.run(
        ["sh", "-c", f"exec {sys.executable} -m galleyproof {line} {redirect}"],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return desk_at(tmp_path_factory.mktemp("desk"), CYRILLIC)


@pytest.mark.parametrize("line", COMMANDS)
@pytest.mark.parametrize("locale", LOCALES, ids=["ascii", "latin-1"])
def test_a_terminal_with_few_letters_is_no_reason_to_crash(desk: Path, line: str, locale: dict[str, str]) -> None:
    result = galley(line, desk, **locale)
    assert b"Traceback" not in result.stderr
    assert result.returncode in (0, 1, 2)


@pytest.mark.parametrize("line", ["check", "--help", "nothing"])
@pytest.mark.parametrize("redirect", [">&-", ">/dev/full", ">/dev/full 2>&1", ">&- 2>&-"])
def test_an_output_that_cannot_be_written_is_exit_code_2(desk: Path, line: str, redirect: str) -> None:
    result = galley(line, desk, redirect=redirect)
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr
    assert b"Exception ignored" not in result.stderr


def test_a_letter_that_a_terminal_does_not_have_is_an_escape(desk: Path) -> None:
    assert rb"\u0416\u0430\u0432\u0430\u0434" in galley("cover example", desk, PYTHONIOENCODING="latin-1").stdout


def test_an_article_has_the_same_name_in_every_locale(tmp_path: Path) -> None:
    desk_at(tmp_path, CYRILLIC)
    (tmp_path / "claims/example").rename(tmp_path / "claims/köln")
    names = {galley("check --no-cache", tmp_path, **locale).stdout for locale in ({}, C)}
    assert [name.decode().count("claims/köln/claims.yaml") > 0 for name in names] == [True]


def test_a_full_disk_is_told_in_a_sentence(desk: Path) -> None:
    assert galley("checks", desk, redirect=">/dev/full").stderr == (
        b"galley: the output cannot be written: No space left on device\n"
    )


def test_a_reader_that_has_gone_needs_no_sentence(desk: Path) -> None:
    result = galley("checks", desk, redirect="| true")
    assert b"Traceback" not in result.stderr
