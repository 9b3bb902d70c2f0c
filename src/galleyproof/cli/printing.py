"""Everything that a command prints, and how one that cannot run ends."""

import os
import re
import sys
from io import StringIO
from typing import Final, NoReturn

import click

from galleyproof.printable import printable, printable_lines

COULD_NOT_RUN: Final = 2
_COLOUR: Final = re.compile(r"(\x1b\[(?:[012]|3[1236])m)")
"""The codes with which reports colour their own words."""
_LOG_COMMAND: Final = re.compile(r"^((?:[ \t]|\x1b\[\d+m)*):(?=:)", re.MULTILINE)
"""The beginning of a line that a log of GitHub Actions takes for a command."""


def say(line: str, *, err: bool = False) -> None:
    """Print one line, with escapes for whatever a terminal or a log would act on."""
    _echo(_without_commands(printable(line)), err=err)


def say_report(text: str) -> None:
    """Print a report of several lines in the same way; its colours are left as they are."""
    _echo(_without_commands(shown(text)))


def say_commands(text: str) -> None:
    """Print commands for the log of GitHub Actions, as they are meant."""
    _echo(printable_lines(text))


def shown(text: str) -> str:
    """Return a report as it is printed."""
    parts = _COLOUR.split(text)
    return "".join(part if index % 2 else printable_lines(part) for index, part in enumerate(parts))


def refuse(message: str) -> NoReturn:
    """Print why nothing was done, and exit with code 2."""
    say(f"galley: {message}", err=True)
    raise SystemExit(COULD_NOT_RUN)


def explain(error: click.ClickException) -> int:
    """Print an error of click's own, and return its exit code."""
    text = StringIO()
    error.show(text)
    _echo(_without_commands(printable_lines(text.getvalue())), err=True)
    return error.exit_code


def _without_commands(text: str) -> str:
    return _LOG_COMMAND.sub(r"\1\\u003a", text)


def escape_what_cannot_be_encoded() -> None:
    """Let a terminal that lacks a letter have its escape."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def _echo(text: str, *, err: bool = False) -> None:
    """Print a text and end its last line."""
    try:
        click.echo(text, err=err, nl=not text.endswith("\n"))
    except OSError as error:
        if not err:
            stop(error)


def stop(error: OSError) -> NoReturn:
    """Exit with code 2 because the system refused something; whoever reads the output has gone needs no sentence."""
    if not error.filename:
        _discard_output()
    if isinstance(error, BrokenPipeError):
        raise SystemExit(COULD_NOT_RUN)
    refuse(_in_words(error))


def _in_words(error: OSError) -> str:
    """Return what the system refused, and for which file."""
    if type(error).__str__ is not OSError.__str__:  # it has a sentence of its own
        return str(error)
    reason = error.strerror or str(error) or type(error).__name__
    if error.filename:
        return f"cannot use `{os.fsdecode(error.filename)}`: {reason}"
    return f"the output cannot be written: {reason}"


def _discard_output() -> None:
    """Let Python, which prints what is left when it ends, print to nowhere."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # not a file of the system
        return
