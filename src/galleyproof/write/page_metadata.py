"""What a web page says about itself in its head: who publishes it, its title, its date and its language."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from html.parser import HTMLParser
from typing import Any, Final, NamedTuple

_LARGEST_HEAD: Final = 500_000
"""Bytes of a page that are looked through."""

_LONGEST: Final = 300
_DEEPEST: Final = 6
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_CHARSET: Final = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)

_TITLES: Final = ("og:title", "ld:headline", "twitter:title", "title", "h1")
_PUBLISHERS: Final = ("og:site_name", "ld:publisher", "application-name", "dc.publisher")
_DATES: Final = (
    *("article:published_time", "ld:datepublished", "og:published_time", "datepublished", "dc.date.issued", "dc.date"),
    *("dcterms.issued", "dcterms.date", "date", "pubdate"),
)
_LANGUAGES: Final = ("lang", "ld:inlanguage", "og:locale", "content-language", "dc.language")


class PageMetadata(NamedTuple):
    """What a page says about itself; what it does not say is empty.

    Attributes:
        publisher: the name of its site or publisher.
        title: its title, without the name of the site.
        published: its day of publication, as in 2021-10-18.
        language: its language as a BCP 47 tag.
    """

    publisher: str = ""
    title: str = ""
    published: str = ""
    language: str = ""


def page_metadata(data: bytes) -> PageMetadata:
    """Return what an HTML page says about itself; nothing for a document of another kind."""
    if data.startswith(b"%PDF"):
        return PageMetadata()
    head = _Head()
    with suppress(AssertionError):  # how the parser refuses a torn declaration; what it has read so far counts
        head.feed(_decoded(data[:_LARGEST_HEAD]))
    said = head.said
    publisher = _first(said, _PUBLISHERS)
    return PageMetadata(publisher, _without_site(_first(said, _TITLES), publisher), _day(said), _language(said))


def _decoded(data: bytes) -> str:
    named = _CHARSET.search(data[:2048])
    try:
        return data.decode(named[1].decode() if named else "utf-8", "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


class _Head(HTMLParser):
    """Collects what a page says, by the name under which it says so."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: dict[str, str] = {}
        self._open = ""
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the attributes of `html` and `meta`, and the beginning of a title, a heading or a script of data."""
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self._note("lang", values.get("lang", ""))
        elif tag == "meta":
            name = (
                values.get("property") or values.get("name") or values.get("http-equiv") or values.get("itemprop", "")
            )
            self._note(name.lower(), values.get("content", ""))
        elif tag in ("title", "h1") or (tag == "script" and values.get("type", "").lower() == "application/ld+json"):
            self._open, self._text = tag, []

    def handle_data(self, data: str) -> None:
        """Collect the text of what is open."""
        if self._open:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Note the text of what ends here."""
        if tag == self._open:
            text, self._open = "".join(self._text), ""
            if tag == "script":
                for name, value in _linked_data(text):
                    self._note(name, value)
            else:
                self._note(tag, text)

    def _note(self, name: str, value: str) -> None:
        words = " ".join("".join(letter if letter.isprintable() else " " for letter in value).split())
        if words and len(words) <= _LONGEST:
            self.said.setdefault(name, words)


def _linked_data(text: str) -> Iterator[tuple[str, str]]:
    """Yield what the JSON-LD of a page says about an article."""
    with suppress(ValueError, RecursionError):
        for node in _nodes(json.loads(text), _DEEPEST):
            for field in ("headline", "datePublished", "inLanguage"):
                if isinstance(node.get(field), str):
                    yield f"ld:{field.lower()}", node[field]
            publisher = node.get("publisher")
            if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
                yield "ld:publisher", publisher["name"]


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - whatever the JSON holds
    """Yield the objects in lists and graphs, outermost first."""
    if depth and isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth - 1)
    elif depth and isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"), depth - 1)


def _first(said: dict[str, str], names: Iterable[str]) -> str:
    return next((said[name] for name in names if name in said), "")


def _without_site(title: str, publisher: str) -> str:
    """Return a title without the name of the site at its end, as in `Bridge open | The Courier`."""
    ending = re.search(rf"\s+[|\-\u2013\u2014\u00b7:]\s+{re.escape(publisher)}$", title, re.IGNORECASE)
    return title[: ending.start()] if publisher and ending and ending.start() else title


def _day(said: dict[str, str]) -> str:
    for name in _DATES:
        with suppress(ValueError):
            return date.fromisoformat(said.get(name, "")[:10]).isoformat()
    return ""


def _language(said: dict[str, str]) -> str:
    tags = (said[name].replace("_", "-") for name in _LANGUAGES if name in said)
    return next(filter(_LANGUAGE.fullmatch, tags), "")
