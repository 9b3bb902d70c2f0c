"""What the evidence makes of a claim: its status, computed, and never taken from a field that says so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from galleyproof.claim import Claim, Ruling, Status
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.evidence.entailment import Part, Reader
from galleyproof.evidence.independence import Independence, independence
from galleyproof.evidence.periods import age, gap, is_current
from galleyproof.evidence.policy_needs import missing
from galleyproof.evidence.status_rule import status_of
from galleyproof.evidence.weighing import WHOLE, Row, Scale

__all__ = ["Assessment", "Assessments", "Row", "assess"]


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the evidence makes of one claim.

    Attributes:
        computed: the status by the evidence alone.
        rows: its evidence, weighed, in the order of the record.
        missing: what `verified` still needs, as a clause; nothing where it needs nothing.
        known_then: whether what was published up to the claim's own day makes the same of it.
        ruling: an editor's status, which overrules the computed one.
    """

    computed: Status
    rows: tuple[Row, ...]
    missing: str
    known_then: bool
    ruling: Ruling | None

    @property
    def status(self) -> Status:
        """The verdict: the ruling's, else the computed one."""
        return self.ruling.status if self.ruling else self.computed


@dataclass(frozen=True, slots=True)
class Assessments:
    """What the evidence makes of every claim of a desk."""

    found: Mapping[int, Assessment]
    voices: Independence

    def __getitem__(self, claim: Claim) -> Assessment:
        """What it makes of one; two claims with one id each have their own."""
        return self.found[id(claim)]

    def is_short(self, claim: Claim) -> bool:
        """Whether a source that a claim cites is not on the desk, so that its evidence is not all weighed."""
        return len(self[claim].rows) < len(claim.evidence)


def assess(desk: Desk, constraints: Sequence[Constraint], as_of: date) -> Assessments:
    """Weigh the evidence of every claim, rows with a fact of their own by what cannot be."""
    assessor = _Assessor(desk, Scale(desk), independence(desk))
    if any(row.fact for claim in desk.claims for row in claim.evidence):
        assessor.reader = Reader(desk, constraints, as_of)
    return Assessments({id(claim): assessor.assess(claim) for claim in desk.claims}, assessor.voices)


_NOTHING = {None: Assessment("unchecked", (), "", known_then=False, ruling=None)}


@dataclass(slots=True)
class _Assessor:
    desk: Desk
    scale: Scale
    voices: Independence
    reader: Reader | None = field(default=None)

    def assess(self, claim: Claim) -> Assessment:
        if not claim.evidence and claim.ruling is None:
            return _NOTHING[None]
        rows, parts = self._weighed(claim)
        lacks = self._missing(claim, rows)
        status = status_of(rows, parts, lacks)
        then = [row for row in rows if self._is_known(claim, row)]
        known = status_of(then, parts, self._missing(claim, then)) == status if len(then) < len(rows) else True
        return Assessment(status, rows, lacks, known and status != "unchecked", claim.ruling)

    def _weighed(self, claim: Claim) -> tuple[tuple[Row, ...], int]:
        """The rows of a claim, and in how many parts they carry it."""
        rows = tuple(self.scale.rows(claim))
        speaking = [row for row in rows if _speaks(row)]
        if self.reader is None or not claim.all_facts or not speaking:
            return rows, len(WHOLE)
        if all(self.reader.repeats(claim, row) for row in speaking):  # no need to take the claim apart
            return tuple(_supporting(row) if _speaks(row) else row for row in rows), len(WHOLE)
        parts = self.reader.parts(claim)
        every = frozenset(range(len(parts)))
        read = (self._read(claim, row, parts) if _speaks(row) else _carrying(row, every) for row in rows)
        return tuple(self._nearest(claim, [*read])), len(parts)

    def _read(self, claim: Claim, row: Row, parts: Sequence[Part]) -> Row:
        assert self.reader  # noqa: S101 - asked where there is one
        return row._replace(**self.reader.read(claim, row, parts)._asdict())

    def _nearest(self, claim: Claim, rows: Sequence[Row]) -> Iterator[Row]:
        """The rows, of which only the figures of the nearest period count, and none of a period long past."""
        assert self.reader  # noqa: S101 - asked where there is one
        gaps = {row.place: off for row in rows if (off := gap(self.reader, claim, row)) is not None}
        nearest = min(gaps.values(), default=0)
        for row in rows:
            off = gaps.get(row.place, nearest)
            if row.decides and row.place in gaps and (off > nearest or not is_current(claim, off)):
                why = f"its figure is {age(self.reader, claim, row)}"
                yield row._replace(stance="context", parts=frozenset(), why=why)
            else:
                yield row

    def _missing(self, claim: Claim, rows: Sequence[Row]) -> str:
        return missing(claim, [row for row in rows if row.parts and row.stance != "context"], self.desk, self.voices)

    def _is_known(self, claim: Claim, row: Row) -> bool:
        own, published = self.desk.own_day(claim), row.source.published
        if own is None or own.latest is None:
            return True
        return published is not None and published.latest is not None and published.latest <= own.latest


def _speaks(row: Row) -> bool:
    return row.written.fact is not None and not row.why


def _supporting(row: Row) -> Row:
    return row._replace(stance="supports", parts=WHOLE)


def _carrying(row: Row, every: frozenset[int]) -> Row:
    return row._replace(parts=every) if row.parts else row
