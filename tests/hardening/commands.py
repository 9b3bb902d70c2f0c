"""Helpers: the example desk, `galley` in this process or in one of its own, and what each command must keep to."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from click.testing import CliRunner, Result

from galleyproof.cli import main
from galleyproof.write.starter import make_desk

ARTICLE = "example-bridge"
SOURCE = "council-statement"
SECONDS = 180
AS_NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")

WRITING: Mapping[str, Sequence[str]] = {
    "report": ("report", "{desk}"),
    "draft": ("draft", ARTICLE, "{desk}"),
    "anchor": ("anchor", "--yes", "--desk", "{desk}"),
    "quote": ("quote", f"{ARTICLE}/reopened", "--yes", "--desk", "{desk}"),
    "capture": ("capture", "{page}", "--source", SOURCE, "--desk", "{desk}"),
    "sign": ("sign", f"{ARTICLE}/cost", "{desk}", "--by", "A Checker"),
    "new": ("new", "rain", "--title", "Rain in Ampleby", "--desk", "{desk}"),
    "add": ("add", "entity", "--kind", "person", "--name", "Ann Bell", "--desk", "{desk}"),
    "tidy": ("tidy", "{desk}"),
    "guard --save": ("guard", "--save", "{desk}"),
    "init": ("init", "{desk}/new"),
    "check --output": ("check", "{desk}", "--no-cache", "--output", "{desk}/findings.txt"),
}
"""Each command that writes, with its arguments."""


def example(root: Path) -> Path:
    """Write the example desk into a folder, and return the folder."""
    make_desk(root)
    return root


def edited(root: Path) -> Path:
    """Do the same, with work for every command: a new paragraph, so that anchors must move, and a slip in a quote."""
    _replace(example(root) / f"claims/{ARTICLE}/article.md", '"Nobody', 'It rained. Nobody minded.\n\n"Nobody')
    _replace(root / f"claims/{ARTICLE}/claims.yaml", "reopened to traffic", "reopened for traffic")
    return root


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def arguments_of(command: str, desk: Path) -> list[str]:
    """Return the arguments of a command that writes, for a desk with a page beside it to capture."""
    page = desk.with_name("page.txt")
    page.write_text("The repairs of the bridge cost $2.4 million.")
    return [argument.format(desk=desk, page=page) for argument in WRITING[command]]


def galley(*arguments: str) -> Result:
    """Run a command in this process; it ends with an exit code, whatever happens."""
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def refusal(*arguments: str) -> str:
    """Run a command that must refuse with one sentence, and return that."""
    result = galley(*arguments)
    assert result.exit_code == 2, result.output
    return one_sentence(result.stderr)


def refusal_to_nobody(*arguments: str) -> str:
    """Do the same as a user who owns nothing, in a process of its own."""
    command = [*AS_NOBODY, sys.executable, "-P", "-m", "galleyproof", *arguments]
    # Coverage measures every process, and would write where nobody else may.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=SECONDS, env=environment)
    assert done.returncode == 2, done
    return one_sentence(done.stderr)


def one_sentence(errors: str) -> str:
    (sentence,) = errors.splitlines()
    assert sentence.startswith("galley: ")
    return sentence


def leftovers(folder: Path) -> list[Path]:
    """Return the temporary files below a folder."""
    return [*folder.rglob(".galley-*")]


def why_not_nobody() -> str:
    """Return why no command can run as a user who owns nothing; empty if one can."""
    command = [*AS_NOBODY, sys.executable, "-P", "-c", "import galleyproof.cli"]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return "this needs root, setpriv, and a Python that everybody may run"
    return ""
