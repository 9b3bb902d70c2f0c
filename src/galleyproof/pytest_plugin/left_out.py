"""Errors of the desk that a pytest session leaves out: whether the user asked for that, and the report if not."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pytest

from galleyproof.finding import Finding
from galleyproof.pytest_plugin import argument_paths
from galleyproof.pytest_plugin.items import FILE_ITEM
from galleyproof.reports.formats import as_text
from galleyproof.run import Run

_OPTIONS: Final = ("keyword", "markexpr", "lf", "stepwise")
"""The options of pytest by which a user asks for some of the items."""


def is_selection(config: pytest.Config, claims: Sequence[Path]) -> bool:
    """Return True if the user asked for part of the desk: by an option, or by paths and ids below its `claims` folder.

    What is left out by `--ignore`, `--deselect`, conftest.py or a setting was not asked for by anybody in this session.
    """
    if any(getattr(config.option, name, None) for name in _OPTIONS):
        return True
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        return False
    return not any(folder.is_relative_to(path) for path in argument_paths(config) for folder in claims)


def left_out(run: Run, errors: Sequence[Finding], file: str) -> Iterator[pytest.TestReport]:
    """Yield a failure of `desk.yaml`, given by its path from pytest's root, if there are errors that no item showed."""
    if errors:
        texts = (as_text.finding_text(run, error) for error in errors)
        text = "\n\n".join(("no item of this session shows these errors, which block publication", *texts))
        yield pytest.TestReport(f"{file}::{FILE_ITEM}", (file, 0, FILE_ITEM), {}, "failed", text, when="call")
