"""One claim as a report shows it: everything looked up, so that a template only lays it out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from galleyproof.claim import Claim, Evidence, Status
from galleyproof.evidence.derivation import derived, how
from galleyproof.finding import Finding
from galleyproof.records.source import Source
from galleyproof.reports.untrusted import element_id
from galleyproof.reports.views.fact_lines import Field, fields_at
from galleyproof.reports.views.verdict import Standing, standing
from galleyproof.run import Run


@dataclass(frozen=True, slots=True)
class Mention:
    """Another claim that a claim names: its id as written, the claim where the desk has it, its place in the page.

    `target` is the id of its element, or nothing where the page does not show it.
    """

    id: str
    claim: Claim | None
    target: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of evidence, and the source where the desk has it.

    `tier` is the one that counts: the row's own before its source's.
    `aside` is why it does not count, where it would as it is written; a clause, or nothing.
    """

    written: Evidence
    source: Source | None
    tier: str
    aside: str
    fact: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with all that a reader wants beside it.

    Attributes:
        element: the id of its element, unique in the page.
        status: what its evidence, or a ruling, makes of it, and `how`; `known_then`, whether it did on its own day.
        facts: what it says, each fact as its fields; likewise `holds`, what is left of it.
        findings: what checks found in it; `undecided`, what they could not decide.
    """

    claim: Claim
    element: str
    standing: Standing
    status: Status
    how: str
    known_then: bool
    facts: tuple[tuple[Field, ...], ...]
    holds: tuple[Field, ...]
    reported_in: Mention | None
    depends_on: tuple[Mention, ...]
    evidence: tuple[Row, ...]
    findings: tuple[Finding, ...]
    undecided: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The claims that one page shows, and the ids of their elements."""

    run: Run
    elements: dict[int, str]

    def entry(self, claim: Claim) -> Entry:
        """A claim with all that a reader wants beside it."""
        desk, assessed = self.run.desk, self.run.assessed[claim]
        return Entry(
            claim=claim,
            element=self.elements[id(claim)],
            standing=standing(self.run, claim),
            status=self.status(claim),
            how=how(assessed, claim.status),
            known_then=assessed.known_then,
            facts=tuple(fields_at(desk, claim, *path) for path, _ in claim.all_facts),
            holds=fields_at(desk, claim, "holds"),
            reported_in=self.mention(claim.reported_in, claim.article) if claim.reported_in else None,
            depends_on=tuple(self.mention(other, claim.article) for other in claim.depends_on),
            evidence=tuple(_rows(self.run, claim)),
            findings=self.run.of_claim.get(claim.ref, ()),
            undecided=self.run.open_of_claim.get(claim.ref, ()),
        )

    def status(self, claim: Claim) -> Status:
        """What the evidence, or a ruling, makes of a claim; an opinion is one."""
        return derived(self.run.assessed[claim], claim.status)

    def mention(self, id_: str, home: str = "") -> Mention:
        """Another claim, by its id as the article `home` writes it."""
        other = self.run.desk.claim(id_, home)
        return Mention(id_, other, self.elements.get(id(other), ""))


def page(run: Run, claims: Sequence[Claim]) -> Page:
    """A page of some claims, each with an element of its own, be it the second of its id."""
    seen: dict[str, int] = {}
    elements = {}
    for claim in claims:
        seen[claim.id] = seen.get(claim.id, 0) + 1
        elements[id(claim)] = element_id("claim", claim.id, seen[claim.id])
    return Page(run, elements)


def _rows(run: Run, claim: Claim) -> Iterator[Row]:
    desk = run.desk
    weighed = {row.place: row for row in run.assessed[claim].rows}
    for index, row in enumerate(claim.evidence):
        source = desk.source(row.source)
        yield Row(
            written=row,
            source=source,
            aside=weighed[index].why if index in weighed and not weighed[index].decides and not row.weight else "",
            tier=row.tier or (source.tier if source else ""),
            fact=fields_at(desk, claim, "evidence", index, "fact"),
        )
