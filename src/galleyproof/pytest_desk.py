"""A desk as pytest sees it: one item a claim, a file and a desk-wide check, and one run behind all of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from galleyproof.claim import Claim
from galleyproof.finding import Finding
from galleyproof.publish import publish
from galleyproof.reports import as_text
from galleyproof.run import Outcome, Run
from galleyproof.settings import DESK_FILE
from galleyproof.start import start

_PARTIAL = "galley_partial"  # how a worker of xdist tells the controller that it saw only a part of the desk
FILE_ITEM = "[file]"
"""The name of the item that shows what names no claim of a file; no claim's id can be that."""


class FindingsError(Exception):
    """What blocks an item: its whole text is what the item shows, without a traceback."""


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
    def claims(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each file; of two with one id the first, since twins would share a name."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in reversed([*self.run.desk.claims_by_ref.values()]):
            found[claim.at().file].append(claim)
        return {file: tuple(claims) for file, claims in found.items()}

    @cached_property
    def loose(self) -> Mapping[str, tuple[Finding, ...]]:
        """The findings that name no claim, by file; those of a file that pytest cannot collect, by desk.yaml."""
        found: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.run.of_no_claim:
            file = finding.at[0].file
            here = file.startswith("claims/") and (self.root / file).is_file()
            found[file if here else DESK_FILE].append(finding)
        return {file: tuple(findings) for file, findings in found.items()}

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        """Collect the files of the desk, and no others."""
        if not file_path.is_relative_to(self.root / "claims"):
            return None
        file = file_path.relative_to(self.root).as_posix()
        if file not in self.run.desk.texts and file not in self.loose:
            return None
        self.collected.add(file)
        return DeskFile.from_parent(parent, path=file_path, desk=self, file=file)

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
        if self.run.undecided:
            terminalreporter.write_line(as_text.undecided_text(self.run, paint) + "\n")
        for path in self.written:
            terminalreporter.write_line(f"wrote {path.relative_to(self.root).as_posix()}")
        terminalreporter.write_line(as_text.last_line(self.run, paint))

    @property
    def _controls_workers(self) -> bool:
        return bool(getattr(self.config.option, "numprocesses", None)) and not hasattr(self.config, "workerinput")

    @property
    def _missed_some(self) -> bool:
        return self.partial or not self.collected.issuperset({*self.claims, *self.loose, DESK_FILE})


class DeskFile(pytest.File):
    """One file of the desk."""

    def __init__(self, *, desk: DeskPlugin, file: str, **kwargs: Any) -> None:  # noqa: ANN401 - pytest's own
        super().__init__(**kwargs)
        self.desk = desk
        self.file = file

    def collect(self) -> Iterator[pytest.Item]:
        """An item for the file, one for each of its claims, and with desk.yaml one for each desk-wide check."""
        run = self.desk.run
        yield self._item(FILE_ITEM, 1, self.desk.loose.get(self.file, ()))
        for claim in self.desk.claims.get(self.file, ()):
            item = self._item(claim.id, claim.at().line, run.of_claim.get(claim.ref, ()))
            item.unchecked = run.outcome(claim) is Outcome.UNCHECKED
            _mark(item, claim)
            yield item
        for tally in run.tallies if self.file == DESK_FILE else ():
            if not tally.check.of_claims:
                found = tuple(finding for finding in run.findings if finding.check == tally.check.id)
                yield self._item(tally.check.id, 1, found)

    def _item(self, name: str, line: int, findings: tuple[Finding, ...]) -> "DeskItem":
        return DeskItem.from_parent(self, name=name, desk=self.desk, line=line, findings=findings)


class DeskItem(pytest.Item):
    """Shows what the run found of one claim, file or check; it finds nothing itself."""

    def __init__(
        self,
        *,
        desk: DeskPlugin,
        line: int,
        findings: tuple[Finding, ...],
        **kwargs: Any,  # noqa: ANN401 - pytest's own
    ) -> None:
        super().__init__(**kwargs)
        self.desk = desk
        self.line = line
        self.findings = findings
        self.unchecked = False

    def runtest(self) -> None:
        """Fail with what blocks; else say what is waived, or that nobody has looked yet."""
        if any(finding.blocks for finding in self.findings):
            raise FindingsError
        for finding in self.findings:
            if finding.waived is not None:
                pytest.xfail(f"waived: {finding.waived}")
        if self.unchecked:
            pytest.skip("unchecked: nobody has looked yet")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """The findings as an editor reads them."""
        if not isinstance(excinfo.value, FindingsError):
            return super().repr_failure(excinfo, *args, **kwargs)
        blocking = (finding for finding in self.findings if finding.blocks)
        return "\n\n".join(as_text.finding_text(self.desk.run, finding) for finding in blocking)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the claim stands, for pytest's own lines."""
        return self.path, self.line - 1, self.name


def _mark(item: DeskItem, claim: Claim) -> None:
    """The mark `claim`, once for each kind of fact, so that `-m` can select by it."""
    gravest = next((level for level in ("error", "warning", "note") if _has(item, level)), "none")
    kinds: list[str] = [fact.kind for _, fact in claim.all_facts]
    for kind in kinds or ["none"]:
        item.add_marker(pytest.mark.claim(status=claim.status, kind=kind, severity=gravest))


def _has(item: DeskItem, severity: str) -> bool:
    return any(finding.severity == severity and finding.waived is None for finding in item.findings)
