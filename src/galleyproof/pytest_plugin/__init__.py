"""The entry point of the pytest plugin. In a folder without a desk it looks for one file and does nothing else."""

from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of `galley check`, and the ini setting for a desk in another folder."""
    parser.addini("galley_desk", "the folder of the desk to check, the one that has claims/desk.yaml", default=".")
    group = parser.getgroup("galleyproof", "checking facts")
    group.addoption("--as-of", metavar="DAY", type=_day, help="check the desk as of this day, such as 2021-10-18")
    group.addoption("--no-desk-cache", action="store_true", help="do not use or keep what earlier runs found")
    group.addoption(
        "--no-house-checks",
        action="store_true",
        help="skip the desk's own checks, which are Python code; conftest.py is still run",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the plugin proper if the root folder has a desk."""
    config.addinivalue_line(
        "markers",
        "claim(status, kind, severity): a claim of the desk, with its status, the kind of its fact, "
        "and the severity of its worst finding",
    )
    root = config.rootpath / str(config.getini("galley_desk"))
    if Path(root, "claims/desk.yaml").is_file():
        from galleyproof.pytest_plugin.session import DeskPlugin

        plugin = DeskPlugin(config, root)
        config.pluginmanager.register(plugin, "galleyproof-desk")
        config.add_cleanup(plugin.release)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"`{text}` is not a date: write it as in 2021-10-18") from None
