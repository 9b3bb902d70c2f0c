"""Writing the words of a capture into a row of evidence."""

from pathlib import Path

from galleyproof.claim import Claim
from galleyproof.claim.short_forms import quote_field
from galleyproof.records.location import Tree
from galleyproof.write.fields import EditError, MakeValue, set_field
from galleyproof.write.yaml_text import FieldValue


def write_quote(root: Path, claim: Claim, row: int, old: str, new: str) -> None:
    """Replace the quote of one row of evidence, and nothing else.

    Raises:
        EditError: the row was edited in the meantime, or its record cannot be written.
        OSError: the file cannot be replaced.
    """
    set_field(root, claim, "evidence", with_quote(row, old, new))


def with_quote(row: int, old: str, new: str) -> MakeValue:
    """Return a function from the evidence of a claim to the same with another quote in one row."""

    def make_value(evidence: Tree | None) -> FieldValue:
        rows = evidence if isinstance(evidence, list) else []
        fields = rows[row] if row < len(rows) else None
        name = quote_field(fields) if isinstance(fields, dict) else ""
        if not isinstance(fields, dict) or fields.get(name) != old:
            raise EditError("the evidence was edited in the meantime: run the command again")
        return [{**fields, name: new} if place == row else other for place, other in enumerate(rows)]

    return make_value
