"""The coverage of all articles, read by several processes where that is asked for and pays."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, CoverageReader
from galleyproof.desk import Desk

MANY = 200_000
"""Characters of copy from which it pays to share the work."""


def cover_all(desk: Desk, as_of: date, processes: int = 1) -> Mapping[str, Coverage]:
    """Return the coverage of each article by its claims, by the article's id.

    A small desk is read by this process alone, whatever `processes` allows.
    """
    reader = reader_of(desk, as_of)
    size = sum(len(paragraph.text) for article in desk.articles for paragraph in article.paragraphs)
    shares = processes if size >= MANY and "fork" in get_all_start_methods() else 1
    coverages = _shared(reader, [desk.articles[first::shares] for first in range(shares)])
    return {coverage.article: coverage for coverage in coverages}


def reader_of(desk: Desk, as_of: date) -> CoverageReader:
    """Return the reader of a desk's articles on one day."""
    return CoverageReader(desk.entities_by_id, desk.claims_of, desk.settings.language, as_of)


def _shared(reader: CoverageReader, shares: Sequence[Sequence[Article]]) -> Iterator[Coverage]:
    """Yield the coverage of all shares: the first is read here, each other by a fork of this process."""
    context = get_context("fork") if len(shares) > 1 else None
    workers = []
    for share in shares[1:]:
        assert context  # noqa: S101 - there is more than one share
        here, there = context.Pipe(duplex=False)
        worker = context.Process(target=_send_coverage, args=(reader, share, there), daemon=True)
        worker.start()
        there.close()
        workers.append((worker, here, share))
    yield from map(reader.cover, shares[0])
    for worker, pipe, share in workers:
        try:
            yield from pipe.recv()
        except EOFError:  # it died; its share is read here, where the same error can be reported
            yield from map(reader.cover, share)
        worker.join()


def _send_coverage(reader: CoverageReader, share: Sequence[Article], pipe: Connection) -> None:
    pipe.send([*map(reader.cover, share)])
