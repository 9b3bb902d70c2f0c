"""What an edit changed between two runs, claim by claim, from their reports as data."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Final, TypeAlias

Report: TypeAlias = Mapping[str, Any]
"""What `as_json` renders, read back; other programs' additions are passed over."""

_TRAITS: Final = ("says", "status", "computed", "outcome", "derivation")
"""What of a claim is compared, and told as it was and as it is."""


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
    """The differences between two reports: claims first, in the order of the new one, then findings, then articles."""
    return [*_claims(old, new), *_findings(old, new), *_articles(old, new), *_coverage(old, new)]


def _claims(old: Report, new: Report) -> Iterator[Change]:
    before, after = ({claim["id"]: claim for claim in each["claims"]} for each in (old, new))
    gone = {claim["says"]: id_ for id_, claim in before.items() if id_ not in after}
    renamed = {id_: gone.pop(claim["says"], None) for id_, claim in after.items() if id_ not in before}
    for id_, claim in after.items():
        was = before.get(renamed.get(id_) or id_)
        if was is None:
            yield Change("added", id_, f"is new, and {claim['status']}")
            continue
        if was["id"] != id_:
            yield Change("changed", id_, f"was called `{was['id']}`")
        yield from _edits(id_, was, claim)
    for id_ in gone.values():
        yield Change("removed", id_, "is gone")


def _edits(id_: str, was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Change]:
    """What differs in one claim: how it is told, and the fields of its record that were edited besides."""
    for trait in _TRAITS:
        if was[trait] != now[trait]:
            yield Change("changed", id_, f"{trait} was `{was[trait]}`, and is `{now[trait]}`")
    names = dict.fromkeys([*now["record"], *was["record"]])
    edited = [name for name in names if was["record"].get(name) != now["record"].get(name)]
    besides = ", ".join(f"`{name}`" for name in edited if name not in (*_TRAITS, "id"))
    if besides:
        yield Change("changed", id_, f"edited in its record: {besides}")


def _findings(old: Report, new: Report) -> Iterator[Change]:
    """Findings pair up by what they are of: what became of those that do; the rest are found or resolved."""
    before, after = _keyed(old), _keyed(new)
    for key, ours in after.items():
        for now, was in zip_longest(ours, before.get(key, [])):
            if was is None:
                yield _told("found", now)
            elif now is not None:
                yield from _became(was, now)
    for key, theirs in before.items():
        yield from (_told("resolved", was) for was in theirs[len(after.get(key, [])) :])


def _keyed(report: Report) -> dict[tuple[Any, ...], list[Mapping[str, Any]]]:
    """The findings by what makes them the same ones, wherever their lines have moved to."""
    found = defaultdict(list)
    for finding in report["findings"]:
        found[finding["check"], tuple(finding["claims"]), finding["message"].partition(" (")[0]].append(finding)
    return found


def _became(was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Change]:
    """What became of a finding that was there before: its weight, and whether and why it is waived."""
    if was["severity"] != now["severity"]:
        yield _told("changed", now, f"weighed `{was['severity']}`, and weighs `{now['severity']}` now")
    if was["because"] != now["because"]:
        reason = f"waived now, because {now['because']}" if now["waived"] else "no longer waived"
        yield _told("changed", now, reason)


def _told(what: str, finding: Mapping[str, Any], how: str = "") -> Change:
    words = f"{how or what}: {finding['message']} ({finding['check']})"
    return Change(what, ", ".join(finding["claims"]), words)


def _articles(old: Report, new: Report) -> Iterator[Change]:
    before, after = ([each["id"] for each in report["articles"]] for report in (old, new))
    yield from (Change("added", "", f"{id_}: the article is new") for id_ in after if id_ not in before)
    yield from (Change("removed", "", f"{id_}: the article is gone") for id_ in before if id_ not in after)


def _coverage(old: Report, new: Report) -> Iterator[Change]:
    for article, now in new["coverage"].items():
        was = old["coverage"].get(article)
        if was and (was["open"], was["things"]) != (now["open"], now["things"]):
            open_, before = (f"{each['open']} of {each['things']}" for each in (now, was))
            yield Change("changed", "", f"{article}: {open_} things in the copy are open, and were {before}")
