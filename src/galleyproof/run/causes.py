"""Findings by their causes, as an editor reads them: one for each cause, with what else comes of it listed below."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from galleyproof.finding import Finding

BAR: Final = "coverage.bar"
CLAIMED: Final = "coverage.claimed"
NOTED: Final = "corrections.noted"
ANCHOR_CHECKS: Final = frozenset({"anchors.paragraph_exists", "anchors.quote_stands", "anchors.one_place"})
"""The checks whose errors leave an anchor without a place."""


def by_cause(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with those of one cause made into one; notes and waived findings stay as they are.

    Findings of one cause name all its claims. All that an article lacks in coverage is one finding. That its copy has
    changed is listed with the first claims that have lost their words. A claim has one finding for everything that is
    wrong with it alone; contradictions with claims that have no such finding are listed there too.
    """
    causes = _merged(findings)
    serious = [cause for cause in causes if cause.blocks or cause.warns]
    for lead in (_coverage, _changes, _claims, _contradictions):
        leads = lead(serious)
        causes, serious = _with_below(causes, leads), _with_below(serious, leads)
    return causes


def folder_of(finding: Finding) -> str:
    """Return the folder of the file that a finding is in."""
    return finding.at[0].file.rpartition("/")[0]


def _merged(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with those of one cause, severity and waiver made into one, in the place of the first."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        key = (finding.cause, finding.severity, finding.waived) if finding.cause else finding
        groups.setdefault(key, []).append(finding)
    return [_merge(group) if len(group) > 1 else group[0] for group in groups.values()]


def _merge(group: list[Finding]) -> Finding:
    first = group[0]
    is_same = all(finding.message == first.message for finding in group)
    return first._replace(
        message=first.message if is_same else first.cause,
        at=tuple(dict.fromkeys(place for finding in group for place in finding.at)),
        claims=tuple(dict.fromkeys(claim for finding in group for claim in finding.claims)),
    )


def _with_below(findings: list[Finding], leads: Mapping[Finding, Finding]) -> list[Finding]:
    """Return findings with each that is in `leads` listed below the one that it is mapped to."""
    if not leads:
        return findings
    below: dict[Finding, list[Finding]] = {}
    for finding, lead in leads.items():
        below.setdefault(lead, []).extend((finding._replace(also=()), *finding.also))
    return [
        finding._replace(also=(*finding.also, *below[finding])) if finding in below else finding
        for finding in findings
        if finding not in leads
    ]


def _coverage(findings: list[Finding]) -> dict[Finding, Finding]:
    """Map what no claim covers to the error that the article has too little coverage."""
    return _led(findings, lambda finding: finding.check == BAR, lambda finding: finding.check == CLAIMED, folder_of)


def _changes(findings: list[Finding]) -> dict[Finding, Finding]:
    """Map a change of published copy to the first error of an anchor that has lost its words by it."""
    return _led(
        findings, lambda finding: finding.check in ANCHOR_CHECKS, lambda finding: finding.check == NOTED, folder_of
    )


def _claims(findings: list[Finding]) -> dict[Finding, Finding]:
    """Map the findings about a claim alone to the gravest of them."""
    ordered = sorted(filter(_is_of_one_claim, findings), key=lambda finding: finding.severity.rank)
    return _led(ordered, lambda _: True, lambda _: True, lambda finding: finding.claims[0])


def _contradictions(findings: list[Finding]) -> dict[Finding, Finding]:
    """Map each contradiction to the error of the only one of its claims that has one of its own."""
    own = {finding.claims[0]: finding for finding in findings if finding.blocks and _is_of_one_claim(finding)}
    wrong = {
        finding: [own[claim] for claim in finding.claims if claim in own]
        for finding in findings
        if len(finding.claims) > 1 and not finding.cause
    }
    return {finding: errors[0] for finding, errors in wrong.items() if len(errors) == 1}


def _is_of_one_claim(finding: Finding) -> bool:
    return len(finding.claims) == 1


def _led(
    findings: Iterable[Finding],
    leads: Callable[[Finding], bool],
    follows: Callable[[Finding], bool],
    key: Callable[[Finding], str],
) -> dict[Finding, Finding]:
    """Map the findings that follow to the first one that leads and has the same key."""
    findings = [*findings]
    first = {key(finding): finding for finding in reversed(findings) if leads(finding)}
    found = {finding: first.get(key(finding)) for finding in findings if follows(finding)}
    return {finding: lead for finding, lead in found.items() if lead and lead is not finding}
