"""The pytest plugin for a folder with a desk: it runs the desk once, and writes the reports after a full run."""

import gc
import os
from collections.abc import Generator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest

from galleyproof.finding import Finding
from galleyproof.garbage import paused_garbage_collection
from galleyproof.load.files import name_of
from galleyproof.printable import printable
from galleyproof.pytest_plugin.items import DeskFile, DeskItem, ItemContents
from galleyproof.pytest_plugin.left_out import is_selection, left_out
from galleyproof.pytest_plugin.way import WayToDesk
from galleyproof.records.settings import DESK_FILE
from galleyproof.reports.formats import as_text
from galleyproof.reports.formats.shown import Shown, select
from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from galleyproof.text.phrases import count
from galleyproof.write.cache import Cache


class DeskPlugin:
    """Collects the desk, runs it once in each process, and writes its reports at the end of a full run."""

    def __init__(self, config: pytest.Config, root: Path) -> None:
        self.config = config
        self.root = root.resolve()
        self.claims = tuple(dict.fromkeys(folder / "claims" for folder in (root, self.root)))
        self.way = WayToDesk(config, self.claims)
        self.partial = config.args_source is pytest.Config.ArgsSource.ARGS
        self.collected: set[str] = set()
        self.items: dict[str, DeskItem] = {}
        self.shown: set[int] = set()
        self.froze = False
        self.written: list[Path] = []
        self.not_written = ""

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

    @pytest.hookimpl(tryfirst=True)
    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave out nothing that a run of the desk reads, whatever options, settings and conftest.py say."""
        below = self._below_claims(collection_path)
        if below:
            return False if below[1] in self.contents.paths else None
        return self.way.ignores(collection_path)

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        """Collect a file if it belongs to the desk."""
        below = self._below_claims(file_path)
        if not below or below[1] not in self.contents.paths:
            return None
        claims, file = below
        self.collected.add(file)
        path, name = claims.parent / file, printable(file_path.name)
        return DeskFile.from_parent(parent, path=path, contents=self.contents, file=file, name=name)

    def add_way(self, root: Path) -> None:
        """Collect the desk by another path too, which leads to it through a link."""
        self.claims = tuple(dict.fromkeys((*self.claims, root / "claims")))

    def is_around(self, path: Path) -> bool:
        """Return True for a path below the desk's `claims`."""
        return self._below_claims(path) is not None

    def _below_claims(self, path: Path) -> tuple[Path, str] | None:
        """Return the folder `claims` that a path lies in, and the path from the desk's root as reports print it."""
        claims = next((claims for claims in self.claims if claims in path.parents), None)
        return (claims, name_of(path, claims.parent)) if claims else None

    @pytest.hookimpl(wrapper=True)
    def pytest_collect_directory(self) -> Generator[None, pytest.Collector | None, pytest.Collector | None]:
        """Give a folder a name that pytest can print."""
        collector = yield
        if collector is not None:
            collector.name = printable(collector.name)
        return collector

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note the items of the desk that are left to run."""
        self.items = {item.nodeid: item for item in session.items if isinstance(item, DeskItem)}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> bool | None:
        """Report an item of the desk directly: it needs no setup, no capturing of output and no teardown."""
        if not isinstance(item, DeskItem):
            return None
        hooks = item.ihook
        hooks.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        hooks.pytest_runtest_logreport(report=item.report())
        hooks.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    def pytest_deselected(self) -> None:
        """Note that only part of the desk was asked for."""
        self.partial = True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note which errors have been shown."""
        if report.failed and report.nodeid in self.items:
            findings = self.items[report.nodeid].findings
            self.shown.update(self.errors[finding] for finding in findings if finding in self.errors)

    def report_left_out(self, session: pytest.Session) -> None:
        """Let desk.yaml fail for the errors that no item has shown, unless the user asked for part of the desk."""
        is_worker = hasattr(self.config, "workerinput")
        if self.collected and not (
            is_worker or self.config.option.collectonly or is_selection(self.config, self.claims)
        ):
            for report in left_out(self.run, self.hidden_errors, (self._folder / DESK_FILE).as_posix()):
                session.ihook.pytest_runtest_logreport(report=report)

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Write the reports after a full run: none of the desk left out, and nothing interrupted."""
        if self.config.option.collectonly or not self.collected or hasattr(self.config, "workerinput"):
            return
        finished = exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
        if finished and not (session.shouldstop or session.shouldfail or self._is_partial):
            self._publish(session)

    def _publish(self, session: pytest.Session) -> None:
        """Write the reports; if that fails, so does the session."""
        from galleyproof.write.publish import publish  # noqa: PLC0415 - few sessions write the pages that it loads

        try:
            self.written = publish(self.run)
        except OSError as error:
            self.not_written = str(error)
            session.exitstatus = pytest.ExitCode.INTERRUPTED

    @property
    def seen(self) -> tuple[bool, Sequence[str], Sequence[int]]:
        """What this process saw of the desk: True if only a part, the files collected, the errors shown."""
        return self._is_partial, sorted(self.collected), sorted(self.shown)

    def note(self, partial: bool, collected: Sequence[str], shown: Sequence[int]) -> None:  # noqa: FBT001 - see `seen`
        """Note what another process saw of the desk."""
        self.partial |= partial
        self.collected.update(collected)
        self.shown.update(shown)

    def release(self) -> None:
        """Give the run's objects back to the garbage collector: pytest may be called from a longer process."""
        if self.froze:
            gc.unfreeze()

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the warnings and notes, the undecided checks, the reports written, and the count of claims."""
        if not self.collected:
            return
        paint = as_text.ansi if terminalreporter.hasmarkup else as_text.plain
        terminalreporter.section(f"galleyproof {self._folder}".rstrip(" ."))
        verbosity = self.config.get_verbosity()
        selection = select(self.run, Shown(notes=verbosity > 0, questions=verbosity > 1))
        for finding in selection.findings:
            if not finding.blocks:
                terminalreporter.write_line(as_text.finding_text(self.run, finding, paint) + "\n")
        if selection.questions:
            terminalreporter.write_line(as_text.undecided_text(selection.questions, paint) + "\n")
        if self.written:
            reports = count(len(self.written), "report")
            terminalreporter.write_line(f"wrote {reports} to {self.run.desk.settings.reports}/")
        if self.not_written:
            terminalreporter.write_line(f"no reports were written: {printable(self.not_written)}")
        *lines, last = as_text.ending(self.run, selection, paint)
        if (hidden := self.hidden_errors) and not self.config.option.collectonly:
            last += paint(f"; {len(hidden)} of {count(len(self.errors), 'error')} not shown", "yellow")
        for line in (*lines, last):
            terminalreporter.write_line(line)

    @cached_property
    def errors(self) -> Mapping[Finding, int]:
        """The errors of the run, numbered, so that processes can tell each other which they have shown."""
        return {error: number for number, error in enumerate(e for e in self.run.listed if e.blocks)}

    @property
    def hidden_errors(self) -> Sequence[Finding]:
        """The errors of the run that no item has shown."""
        return [error for error, number in self.errors.items() if number not in self.shown]

    @property
    def _folder(self) -> Path:
        """The desk's root, from that of pytest."""
        return Path(printable(os.path.relpath(self.claims[0].parent, self.config.rootpath)))

    @property
    def _is_partial(self) -> bool:
        files = {*self.contents.claims, *self.contents.without_claim, DESK_FILE}
        return self.partial or not self.collected.issuperset(files)
