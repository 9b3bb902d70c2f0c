"""The pytest plugin for a folder with a desk: it runs the desk once, and writes the reports after a full run."""

import gc
import os
from collections.abc import Generator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from galleyproof.load.files import name_of
from galleyproof.printable import printable
from galleyproof.pytest_plugin.items import DeskFile, DeskItem, ItemContents
from galleyproof.records.settings import DESK_FILE
from galleyproof.reports.formats import as_text
from galleyproof.run import Run
from galleyproof.run.folder_run import paused_garbage_collection, run_folder
from galleyproof.write.cache import Cache
from galleyproof.write.publish import publish

_PARTIAL = "galley_partial"  # a worker of xdist tells the controller by this key that it saw only part of the desk


class DeskPlugin:
    """Collects the desk, runs it once in each process, and writes its reports at the end of a full run."""

    def __init__(self, config: pytest.Config, root: Path) -> None:
        self.config = config
        self.root = root
        self.partial = config.args_source is pytest.Config.ArgsSource.ARGS
        self.collected: set[str] = set()
        self.froze = False
        self.written: list[Path] = []

    @cached_property
    def run(self) -> Run:
        """The only run of this process."""
        as_of = self.config.getoption("--as-of")
        house_checks = not self.config.getoption("--no-house-checks")
        today = date.today()  # noqa: DTZ011 - the newsroom's own day
        cached = house_checks and not self.config.getoption("--no-desk-cache")
        cache = Cache(self.root) if cached else None
        jobs = 1 if hasattr(self.config, "workerinput") else os.cpu_count() or 1  # xdist shares the cores already
        with paused_garbage_collection():
            run = run_folder(self.root, today, as_of, house_checks=house_checks, jobs=jobs, keep=cache)
        self.froze = gc.get_freeze_count() == 0
        if self.froze:
            gc.freeze()  # the records live as long as the session, so looking through them is wasted time
        return run

    @cached_property
    def contents(self) -> ItemContents:
        """The claims and findings that the items of each file show."""
        return ItemContents(self.run, self.root)

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        """Collect a file if it belongs to the desk."""
        if not file_path.is_relative_to(self.root / "claims"):
            return None
        file = name_of(file_path, self.root)
        if file not in self.run.desk.texts and file not in self.contents.without_claim:
            return None
        self.collected.add(file)
        return DeskFile.from_parent(
            parent, path=file_path, contents=self.contents, file=file, name=printable(file_path.name)
        )

    @pytest.hookimpl(wrapper=True)
    def pytest_collect_directory(self) -> Generator[None, pytest.Collector | None, pytest.Collector | None]:
        """Give a folder a name that pytest can print."""
        collector = yield
        if collector is not None:
            collector.name = printable(collector.name)
        return collector

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool | None:
        """Report an item of the desk directly: it needs no setup, no capturing of output and no teardown."""
        if not isinstance(item, DeskItem):
            return None
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        item.ihook.pytest_runtest_logreport(report=item.report())
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    def pytest_deselected(self) -> None:
        """Note that only part of the desk was asked for."""
        self.partial = True

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Write the reports after a full run: none of the desk left out, and nothing interrupted."""
        worker_output = getattr(self.config, "workeroutput", None)
        if self.config.option.collectonly or not (self.collected or self._controls_workers):
            return
        if worker_output is not None:
            worker_output[_PARTIAL] = self._is_partial
            return
        finished = exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
        stopped = session.shouldstop or session.shouldfail
        if finished and not stopped and not self.partial and (self._controls_workers or not self._is_partial):
            self.written = publish(self.run)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:  # noqa: ANN401 - xdist's own type
        """Note if a worker of xdist saw only part of the desk, or died before it could say."""
        self.partial |= node.workeroutput.get(_PARTIAL, True) if hasattr(node, "workeroutput") else True

    def release(self) -> None:
        """Give the run's objects back to the garbage collector: pytest may be called from a longer process."""
        if self.froze:
            gc.unfreeze()

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the warnings and notes, the undecided checks, the reports written, and the count of claims."""
        if not (self.collected or (self._controls_workers and not self.partial)):
            return
        paint = as_text.ansi if terminalreporter.hasmarkup else as_text.plain
        terminalreporter.section("galleyproof")
        for finding in self.run.findings:
            if not finding.blocks and finding.waived is None:
                terminalreporter.write_line(as_text.finding_text(self.run, finding, paint) + "\n")
        if self.run.open_questions:
            terminalreporter.write_line(as_text.undecided_text(self.run.open_questions, paint) + "\n")
        for path in self.written:
            terminalreporter.write_line(f"wrote {name_of(path, self.root)}")
        terminalreporter.write_line(as_text.last_line(self.run, paint))

    @property
    def _controls_workers(self) -> bool:
        return bool(getattr(self.config.option, "numprocesses", None)) and not hasattr(self.config, "workerinput")

    @property
    def _is_partial(self) -> bool:
        files = {*self.contents.claims, *self.contents.without_claim, DESK_FILE}
        return self.partial or not self.collected.issuperset(files)
