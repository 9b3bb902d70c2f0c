"""The copy with its checkable items that have no claim, for a terminal or as JSON."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from galleyproof.article import HEADLINE, Article
from galleyproof.article.coverage import Coverage, Item
from galleyproof.printable import printable, printable_lines
from galleyproof.reports.formats.as_json import coverage_data, text_of
from galleyproof.reports.formats.as_text import Paint, coverage_text, plain
from galleyproof.reports.formats.report_format import VERSION


def as_text(article: Article, coverage: Coverage, paint: Paint = plain) -> str:
    """Return each paragraph with its open items in `[brackets]` and listed below, and a last line with the coverage."""
    open_ = {number: [*group] for number, group in groupby(filter(_is_open, coverage.items), _paragraph)}
    lines = []
    for number, paragraph in article.numbered:
        if number == HEADLINE and not coverage.says_something(number):
            continue
        items = open_.get(number, [])
        lines += [*_copy(number, paragraph.text, items, paint), *(_line(article, item) for item in items), ""]
    return "\n".join([*lines, paint(coverage_text(coverage), "yellow" if open_ else "green")]) + "\n"


def as_json(article: Article, coverage: Coverage) -> str:
    """Return every checkable item of an article, with its place and its claims, as JSON text."""
    items = [_item(article, item) for item in coverage.items]
    data = {"version": VERSION, "article": article.id, **coverage_data(coverage), "found": items}
    return text_of(data)


def _is_open(item: Item) -> bool:
    return item.is_open


def _paragraph(item: Item) -> int:
    return item.paragraph


def _copy(number: int, text: str, items: list[Item], paint: Paint) -> Iterator[str]:
    """Yield the lines of a paragraph, numbered, with its open items marked."""
    marked, last = "", 0
    for item in items:
        if item.span.start >= last:
            marked += printable_lines(text[last : item.span.start]) + paint(
                f"[{printable(' '.join(item.words.split()))}]", "yellow"
            )
            last = item.span.end
    for index, line in enumerate((marked + printable_lines(text[last:])).split("\n")):
        yield f"{number if not index else '':>4}  {line}"


def _line(article: Article, item: Item) -> str:
    words = printable(" ".join(item.words.split()))
    return f"      no claim: {item.kind} `{words}` ({printable(str(item.place(article)))})"


def _item(article: Article, item: Item) -> dict[str, Any]:
    place = item.place(article)
    return {
        "kind": item.kind,
        "words": item.words,
        "paragraph": item.paragraph,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "claims": list(item.claims),
        "waived": item.waived or None,
    }
