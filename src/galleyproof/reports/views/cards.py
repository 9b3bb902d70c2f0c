"""Contradictions as cards: conflicting claims side by side, with their facts and a way to resolve the conflict."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from galleyproof.article import paragraph_name
from galleyproof.article.sentences import sentences_of
from galleyproof.claim import Claim
from galleyproof.finding import Finding
from galleyproof.records.source import Source
from galleyproof.reports.views.fact_lines import FactField, fields_at
from galleyproof.reports.views.ledger import by_what_they_overtake, rule_of
from galleyproof.run import Run
from galleyproof.run.support import support_in_words, support_of


@dataclass(frozen=True, slots=True)
class Side:
    """One of the conflicting claims: the sentence of the copy that makes it, its facts, and the sources that decide it.

    Attributes:
        said: the sentence, or the wording of the record if no copy has it; `place`, its paragraph, else empty.
    """

    claim: Claim
    said: str
    place: str
    facts: tuple[tuple[FactField, ...], ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Claims that contradict one another, with the finding and the rule they break.

    Attributes:
        also: the other findings that overtake the same claims, which have no card of their own.
        check_first: the claim to check first, and why, as a sentence.
    """

    finding: Finding
    rule: str
    sides: tuple[Side, ...]
    also: tuple[Finding, ...] = ()
    check_first: str = ""


def cards(run: Run, findings: Iterable[Finding]) -> tuple[Card, ...]:
    """Return the contradictions among some findings, errors first and claims that were overtaken last."""
    groups = by_what_they_overtake(run, contradictions(run, findings))
    ordered = sorted(groups, key=lambda group: (not group[0].blocks, bool(group[0].overtaken)))
    return tuple(_card(run, group) for group in ordered)


def contradictions(run: Run, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Return the findings that report a conflict between claims."""
    constraints = {constraint.id for constraint in run.constraints}
    return (finding for finding in findings if finding.check in constraints and len(finding.claims) > 1)


def _card(run: Run, group: Sequence[Finding]) -> Card:
    first, *others = group
    own = first.overtaken.claims if first.overtaken else ()
    refs = dict.fromkeys((*own, *first.claims))
    sides = tuple(_side(run, run.desk.claims_by_ref[ref]) for ref in refs)
    return Card(first, rule_of(run, first.check), sides, tuple(others), "" if own else _check_first(run, sides))


def _side(run: Run, claim: Claim) -> Side:
    desk = run.desk
    article = desk.article(claim.article)
    said = next(sentences_of(article, claim, desk.settings.language), None) if article else None
    paths = [path for path, _ in claim.all_facts] or ([("holds",)] if claim.holds else [])
    return Side(
        claim=claim,
        said=said[1] if said else claim.says,
        place=paragraph_name(said[0]) if said else "",
        facts=tuple(fields_at(desk, claim, *path) for path in paths),
        sources=tuple({row.source.id: row.source for row in run.assessed[claim].rows if row.decides}.values()),
    )


def _check_first(run: Run, sides: Sequence[Side]) -> str:
    """Return which claim to check first: the one with the weakest support."""
    ranked = sorted((support_of(side.claim, run.desk), side.claim.ref) for side in sides)
    (weakest, ref), *others = ranked
    if others and others[0][0] == weakest:
        return "their support is equal, so check all of them against their sources"
    return f"`{ref}`, which has the least support: it {support_in_words(run.desk.claims_by_ref[ref], weakest)}"
