"""The lines under a verdict: one for each event, however many findings it has, with the claims to go to."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from galleyproof.claim import Claim
from galleyproof.finding import Finding, Overtaken
from galleyproof.records.edtf import Edtf
from galleyproof.reports.views.grades import Wrong
from galleyproof.run import Run
from galleyproof.text.phrases import count, joined

_MOST_CAUSES: Final = 3
"""Messages of one check that have a line of their own."""

_CLAIMS = re.compile(r"[^\s:,]+/[^\s:,]+(?:, [^\s:,]+/[^\s:,]+)*")
"""The full ids of one or more claims, with which a sentence about a change begins."""


class LedgerLine(NamedTuple):
    """One line: the claims it is about, by full id, and the event in words; `findings` are those it stands for."""

    claims: tuple[str, ...]
    words: str
    findings: tuple[Finding, ...] = ()


def corrections_due(wrong: Iterable[Wrong]) -> list[LedgerLine]:
    """Return a line for each sentence of the copy to correct, with all that is wrong in it."""
    groups: dict[tuple[tuple[int, str], ...], list[Wrong]] = {}
    for one in wrong:
        groups.setdefault(one.sentences or ((-1, one.claim.says),), []).append(one)
    return [
        LedgerLine(tuple(one.claim.ref for one in group), _to_correct(sentences, group))
        for sentences, group in groups.items()
    ]


def _to_correct(sentences: Iterable[tuple[int, str]], group: Sequence[Wrong]) -> str:
    """Return what some sentences say, what is wrong in it, and who says what against it."""
    wrong = f"{joined(f'“{said}”' for _, said in sentences)} {joined(dict.fromkeys(one.why for one in group))}"
    return ". ".join([wrong, *dict.fromkeys(one.against.rstrip(".") for one in group if one.against)])


def overtaken_claims(run: Run, findings: Iterable[Finding]) -> list[LedgerLine]:
    """Return a line for each claim that is overtaken, with what overtook it first."""
    return [
        LedgerLine(first.claims, _first_overtaking(run, first, len(group) - 1), tuple(group))
        for group in by_what_they_overtake(run, findings)
        if (first := group[0].overtaken)
    ]


def by_what_they_overtake(run: Run, findings: Iterable[Finding]) -> list[list[Finding]]:
    """Return groups of findings that overtake the same claims, each in order; any other finding is alone."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.overtaken.claims if finding.overtaken else finding, []).append(finding)
    return [in_order(run, group) for group in groups.values()]


def by_cause(run: Run, findings: Sequence[Finding]) -> list[LedgerLine]:
    """Return a line for each cause of some findings or questions; a check with many causes has one line, its rule."""
    by_check: dict[str, dict[str, list[Finding]]] = {}
    for finding in findings:
        by_check.setdefault(finding.check, {}).setdefault(finding.message, []).append(finding)
    return [line for check, causes in by_check.items() for line in _lines(run, check, causes)]


def alike(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Return findings in groups of the same check, severity and remedy."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.check, finding.severity, finding.fix, finding.waived), []).append(finding)
    return [*groups.values()]


def rule_of(run: Run, id_: str) -> str:
    """Return the rule of a check in one sentence, or its id if the run has no such check."""
    return next((check.title for check in run.checks if check.id == id_), id_)


def changed(sentences: Iterable[str]) -> list[LedgerLine]:
    """Return a line for each sentence about what has changed since the last report, with the claims that it names."""
    parts = (sentence.partition(": ") for sentence in sentences)
    return [
        LedgerLine(tuple(claims.split(", ")), words)
        if _CLAIMS.fullmatch(claims)
        else LedgerLine((), claims + colon + words)
        for claims, colon, words in parts
    ]


def signers(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """Return the claims that each person signed, by their full ids."""
    signed: dict[str, list[str]] = {}
    for claim in claims:
        for by in dict.fromkeys(signature.by for signature in claim.sign_off):
            signed.setdefault(by, []).append(claim.ref)
    return signed


def signed_in_words(claims: Sequence[Claim], needed: int) -> str:
    """Return who signed claims, and how many nobody has signed: `Ann Bell signed 12 claims; 38 of 50 unsigned`."""
    without = sum(not claim.sign_off for claim in claims)
    who = [f"{by} signed {count(len(some), 'claim')}" for by, some in signers(claims).items()]
    rest = f"{without} of {count(len(claims), 'claim')} unsigned" if who else f"none of {count(len(claims), 'claim')}"
    policy = [f"the desk requires {count(needed, 'signature')} for each"] if needed else []
    return "; ".join([*who, rest, *policy])


def in_order(run: Run, findings: Iterable[Finding]) -> list[Finding]:
    """Return findings of overtaken claims by the days on which they were overtaken."""
    return sorted(findings, key=lambda finding: _day(run, finding))


def _lines(run: Run, check: str, causes: Mapping[str, list[Finding]]) -> Iterator[LedgerLine]:
    if len(causes) > _MOST_CAUSES:
        findings = [finding for group in causes.values() for finding in group]
        words = f"{len(findings)} against this rule: {rule_of(run, check)}"
        yield LedgerLine(_claims_of(findings), words, tuple(findings))
        return
    for message, group in causes.items():
        yield LedgerLine(_claims_of(group), message, tuple(group))


def _claims_of(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for finding in findings for claim in finding.claims))


def _first_overtaking(run: Run, first: Overtaken, later: int) -> str:
    """Return what overtook claims first, in words, and how many later records did too."""
    says = joined(run.desk.claims_by_ref[ref].says.rstrip(".") for ref in first.claims)
    more = f", and {count(later, 'later record')}" if later else ""
    return f"{says}: {first.words}{more}"


def _day(run: Run, finding: Finding) -> int:
    """Return the first day that the overtaking claims give; those without a date come last."""
    by = [run.desk.claims_by_ref[ref] for ref in (finding.overtaken.by if finding.overtaken else ())]
    dates = [value for claim in by for _, fact in claim.all_facts for value in vars(fact).values()]
    return min((date.earliest for date in dates if isinstance(date, Edtf) and date.earliest), default=10**9)
