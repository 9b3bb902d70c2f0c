"""A desk as pytest items: one for each claim, each file and each desk-wide check, all filled from a single run."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path, PurePosixPath
from typing import Any, Literal

import pytest

from galleyproof.check import Check
from galleyproof.finding import Finding
from galleyproof.printable import printable
from galleyproof.records.settings import DESK_FILE
from galleyproof.reports.formats import as_text
from galleyproof.run import ClaimSummary, Outcome, Run, outcome_of
from galleyproof.run.causes import by_cause

FILE_ITEM = "[file]"
"""The name of the item for findings about a file that concern none of its claims; no claim can have this id."""


class FindingsError(Exception):
    """The text of an item that fails, shown without a traceback."""


class ItemContents:
    """The claims and findings that the items of each file show; every finding is shown at least once."""

    def __init__(self, run: Run, root: Path) -> None:
        self.run = run
        self.root = root

    @cached_property
    def claims(self) -> Mapping[str, tuple[ClaimSummary, ...]]:
        """The claims of each file; of several with the same id only the first, since items need distinct names."""
        claims: dict[str, list[ClaimSummary]] = defaultdict(list)
        firsts = {claim.ref: claim for claim in reversed(self.run.claims)}
        for claim in reversed(firsts.values()):
            claims[claim.at.file].append(claim)
        return {file: tuple(of_file) for file, of_file in claims.items()}

    @cached_property
    def without_claim(self) -> Mapping[str, tuple[Finding, ...]]:
        """The findings about no claim, by file; desk.yaml shows those about files that pytest does not collect."""
        findings: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.run.findings_without_claim:
            file = finding.at[0].file
            is_collected = file.startswith("claims/") and (self.root / file).is_file()
            findings[file if is_collected else DESK_FILE].append(finding)
        return {file: tuple(of_file) for file, of_file in findings.items()}

    @cached_property
    def paths(self) -> frozenset[str]:
        """The files that have items, and the folders that these are in, by their paths from the root."""
        files = {*self.run.desk.texts, *self.without_claim}
        return frozenset(files.union(*(map(str, PurePosixPath(file).parents) for file in files)))

    @property
    def desk_wide_checks(self) -> tuple[Check, ...]:
        """The checks that do not examine claims one by one."""
        return tuple(check for check in self.run.checks if isinstance(check, Check) and not check.of_claims)


class DeskFile(pytest.File):
    """One file of the desk."""

    def __init__(self, *, contents: ItemContents, file: str, **kwargs: Any) -> None:  # noqa: ANN401 - pytest's own
        super().__init__(**kwargs)
        self.contents = contents
        self.file = file

    @cached_property
    def nodeid(self) -> str:
        """The path of the file, as pytest prints it."""
        return printable(super().nodeid)

    def collect(self) -> Iterator[pytest.Item]:
        """Yield an item for the file, one for each of its claims, and for desk.yaml one for each desk-wide check."""
        run = self.contents.run
        whole = self._item(FILE_ITEM, 1, self.contents.without_claim.get(self.file, ()))
        yield whole
        for claim in self.contents.claims.get(self.file, ()):
            item = self._item(claim.id, claim.at.line, run.findings_by_claim.get(claim.ref, ()))
            item.location = (whole.location[0], claim.at.line - 1, item.name)  # pytest looks for the path each time
            item.unchecked = claim.status == "unchecked"
            _mark(item, claim)
            yield item
        for check in self.contents.desk_wide_checks if self.file == DESK_FILE else ():
            findings = tuple(finding for finding in run.findings if finding.check == check.id)
            yield self._item(check.id, 1, findings)

    def _item(self, name: str, line: int, findings: tuple[Finding, ...]) -> "DeskItem":
        return DeskItem.from_parent(self, name=printable(name), run=self.contents.run, line=line, findings=findings)


class DeskItem(pytest.Item):
    """Shows the findings of the run about one claim, file or check; it examines nothing itself."""

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

    @cached_property
    def nodeid(self) -> str:
        """The path of the file and the claim's id, as pytest prints them."""
        return printable(super().nodeid)

    def report(self) -> pytest.TestReport:
        """Return the item's result as a report of pytest."""
        outcome, text, waived = self._result()
        path, line, _ = self.location
        details: Any = (path, (line or 0) + 1, text) if outcome == "skipped" else text or None
        marks: dict[str, Literal[1]] = dict.fromkeys(map(printable, self.keywords), 1)
        report = pytest.TestReport(self.nodeid, self.location, marks, outcome, details, when="call")
        if waived:
            report.wasxfail = text
        return report

    def _result(self) -> tuple[Literal["passed", "failed", "skipped"], str, bool]:
        """Return pytest's outcome, the text to show, and True if the item is an expected failure (waived)."""
        match outcome_of(self.findings, unchecked=self.unchecked):
            case Outcome.ERROR:
                return "failed", "\n\n".join(self._errors()), False
            case Outcome.WAIVED:
                reasons = (finding.waived for finding in self.findings if finding.waived is not None)
                return "skipped", printable(f"waived: {next(reasons)}"), True
            case Outcome.UNCHECKED:
                return "skipped", "unchecked: nobody has checked this claim yet", False
        return "passed", "", False

    def _errors(self) -> Iterator[str]:
        """Yield the text of each error; one line for an error that another claim shows, or that only follows."""
        errors = [finding for finding in self.findings if finding.blocks]
        listed = [finding for finding in errors if finding not in self.run.following]
        alone = by_cause(finding for finding in listed if not finding.cause)
        yield from (as_text.finding_text(self.run, finding) for finding in alone)
        yield from dict.fromkeys(self._shared(finding) for finding in listed if finding.cause)
        yield from (_in_short("follows from another error", finding) for finding in errors if not listed)

    def _shared(self, finding: Finding) -> str:
        """Return an error that has one cause with others: in full at the first claim that it is about."""
        whole = self.run.shared_causes.get((finding.cause, finding.severity), finding)
        if whole.claims[:1] == finding.claims[:1]:
            return as_text.finding_text(self.run, whole)
        return _in_short(f"as with {whole.claims[0]}", finding)

    def runtest(self) -> None:
        """Give the same result to a plugin that runs items in its own way."""
        outcome, text, waived = self._result()
        if waived:
            pytest.xfail(text)
        if outcome == "skipped":
            pytest.skip(text)
        if outcome == "failed":
            raise FindingsError(text)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Return the findings as an editor reads them, without a traceback."""
        if isinstance(excinfo.value, FindingsError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, *args, **kwargs)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return the place of the claim, for pytest's own lines."""
        return Path(printable(str(self.path))), self.line - 1, self.name


def _in_short(why: str, finding: Finding) -> str:
    return f"{why}: {printable(finding.message)} ({printable(str(finding.at[0]))})"


def _mark(item: DeskItem, claim: ClaimSummary) -> None:
    """Add the mark `claim` for each kind of fact, so that `-m` can select by it."""
    worst = next((level for level in ("error", "warning", "note") if _has_unwaived(item, level)), "none")
    for kind in claim.kinds or ("none",):
        item.add_marker(_claim_mark(claim.status, kind, worst))


@cache
def _claim_mark(status: str, kind: str, severity: str) -> pytest.MarkDecorator:
    return pytest.mark.claim(status=status, kind=kind, severity=severity)


def _has_unwaived(item: DeskItem, severity: str) -> bool:
    return any(finding.severity == severity and finding.waived is None for finding in item.findings)
