"""The edge of the command line: what goes wrong ends as one sentence and an exit code, never as a traceback."""

import os
import sys
from typing import Any, Final, NoReturn

import click

from galleyproof import __version__
from galleyproof.cli.printing import escape_what_cannot_be_encoded, explain, refuse, say, stop

CRASHED: Final = 3
"""The exit code of a fault of Galleyproof's own."""

TRACEBACK: Final = "GALLEY_TRACEBACK"
"""Set this environment variable to see the traceback of a crash."""


class Commands(click.Group):
    """The `galley` commands: whatever goes wrong in one, even in printing, ends in a sentence and an exit code."""

    def main(self, *args: Any, **options: Any) -> NoReturn:  # noqa: ANN401 - as click passes them
        """Run a command and exit: with 2 if it could not run, with 3 if Galleyproof itself fails."""
        if sys.stdout is None:
            refuse("cannot print: the standard output is closed")
        escape_what_cannot_be_encoded()
        try:
            code = super().main(*args, **{**options, "standalone_mode": False})
            sys.stdout.flush()
        except click.ClickException as error:
            code = explain(error)
        except click.Abort:
            refuse("stopped")
        except OSError as error:
            stop(error)
        except MemoryError:
            refuse("this machine has not enough memory for the command")
        except Exception as error:  # noqa: BLE001 - whatever it is, an editor gets a sentence
            _report_crash(error)
            code = CRASHED
        sys.exit(code or 0)


def _report_crash(error: Exception) -> None:
    """Say that Galleyproof is at fault, where, and how to report it."""
    from galleyproof.finding import own_fault

    version = f"Galleyproof {__version__}, Python {sys.version.partition(' ')[0]}"
    say(f"galley: {own_fault(error)}", err=True)
    advice = f"`{TRACEBACK}=1` before the command shows where"
    say(f"Please report this message to the makers of Galleyproof ({version}); {advice}.", err=True)
    if os.environ.get(TRACEBACK):
        from traceback import print_exception

        print_exception(error)
