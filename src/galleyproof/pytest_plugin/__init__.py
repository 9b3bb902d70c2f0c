"""The entry point of the pytest plugin. In a folder without a desk it looks for one file and does nothing else."""

import os
from argparse import ArgumentTypeError
from collections.abc import Iterator
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
    """Register the plugin proper if there is a desk: in the root, where a setting says, or around an argument."""
    config.addinivalue_line(
        "markers",
        "claim(status, kind, severity): a claim of the desk, with its status, the kind of its fact, "
        "and the severity of its worst finding",
    )
    root = _desk_of(config)
    if root:
        from galleyproof.garbage import paused_garbage_collection

        with paused_garbage_collection():
            from galleyproof.pytest_plugin.session import DeskPlugin

        plugin = DeskPlugin(config, root)
        config.pluginmanager.register(plugin, "galleyproof-desk")
        config.add_cleanup(plugin.release)


def _desk_of(config: pytest.Config) -> Path | None:
    """Return the folder of the desk, if there is one.

    Raises:
        pytest.UsageError: the setting names a folder without a desk, or the arguments lead to several desks.
    """
    setting = str(config.getini("galley_desk"))
    tops = dict.fromkeys((config.rootpath, config.inipath.parent if config.inipath else config.rootpath))
    if root := next((top / setting for top in tops if _is_desk(top / setting)), None):
        return root
    if setting != ".":
        raise pytest.UsageError(f"`galley_desk = {setting}` names a folder that has no claims/desk.yaml")
    desks = [*dict.fromkeys(filter(_is_desk, _folders_around_arguments(config)))]
    if len(desks) > 1:
        raise pytest.UsageError(f"these are files of {len(desks)} desks: run pytest for each desk by itself")
    return desks[0] if desks else None


def _folders_around_arguments(config: pytest.Config) -> Iterator[Path]:
    """Yield the paths that pytest is to collect, each with the folders around it up to the root folder."""
    for path in argument_paths(config):
        yield from (folder for folder in (path, *path.parents) if folder.is_relative_to(config.rootpath))


def argument_paths(config: pytest.Config) -> Iterator[Path]:
    """Yield the paths that pytest is to collect, without the ids of items in them."""
    for argument in config.args:
        yield Path(os.path.normpath(config.invocation_params.dir / argument.partition("::")[0]))


def _is_desk(folder: Path) -> bool:
    return Path(folder, "claims/desk.yaml").is_file()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"`{text}` is not a date: write it as in 2021-10-18") from None
