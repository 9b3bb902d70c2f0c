"""Waivers, applied to the findings of all checks."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import NamedTuple, TypeAlias

from galleyproof.article import Article
from galleyproof.article.waived_places import covers_location
from galleyproof.check import WaiverUse
from galleyproof.claim import Claim, Waiver
from galleyproof.desk import Desk, full_id
from galleyproof.finding import Finding, Severity
from galleyproof.records.location import Path
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
        covered = index.covered(terms)
        if isinstance(owner, Article) and waiver.paragraph is not None:
            covered = covered.where(partial(_is_in_place, waiver, owner))
            terms = terms._replace(place=(waiver.paragraph, waiver.sentence or ""))
            index.remember(terms, covered)
        uses.append(WaiverUse(waiver, owner, path, covered.findings))
        if not waiver.is_past(as_of):
            last.pop(terms, None)  # so that it is the last one in order, too
            last[terms] = waiver
    marked = list(findings)
    for terms, waiver in last.items():
        for number, finding in zip(*index.covered(terms), strict=True):
            marked[number] = finding._replace(waived=waiver.because or "no reason given")
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
    without claims. A place is the paragraph and the sentence that a waiver is limited to.
    """

    check: str
    scopes: tuple[Hashable, ...]
    words: frozenset[str]
    place: tuple[int, str] | None = None


def _is_in_place(waiver: Waiver, article: Article, finding: Finding) -> bool:
    return covers_location(waiver, article, finding.at)


def _terms(waiver: Waiver, owner: Owner) -> _Terms:
    """Return what a waiver covers; that of a claim, only what is about exactly that claim and those in `with`."""
    words = frozenset(map(fold, waiver.words))
    if isinstance(owner, Claim):
        named = frozenset((owner.ref, *(full_id(other, owner.article) for other in waiver.with_)))
        return _Terms(waiver.check, (named,), words)
    return _Terms(waiver.check, (("article", owner.id), ("file", owner.at().file)), words)


def _scopes(finding: Finding) -> Iterator[Hashable]:
    """Yield the scopes that a finding is in."""
    yield frozenset(finding.claims)
    articles = {claim.partition("/")[0] for claim in finding.claims}
    if len(articles) == 1:
        yield ("article", *articles)
    elif not articles:
        yield ("file", finding.at[0].file)


class _Covered(NamedTuple):
    """Findings that a waiver covers, with their numbers."""

    numbers: Sequence[int]
    findings: tuple[Finding, ...]

    def where(self, is_covered: Callable[[Finding], bool]) -> "_Covered":
        """Return those of them that fulfil a condition."""
        kept = [place for place, finding in enumerate(self.findings) if is_covered(finding)]
        return _Covered([self.numbers[place] for place in kept], tuple(self.findings[place] for place in kept))


class _Coverable:
    """The findings that a waiver may cover, by check and scope: no crashes, and no notes."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = findings
        self._numbers: dict[tuple[Hashable, ...], list[int]] = {}
        self._covered: dict[_Terms, _Covered] = {}
        for number, finding in enumerate(findings):
            if not finding.crashed and finding.severity is not Severity.NOTE:
                for scope in _scopes(finding):
                    self._numbers.setdefault((finding.check, scope), []).append(number)
                    self._numbers.setdefault((finding.check, scope, fold(finding.words)), []).append(number)

    def covered(self, terms: _Terms) -> _Covered:
        """Return the findings that a waiver with these terms covers."""
        if terms not in self._covered:
            keys = ((terms.check, scope, *word) for scope in terms.scopes for word in _each(terms.words))
            numbers = sorted(number for key in keys for number in self._numbers.get(key, ()))
            self._covered[terms] = _Covered(numbers, tuple(self._findings[number] for number in numbers))
        return self._covered[terms]

    def remember(self, terms: _Terms, covered: _Covered) -> None:
        """Keep what a waiver with these terms covers."""
        self._covered[terms] = covered


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
