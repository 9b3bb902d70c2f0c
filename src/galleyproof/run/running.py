"""One run: every check over the whole desk, waivers applied, everything counted. Pure, and done once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from galleyproof.article.coverage import Coverage
from galleyproof.check import Check
from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.guard.guarding import Guarded, guard
from galleyproof.evidence import Assessments, assess
from galleyproof.finding import Finding
from galleyproof.run.articles import cover_all
from galleyproof.run.checking import look, saw_nothing
from galleyproof.run.conflict_findings import prove
from galleyproof.run.counting import Tally, tallies
from galleyproof.run.waiving import waive


class Outcome(StrEnum):
    """What a run makes of one claim; the first that fits."""

    ERROR = "error"
    WAIVED = "waived"
    UNCHECKED = "unchecked"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many claims stand, need a look, block, or are waived."""

    stand: int = 0
    look: int = 0
    block: int = 0
    waived: int = 0

    @property
    def claims(self) -> int:
        """All of them."""
        return self.stand + self.look + self.block + self.waived


@dataclass(frozen=True)
class Run:
    """All that a report needs.

    Attributes:
        desk: what was checked.
        as_of: the day it was looked at from.
        findings: what was found, in the order of files and lines; likewise what could not be decided.
        tallies: what each check saw, in the order of the checks.
        assessed: what the evidence makes of each claim.
        coverage: what of each article its claims cover, by the article's id.
    """

    desk: Desk
    as_of: date
    findings: tuple[Finding, ...]
    undecided: tuple[Finding, ...]
    tallies: tuple[Tally, ...]
    assessed: Assessments
    coverage: Mapping[str, Coverage]

    @property
    def blocked(self) -> bool:
        """Whether anything on the desk must be mended first."""
        return any(finding.blocks for finding in self.told)

    @cached_property
    def told(self) -> tuple[Finding, ...]:
        """What was found, and what could not be decided and so blocks."""
        return (*self.findings, *(said for said in self.undecided if said.blocks))

    @cached_property
    def left_open(self) -> tuple[Finding, ...]:
        """What could not be decided, and leaves everything as it stands."""
        return tuple(said for said in self.undecided if not said.blocks)

    @cached_property
    def of_claim(self) -> Mapping[str, tuple[Finding, ...]]:
        """The findings that name each claim, and what could not be decided of it and so blocks."""
        return _by_claim(self.told)

    @cached_property
    def open_of_claim(self) -> Mapping[str, tuple[Finding, ...]]:
        """What could not be decided of each claim and leaves it as it stands."""
        return _by_claim(self.left_open)

    @cached_property
    def of_no_claim(self) -> tuple[Finding, ...]:
        """The findings that name no claim."""
        return tuple(finding for finding in self.findings if not finding.claims)

    @cached_property
    def guard(self) -> tuple[Guarded, ...]:
        """How far each date and number could be wrong before any check noticed; found when first asked for."""
        constraints = [tally.check for tally in self.tallies if isinstance(tally.check, Constraint)]
        return guard(self.desk, constraints, self.as_of)

    def guard_of(self, claim: str) -> tuple[Guarded, ...]:
        """The same for the dates and numbers of one claim, by its full id."""
        return self._guard_by_claim.get(claim, ())

    @cached_property
    def _guard_by_claim(self) -> Mapping[str, tuple[Guarded, ...]]:
        index: dict[str, list[Guarded]] = defaultdict(list)
        for guarded in self.guard:
            index[guarded.claim].append(guarded)
        return {claim: tuple(found) for claim, found in index.items()}

    def outcome(self, claim: Claim) -> Outcome:
        """What the run makes of a claim."""
        found = self.of_claim.get(claim.ref, ())
        if any(finding.blocks for finding in found):
            return Outcome.ERROR
        if any(finding.waived is not None for finding in found):
            return Outcome.WAIVED
        return Outcome.UNCHECKED if claim.status == "unchecked" else Outcome.PASSED

    def counts(self, claims: Iterable[Claim]) -> Counts:
        """How many of some claims stand, need a look, block, or are waived."""
        return Counts(**Counter(self.standing(claim) for claim in claims))

    def standing(self, claim: Claim) -> str:
        """The one of the counts that a claim is in: `stand`, `look`, `block` or `waived`."""
        match self.outcome(claim):
            case Outcome.ERROR:
                return "block"
            case Outcome.WAIVED:
                return "waived"
            case Outcome.UNCHECKED:
                return "look"
        return "look" if any(found.needs_a_look for found in self.of_claim.get(claim.ref, ())) else "stand"


def run(desk: Desk, checks: Sequence[Check], as_of: date) -> Run:
    """Look at a desk with some checks, from a day."""
    constraints = [check for check in checks if isinstance(check, Constraint)]
    assessed = assess(desk, constraints, as_of)
    coverage = cover_all(desk, as_of)
    extras = {
        "desk": desk,
        "as_of": as_of,
        "known": frozenset(check.id for check in checks),
        "assessed": assessed,
        "coverage": coverage,
        "constraints": constraints,
    }
    proof = prove(desk, constraints, as_of)
    sights = {
        check.id: proof[check.id] if check.id in proof else look(check, check.subjects(desk), desk, extras)
        for check in checks
        if not check.of_waivers
    }
    found = [finding for sight in sights.values() for finding in sight.findings]
    for check in checks:
        if check.is_house and not sights[check.id].looked_at:
            found += saw_nothing(check, desk)
    findings, uses = waive(desk, found, as_of)
    for check in checks:
        if check.of_waivers:
            sights[check.id] = look(check, check.subjects(uses), desk, extras)
            findings += sights[check.id].findings
    undecided = [said for sight in sights.values() for said in sight.undecided]
    return Run(
        desk=desk,
        as_of=as_of,
        findings=tuple(sorted(findings, key=_order)),
        undecided=tuple(sorted(undecided, key=_order)),
        tallies=tuple(tallies(desk, checks, sights, findings)),
        assessed=assessed,
        coverage=coverage,
    )


def _order(finding: Finding) -> tuple[object, ...]:
    return (finding.at[0], finding.check, finding.message, finding.claims)


def _by_claim(findings: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    index: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for claim in finding.claims:
            index[claim].append(finding)
    return {claim: tuple(found) for claim, found in index.items()}
