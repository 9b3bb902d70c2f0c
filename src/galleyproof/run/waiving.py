"""Waivers, applied to the findings of all checks."""

from bisect import bisect_left
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple, TypeAlias

from galleyproof.article import Article
from galleyproof.article.waived_places import Part, waived_parts
from galleyproof.check import WaiverUse
from galleyproof.claim import Claim, Waiver
from galleyproof.desk import Desk, full_id
from galleyproof.finding import Finding, Severity
from galleyproof.records.location import Location, Path
from galleyproof.text.typography import fold

Owner: TypeAlias = Claim | Article
PlacedWaiver: TypeAlias = tuple[Owner, Path, Waiver]
"""A waiver, with the claim or article that has it, and its path there."""


def waive(
    waivers: Iterable[PlacedWaiver], findings: Sequence[Finding], as_of: date
) -> tuple[list[Finding], list[WaiverUse]]:
    """Return the findings, marked where a waiver covers them, and what each waiver covers.

    Of several waivers that cover one finding, the last gives the reason.
    """
    index, uses, last = _Coverable(findings), [], dict[_Terms, Waiver]()
    for owner, path, waiver in waivers:
        terms = _terms(waiver, owner)
        uses.append(WaiverUse(waiver, owner, path, index.covered(terms).words))
        if not waiver.is_past(as_of):
            last.pop(terms, None)  # so that it is the last one in order, too
            last[terms] = waiver
    marked = list(findings)
    for terms, waiver in last.items():
        for number in index.covered(terms).numbers:
            marked[number] = findings[number]._replace(waived=waiver.because or "no reason given")
    return marked, uses


def waived_scopes(waivers: Iterable[PlacedWaiver]) -> set[tuple[str, Hashable]]:
    """Return the checks and scopes that some waivers cover; they cover no other finding."""
    terms = (_terms(waiver, owner) for owner, _, waiver in waivers)
    return {(one.check, scope) for one in terms for scope in one.scopes}


def is_in_scope(finding: Finding, scopes: Collection[tuple[str, Hashable]]) -> bool:
    """Return True if a finding is in one of some scopes."""
    return any((finding.check, scope) in scopes for scope in _scopes(finding))


class _Terms(NamedTuple):
    """What a waiver covers: the findings of a check in any of some scopes, and about some words unless there are none.

    A scope is exactly the claims that a finding is about, the article that they are all from, or the file of a finding
    without claims. Parts are those of the copy that a waiver is limited to.
    """

    check: str
    scopes: tuple[Hashable, ...]
    words: frozenset[str]
    parts: tuple[Part, ...] | None = None


def _terms(waiver: Waiver, owner: Owner) -> _Terms:
    """Return what a waiver covers; that of a claim, only what is about exactly that claim and those in `with`."""
    words = frozenset(map(fold, waiver.words))
    if isinstance(owner, Claim):
        named = frozenset((owner.ref, *(full_id(other, owner.article) for other in waiver.with_)))
        return _Terms(waiver.check, (named,), words)
    scopes = (("article", owner.id), ("file", owner.at().file))
    return _Terms(waiver.check, scopes, words, None if waiver.paragraph is None else (*waived_parts(waiver, owner),))


def _scopes(finding: Finding) -> Iterator[Hashable]:
    """Yield the scopes that a finding is in."""
    yield frozenset(finding.claims)
    articles = {claim.partition("/")[0] for claim in finding.claims}
    if len(articles) == 1:
        yield ("article", *articles)
    elif not articles:
        yield ("file", finding.at[0].file)


class _Covered(NamedTuple):
    """The findings that a waiver covers: their numbers, and the words that they are about, "" for none."""

    numbers: Sequence[int]
    words: frozenset[str]


class _Coverable:
    """The findings that a waiver may cover, by check and scope: no crashes, and no notes."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = findings
        self._numbers: dict[tuple[Hashable, ...], list[int]] = {}
        self._covered: dict[_Terms, _Covered] = {}
        self._located: dict[_Terms, Sequence[tuple[Location, int]]] = {}
        for number, finding in enumerate(findings):
            if not finding.crashed and finding.severity is not Severity.NOTE:
                for scope in _scopes(finding):
                    self._numbers.setdefault((finding.check, scope), []).append(number)
                    self._numbers.setdefault((finding.check, scope, fold(finding.words)), []).append(number)

    def covered(self, terms: _Terms) -> _Covered:
        """Return the findings that a waiver with these terms covers."""
        if terms not in self._covered:
            numbers = [*self._anywhere(terms)] if terms.parts is None else [*self._within(terms.parts, terms)]
            self._covered[terms] = _Covered(sorted(numbers), frozenset(self._findings[one].words for one in numbers))
        return self._covered[terms]

    def _anywhere(self, terms: _Terms) -> Iterator[int]:
        keys = ((terms.check, scope, *word) for scope in terms.scopes for word in _each(terms.words))
        return (number for key in keys for number in self._numbers.get(key, ()))

    def _within(self, parts: Iterable[Part], terms: _Terms) -> set[int]:
        """Return the numbers of findings that have a place in any of some parts of the copy."""
        anywhere = terms._replace(parts=None)
        if anywhere not in self._located:
            numbers = self.covered(anywhere).numbers
            self._located[anywhere] = sorted((at, number) for number in numbers for at in self._findings[number].at)
        located, after = self._located[anywhere], len(self._findings)
        inside = (
            located[bisect_left(located, (first, 0)) : bisect_left(located, (last, after))] for first, last in parts
        )
        return {number for places in inside for _, number in places}


def _each(words: frozenset[str]) -> Iterable[tuple[str, ...]]:
    return [(word,) for word in words] if words else [()]


def waivers_of(folders: Collection[Desk]) -> Iterator[PlacedWaiver]:
    """Yield every waiver in some folders, those of articles first: its owner, its path there, and the waiver."""
    articles = (article for folder in folders for article in folder.articles)
    owners: Iterable[Owner] = chain(articles, (claim for folder in folders for claim in folder.claims))
    for owner in owners:
        waivers = owner.front.waive if isinstance(owner, Article) else owner.waive
        for index, waiver in enumerate(waivers):
            yield owner, ("waive", index), waiver
