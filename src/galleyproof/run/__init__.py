"""One run of a desk, in three pure steps: folder by folder, cluster by cluster, and once for the desk."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from galleyproof.article.coverage import Coverage
from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.desk.by_folder import ByFolder, OnDemand
from galleyproof.engine.claim_facts import merged
from galleyproof.engine.guard import Guarded, guard
from galleyproof.evidence import Assessment, Assessments, Independence
from galleyproof.facts.frame import Frame
from galleyproof.finding import Criterion, Finding, Severity
from galleyproof.run.causes import by_cause
from galleyproof.run.check_counts import CheckCount, count_checks
from galleyproof.run.cluster_step import prove, solve_with
from galleyproof.run.consequences import consequences
from galleyproof.run.desk_step import apply_waivers, examine_desk, examine_shared, keyed_claims, merge
from galleyproof.run.examining import Examination
from galleyproof.run.folder_result import ClaimSummary, FolderResult
from galleyproof.run.folder_step import Surroundings, assess_folder, cover_article, examine_folder, read_facts
from galleyproof.run.outcome import Outcome, outcome_of
from galleyproof.run.own_articles import examples_among
from galleyproof.run.plan import Plan

__all__ = ["ClaimSummary", "Outcome", "Run", "outcome_of", "run"]


@dataclass(frozen=True)
class Run:
    """The result of a run: all that a report needs.

    Attributes:
        desk: the desk that was checked.
        as_of: the day from which it was checked.
        checks: the checks and constraints, in the order of a report.
        findings: the findings, in the order of files and lines.
        undecided: the questions that no check could decide, in the same order.
        check_counts: what each check examined, in the order of the checks.
        claims: a summary of each claim, in order.
        assessed: the status that the evidence gives each claim.
        coverage: the coverage of each article by its claims, by the article's id.
        lost: the records that are left out because of a fault.
        examples: the articles that are only examples, by id; empty while the desk has no other article.
    """

    desk: Desk
    as_of: date
    checks: tuple[Criterion, ...]
    findings: tuple[Finding, ...]
    undecided: tuple[Finding, ...]
    check_counts: tuple[CheckCount, ...]
    claims: tuple[ClaimSummary, ...]
    assessed: Assessments
    coverage: Mapping[str, Coverage]
    lost: frozenset[str] = frozenset()
    examples: frozenset[str] = frozenset()

    @property
    def constraints(self) -> tuple[Constraint, ...]:
        """The constraints among its checks."""
        return tuple(check for check in self.checks if isinstance(check, Constraint))

    @property
    def blocked(self) -> bool:
        """True if the desk has an error that must be fixed before publication."""
        return any(finding.blocks for finding in self.reported)

    @cached_property
    def reported(self) -> tuple[Finding, ...]:
        """The findings, and the undecided questions that block publication."""
        return (*self.findings, *(question for question in self.undecided if question.blocks))

    @cached_property
    def listed(self) -> tuple[Finding, ...]:
        """The reported findings, except those that only follow from another one: a fault is listed once."""
        return tuple(finding for finding in self.reported if finding not in self.following)

    @cached_property
    def following(self) -> frozenset[Finding]:
        """The reported findings that only follow from another one."""
        follow = {finding for finding in self.reported if finding.follows}
        others = [finding for finding in self.reported if finding not in follow]
        return frozenset(follow | consequences(others, self.desk, self.lost))

    @cached_property
    def causes(self) -> tuple[Finding, ...]:
        """The listed findings, one for each cause."""
        return tuple(by_cause(self.listed))

    @cached_property
    def shared_causes(self) -> Mapping[tuple[str, Severity], Finding]:
        """Those of the causes that several findings share, by the cause and the severity."""
        return {
            (finding.cause, finding.severity): finding for finding in self.causes if finding.cause and finding.blocks
        }

    @cached_property
    def open_questions(self) -> tuple[Finding, ...]:
        """The undecided questions that do not block publication."""
        return tuple(question for question in self.undecided if not question.blocks)

    @cached_property
    def undecided_clusters(self) -> tuple[Finding, ...]:
        """The clusters of claims that the search for contradictions left undecided, whether or not they block."""
        ids = {constraint.id for constraint in self.constraints}
        return tuple(question for question in self.undecided if question.check in ids)

    @cached_property
    def findings_by_claim(self) -> Mapping[str, tuple[Finding, ...]]:
        """The reported findings about each claim, by its full id."""
        return _by_claim(self.reported)

    @cached_property
    def questions_by_claim(self) -> Mapping[str, tuple[Finding, ...]]:
        """The open questions about each claim, by its full id."""
        return _by_claim(self.open_questions)

    @cached_property
    def findings_without_claim(self) -> tuple[Finding, ...]:
        """The listed findings that name no claim."""
        return tuple(finding for finding in self.listed if not finding.claims)

    def guard(self) -> tuple[Guarded, ...]:
        """Compute how far each date and number could be wrong before a check noticed.

        This solves every cluster anew, and takes as long as the run itself.
        """
        return guard(self.desk, self.constraints, self.as_of)

    def outcome(self, claim: Claim | ClaimSummary) -> Outcome:
        """Return the outcome for a claim."""
        return self._outcome(claim.ref, unchecked=claim.status == "unchecked")

    def outcomes(self, claims: Iterable[Claim | ClaimSummary]) -> Counter[Outcome]:
        """Count some claims by their outcome."""
        alike = Counter((claim.ref, claim.status == "unchecked") for claim in claims)  # claims may share their id
        outcomes: Counter[Outcome] = Counter()
        for (ref, unchecked), number in alike.items():
            outcomes[self._outcome(ref, unchecked=unchecked)] += number
        return outcomes

    def _outcome(self, ref: str, *, unchecked: bool) -> Outcome:
        return outcome_of(self.findings_by_claim.get(ref, ()), unchecked=unchecked)


def run(desk: Desk, checks: Sequence[Criterion], as_of: date) -> Run:
    """Run checks and constraints over a desk, seen from a day.

    Args:
        desk: the desk.
        checks: what to run, in the order of a report.
        as_of: the day of the run.
    """
    plan = Plan(tuple(checks), as_of)
    around = Surroundings(desk, plan)
    folders = read_facts(desk.by_folder, around)
    frame = around.frame(merged(folder.desk_facts for folder in folders))
    results = [examine_folder(folder, around, frame) for folder in folders]
    solve = solve_with(around, frame)
    return conclude(results, prove(results, plan, lambda cluster: solve(cluster.facts())), around, frame)


def conclude(
    results: Sequence[FolderResult], proved: Mapping[str, Examination], around: Surroundings, frame: Frame
) -> Run:
    """Return the run: what the desk makes of the folders and of what the clusters prove."""
    plan, desk = around.plan, around.desk
    assessed, coverage = assessments_of(results, around, frame), coverages_of(results, around)
    extras = {**plan.extras, "desk": desk, "assessed": assessed, "coverage": coverage}
    examinations = {**proved, **merge(results, plan)}
    examinations.update(examine_shared(lambda check: keyed_claims(check, results), plan, desk, extras))
    examinations.update(examine_desk(plan, desk, extras))
    findings = apply_waivers(results, plan, desk, examinations, extras)
    undecided = [question for check in plan.checks for question in examinations[check.id].undecided]
    claims = tuple(claim for result in results for claim in result.claims)
    articles = sum(result.has_article for result in results)
    return Run(
        desk=desk,
        as_of=plan.as_of,
        checks=plan.checks,
        findings=tuple(sorted(findings, key=order_of)),
        undecided=tuple(sorted(undecided, key=order_of)),
        check_counts=tuple(count_checks(len(claims), articles, plan.checks, examinations, findings)),
        claims=claims,
        assessed=assessed,
        coverage=coverage,
        lost=frozenset().union(*(result.lost for result in results)),
        examples=examples_among(results),
    )


def assessments_of(
    results: Sequence[FolderResult], around: Surroundings, frame: Frame, most: int | None = None
) -> Assessments:
    """Return the assessments of all claims; those of a folder that was not examined here are computed on demand.

    With `most`, only those of so many folders are kept.
    """
    by_name = {result.name: result for result in results}

    def of_folder(name: str) -> Mapping[str, Assessment]:
        assessed = by_name[name].assessed
        return assess_folder(around.desk.by_folder[name], around, frame) if assessed is None else assessed

    parts = OnDemand(by_name, of_folder, most=most)
    return Assessments(ByFolder(by_name, parts.__getitem__), Independence(around.desk))


def coverages_of(
    results: Sequence[FolderResult], around: Surroundings, most: int | None = None
) -> Mapping[str, Coverage]:
    """Return the coverage of all articles; that of one that was not examined here is computed on demand.

    With `most`, only that of so many articles is kept.
    """
    by_name = {result.name: result for result in results if result.has_article}

    def of_article(name: str) -> Coverage:
        return by_name[name].coverage or cover_article(around.desk.articles_by_id[name], around)

    return OnDemand(by_name, of_article, most=most)


def order_of(finding: Finding) -> tuple[object, ...]:
    """Return what findings are sorted by."""
    return (finding.at[0], finding.check, finding.message, finding.claims)


def _by_claim(findings: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    index: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for claim in finding.claims:
            index[claim].append(finding)
    return {claim: tuple(findings) for claim, findings in index.items()}
