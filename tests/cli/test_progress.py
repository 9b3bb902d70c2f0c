"""A long run shows at a terminal how far it is, and nowhere else."""

import sys
from io import StringIO

import pytest

from galleyproof.cli import progress
from galleyproof.cli.progress import ProgressLine


class Stream(StringIO):
    """The error stream, which may be a terminal."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


def shown(monkeypatch: pytest.MonkeyPatch, *, is_terminal: bool, patience: float, number: int = 5) -> str:
    stream = Stream(is_terminal=is_terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    assert [*ProgressLine()("Checking articles", range(number))] == [*range(number)]
    return stream.getvalue()


def test_a_long_run_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown(monkeypatch, is_terminal=True, patience=-1)
    assert "Checking articles" in text
    assert "100%" in text


@pytest.mark.parametrize(
    ("is_terminal", "patience", "number"),
    [(False, -1, 5), (True, 3600, 5), (True, -1, 0), (True, -1, 1)],
    ids=["no terminal", "a short run", "nothing to do", "one thing"],
)
def test_nothing_is_shown(
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_terminal: bool,
    patience: float,
    number: int,
) -> None:
    assert shown(monkeypatch, is_terminal=is_terminal, patience=patience, number=number) == ""
