"""Contradictions as cards: conflicting claims side by side, with their facts and a way to resolve the conflict."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.finding import Finding
from galleyproof.reports.views.fact_lines import FactField, fields_at
from galleyproof.reports.views.verdict import findings_of
from galleyproof.run import Run


@dataclass(frozen=True, slots=True)
class Side:
    """One of the conflicting claims, with its facts as written."""

    claim: Claim
    facts: tuple[tuple[FactField, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A smallest set of claims that contradict one another, with the finding and the rule they break."""

    finding: Finding
    rule: str
    sides: tuple[Side, ...]


def cards(run: Run, article: Article) -> tuple[Card, ...]:
    """Return the contradictions that involve the article, errors first and claims that were overtaken last."""
    rules = {check.id: check.title for check in run.checks}
    conflicts = sorted(
        contradictions(run, findings_of(run, article)),
        key=lambda finding: (not finding.blocks, bool(finding.overtaken)),
    )
    return tuple(Card(finding, rules[finding.check], tuple(_sides(run, finding))) for finding in conflicts)


def contradictions(run: Run, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Return the findings that report a conflict between claims."""
    constraints = {constraint.id for constraint in run.constraints}
    return (finding for finding in findings if finding.check in constraints and len(finding.claims) > 1)


def _sides(run: Run, finding: Finding) -> Iterator[Side]:
    for ref in finding.claims:
        claim = run.desk.claims_by_ref[ref]
        paths = [path for path, _ in claim.all_facts] or ([("holds",)] if claim.holds else [])
        yield Side(claim, tuple(fields_at(run.desk, claim, *path) for path in paths))
