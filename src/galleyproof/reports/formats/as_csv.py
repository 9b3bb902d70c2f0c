"""All claims as a table for a spreadsheet, with no cell that could run as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from galleyproof.claim import Claim
from galleyproof.evidence.derivation import derivation
from galleyproof.run import Run

HEADINGS: Final = (
    *("id", "says", "status", "computed", "outcome", "known_then", "derivation", "evidence", "sources", "signed"),
    *("file", "line"),
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""The characters with which a formula, or a cell that hides one, can begin."""


def render(run: Run) -> str:
    """Return one row per claim, in the order of the desk, as CSV with CRLF line ends."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    writer.writerows(_neutral(_row(run, claim)) for claim in run.desk.claims)
    return text.getvalue()


def _row(run: Run, claim: Claim) -> Sequence[object]:
    assessed, place = run.assessed[claim], claim.at()
    sources = ", ".join(dict.fromkeys(row.source for row in claim.evidence))
    signed = ", ".join(signature.by for signature in claim.sign_off)
    return (
        *(claim.ref, claim.says, claim.status, assessed.status, run.outcome(claim).recorded, assessed.known_then),
        *(derivation(assessed), len(claim.evidence), sources, signed, place.file, place.line),
    )


def _neutral(cells: Iterable[object]) -> list[object]:
    """Return the cells, with an apostrophe before any text that could be a formula."""
    return [f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell for cell in cells]
