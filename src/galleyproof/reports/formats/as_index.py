"""The desk's front page: what needs a decision today, every article with its verdict, and everything to search."""

from collections.abc import Sequence
from dataclasses import dataclass

from galleyproof.article import Article
from galleyproof.records.date_words import day_in_words
from galleyproof.reports.formats.as_text import counts_text, coverage_text
from galleyproof.reports.formats.templating import page_of
from galleyproof.reports.views.front_page import claims_to_find, decisions, entities_to_find, sources_to_find
from galleyproof.reports.views.grades import TONES
from galleyproof.reports.views.ledger import LedgerLine, overtaken_claims
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
    overtaken: Sequence[LedgerLine]


def render(run: Run, suspected: Sequence[Suspect] = ()) -> str:
    """Return the front page as one HTML file, which can be searched without a server; `suspected` are its suspects."""
    rows = [_row(run, article) for article in reported_articles(run).values()]
    verdicts = [row.verdict for row in rows]
    return page_of(
        "index.html",
        f"As of {day_in_words(run.as_of)}: {run.desk.settings.name}",
        run=run,
        settings=run.desk.settings,
        rows=rows,
        tones=TONES,
        suspected=suspected,
        decisions=decisions(run, verdicts),
        lists=[
            ("Claims", [*claims_to_find(run)]),
            ("People and things", [*entities_to_find(run)]),
            ("Sources", [*sources_to_find(run)]),
        ],
        expiring=expiring(run),
    )


def _row(run: Run, article: Article) -> IndexRow:
    verdict = judge(run, article)
    overtaken = overtaken_claims(run, verdict.overtaken)
    coverage = coverage_text(run.coverage[article.id])
    return IndexRow(article, verdict, counts_text(verdict.counts), coverage, overtaken)
