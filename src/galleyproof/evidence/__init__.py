"""The status that the evidence gives each claim, always computed and never read from the claim's `status`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from galleyproof.claim import Claim, Ruling, Status
from galleyproof.desk.references import Records
from galleyproof.evidence.calculated_rows import calculated_rows
from galleyproof.evidence.calculation_support import CalculationSupport, in_order
from galleyproof.evidence.entailment import ClaimPart, FactComparer
from galleyproof.evidence.independence import Independence
from galleyproof.evidence.periods import counting
from galleyproof.evidence.policy_needs import missing
from galleyproof.evidence.remainder import survives, without_vague
from galleyproof.evidence.status_rule import status_of
from galleyproof.evidence.still import still_so
from galleyproof.evidence.weighing import WHOLE, WeighedRow, Weigher

__all__ = ["Assessment", "Assessments", "FactComparer", "Independence", "WeighedRow", "assess"]


@dataclass(frozen=True, slots=True)
class Assessment:
    """The status that the evidence gives one claim.

    Attributes:
        computed: the status on the evidence alone.
        rows: its evidence rows, weighed, in the order of the record.
        missing: what it still needs to be `verified`, as a clause; empty if nothing.
        known_then: True if the evidence published up to the claim's own day gives the same status.
        ruling: an editor's decision on the status, which overrides the computed one.
    """

    computed: Status
    rows: tuple[WeighedRow, ...]
    missing: str
    known_then: bool
    ruling: Ruling | None

    @property
    def status(self) -> Status:
        """The ruling's status if there is a ruling, otherwise the computed one."""
        return self.ruling.status if self.ruling else self.computed


@dataclass(frozen=True, slots=True)
class Assessments:
    """The assessments of all claims of a desk, and the independence of its sources."""

    by_claim: Mapping[str, Assessment]
    independence: Independence

    def __getitem__(self, claim: Claim) -> Assessment:
        """Return the assessment of a claim; of two claims with the same full id, that of the first."""
        return self.by_claim[claim.ref]

    def is_short(self, claim: Claim) -> bool:
        """Return True if some evidence of a claim was not weighed because the desk does not have its source."""
        return sum(row.working is None for row in self[claim].rows) < len(claim.evidence)


def assess(
    claims: Iterable[Claim],
    records: Records,
    comparer: FactComparer,
    independence: Independence,
    known: Mapping[str, Assessment] = MappingProxyType({}),
) -> dict[str, Assessment]:
    """Weigh the evidence of some claims, and return their assessments by full id.

    Rows with a fact get their stance by comparison with the claim. Of two claims with one id the first is assessed.
    Those in `known` are as they are given.
    """
    assessor = _Assessor(records, Weigher(records), independence, comparer, {**known})
    by_ref = {claim.ref: claim for claim in reversed([*claims])}
    for claim in in_order([*by_ref.values()], records):
        if claim.ref not in known:
            assessor.known[claim.ref] = assessor.assess(claim)
    return {ref: assessor.known[ref] for ref in by_ref}


_NO_EVIDENCE: Final = Assessment("unchecked", (), "", known_then=False, ruling=None)


@dataclass(slots=True)
class _Assessor:
    records: Records
    weigher: Weigher
    independence: Independence
    comparer: FactComparer
    known: dict[str, Assessment]

    def assess(self, claim: Claim) -> Assessment:
        if not (claim.evidence or claim.calculation) and claim.ruling is None:
            return _NO_EVIDENCE
        rows, parts = self._weighed(claim)
        status, lacks = self._status(claim, rows, parts)
        known_then = status != "unchecked" and self._is_known_then(claim, rows, parts, status)
        return Assessment(status, rows, lacks, known_then, claim.ruling)

    def _is_known_then(self, claim: Claim, rows: Sequence[WeighedRow], parts: int, status: Status) -> bool:
        """Return True if the rows that were known on the claim's own day give it the same status."""
        known = [row for row in rows if self._is_known(claim, row)]
        if len(known) == len(rows):
            return True
        return bool(known) and self._status(claim, known, parts)[0] == status

    def _status(self, claim: Claim, rows: Sequence[WeighedRow], parts: int) -> tuple[Status, str]:
        """Return the status that rows give a claim of so many parts, and what it still needs to be `verified`."""
        lacks = self._missing(claim, rows)
        status = status_of(rows, parts, lacks)
        if status in ("refuted", "disputed") and survives(self.comparer, claim, rows):
            status = "partly"
        return status, lacks

    def _weighed(self, claim: Claim) -> tuple[tuple[WeighedRow, ...], int]:
        """Return the weighed rows of a claim, and the number of parts that the claim was split into."""
        rows, parts = self._with_stances(claim)
        return tuple(without_vague(self.comparer, claim, rows)), parts

    def _with_stances(self, claim: Claim) -> tuple[tuple[WeighedRow, ...], int]:
        """Return the rows of a claim with the stances that follow from their facts, and the number of its parts."""
        rows = tuple(self.weigher.rows(claim))
        if claim.calculation:
            rows += tuple(calculated_rows(claim, rows, self.records, CalculationSupport(self.records, self.known)))
        derived = [row for row in rows if _is_derived(row)]
        if not claim.all_facts or not derived:
            return rows, len(WHOLE)
        if all(self.comparer.repeats(claim, row) for row in derived):  # then the claim need not be split
            return tuple(_supporting(row) if _is_derived(row) else row for row in rows), len(WHOLE)
        parts = self.comparer.parts(claim)
        number = max(1, len(parts))  # a claim that cannot be split is one part
        every = frozenset(range(number))
        stances = (
            self._compared(claim, row, parts) if _is_derived(row) else _with_all_parts(row, every) for row in rows
        )
        return tuple(counting(self.comparer, claim, [*stances])), number

    def _compared(self, claim: Claim, row: WeighedRow, parts: Sequence[ClaimPart]) -> WeighedRow:
        derived = self.comparer.stance(claim, row, parts)
        return row._replace(**still_so(self.comparer, claim, row, parts, derived)._asdict())

    def _missing(self, claim: Claim, rows: Sequence[WeighedRow]) -> str:
        return missing(
            claim, [row for row in rows if row.parts and row.stance != "context"], self.records, self.independence
        )

    def _is_known(self, claim: Claim, row: WeighedRow) -> bool:
        own, published = self.records.own_day(claim), row.source.published
        if own is None or own.latest is None:
            return True
        return published is not None and published.latest is not None and published.latest <= own.latest


def _is_derived(row: WeighedRow) -> bool:
    return row.written.fact is not None and not row.why


def _supporting(row: WeighedRow) -> WeighedRow:
    return row._replace(stance="supports", parts=WHOLE)


def _with_all_parts(row: WeighedRow, every: frozenset[int]) -> WeighedRow:
    return row._replace(parts=every) if row.parts else row
