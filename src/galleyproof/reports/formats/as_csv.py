"""All claims as a table for a spreadsheet; nothing in it is ever taken for a formula."""

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
"""What a spreadsheet takes for the beginning of a formula, or of a cell that hides one."""


def render(run: Run) -> str:
    """A row a claim, in the desk's order, as CSV with CRLF and UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    writer.writerows(_neutral(_row(run, claim)) for claim in run.desk.claims)
    return text.getvalue()


def _row(run: Run, claim: Claim) -> Sequence[object]:
    assessed, place = run.assessed[claim], claim.at()
    sources = ", ".join(dict.fromkeys(row.source for row in claim.evidence))
    signed = ", ".join(each.by for each in claim.sign_off)
    return (
        *(claim.ref, claim.says, claim.status, assessed.status, run.outcome(claim).value, assessed.known_then),
        *(derivation(assessed), len(claim.evidence), sources, signed, place.file, place.line),
    )


def _neutral(cells: Iterable[object]) -> list[object]:
    """The cells, text that could be a formula behind an apostrophe, which a spreadsheet shows as text."""
    return [f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell for cell in cells]
