"""The pytest plugin where there is a desk: it runs the desk once, and writes the reports of a whole run."""

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from galleyproof.pytest_plugin.items import DeskFile, DeskItem, Shown
from galleyproof.records.settings import DESK_FILE
from galleyproof.reports.formats import as_text
from galleyproof.run import Run
from galleyproof.run.from_folder import start
from galleyproof.write.publish import publish

_PARTIAL = "galley_partial"  # how a worker of xdist tells the controller that it saw only a part of the desk


class DeskPlugin:
    """Collects the desk, runs it once a process, and writes its reports at the end of a whole run."""

    def __init__(self, config: pytest.Config, root: Path) -> None:
        self.config = config
        self.root = root
        self.partial = config.args_source is pytest.Config.ArgsSource.ARGS
        self.collected: set[str] = set()
        self.written: list[Path] = []

    @cached_property
    def run(self) -> Run:
        """The one run of this process."""
        day = self.config.getoption("--as-of")
        house = not self.config.getoption("--no-house-checks")
        return start(self.root, date.today(), day, house=house)  # noqa: DTZ011

    @cached_property
    def shown(self) -> Shown:
        """What the items of each file show."""
        return Shown(self.run, self.root)

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        """Collect the files of the desk, and no others."""
        if not file_path.is_relative_to(self.root / "claims"):
            return None
        file = file_path.relative_to(self.root).as_posix()
        if file not in self.run.desk.texts and file not in self.shown.loose:
            return None
        self.collected.add(file)
        return DeskFile.from_parent(parent, path=file_path, shown=self.shown, file=file)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool | None:
        """Show an item of the desk in one step: nothing is set up, run, captured or torn down for it."""
        if not isinstance(item, DeskItem):
            return None
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        item.ihook.pytest_runtest_logreport(report=item.report())
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    def pytest_deselected(self) -> None:
        """Note that somebody asked for a part of the desk."""
        self.partial = True

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Write the reports after a whole run: nothing named, deselected, left out or interrupted."""
        worker_output = getattr(self.config, "workeroutput", None)
        if self.config.option.collectonly or not (self.collected or self._controls_workers):
            return
        if worker_output is not None:
            worker_output[_PARTIAL] = self._missed_some
            return
        finished = exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
        stopped = session.shouldstop or session.shouldfail
        if finished and not stopped and not self.partial and (self._controls_workers or not self._missed_some):
            self.written = publish(self.run)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:  # noqa: ANN401 - xdist's own type
        """Hear from a worker of xdist whether it saw the whole desk."""
        self.partial |= node.workeroutput.get(_PARTIAL, True) if hasattr(node, "workeroutput") else True

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """After a run of the desk: the warnings, what could not be decided, the count of claims, the reports."""
        if not (self.collected or (self._controls_workers and not self.partial)):
            return
        paint = as_text.ansi if terminalreporter.hasmarkup else as_text.plain
        terminalreporter.section("galleyproof")
        for finding in self.run.findings:
            if not finding.blocks and finding.waived is None:
                terminalreporter.write_line(as_text.finding_text(self.run, finding, paint) + "\n")
        if self.run.left_open:
            terminalreporter.write_line(as_text.undecided_text(self.run.left_open, paint) + "\n")
        for path in self.written:
            terminalreporter.write_line(f"wrote {path.relative_to(self.root).as_posix()}")
        terminalreporter.write_line(as_text.last_line(self.run, paint))

    @property
    def _controls_workers(self) -> bool:
        return bool(getattr(self.config.option, "numprocesses", None)) and not hasattr(self.config, "workerinput")

    @property
    def _missed_some(self) -> bool:
        return self.partial or not self.collected.issuperset({*self.shown.claims, *self.shown.loose, DESK_FILE})
