"""An archive's articles, read by all cores of the processor."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from os import cpu_count

from galleyproof.article import Article
from galleyproof.article.coverage.covering import Reader
from galleyproof.article.coverage.model import Coverage
from galleyproof.desk import Desk

MANY = 200_000
"""Characters of copy; from so many on it pays to share the work."""


def cover_all(desk: Desk, as_of: date) -> Mapping[str, Coverage]:
    """What of each article its claims cover, by the article's id."""
    reader = reader_of(desk, as_of)
    size = sum(len(paragraph.text) for article in desk.articles for paragraph in article.paragraphs)
    shares = cpu_count() or 1 if size >= MANY and "fork" in get_all_start_methods() else 1
    found = _shared(reader, [desk.articles[first::shares] for first in range(shares)])
    return {coverage.article: coverage for coverage in found}


def reader_of(desk: Desk, as_of: date) -> Reader:
    """The reader of a desk's articles on one day."""
    return Reader(desk.entities_by_id, desk.claims_of, desk.settings.language, as_of)


def _shared(reader: Reader, shares: Sequence[Sequence[Article]]) -> Iterator[Coverage]:
    """The coverage of all shares: the first read here, each other by a copy of this process, which has the desk."""
    context = get_context("fork") if len(shares) > 1 else None
    elsewhere = []
    for share in shares[1:]:
        assert context  # noqa: S101 - as there is more than one
        here, there = context.Pipe(duplex=False)
        worker = context.Process(target=_send, args=(reader, share, there), daemon=True)
        worker.start()
        there.close()
        elsewhere.append((worker, here, share))
    yield from map(reader.cover, shares[0])
    for worker, pipe, share in elsewhere:
        try:
            yield from pipe.recv()
        except EOFError:  # it died; whatever it died of is met again here, where it can be told
            yield from map(reader.cover, share)
        worker.join()


def _send(reader: Reader, share: Sequence[Article], pipe: Connection) -> None:
    pipe.send([*map(reader.cover, share)])
