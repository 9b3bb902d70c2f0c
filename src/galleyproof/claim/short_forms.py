"""The short forms of a claim's record, and what its file sets for all its records: written out in full.

Whatever is short is written out before anything is checked, so a signature, a report and a planted error see one form.
"""

from collections.abc import Mapping
from re import fullmatch
from typing import Final

from pydantic import Field

from galleyproof.claim import Evidence, Stance, Status, Tier
from galleyproof.records import ID_PATTERN, Date, Model
from galleyproof.records.location import Tree
from galleyproof.text.spelling import slips_for

_FIELDS: Final = {*Evidence.model_fields}
_NAMED: Final = ("source", "quote")
"""The fields that a short row stands for."""


class EvidenceDefaults(Model):
    """What the rows of evidence in a file have in common."""

    stance: Stance | None = Field(
        None, description="The `stance` of rows that have none, unless they have a `fact` or give figures."
    )
    tier: Tier | None = Field(None, description="The `tier` of rows that have none.")


class ClaimDefaults(Model):
    """What the claims in a file have in common. A claim's own value comes first."""

    status: Status | None = Field(None, description="The `status` of claims that have none.")
    as_of: Date | None = Field(None, description="The `as_of` of claims that have none.")
    evidence: EvidenceDefaults = Field(EvidenceDefaults(), description="The fields of their rows of evidence.")


def long_form(claim: Tree, defaults: Mapping[str, Tree]) -> Tree:
    """Return a claim's record with its short forms written out, and with the defaults of its file."""
    if not isinstance(claim, dict):
        return claim
    of_rows = defaults.get("evidence", {})
    full = {**claim, **{name: value for name, value in defaults.items() if name not in (*claim, "evidence")}}
    if "anchor" in full:
        full["anchor"] = _anchor(full["anchor"])
    for name, write_out in (("anchors", _anchor), ("evidence", lambda row: _row(row, of_rows))):
        if isinstance(items := full.get(name), list):
            full[name] = [write_out(item) for item in items]
    return full


def quote_field(row: Mapping[str, Tree]) -> str:
    """Return the name that the quote of a row of evidence has in its file: the source's id in a short row."""
    return _source_of(row) or "quote"


def _anchor(anchor: Tree) -> Tree:
    return {"quote": anchor} if isinstance(anchor, str) and anchor else anchor


def _row(row: Tree, defaults: Tree) -> Tree:
    """Return a row of evidence in full: `bio` cites a source, and `{bio: its words}` quotes it."""
    if isinstance(row, dict) and "source" in row and not defaults:
        return row  # as nearly every row is
    short: Mapping[str, Tree] = {}
    if isinstance(row, str) and fullmatch(ID_PATTERN, row):
        row, short = {"source": row}, _SHORT
    elif isinstance(row, dict) and (source := _source_of(row)):
        rest = {name: value for name, value in row.items() if name != source}
        row, short = {"source": source, "quote": row[source], **rest}, _SHORT
    if not isinstance(row, dict):
        return row
    missing = {**short, **(defaults if isinstance(defaults, dict) else {})}
    if "fact" in row or "gives" in row:
        missing.pop("stance", None)
    return {**row, **{name: value for name, value in missing.items() if name not in row}}


_SHORT: Final[Mapping[str, Tree]] = {"stance": "supports"}
"""What a short row says if nothing else is said."""


def _source_of(row: Mapping[str, Tree]) -> str:
    """Return the source of a row that begins with `source: its words`; empty if it begins with a field.

    A slip of the keyboard for `source` or `quote` is a misspelt field; any other name may be the id of a source.
    """
    first = next(iter(row), "")
    is_short = first and first not in _FIELDS and isinstance(row[first], str) and not {"source", "quote"} & {*row}
    return first if is_short and not slips_for(first, _NAMED) else ""
