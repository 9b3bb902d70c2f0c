"""The desk's front page: every article with its verdict and coverage, overtaken claims, and waivers that expire."""

from dataclasses import dataclass

from galleyproof.article import Article
from galleyproof.records.date_words import day_in_words
from galleyproof.reports.formats.as_text import counts_text, coverage_text
from galleyproof.reports.formats.templating import page_of
from galleyproof.reports.views.grades import TONES
from galleyproof.reports.views.verdict import Verdict, judge
from galleyproof.reports.views.waiver_list import expiring
from galleyproof.run import Run


@dataclass(frozen=True, slots=True)
class IndexRow:
    """An article as the front page lists it."""

    article: Article
    verdict: Verdict
    counts: str
    coverage: str


def render(run: Run) -> str:
    """Return the front page as one HTML file, which can be searched without a server."""
    rows = [_row(run, article) for article in run.desk.articles]
    values = {"settings": run.desk.settings, "rows": rows, "tones": TONES, "expiring": expiring(run)}
    return page_of("index.html", f"As of {day_in_words(run.as_of)}: {run.desk.settings.name}", run=run, **values)


def _row(run: Run, article: Article) -> IndexRow:
    verdict = judge(run, article)
    return IndexRow(article, verdict, counts_text(verdict.counts), coverage_text(run.coverage[article.id]))
