"""Contradictions as cards: claims side by side that cannot all hold, their dates, and what would resolve it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.finding import Finding
from galleyproof.reports.views.fact_lines import Field, fields_at
from galleyproof.reports.views.verdict import findings_of
from galleyproof.run import Run


@dataclass(frozen=True, slots=True)
class Side:
    """One of the claims, with its facts as written."""

    claim: Claim
    facts: tuple[tuple[Field, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A minimal set of claims that cannot all hold, the finding that says so, and the rule that they break."""

    finding: Finding
    rule: str
    sides: tuple[Side, ...]


def cards(run: Run, article: Article) -> tuple[Card, ...]:
    """The contradictions that name a claim of the article, those that block first; what was overtaken is among them."""
    rules = {tally.check.id: tally.check.title for tally in run.tallies}
    ordered = sorted(
        contradictions(run, findings_of(run, article)), key=lambda each: (not each.blocks, bool(each.overtaken))
    )
    return tuple(Card(each, rules[each.check], tuple(_sides(run, each))) for each in ordered)


def contradictions(run: Run, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Those of some findings that are of claims which cannot all hold."""
    proved = {tally.check.id for tally in run.tallies if isinstance(tally.check, Constraint)}
    return (each for each in findings if each.check in proved and len(each.claims) > 1)


def _sides(run: Run, finding: Finding) -> Iterator[Side]:
    for ref in finding.claims:
        claim = run.desk.claims_by_ref[ref]
        paths = [path for path, _ in claim.all_facts] or ([("holds",)] if claim.holds else [])
        yield Side(claim, tuple(fields_at(run.desk, claim, *path) for path in paths))
