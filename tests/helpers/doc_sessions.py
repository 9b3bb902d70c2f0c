"""Pages of the docs as sessions: their files are written, their commands run, and their output is compared.

A page begins in an empty folder, or in a copy of the example desk after `<!-- desk: town-council -->`. Then, in order:

- a block after `<!-- file: PATH -->` is a file, one after `<!-- add to: PATH -->` is added to the end of a file;
- a `diff` block after `<!-- edit: PATH -->` is an edit of lines that the file has exactly once;
- a `console` block with `$` has commands, each followed by its output, in which a line `...` stands for any
  lines, and ` ...` at the end of a line for the rest of it.
"""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from galleyproof.cli import main
from tests.helpers.tools import REPOSITORY

_BLOCK = re.compile(
    r"(?:^<!-- (?P<verb>file|add to|edit): (?P<path>\S+) -->\n+)?^```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_DESK = re.compile(r"^<!-- desk: ([\w-]+) -->$", re.MULTILINE)


@dataclass(frozen=True)
class Shown:
    """A command of a page with the output that the page shows, and the output that it has."""

    command: str
    shown: str
    printed: str

    @property
    def agrees(self) -> bool:
        """True if the page shows what the command prints."""
        return re.fullmatch("".join(map(_pattern, self.shown.splitlines(keepends=True))), self.printed) is not None


def _pattern(line: str) -> str:
    if line == "...\n":
        return r"(?:.*\n)*?"
    return re.escape(line.removesuffix("...\n")) + ".*\\n" if line.endswith(" ...\n") else re.escape(line)


def pages_of_docs() -> list[Path]:
    """Return the pages of the docs that somebody has written."""
    folder = REPOSITORY / "docs"
    return sorted(path for path in folder.rglob("*.md") if path.parent != folder / "generated")


def is_session(page: str) -> bool:
    """Return True if a page has commands with their output."""
    return any(match["language"] == "console" and match["text"].startswith("$ ") for match in _BLOCK.finditer(page))


def play(page: str, folder: Path) -> Iterator[Shown]:
    """Do what a page shows, in a folder that becomes the current one, and yield its commands."""
    if desk := _DESK.search(page):
        ignored = shutil.ignore_patterns("reports", ".galley_cache", "__pycache__")
        shutil.copytree(REPOSITORY / "examples" / desk[1], folder, dirs_exist_ok=True, ignore=ignored)
    os.chdir(folder)
    for block in _BLOCK.finditer(page):
        if block["verb"]:
            _write(block["verb"], Path(block["path"]), block["text"])
        elif block["language"] == "console" and block["text"].startswith("$ "):
            for command, shown in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", block["text"], re.MULTILINE):
                yield Shown(command, shown, _printed(command).replace(f"{folder}/", ""))


def _write(verb: str, path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text({"file": text, "add to": f"{before}\n{text}"}.get(verb) or _edited(before, text), encoding="utf-8")


def _edited(text: str, diff: str) -> str:
    lines = diff.splitlines(keepends=True)
    old, new = ("".join(line[1:] for line in lines if line[0] in marks) for marks in (" -", " +"))
    assert text.count(old) == 1, f"not exactly once in the file:\n{old}"
    return text.replace(old, new)


def _printed(command: str) -> str:
    words = shlex.split(command, comments=True)
    if words[0] == "galley" and not {"|", ">"} & {*words}:
        return CliRunner().invoke(main, words[1:]).output
    return subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    ).stdout
