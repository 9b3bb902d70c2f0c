"""What is behind the figures of other claims that a calculation uses, and the order in which to assess them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from galleyproof.claim import Claim
from galleyproof.desk.calculation_names import claims_used
from galleyproof.desk.references import Records
from galleyproof.evidence.weighing import WeighedRow

if TYPE_CHECKING:
    from galleyproof.evidence import Assessment

_SOUND = ("verified", "supported")


@dataclass(frozen=True, slots=True)
class Support:
    """What is behind one figure: the rows that count, or a clause on why none does."""

    rows: tuple[WeighedRow, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class CalculationSupport:
    """Finds what is behind the figures of other claims, of which the assessments are `known`."""

    records: Records
    known: "Mapping[str, Assessment]"

    def __call__(self, claim: Claim) -> Support:
        """Return the rows that support a claim, or why its figure does not count."""
        assessment = self.known.get(claim.ref)
        if assessment is None or goes_round(claim, self.records):
            return Support(why=f"the figure of `{claim.id}` is worked out from this one")
        rows = tuple(row for row in assessment.rows if row.stance == "supports")
        if assessment.status not in _SOUND or not rows:
            return Support(rows[:0], f"the claim `{claim.id}` is {assessment.status}")
        return Support(rows)


def in_order(claims: Sequence[Claim], records: Records) -> Iterator[Claim]:
    """Yield claims and those that their calculations rest on, each after those it rests on."""
    done: set[str] = set()
    waiting = [(claim, False) for claim in reversed(claims)]
    while waiting:
        claim, is_ready = waiting.pop()
        if is_ready:
            yield claim
        elif claim.ref not in done:
            done.add(claim.ref)
            waiting.append((claim, True))
            waiting += [(other, False) for other in _others(claim, records) if other.ref not in done]


def goes_round(claim: Claim, records: Records) -> bool:
    """Return True if a claim's calculation rests on the claim itself, through other claims."""
    seen: set[str] = set()
    waiting = [*_others(claim, records)]
    while waiting:
        other = waiting.pop()
        if other.ref == claim.ref:
            return True
        if other.ref not in seen:
            seen.add(other.ref)
            waiting += _others(other, records)
    return False


def _others(claim: Claim, records: Records) -> list[Claim]:
    return [other for id_ in claims_used(claim) if (other := records.claim(id_, claim.article))]
