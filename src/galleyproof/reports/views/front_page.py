"""The front page of a desk: what needs a decision today, across all articles, and everything that can be searched."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from galleyproof.article import Article
from galleyproof.reports.untrusted import element_id, web_link
from galleyproof.reports.views.grades import Grade
from galleyproof.reports.views.verdict import Verdict
from galleyproof.reports.views.waiver_list import WaiverEntry, waiver_entries
from galleyproof.run import Run
from galleyproof.text.phrases import count

_SOON: Final = timedelta(days=30)
"""How long before its last day a waiver needs a decision."""

_FRESH: Final = "sourcing.fresh"
"""The check of whether evidence is past its freshness."""

_HEADINGS: Final = {
    Grade.DO_NOT_RUN: "Blocked",
    Grade.NEEDS_CORRECTION: "Needs a correction",
    Grade.RUN_WITH_CORRECTIONS: "Run with corrections",
}


class Decision(NamedTuple):
    """One thing to decide: a text to click on, its page, and the reason."""

    name: str
    page: str
    words: str


class Indexed(NamedTuple):
    """One thing to find: its name, its page if it has one, and what it is."""

    name: str
    page: str
    words: str


def decisions(run: Run, verdicts: Sequence[Verdict]) -> dict[str, list[Decision]]:
    """Return what needs a decision today, by headings; those without anything are left out."""
    groups = {
        heading: [
            Decision(verdict.article.front.title, _page(verdict.article), verdict.grading.why)
            for verdict in verdicts
            if verdict.grading.grade is grade
        ]
        for grade, heading in _HEADINGS.items()
    }
    groups["Overtaken since publication"] = [*_overtaken(verdicts)]
    groups["Waivers that have expired, or expire within 30 days"] = [*_waivers(run)]
    groups["Evidence past its freshness"] = [*_stale(run, verdicts)]
    return {heading: group for heading, group in groups.items() if group}


def claims_to_find(run: Run) -> Iterator[Indexed]:
    """Yield the claims of the desk's articles, and those of the background, which have no page."""
    for claim in run.desk.claims:
        article = run.desk.article(claim.article)
        page = f"{_page(article)}#{element_id('claim', claim.id)}" if article else ""
        yield Indexed(claim.says, page, f"{claim.status}, {claim.ref}")


def entities_to_find(run: Run) -> Iterator[Indexed]:
    """Yield the people and things of the desk with all their names."""
    for entity in run.desk.entities:
        names = [name if isinstance(name, str) else name.name for name in entity.names]
        yield Indexed(entity.name, "", "; ".join([*names[1:], entity.kind]))


def sources_to_find(run: Run) -> Iterator[Indexed]:
    """Yield the sources of the desk, each with its web address."""
    for source in run.desk.sources:
        yield Indexed(source.title, web_link(source.url), f"{source.publisher}, {source.tier}")


def _page(article: Article) -> str:
    return f"{article.id}/report.html"


def _overtaken(verdicts: Iterable[Verdict]) -> Iterator[Decision]:
    for verdict in verdicts:
        claims = {finding.overtaken.claims for finding in verdict.overtaken if finding.overtaken}
        if claims:
            words = f"{count(len(claims), 'claim')} to update before the copy is used again"
            yield Decision(verdict.article.front.title, _page(verdict.article), words)


def _waivers(run: Run) -> Iterator[Decision]:
    for entry in waiver_entries(run):
        if entry.last_day and entry.last_day <= run.as_of + _SOON:
            yield Decision(f"{entry.waiver.check} in {entry.owner}", _page_of(run, entry), _until(run, entry))


def _page_of(run: Run, entry: WaiverEntry) -> str:
    article = run.desk.article(entry.owner.partition("/")[0])
    return f"{_page(article)}#waivers" if article else ""


def _until(run: Run, entry: WaiverEntry) -> str:
    days = (entry.last_day - run.as_of).days if entry.last_day else 0
    return f"expires in {count(days, 'day')}" if days >= 0 else f"expired {count(-days, 'day')} ago"


def _stale(run: Run, verdicts: Iterable[Verdict]) -> Iterator[Decision]:
    stale = [
        claim
        for finding in run.reported
        if finding.check == _FRESH and finding.waived is None
        for claim in finding.claims
    ]
    for verdict in verdicts:
        number = sum(claim.startswith(f"{verdict.article.id}/") for claim in stale)
        if number:
            words = f"{count(number, 'claim has', 'claims have')} no recent evidence"
            yield Decision(verdict.article.front.title, _page(verdict.article), words)
