"""What a reader sees of a web page: nothing that is hidden or struck out, and exponents apart from their numbers."""

import re
import unicodedata
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Final

from galleyproof.text.typography import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HIDDEN_STYLE = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|text-decoration(?:-line)?\s*:[^;]*line-through)",
    re.IGNORECASE,
)
_HIDING = re.compile(rb"\bhidden\b|none|line-through|collapse|<(?:sup|del|s|strike|noscript|template)\b", re.IGNORECASE)
_UNSEEN: Final = frozenset(("template", "script", "style", "noscript", "del", "s", "strike"))
_BLOCK_TAGS = (
    "p div li tr td th table caption ul ol dd dt br h1 h2 h3 h4 h5 h6 blockquote pre section article header footer "
    "figcaption"
)
_BLOCKS: Final = frozenset(_BLOCK_TAGS.split())
_SUPERSCRIPT: Final = str.maketrans("0123456789+-\u2212=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_EXPONENT = re.compile(r"[-+\u2212]?\d+")
_SYMBOLS = re.compile(r"[-+\u2212]?[a-zA-Z]")
_ORDINAL: Final = frozenset(("st", "nd", "rd", "th", "e", "er", "o", "a", "re", "me", "d", "s", "tm"))
_REFERENCE = re.compile(r"\[\w{1,4}\]|[*\u2020\u2021]+")


def may_hide(page: bytes) -> bool:
    """Return True if a page may have text that its reader does not see as it is written: hidden, struck out, raised."""
    return _HIDING.search(page) is not None


_MARKUP = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


@lru_cache(maxsize=16)  # each quote from a page asks for it
def page_letters(page: str) -> str:
    """Return all letters and digits of a page without its tags, seen or not; layouts differ in everything else."""
    return letters_of(unescape(_MARKUP.sub("", page)))


def letters_of(text: str) -> str:
    """Return the letters and digits of a text, in small letters; exponents are plain digits."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", fold(text)).casefold()))


@lru_cache(maxsize=16)  # each quote from a page asks for it
def page_texts(page: str) -> tuple[str, str]:
    """Return the text of a page as its reader sees it, and as it is written, without regard to what is hidden."""
    from lxml import etree, html  # noqa: PLC0415 - only pages that are stored need it

    try:
        seen, written = (html.document_fromstring(page.encode()) for _ in range(2))
    except (ValueError, etree.ParserError):
        return "", ""
    show_as_seen(seen)
    return text_in_lines(seen), text_in_lines(written)


def show_as_seen(page: "HtmlElement") -> None:
    """Change a parsed page so that its text is what a reader sees.

    Hidden and struck-out elements are emptied, those hidden only from screen readers stay. An exponent becomes a
    superscript sign, `10⁶`, and a footnote mark is emptied. No element is taken out of its place, which would take
    minutes on a page with a hundred thousand of them.
    """
    for element in [*page.iter()]:
        if not isinstance(element.tag, str):
            continue
        element.attrib.pop("aria-hidden", None)  # it hides from screen readers only, and trafilatura would leave it out
        if _is_unseen(element):
            _write(element, "")
    for element in [*page.iter("sup")]:
        _write_superscript(element)


def text_in_lines(page: "HtmlElement") -> str:
    """Return the whole text of a page, with each block on a line of its own."""
    for element in page.iter():
        if element.tag in _BLOCKS:
            element.tail = f"\n{element.tail or ''}"
            if element.tag != "br":
                element.text = f"\n{element.text or ''}"
    lines = (" ".join(line.split()) for line in str(page.text_content()).split("\n"))
    return "\n".join(filter(None, lines))


def _is_unseen(element: "HtmlElement") -> bool:
    is_hidden = "hidden" in element.attrib or bool(_HIDDEN_STYLE.search(element.get("style", "")))
    return (
        element.getparent() is not None
        and element.tag not in ("html", "body")
        and (is_hidden or element.tag in _UNSEEN)
    )


def _write(element: "HtmlElement", text: str) -> None:
    """Turn an element into plain text."""
    element.clear(keep_tail=True)
    element.tag, element.text = "span", text


def _write_superscript(element: "HtmlElement") -> None:
    """Write the exponent of `10<sup>6</sup>` as a sign of its own; leave out a footnote mark."""
    written = "".join(str(element.text_content()).split())
    is_link = next(element.iter("a"), None) is not None
    if is_link or _REFERENCE.fullmatch(written):
        _write(element, "")
    elif _EXPONENT.fullmatch(written) or written == "n":
        _write(element, written.translate(_SUPERSCRIPT))
    elif _SYMBOLS.fullmatch(written) and written.lower() not in _ORDINAL:
        _write(element, f"^{written}")
    else:
        element.tag = "span"
