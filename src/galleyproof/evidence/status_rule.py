"""The status that rows of evidence make, by the tier that stands closest to the matter."""

from collections.abc import Sequence

from galleyproof.claim import Status
from galleyproof.evidence.weighing import TIERS, Row


def top(rows: Sequence[Row]) -> list[Row]:
    """The deciding rows of the first tier that has any."""
    deciding = [row for row in rows if row.decides]
    return next((found for tier in TIERS if (found := [row for row in deciding if row.tier == tier])), [])


def whole(rows: Sequence[Row], parts: int) -> bool:
    """Whether rows carry every part of a claim, be it together."""
    return len(frozenset[int]().union(*(row.parts for row in rows))) == parts


def status_of(rows: Sequence[Row], parts: int, missing: str) -> Status:
    """The status by design: what the closest tier says, and of support whether it meets the policy."""
    closest = top(rows)
    stances = {row.stance for row in closest}
    if not closest:
        return "unverifiable" if any(row.stance == "silent" for row in rows) else "unchecked"
    # A coarser row beside those that carry the whole claim weakens nothing; a declared `partly` does.
    coarse = {row.place for row in closest if row.stance == "partly" and row.written.fact}
    carried = whole([row for row in closest if row.stance == "supports" or row.place in coarse], parts)
    if "refutes" in stances:
        return "disputed" if carried else "partly" if stances != {"refutes"} else "refuted"
    if not carried or any(row.stance == "partly" and row.place not in coarse for row in closest):
        return "partly"
    return "supported" if missing else "verified"
