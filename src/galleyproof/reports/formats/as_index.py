"""The desk's front page: every article with its verdict, claims to check first, overtaken claims, expiring waivers."""

from collections.abc import Sequence
from dataclasses import dataclass

from galleyproof.article import Article
from galleyproof.records.date_words import day_in_words
from galleyproof.reports.formats.as_text import counts_text, coverage_text
from galleyproof.reports.formats.templating import page_of
from galleyproof.reports.views.grades import TONES
from galleyproof.reports.views.verdict import Verdict, judge
from galleyproof.reports.views.waiver_list import expiring
from galleyproof.run import Run
from galleyproof.run.own_articles import reported_articles
from galleyproof.run.suspicion import Suspect


@dataclass(frozen=True, slots=True)
class IndexRow:
    """An article as the front page lists it."""

    article: Article
    verdict: Verdict
    counts: str
    coverage: str


def render(run: Run, suspected: Sequence[Suspect] = ()) -> str:
    """Return the front page as one HTML file, which can be searched without a server; `suspected` are its suspects."""
    rows = [_row(run, article) for article in reported_articles(run).values()]
    return page_of(
        "index.html",
        f"As of {day_in_words(run.as_of)}: {run.desk.settings.name}",
        run=run,
        settings=run.desk.settings,
        rows=rows,
        tones=TONES,
        suspected=suspected,
        expiring=expiring(run),
    )


def _row(run: Run, article: Article) -> IndexRow:
    verdict = judge(run, article)
    return IndexRow(article, verdict, counts_text(verdict.counts), coverage_text(run.coverage[article.id]))
