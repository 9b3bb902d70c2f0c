"""The desk's front page: every article, its verdict and coverage, what was overtaken, what expires next."""

from dataclasses import dataclass

from galleyproof.article import Article
from galleyproof.reports.formats.as_text import counts_text, coverage_text
from galleyproof.reports.formats.templating import page_of
from galleyproof.reports.views.verdict import Verdict, judge
from galleyproof.reports.views.waiver_list import expiring
from galleyproof.run import Run


@dataclass(frozen=True, slots=True)
class Line:
    """An article as the front page lists it."""

    article: Article
    verdict: Verdict
    counts: str
    coverage: str


def render(run: Run) -> str:
    """The front page as one HTML file, which can be searched without a server."""
    lines = [_line(run, article) for article in run.desk.articles]
    values = {"settings": run.desk.settings, "lines": lines, "expiring": expiring(run)}
    return page_of("index.html", f"As of {run.as_of.isoformat()}: {run.desk.settings.name}", run=run, **values)


def _line(run: Run, article: Article) -> Line:
    verdict = judge(run, article)
    covered = coverage_text(run.coverage[article.id])
    return Line(article, verdict, counts_text(verdict.counts), covered)
