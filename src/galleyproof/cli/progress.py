"""The line that shows how far a run is, for somebody who waits longer than a second at a terminal."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import Final, TypeVar

import click

T = TypeVar("T")

PATIENCE: Final = 1.0
"""Seconds that nobody minds waiting for."""


class ProgressLine:
    """Shows on the error stream, if that is a terminal, how many things are done; not before a second has passed."""

    def __init__(self) -> None:
        self._begun = time.monotonic()

    def __call__(self, doing: str, things: Sequence[T], /) -> Iterator[T]:
        """Yield the things while the line shows how many are done."""
        bar = None
        with ExitStack() as shown:
            for done, thing in enumerate(things, 1):
                yield thing
                if bar:
                    bar.update(1)
                elif done < len(things) and self._is_wanted():
                    line = click.progressbar(length=len(things), label=doing, file=sys.stderr)
                    bar = shown.enter_context(line)
                    bar.update(done)

    def _is_wanted(self) -> bool:
        return time.monotonic() - self._begun > PATIENCE and sys.stderr.isatty()
