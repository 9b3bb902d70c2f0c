"""The rule that turns evidence rows into a status: the most direct tier with decisive evidence decides."""

from collections.abc import Sequence

from galleyproof.claim import Status
from galleyproof.evidence.weighing import TIERS, WeighedRow


def deciding_rows(rows: Sequence[WeighedRow]) -> list[WeighedRow]:
    """Return the decisive rows of the most direct tier that has any."""
    decisive = [row for row in rows if row.decides]
    tier = min((row.tier for row in decisive), key=TIERS.index, default=None)
    return [row for row in decisive if row.tier == tier]


def status_of(rows: Sequence[WeighedRow], parts: int, missing: str) -> Status:
    """Return the status of a claim with so many parts; `missing` is what the desk's policy still needs."""
    deciding = deciding_rows(rows)
    stances = {row.stance for row in deciding}
    if not deciding:
        return "unverifiable" if any(row.stance == "silent" or row.is_own for row in rows) else "unchecked"
    # A row with a less exact fact does not weaken rows that support the whole claim; a declared `partly` does.
    less_exact = {row.place for row in deciding if row.stance == "partly" and row.written.fact}
    supported = _support_all([row for row in deciding if row.stance == "supports" or row.place in less_exact], parts)
    if "refutes" in stances:
        return "disputed" if supported else "refuted"
    if not supported or any(row.stance == "partly" and row.place not in less_exact for row in deciding):
        return "partly"
    return "supported" if missing else "verified"


def _support_all(rows: Sequence[WeighedRow], parts: int) -> bool:
    """Return True if rows together support every part of a claim."""
    return len(frozenset[int]().union(*(row.parts for row in rows))) == parts
