"""A desk as pytest shows it: one item a claim, a file and a desk-wide check, and one run behind all of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import pytest

from galleyproof.claim import Claim
from galleyproof.finding import Finding
from galleyproof.records.settings import DESK_FILE
from galleyproof.reports.formats import as_text
from galleyproof.run import Outcome, Run

FILE_ITEM = "[file]"
"""The name of the item that shows what names no claim of a file; no claim's id can be that."""


class FindingsError(Exception):
    """What blocks an item: its whole text is what the item shows, without a traceback."""


class Shown:
    """Which findings each file's items show: every finding is shown by at least one."""

    def __init__(self, run: Run, root: Path) -> None:
        self.run = run
        self.root = root

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


class DeskFile(pytest.File):
    """One file of the desk."""

    def __init__(self, *, shown: Shown, file: str, **kwargs: Any) -> None:  # noqa: ANN401 - pytest's own
        super().__init__(**kwargs)
        self.shown = shown
        self.file = file

    def collect(self) -> Iterator[pytest.Item]:
        """An item for the file, one for each of its claims, and with desk.yaml one for each desk-wide check."""
        run = self.shown.run
        yield self._item(FILE_ITEM, 1, self.shown.loose.get(self.file, ()))
        for claim in self.shown.claims.get(self.file, ()):
            item = self._item(claim.id, claim.at().line, run.of_claim.get(claim.ref, ()))
            item.unchecked = run.outcome(claim) is Outcome.UNCHECKED
            _mark(item, claim)
            yield item
        for tally in run.tallies if self.file == DESK_FILE else ():
            if not tally.check.of_claims:
                found = tuple(finding for finding in run.findings if finding.check == tally.check.id)
                yield self._item(tally.check.id, 1, found)

    def _item(self, name: str, line: int, findings: tuple[Finding, ...]) -> "DeskItem":
        return DeskItem.from_parent(self, name=name, run=self.shown.run, line=line, findings=findings)


class DeskItem(pytest.Item):
    """Shows what the run found of one claim, file or check; it finds nothing itself."""

    def __init__(
        self,
        *,
        run: Run,
        line: int,
        findings: tuple[Finding, ...],
        **kwargs: Any,  # noqa: ANN401 - pytest's own
    ) -> None:
        super().__init__(**kwargs)
        self.run = run
        self.line = line
        self.findings = findings
        self.unchecked = False

    def report(self) -> pytest.TestReport:
        """What it shows, as pytest reports it."""
        outcome, text, waived = self._outcome()
        path, line, _ = self.location
        shown: Any = (path, (line or 0) + 1, text) if outcome == "skipped" else text or None
        marks: dict[str, Literal[1]] = dict.fromkeys(self.keywords, 1)
        report = pytest.TestReport(self.nodeid, self.location, marks, outcome, shown, when="call")
        if waived:
            report.wasxfail = text
        return report

    def _outcome(self) -> tuple[Literal["passed", "failed", "skipped"], str, bool]:
        """Failed with what blocks; else what is waived, or that nobody has looked yet."""
        blocking = [as_text.finding_text(self.run, finding) for finding in self.findings if finding.blocks]
        if blocking:
            return "failed", "\n\n".join(blocking), False
        reasons = [finding.waived for finding in self.findings if finding.waived is not None]
        if reasons:
            return "skipped", f"waived: {reasons[0]}", True
        return ("skipped", "unchecked: nobody has looked yet", False) if self.unchecked else ("passed", "", False)

    def runtest(self) -> None:
        """The same for a plugin that runs items in its own way."""
        outcome, text, waived = self._outcome()
        if waived:
            pytest.xfail(text)
        if outcome == "skipped":
            pytest.skip(text)
        if outcome == "failed":
            raise FindingsError(text)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """The findings as an editor reads them, without a traceback."""
        if isinstance(excinfo.value, FindingsError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, *args, **kwargs)

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
