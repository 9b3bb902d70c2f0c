"""The derivation of a status: one sentence that tells a checker how the evidence led to it."""

from collections.abc import Sequence

from galleyproof.claim import Stance, Status
from galleyproof.evidence import Assessment, WeighedRow
from galleyproof.evidence.status_rule import deciding_rows
from galleyproof.evidence.weighing import TIERS
from galleyproof.evidence.working_words import worked_out
from galleyproof.records.date_words import in_words
from galleyproof.text.phrases import joined

_NAMED = 3
"""The number of sources that a list names; the rest are counted."""

_VERBS: dict[Stance, tuple[str, str]] = {
    "supports": ("supports it", "support it"),
    "partly": ("supports part of it", "support part of it"),
    "refutes": ("refutes it", "refute it"),
    "silent": ("was searched without result", "were searched without result"),
}
_TOGETHER = ("supports it part by part", "together support it")


def derivation(assessment: Assessment, declared: Status | None = None) -> str:
    """Return a status with its reason: `verified: 1 primary source supports it (The Office, 19 May 2021)`."""
    return f"{derived_status(assessment, declared)}: {reason(assessment, declared)}"


def derived_status(assessment: Assessment, declared: Status | None = None) -> Status:
    """Return the status that is derived; an opinion stays an opinion."""
    return "opinion" if declared == "opinion" else assessment.status


def reason(assessment: Assessment, declared: Status | None = None) -> str:
    """Return the clause that follows the status."""
    evidence = f"{_computed(assessment)}{_worked_out(assessment.rows)}{_not_counted(assessment.rows)}"
    on_evidence = f"on the evidence alone, {assessment.computed}: {evidence}"
    if declared == "opinion":
        return f"not a matter of fact; {on_evidence}"
    if ruling := assessment.ruling:
        return f"{ruling.by} ruled so ({ruling.because.rstrip('.')}); {on_evidence}"
    return evidence


def _computed(assessment: Assessment) -> str:
    rows, status = assessment.rows, assessment.computed
    if status == "unchecked":
        return "none of its evidence is decisive" if rows else "there is no evidence"
    if status == "unverifiable":
        return " and ".join(filter(None, [_own_report(rows), _sources(rows, "silent", _VERBS["silent"])]))
    if status in ("verified", "supported"):
        support = _sources(rows, "supports", _VERBS["supports"]) or _sources(rows, "partly", _TOGETHER)
        return f"{support}; to be verified, it {assessment.missing}" if assessment.missing else support
    deciding = deciding_rows(rows)
    lower = _all_stances([row for row in rows if row.tier != deciding[0].tier])
    return "; at a lower tier, ".join(filter(None, [_all_stances(deciding), lower]))


def _worked_out(rows: Sequence[WeighedRow]) -> str:
    """Return the calculation: `; worked out: (600,000 - 500,000) / 500,000 = 20 percent; ...`."""
    working = next((row.working for row in rows if row.working), None)
    return f"; worked out: {worked_out(working)}" if working else ""


def _own_report(rows: Sequence[WeighedRow]) -> str:
    """Return the reports of the article's own outlet: `only the article's own outlet reports it (The Paper, 2021)`."""
    names = _shortened([f"{row.name}, {_published(row)}" for row in rows if row.is_own])
    return f"only the article's own outlet reports it ({'; '.join(names)})" if names else ""


def _not_counted(rows: Sequence[WeighedRow]) -> str:
    """Return the rows that do not count: `; not counted: The Blog (secondary, 2021), because it has low weight`."""
    is_alone = not any(row.decides for row in rows)
    clauses = [
        f"{row.source.publisher} ({row.tier}, {_published(row)}), because {row.why}"
        for row in rows
        if row.why and not row.decides and not (row.is_own and is_alone)
    ]
    return f"; not counted: {'; '.join(_shortened(clauses))}" if clauses else ""


def _all_stances(rows: Sequence[WeighedRow]) -> str:
    """Return the sources of each decisive stance: `1 primary source supports it (...), and 1 refutes it (...)`."""
    stances: tuple[Stance, ...] = ("supports", "partly", "refutes")
    clauses = [clause for stance in stances if (clause := _sources(rows, stance, _VERBS[stance]))]
    *most, last = clauses or [""]
    return f"{', '.join(most)}, and {last}" if most else last


def _sources(rows: Sequence[WeighedRow], stance: Stance, verbs: tuple[str, str]) -> str:
    """Return the sources of one stance: `1 primary and 1 secondary source support it (The Office, 2021; ...)`."""
    by_tier = sorted((row for row in rows if row.stance == stance), key=lambda row: TIERS.index(row.tier))
    first_rows: dict[str, WeighedRow] = {}
    for row in by_tier:
        first_rows.setdefault(row.source.id, row)
    if not first_rows:
        return ""
    tiers = [row.tier for row in first_rows.values()]
    amounts = joined(f"{tiers.count(tier)} {tier}" for tier in dict.fromkeys(tiers))
    noun = "sources" if tiers.count(tiers[-1]) > 1 else "source"
    names = _shortened([f"{row.name}, {_published(row)}" for row in first_rows.values()])
    return f"{amounts} {noun} {verbs[len(tiers) > 1]} ({'; '.join(names)})"


def _shortened(words: list[str]) -> list[str]:
    return words if len(words) <= _NAMED else [*words[: _NAMED - 1], f"{len(words) - _NAMED + 1} more"]


def _published(row: WeighedRow) -> str:
    return in_words(row.source.published) if row.source.published else "undated"
