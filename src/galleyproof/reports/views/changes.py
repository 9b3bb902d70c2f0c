"""The differences between two reports, claim by claim, worked out from their JSON."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Final, TypeAlias

from galleyproof.text.phrases import both, first_clause

Report: TypeAlias = Mapping[str, Any]
"""A report.json, read back; fields added by other programs are ignored."""

_COMPARED: Final = ("id", "says", "status")
"""The fields of a record that have a sentence of their own."""

_NOW: Final = {
    "error": "now fails",
    "waived": "is now waived",
    "unchecked": "is now unchecked",
    "passed": "now passes",
}
_BEFORE: Final = {"error": "failed"}
_SEVERITIES: Final = {"error": "an error", "warning": "a warning", "note": "a note"}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two reports.

    Attributes:
        what: added, removed, changed, found (a new finding) or resolved.
        claim: the claim's full id, or the ids of several; empty if the change concerns an article.
        words: the difference, as a clause.
    """

    what: str
    claim: str
    words: str


def compare(old: Report, new: Report) -> list[Change]:
    """Return the differences between two reports: in claims, in findings, in the list of articles, in coverage."""
    return [*_claims(old, new), *_findings(old, new), *_articles(old, new), *_coverage(old, new)]


def in_sentences(changes: Iterable[Change]) -> list[str]:
    """Return one sentence for each claim, and one for all claims that changed in the same way."""
    by_claim: dict[str, list[str]] = {}
    for change in changes:
        by_claim.setdefault(change.claim, []).append(change.words)
    alone = by_claim.pop("", [])
    by_words: dict[str, list[str]] = {}
    for claim, words in by_claim.items():
        by_words.setdefault("; ".join(words), []).append(claim)
    return [*(f"{', '.join(claims)}: {words}" for words, claims in by_words.items()), *alone]


def _claims(old: Report, new: Report) -> Iterator[Change]:
    before, after = ({claim["id"]: claim for claim in report["claims"]} for report in (old, new))
    gone = {claim["says"]: id_ for id_, claim in before.items() if id_ not in after}
    renamed = {id_: gone.pop(claim["says"], None) for id_, claim in after.items() if id_ not in before}
    for id_, claim in after.items():
        was = before.get(renamed.get(id_) or id_)
        if was is None:
            yield Change("added", id_, f"new claim, {claim['status']}")
            continue
        if was["id"] != id_:
            yield Change("changed", id_, f"renamed from `{was['id']}`")
        yield from _edits(id_, was, claim)
    for id_ in gone.values():
        yield Change("removed", id_, "removed")


def _edits(id_: str, was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Change]:
    """Yield the differences in one claim: its wording, its status, its outcome, then its other fields."""
    if was["says"] != now["says"]:
        yield Change("changed", id_, f"now reads `{now['says']}`, where it read `{was['says']}`")
    if status := _status(was, now):
        yield Change("changed", id_, status)
    if was["outcome"] != now["outcome"]:
        before = _BEFORE.get(was["outcome"], was["outcome"])
        yield Change("changed", id_, f"{_NOW[now['outcome']]} ({before} before)")
    names = dict.fromkeys([*now["record"], *was["record"]])
    edited = [name for name in names if was["record"].get(name) != now["record"].get(name) and name not in _COMPARED]
    if edited:
        yield Change("changed", id_, f"{both(edited)} edited")


def _status(was: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """Return what became of the status of a claim, and why; empty if neither it nor the reason has changed."""
    because = first_clause(now["derivation"].partition(": ")[2])
    if was["status"] != now["status"]:
        reason = f", because {because}" if now["computed"] == now["status"] else ""
        return f"was {was['status']}, is now {now['status']}{reason}"
    if was["computed"] != now["computed"]:
        return f"is now {now['computed']} by the evidence ({was['computed']} before), because {because}"
    if was["derivation"] != now["derivation"]:
        return f"is {now['computed']} for another reason: {because}"
    return ""


def _findings(old: Report, new: Report) -> Iterator[Change]:
    """Yield the changes to findings that are in both reports, then the new ones, then those that are resolved."""
    before, after = _by_identity(old), _by_identity(new)
    for identity, findings in after.items():
        for now, was in zip_longest(findings, before.get(identity, [])):
            if was is None:
                yield _change("found", now, f"new {now['severity']}")
            elif now is not None:
                yield from _finding_edits(was, now)
    for identity, findings in before.items():
        for was in findings[len(after.get(identity, [])) :]:
            yield _change("resolved", was, "resolved")


def _by_identity(report: Report) -> dict[tuple[Any, ...], list[Mapping[str, Any]]]:
    """Return the findings by check, claims and message, so that one whose line has moved is still the same."""
    groups = defaultdict(list)
    for finding in report["findings"]:
        identity = (finding["check"], tuple(finding["claims"]), finding["message"].partition(" (")[0])
        groups[identity].append(finding)
    return groups


def _finding_edits(was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Change]:
    """Yield the changes to a finding that is in both reports: its severity and its waiver."""
    if was["severity"] != now["severity"]:
        words = f"now {_SEVERITIES[now['severity']]} ({_SEVERITIES[was['severity']]} before)"
        yield _change("changed", now, words)
    if was["because"] != now["because"]:
        yield _change("changed", now, f"now waived ({now['because']})" if now["waived"] else "no longer waived")


def _change(what: str, finding: Mapping[str, Any], words: str) -> Change:
    return Change(what, ", ".join(finding["claims"]), f"{words}: {finding['message']} ({finding['check']})")


def _articles(old: Report, new: Report) -> Iterator[Change]:
    before, after = ([article["id"] for article in report["articles"]] for report in (old, new))
    yield from (Change("added", "", f"{id_}: new article") for id_ in after if id_ not in before)
    yield from (Change("removed", "", f"{id_}: article removed") for id_ in before if id_ not in after)


def _coverage(old: Report, new: Report) -> Iterator[Change]:
    for article, now in new["coverage"].items():
        was = old["coverage"].get(article)
        if was and (was["open"], was["things"]) != (now["open"], now["things"]):
            open_, before = (f"{counts['open']} of {counts['things']}" for counts in (now, was))
            yield Change("changed", "", f"{article}: checkable items without a claim: {open_} ({before} before)")
