"""One claim as a report shows it, with everything looked up, so that a template only lays it out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from galleyproof.claim import Claim, Evidence, Status
from galleyproof.evidence.calculating import work_out
from galleyproof.evidence.derivation import derived_status, reason
from galleyproof.evidence.working import Working
from galleyproof.evidence.working_words import figures_with_sources, worked_out
from galleyproof.finding import Finding
from galleyproof.records.location import Location
from galleyproof.records.source import Source
from galleyproof.reports.untrusted import element_id
from galleyproof.reports.views.fact_lines import FactField, fields_at, other_than
from galleyproof.reports.views.ledger import in_order
from galleyproof.reports.views.margin_note import ShortNote, is_problem, short_notes
from galleyproof.run import Outcome, Run
from galleyproof.text.phrases import first_clause


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A reference to another claim.

    Attributes:
        id: the id as written.
        claim: the claim; None if the desk has no such claim.
        target: the id of its element; empty if the page does not show it.
    """

    id: str
    claim: Claim | None
    target: str


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """One row of evidence.

    Attributes:
        written: the row as the editor wrote it.
        source: its source; None if the desk has no such source.
        tier: the tier that counts: the row's own if it has one, else its source's.
        why_not_counted: why it does not count, as a clause; empty if it counts, or if its own weight says so already.
        fact: the fields of its fact in which it differs from the claim's own.
    """

    written: Evidence
    source: Source | None
    tier: str
    why_not_counted: str
    fact: tuple[FactField, ...]


@dataclass(frozen=True, slots=True)
class CalculationEntry:
    """A calculation: the formula, the same with its figures and result, and what gives each figure."""

    formula: str
    worked_out: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim with everything the margin shows of it.

    Attributes:
        element: the id of its element, unique in the page.
        outcome: its outcome.
        status: its status by the evidence, or by a ruling; `reason` explains it.
        known_then: True if evidence published by the claim's own day is enough for that status.
        facts: the fields of each of its facts.
        calculation: how its figure is worked out; None if it is not.
        holds: the fields of the part of it that is right.
        in_short: the first clause of the reason; `in_full`, the rest of it, without
            the rows that do not count, which say so themselves.
        notes: what is to be said of the claim besides, in a few words each.
        is_problem: True if an editor has something to decide about it.
        findings: the findings that name it; `undecided`, the questions that checks could not decide.
    """

    claim: Claim
    element: str
    outcome: Outcome
    status: Status
    reason: str
    in_short: str
    in_full: str
    notes: tuple[ShortNote, ...]
    is_problem: bool
    known_then: bool
    facts: tuple[tuple[FactField, ...], ...]
    calculation: CalculationEntry | None
    holds: tuple[FactField, ...]
    reported_in: ClaimLink | None
    depends_on: tuple[ClaimLink, ...]
    evidence: tuple[EvidenceEntry, ...]
    findings: tuple[Finding, ...]
    undecided: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The claims that one page shows, and the ids of their elements."""

    run: Run
    elements: Mapping[Location, str]

    def entry(self, claim: Claim) -> ClaimEntry:
        """Return a claim with everything the margin shows of it."""
        desk, assessed, outcome = self.run.desk, self.run.assessed[claim], self.run.outcome(claim)
        status, why = self.status(claim), reason(assessed, claim.status)
        short, findings = first_clause(why), tuple(in_order(self.run, self.run.findings_by_claim.get(claim.ref, ())))
        undecided = self.run.questions_by_claim.get(claim.ref, ())
        return ClaimEntry(
            claim=claim,
            element=self.elements[claim.at()],
            outcome=outcome,
            status=status,
            reason=why,
            in_short=short,
            in_full=why.partition("; not counted: ")[0][len(short) :].removeprefix(";").strip(),
            notes=tuple(short_notes(claim, findings, undecided)),
            is_problem=self.is_problem(claim),
            known_then=assessed.known_then,
            facts=tuple(fields_at(desk, claim, *path) for path, _ in claim.all_facts),
            calculation=_calculation(self.run, claim),
            holds=fields_at(desk, claim, "holds"),
            reported_in=self.link(claim.reported_in, claim.article) if claim.reported_in else None,
            depends_on=tuple(self.link(other, claim.article) for other in claim.depends_on),
            evidence=tuple(_evidence(self.run, claim)),
            findings=findings,
            undecided=undecided,
        )

    def status(self, claim: Claim) -> Status:
        """Return a claim's status by the evidence, or by a ruling; an opinion stays an opinion."""
        return derived_status(self.run.assessed[claim], claim.status)

    def is_problem(self, claim: Claim) -> bool:
        """Return True if an editor has something to decide about a claim."""
        findings = self.run.findings_by_claim.get(claim.ref, ())
        return is_problem(claim, self.status(claim), self.run.outcome(claim), findings)

    def link(self, id_: str, home: str = "") -> ClaimLink:
        """Return a reference to a claim, by the id that the article `home` gives it."""
        claim = self.run.desk.claim(id_, home)
        return ClaimLink(id_, claim, self.elements.get(claim.at(), "") if claim else "")


def page(run: Run, claims: Sequence[Claim]) -> Page:
    """Return a page of some claims; claims with the same id get elements of their own."""
    seen: dict[str, int] = {}
    elements: dict[Location, str] = {}
    for claim in claims:
        seen[claim.id] = seen.get(claim.id, 0) + 1
        elements[claim.at()] = element_id("claim", claim.id, seen[claim.id])
    return Page(run, elements)


def _calculation(run: Run, claim: Claim) -> CalculationEntry | None:
    working = work_out(claim, run.desk)
    if isinstance(working, Working):
        figures = figures_with_sources(working, claim, run.desk)
        return CalculationEntry(claim.calculation or "", worked_out(working), tuple(figures))
    because = f"not worked out: {working.because}" if working else ""
    return CalculationEntry(claim.calculation, because, ()) if claim.calculation else None


def _evidence(run: Run, claim: Claim) -> Iterator[EvidenceEntry]:
    desk = run.desk
    reasons = {row.place: row.why for row in run.assessed[claim].rows if not row.decides}
    own = (
        [fields_at(desk, claim, *path) for path, _ in claim.all_facts]
        if any(row.fact for row in claim.evidence)
        else ()
    )
    for index, row in enumerate(claim.evidence):
        source = desk.source(row.source)
        yield EvidenceEntry(
            written=row,
            source=source,
            why_not_counted="" if row.weight else reasons.get(index, ""),
            tier=row.tier or (source.tier if source else ""),
            fact=other_than(own, fields_at(desk, claim, "evidence", index, "fact")),
        )
