"""Articles that are only examples: still checked, but left out of totals and reports once the desk has its own."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from galleyproof.article import Article
from galleyproof.run.folder_result import ClaimSummary, FolderResult

if TYPE_CHECKING:
    from galleyproof.run import Run


def examples_among(results: Iterable[FolderResult]) -> frozenset[str]:
    """Return the names of the folders with an example, if another folder has an article; else nothing."""
    articles = [result for result in results if result.has_article]
    examples = frozenset(result.name for result in articles if result.is_example)
    return examples if len(examples) < len(articles) else frozenset()


def counted_claims(run: "Run") -> tuple[ClaimSummary, ...]:
    """Return the claims that totals count."""
    if not run.examples:
        return run.claims
    return tuple(claim for claim in run.claims if claim.ref.partition("/")[0] not in run.examples)


def reported_articles(run: "Run") -> Mapping[str, Article]:
    """Return the articles that reports list, by id."""
    return {id_: run.desk.articles_by_id[id_] for id_ in reported_ids(run)}


def reported_ids(run: "Run") -> list[str]:
    """Return the ids of these articles, for which none of them has to be read."""
    return [id_ for id_ in run.coverage if id_ not in run.examples]
