"""The desk's front page: every article, its verdict and coverage, what was overtaken, what expires next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from galleyproof.article import Article
from galleyproof.reports.as_html import page_of
from galleyproof.reports.as_text import counts_text, coverage_text
from galleyproof.reports.verdict import Verdict, judge
from galleyproof.run import Run


@dataclass(frozen=True, slots=True)
class Line:
    """An article as the front page lists it."""

    article: Article
    verdict: Verdict
    counts: str
    coverage: str
    overtaken: int


@dataclass(frozen=True, slots=True)
class Expiry:
    """A waiver that ends, with its last day, whose it is, and what it covers."""

    day: date
    owner: str
    check: str
    because: str


def render(run: Run) -> str:
    """The front page as one HTML file, which can be searched without a server."""
    lines = [_line(run, article) for article in run.desk.articles]
    return page_of(
        "index.html", run=run, settings=run.desk.settings, lines=lines, expiries=sorted(_expiries(run), key=_by_day)
    )


def _line(run: Run, article: Article) -> Line:
    verdict = judge(run, article)
    covered = coverage_text(run.coverage[article.id])
    return Line(article, verdict, counts_text(verdict.counts), covered, len(verdict.overtaken))


def _expiries(run: Run) -> Iterator[Expiry]:
    """The waivers that have a last day, those that are past among them: their findings block again."""
    owned = [(article.id, article.front.waive) for article in run.desk.articles]
    owned += [(claim.ref, claim.waive) for claim in run.desk.claims]
    for owner, waivers in owned:
        for waiver in waivers:
            if waiver.until and waiver.until.latest:
                yield Expiry(date.fromordinal(waiver.until.latest), owner, waiver.check, waiver.because or "")


def _by_day(expiry: Expiry) -> tuple[date, str]:
    return expiry.day, expiry.owner
