"""The edge of the command line: what goes wrong ends as one sentence and an exit code, never as a traceback."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EBADF, EIO, ENOSPC, EPIPE
from traceback import print_exception
from typing import Any, Final

import click

from galleyproof import __version__
from galleyproof.cli.common import refuse

CRASHED: Final = 3
"""The exit code of a fault of Galleyproof's own."""

_OF_OUTPUT: Final = (EBADF, EIO, ENOSPC)
"""Errors that name no file because they are about the output."""

_TRACEBACK: Final = "GALLEY_TRACEBACK"
"""Set this environment variable to see the traceback of a crash."""


class Edge(click.Group):
    """A group of commands that catches what they raise."""

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:  # noqa: ANN401 - click's own
        """Read the arguments; `--help` prints here."""
        with _caught():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        with _caught():
            return super().invoke(ctx)


@contextmanager
def _caught() -> Iterator[None]:
    """Exit with 2 if the system refuses something, and with 3 if Galleyproof itself fails."""
    try:
        try:
            yield
        finally:
            _flush()
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except OSError as error:
        if error.errno == EPIPE:  # click ends quietly if nobody reads the output any more
            raise
        refuse(_in_words(error))
    except MemoryError:
        refuse("this machine has not enough memory for the command")
    except Exception as error:  # noqa: BLE001 - whatever it is, an editor gets a sentence
        _report_crash(error)
        raise SystemExit(CRASHED) from None


def _flush() -> None:
    """Write the output that is still held back; if that fails, leave nothing for Python to try again at its end."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        if error.errno != EPIPE:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise OSError(error.errno, error.strerror, "standard output") from error
        raise


def _in_words(error: OSError) -> str:
    """Return what the system refused, and for which file."""
    if type(error).__str__ is not OSError.__str__:  # it has a sentence of its own
        return str(error)
    reason = error.strerror or str(error) or type(error).__name__
    return (
        f"cannot use `{os.fsdecode(error.filename)}`: {reason}"
        if error.filename
        else f"the output cannot be written: {reason}"
    )


def _report_crash(error: Exception) -> None:
    """Say that Galleyproof is at fault, where, and how to report it."""
    from galleyproof.finding import own_fault
    from galleyproof.reports.untrusted import visible

    version = f"Galleyproof {__version__}, Python {sys.version.partition(' ')[0]}"
    click.echo(visible(f"galley: {own_fault(error)}"), err=True)
    advice = f"`{_TRACEBACK}=1` before the command shows where"
    click.echo(f"Please report this message to the makers of Galleyproof ({version}); {advice}.", err=True)
    if os.environ.get(_TRACEBACK):
        print_exception(error)
