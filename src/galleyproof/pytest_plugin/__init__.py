"""The entry point of the pytest plugin. Until pytest enters a folder with a desk, it imports nothing else."""

import os
from argparse import ArgumentTypeError
from collections.abc import Generator, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from galleyproof.pytest_plugin.session import DeskPlugin

_EXAMPLES: Final = {
    *("test", "tests", "testing", "testdata", "fixture", "fixtures"),
    *("example", "examples", "sample", "samples", "template", "templates", "starter"),
}
"""The names of folders in which a desk is taken for an example, which may well have errors."""

_SEEN: Final = "galley_seen"
"""The key by which a worker of xdist tells the controller what it saw of each desk."""


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
    """Look for desks: where the root or a setting says, and in every folder that pytest enters."""
    config.addinivalue_line(
        "markers",
        "claim(status, kind, severity): a claim of the desk, with its status, the kind of its fact, "
        "and the severity of its worst finding",
    )
    desks = DesksOfSession(config)
    if root := _desk_of(config):
        desks.add(root)
    config.pluginmanager.register(desks, "galleyproof-desks")


class DesksOfSession:
    """Registers the plugin proper for each desk that pytest enters, and lists the examples that it passes by."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.desks: dict[Path, DeskPlugin] = {}
        self.examples: set[Path] = set()

    def add(self, root: Path) -> None:
        """Register the plugin proper for a desk, or give it another way to a desk that it has."""
        from galleyproof.garbage import paused_garbage_collection

        with paused_garbage_collection():
            from galleyproof.pytest_plugin.session import DeskPlugin

        desk = self.desks.get(root.resolve())
        if desk:
            desk.add_way(root)
            return
        desk = self.desks[root.resolve()] = DeskPlugin(self.config, root)
        self.config.pluginmanager.register(desk)
        self.config.add_cleanup(desk.release)

    @pytest.hookimpl(tryfirst=True)
    def pytest_collect_directory(self, path: Path, parent: pytest.Collector) -> None:
        """Have a desk checked when pytest comes to its folder of claims."""
        root = path.parent
        if path.name != "claims" or not _is_desk(root) or any(desk.is_around(path) for desk in self.desks.values()):
            return
        if self._is_example(root):
            self.examples.add(root)
        else:
            from galleyproof.printable import printable

            self.add(root)
            for folder in parent.listchain():
                folder.name = printable(folder.name)

    def _is_example(self, root: Path) -> bool:
        """Return True for a desk in a folder of tests or examples, unless an argument leads to it."""
        if any(path.is_relative_to(root) for path in argument_paths(self.config)):
            return False
        return not _EXAMPLES.isdisjoint(map(str.lower, Path(os.path.relpath(root, self.config.rootpath)).parts))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        """Let desk.yaml fail for the errors that no item has shown, unless the user asked for part of the desk."""
        result = yield
        for desk in self.desks.values():
            desk.report_left_out(session)
        return result

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        """Tell the controller of xdist, if there is one, what this process saw of each desk."""
        worker_output = getattr(self.config, "workeroutput", None)
        if worker_output is not None:
            desks = {os.fsencode(root): desk.seen for root, desk in self.desks.items() if desk.collected}
            worker_output[_SEEN] = (desks, [*map(os.fsencode, self.examples)])

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:  # noqa: ANN401 - xdist's own type
        """Note what a worker of xdist saw; one that died could not say."""
        seen, examples = getattr(node, "workeroutput", {}).get(_SEEN, ({}, ()))
        self.examples.update(Path(os.fsdecode(example)) for example in examples)
        for root in map(Path, map(os.fsdecode, seen)):
            if root not in self.desks:
                self.add(root)
        for root, desk in self.desks.items():
            desk.note(*seen.get(os.fsencode(root), (True, (), ())))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name the desks that were passed by, and how to have them checked."""
        if self.examples:
            from galleyproof.printable import printable

            folder = self.config.invocation_params.dir
            first, *more = sorted(printable(os.path.relpath(root, folder)) for root in self.examples)
            names = f"{first} and {len(more)} more" if more else first
            text = f"desks in folders of tests or examples were not checked: {names} (`pytest {first}` checks it)"
            terminalreporter.write_line(text, yellow=True)


def _desk_of(config: pytest.Config) -> Path | None:
    """Return the folder of the desk in the root, or where a setting says; None if there is none.

    Raises:
        pytest.UsageError: the setting names a folder without a desk.
    """
    setting = str(config.getini("galley_desk"))
    tops = dict.fromkeys((config.rootpath, config.inipath.parent if config.inipath else config.rootpath))
    root = next((top / setting for top in tops if _is_desk(top / setting)), None)
    if root is None and setting != ".":
        raise pytest.UsageError(f"`galley_desk = {setting}` names a folder that has no claims/desk.yaml")
    return root


def argument_paths(config: pytest.Config) -> Iterator[Path]:
    """Yield the paths that pytest is to collect, without the ids of items in them."""
    for argument in config.args:
        yield Path(os.path.normpath(config.invocation_params.dir / argument.partition("::")[0]))


def _is_desk(folder: Path) -> bool:
    return os.path.isfile(folder / "claims/desk.yaml")  # noqa: PTH113 - `Path.is_file` raises where nobody may look


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"`{text}` is not a date: write it as in 2021-10-18") from None
