"""The calculation of a claim, worked out over the figures that the records give it."""

from dataclasses import dataclass
from typing import Literal

from galleyproof.claim import Claim
from galleyproof.desk.references import Records
from galleyproof.evidence.used_figures import uses_of
from galleyproof.evidence.working import UnitsError, Working, in_unit_of, verdict_of, work_out_formula
from galleyproof.records.bounds import ZeroDivisorError


@dataclass(frozen=True, slots=True)
class NotWorkedOut:
    """Why a calculation has no result: a name, its units, or a divisor that can be zero; `because` is a clause."""

    kind: Literal["names", "units", "zero"]
    because: str


def work_out(claim: Claim, records: Records) -> Working | NotWorkedOut | None:
    """Work out a claim's calculation; return None if it has none."""
    claimed = claim.figure
    if claim.calculation is None or claimed is None:
        return None
    uses = uses_of(claim, records)
    if uses.unknown or uses.differing:
        return NotWorkedOut("names", f"`{[*uses.unknown, *uses.differing][0]}` has no one figure")
    try:
        result, dimension = work_out_formula(uses.formula, uses.figures)
        converted = in_unit_of(claimed, result, dimension)
    except UnitsError as error:
        return NotWorkedOut("units", str(error))
    except ZeroDivisorError:
        return NotWorkedOut("zero", "what it divides by can be zero")
    return Working(uses.formula, uses.figures, converted, claimed, verdict_of(claimed.value, converted))


def is_broken(claim: Claim, records: Records) -> bool:
    """Return True if a calculation has an error in its names or units, which a check reports."""
    working = work_out(claim, records)
    return isinstance(working, NotWorkedOut) and working.kind != "zero"
