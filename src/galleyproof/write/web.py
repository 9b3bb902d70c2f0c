"""A document from the web, as it is kept: the whole exchange, and the text beside it."""

from collections.abc import Callable

from galleyproof.write.capturing import Document
from galleyproof.write.extracting import text_of
from galleyproof.write.fetching import Fetcher
from galleyproof.write.warc import archived


def fetcher(allowed: frozenset[str], *, ask_robots: bool) -> Callable[[str], Document]:
    """A function from an address to its document; one robots.txt is asked for once.

    Args:
        allowed: hosts, as `name` or `name:port`, that need not be public.
        ask_robots: whether a site's robots.txt is respected.
    """
    fetching = Fetcher(allowed, ask_robots)

    def get(url: str) -> Document:
        exchange = fetching.fetch(url)
        text = text_of(exchange.body, exchange.header("content-type"))
        return Document(archived(exchange), ".warc.gz", text)

    return get
