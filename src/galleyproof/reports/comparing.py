"""What an edit changed between two runs, claim by claim, from their reports as data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

Report: TypeAlias = Mapping[str, Any]
"""What `as_json` renders, read back; other programs' additions are passed over."""

_TRAITS: Final = ("says", "status", "computed", "outcome", "derivation")
"""What of a claim is compared."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: of a claim by its id, or of the article; in words.

    `what` is added, removed, changed, found or resolved.
    """

    what: str
    claim: str
    words: str

    def __str__(self) -> str:
        return f"{self.claim}: {self.words}" if self.claim else self.words


def compare(old: Report, new: Report) -> list[Change]:
    """The differences between two reports: claims first, in the order of the new one, then findings, then coverage."""
    return [*_claims(old, new), *_findings(old, new), *_coverage(old, new)]


def _claims(old: Report, new: Report) -> Iterator[Change]:
    before, after = ({claim["id"]: claim for claim in each.get("claims", ())} for each in (old, new))
    for id_, claim in after.items():
        if id_ not in before:
            yield Change("added", id_, f"is new, and {claim['status']}")
            continue
        for trait in _TRAITS:
            was, now = before[id_].get(trait), claim.get(trait)
            if was != now and was is not None:
                yield Change("changed", id_, f"{trait} was `{was}`, and is `{now}`")
    for id_ in before.keys() - after.keys():
        yield Change("removed", id_, "is gone")


def _findings(old: Report, new: Report) -> Iterator[Change]:
    before, after = ({_key(finding): finding for finding in each.get("findings", ())} for each in (old, new))
    for what, ours, others in (("found", after, before), ("resolved", before, after)):
        for key, finding in ours.items():
            if key not in others:
                yield Change(what, ", ".join(finding["claims"]), f"{what}: {finding['message']} ({finding['check']})")


def _key(finding: Mapping[str, Any]) -> tuple[Any, ...]:
    """What makes a finding the same one, wherever its lines have moved to."""
    return finding["check"], tuple(finding["claims"]), finding["message"].partition(" (")[0], finding["waived"]


def _coverage(old: Report, new: Report) -> Iterator[Change]:
    for article, now in new.get("coverage", {}).items():
        was = old.get("coverage", {}).get(article)
        if was and (was["open"], was["things"]) != (now["open"], now["things"]):
            open_, before = (f"{each['open']} of {each['things']}" for each in (now, was))
            yield Change("changed", "", f"{article}: {open_} things in the copy are open, and were {before}")
