"""How a status came about, in one sentence for a checker."""

import re
from collections.abc import Sequence

from galleyproof.claim import Stance, Status
from galleyproof.evidence import Assessment, Row
from galleyproof.evidence.status_rule import top
from galleyproof.evidence.weighing import TIERS

_NAMED = 3
"""Sources; of more, the others are counted."""

_VERBS: dict[Stance, tuple[str, str]] = {
    "supports": ("supports it", "support it"),
    "partly": ("supports a part of it", "support a part of it"),
    "refutes": ("says otherwise", "say otherwise"),
}


_DATES = (
    (r"\[([^],]+)\.\.]", r"\1 or later"),
    (r"\[\.\.([^],]+)]", r"\1 or earlier"),
    (r"\[([^],]+)\.\.([^],]+)]", r"between \1 and \2"),
    (r"([0-9-]+)~", r"about \1"),
)
"""How vague dates are read out; any other stands as it is written."""


def derivation(assessment: Assessment, declared: Status | None = None) -> str:
    """The sentence behind the verdict: `verified: The embassy (primary, 2021-05-19) supports it`."""
    return f"{derived(assessment, declared)}: {how(assessment, declared)}"


def derived(assessment: Assessment, declared: Status | None = None) -> Status:
    """The verdict that is derived: of an opinion, that it is one."""
    return "opinion" if declared == "opinion" else assessment.status


def how(assessment: Assessment, declared: Status | None = None) -> str:
    """The clause after the verdict."""
    by_evidence = f"{_computed(assessment)}{_aside(assessment.rows)}"
    if declared == "opinion":
        return f"no matter of fact; by the evidence {assessment.computed}: {by_evidence}"
    if ruling := assessment.ruling:
        return f"{ruling.by} ruled so, because {ruling.because}; by the evidence {assessment.computed}: {by_evidence}"
    return by_evidence


def _computed(assessment: Assessment) -> str:
    rows, status = assessment.rows, assessment.computed
    if status == "unchecked":
        return "no row of evidence decides" if rows else "there is no evidence"
    if status == "unverifiable":
        return f"looked for in {_listed(rows, 'silent')}, and not there"
    if status in ("verified", "supported"):
        said = _said(rows, ("supports",)) or _said(rows, ("partly",))
        return f"{said}; to be verified it {assessment.missing}" if assessment.missing else said
    closest = top(rows)
    farther = _said([row for row in rows if row.tier != closest[0].tier], tuple(_VERBS))
    return "; farther from the matter, ".join(filter(None, [_said(closest, tuple(_VERBS)), farther]))


def _aside(rows: Sequence[Row]) -> str:
    """Which rows do not count, and why: `; not counted: The Blog (secondary, 2021), as its weight is low`."""
    clauses = [f"{row.source.publisher} ({_traits(row)}), as {row.why}" for row in rows if row.why and not row.decides]
    return f"; not counted: {'; '.join(_few(clauses))}" if clauses else ""


def _few(clauses: list[str]) -> list[str]:
    return clauses if len(clauses) <= _NAMED else [*clauses[: _NAMED - 1], f"{len(clauses) - _NAMED + 1} more"]


def _said(rows: Sequence[Row], stances: Sequence[Stance]) -> str:
    """What rows of some stances do: `A (primary, 2021) supports it, and B (primary, 2022) says otherwise`."""
    clauses = []
    for stance in stances:
        number = sum(row.stance == stance for row in rows)
        if number:
            clauses.append(f"{_listed(rows, stance)} {_VERBS[stance][number > 1]}")
    return ", and ".join(filter(None, [", ".join(clauses[:-1]), *clauses[-1:]]))


def _listed(rows: Sequence[Row], stance: Stance) -> str:
    """The sources of the rows of one stance, the closest first, each with its tier and day."""
    closest_first = sorted(rows, key=lambda row: TIERS.index(row.tier))
    found = _few([f"{row.name} ({_traits(row)})" for row in closest_first if row.stance == stance])
    return " and ".join(filter(None, [", ".join(found[:-1]), *found[-1:]]))


def _traits(row: Row) -> str:
    return f"{row.tier}, {_day(row.source.published.text) if row.source.published else 'undated'}"


def _day(text: str) -> str:
    read = (found.expand(words) for date, words in _DATES if (found := re.fullmatch(date, text)))
    return next(read, text)
