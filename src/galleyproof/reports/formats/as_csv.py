"""All claims as a table for a spreadsheet, with no cell that could run as a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

from galleyproof.claim import Claim
from galleyproof.evidence.derivation import derivation
from galleyproof.printable import printable_lines
from galleyproof.run import Run

HEADINGS: Final = (
    *("id", "says", "status", "computed", "outcome", "known_then", "derivation", "evidence", "sources", "signed"),
    *("file", "line"),
)
_FORMULA: Final = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
"""How a formula, or a cell that hides one, can begin: spreadsheets read full-width signs as plain ones."""
_NUMBER: Final = re.compile(r"[+-]?\d[\d.,]*%?")
_BYTE_ORDER_MARK: Final = "\ufeff"
"""Excel takes a file without it for one in the local encoding."""


def render(run: Run) -> str:
    """Return one row per claim, in the order of the desk, as CSV with CRLF line ends and a byte order mark."""
    text = io.StringIO()
    text.write(_BYTE_ORDER_MARK)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    writer.writerows(_neutral(_row(run, claim)) for claim in run.desk.claims if claim.article not in run.examples)
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
    """Return the cells ready to print, with an apostrophe before any text that could be a formula."""
    return [_neutral_text(printable_lines(cell)) if isinstance(cell, str) else cell for cell in cells]


def _neutral_text(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
