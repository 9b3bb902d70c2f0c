"""Every command that the docs show with its output prints that output, and every other command exists.

`GALLEY_DOCS=write` writes what the commands print into the pages.
"""

import os
import re
import shlex
import sys
from datetime import date
from pathlib import Path

import click
import pytest

from galleyproof.cli import main
from tests.helpers.doc_sessions import Shown, is_session, pages_of_docs, play
from tests.helpers.tools import REPOSITORY

PAGES = [REPOSITORY / "README.md", REPOSITORY / "examples/town-council/README.md", *pages_of_docs()]
SESSIONS = [page for page in PAGES if is_session(page.read_text(encoding="utf-8"))]
THE_DAY = date(2026, 10, 14)
"""The day on which the docs are set."""


def name(page: Path) -> str:
    return str(page.relative_to(REPOSITORY))


@pytest.fixture
def _on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [module for id_, module in sys.modules.items() if id_.startswith("galleyproof.cli.")]:
        if hasattr(module, "today"):
            monkeypatch.setattr(module, "today", lambda: THE_DAY)


@pytest.mark.usefixtures("_on_the_day")
@pytest.mark.parametrize("page", SESSIONS, ids=name)
def test_every_command_of_a_page_prints_what_the_page_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = page.read_text(encoding="utf-8")
    shown = [*play(text, tmp_path)]
    if os.environ.get("GALLEY_DOCS") == "write":
        page.write_text(_rewritten(text, shown), encoding="utf-8")
    else:
        assert [one for one in shown if not one.agrees] == []


def _rewritten(text: str, shown: list[Shown]) -> str:
    done = ""
    for one in shown:
        before, command, text = text.partition(f"$ {one.command}\n")
        done += before + command + (one.shown if one.agrees else one.printed)
        text = text.removeprefix(one.shown)
    return done + text


def commands(page: Path) -> list[list[str]]:
    """Return the commands of a page that begin a line of a block, with or without a prompt."""
    blocks = re.findall(r"^```(?:console|sh)?\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    lines = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("galley ")]


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)], ids=name)
def test_every_command_and_option_that_a_page_names_exists(page: Path) -> None:
    assert [words for words in commands(page) if not exists(words)] == []


def exists(words: list[str]) -> bool:
    """Return True if a command and its options exist."""
    command: click.Command = main
    while isinstance(command, click.Group) and words and words[0] in command.commands:
        command, words = command.commands[words[0]], words[1:]
    known = {option for parameter in command.params for option in parameter.opts}
    return command is not main and known.issuperset(word for word in words if word.startswith("-") and word != "-")
