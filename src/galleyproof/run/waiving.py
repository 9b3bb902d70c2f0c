"""Waivers, applied to the findings of all checks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from galleyproof.article import Article
from galleyproof.check import WaiverUse
from galleyproof.claim import Claim, Waiver
from galleyproof.desk import Desk, full_id
from galleyproof.finding import Finding, Severity
from galleyproof.records.location import Path


def waive(folders: Sequence[Desk], findings: Sequence[Finding], as_of: date) -> tuple[list[Finding], list[WaiverUse]]:
    """Return the findings, marked where a waiver covers them, and what each waiver covers."""
    by_check: Mapping[str, list[int]] = defaultdict(list)
    for index, finding in enumerate(findings):
        by_check[finding.check].append(index)
    marked, uses = list(findings), []
    for owner, path, waiver in waivers_of(folders):
        covered = [index for index in by_check[waiver.check] if covers(waiver, owner, findings[index])]
        uses.append(WaiverUse(waiver, owner, path, tuple(findings[index] for index in covered)))
        if not waiver.is_past(as_of):
            for index in covered:
                marked[index] = replace(findings[index], waived=waiver.because or "no reason given")
    return marked, uses


def covers(waiver: Waiver, owner: Claim | Article, finding: Finding) -> bool:
    """Return True if a waiver of a claim, or of a whole article, covers a finding.

    A claim's waiver covers findings about exactly that claim and those it names in `with`.
    """
    if finding.crashed or finding.severity is Severity.NOTE or not waiver.covers(finding.check, finding.words):
        return False
    if isinstance(owner, Claim):
        named = {owner.ref, *(full_id(other, owner.article) for other in waiver.with_)}
        return named == set(finding.claims)
    articles = {claim.partition("/")[0] for claim in finding.claims}
    return articles == {owner.id} or (not articles and finding.at[0].file == owner.at().file)


def waivers_of(folders: Sequence[Desk]) -> Iterator[tuple[Claim | Article, Path, Waiver]]:
    """Yield every waiver in some folders, those of articles first: its owner, its path there, and the waiver."""
    articles = (article for folder in folders for article in folder.articles)
    owners: Iterable[Claim | Article] = chain(articles, (claim for folder in folders for claim in folder.claims))
    for owner in owners:
        waivers = owner.front.waive if isinstance(owner, Article) else owner.waive
        for index, waiver in enumerate(waivers):
            yield owner, ("waive", index), waiver
