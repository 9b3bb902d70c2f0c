"""The pytest plugin's doorstep: in a folder without a desk it costs one `stat` and does nothing."""

from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of `galley check`, and the ini key that names a desk elsewhere."""
    parser.addini("galley_desk", "the folder whose claims/desk.yaml is the desk to check", default=".")
    group = parser.getgroup("galleyproof", "facts")
    group.addoption("--as-of", metavar="DAY", type=_day, help="look at the desk from this day, as in 2021-10-18")
    group.addoption("--no-house-checks", action="store_true", help="leave out the desk's own checks, which are code")


def pytest_configure(config: pytest.Config) -> None:
    """Bring in the desk, where there is one."""
    config.addinivalue_line(
        "markers",
        "claim(status, kind, severity): a claim of the desk, by its status, the kinds of its facts, "
        "and its gravest finding",
    )
    root = (config.rootpath / str(config.getini("galley_desk"))).resolve()
    if Path(root, "claims/desk.yaml").is_file():
        from galleyproof.pytest_plugin.session import DeskPlugin

        config.pluginmanager.register(DeskPlugin(config, root), "galleyproof-desk")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"`{text}` is not a day: write one such as 2021-10-18") from None
