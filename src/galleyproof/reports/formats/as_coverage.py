"""The copy with what no claim stands behind, for a terminal, or as data."""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from galleyproof.article import Article
from galleyproof.article.coverage import Found
from galleyproof.reports.formats.as_json import coverage_data
from galleyproof.reports.formats.as_text import Paint, coverage_text, plain, printable
from galleyproof.reports.formats.report_format import VERSION
from galleyproof.run import Run


def as_text(run: Run, article: Article, paint: Paint = plain) -> str:
    """Each paragraph, what is open in it in `[brackets]` and listed below it; as the last line, how much is covered."""
    coverage = run.coverage[article.id]
    open_ = {
        number: [*each] for number, each in groupby(filter(_is_open, coverage.found), lambda found: found.paragraph)
    }
    lines = []
    for number, paragraph in enumerate(article.paragraphs, 1):
        found = open_.get(number, [])
        lines += [*_copy(number, paragraph.text, found, paint), *(_line(article, each) for each in found), ""]
    return "\n".join([*lines, paint(coverage_text(coverage), "yellow" if open_ else "green")]) + "\n"


def as_json(run: Run, article: Article) -> str:
    """Everything in an article that can be checked, with its place and the claims behind it, as JSON text."""
    coverage = run.coverage[article.id]
    things = [_thing(article, found) for found in coverage.found]
    data = {"version": VERSION, "article": article.id, **coverage_data(coverage), "found": things}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _is_open(found: Found) -> bool:
    return found.is_open


def _copy(number: int, text: str, found: list[Found], paint: Paint) -> Iterator[str]:
    """A paragraph with its number before it, and what is open in it marked."""
    marked, last = "", 0
    for each in found:
        if each.span.start >= last:
            marked += text[last : each.span.start] + paint(f"[{printable(' '.join(each.words.split()))}]", "yellow")
            last = each.span.end
    for index, line in enumerate((marked + text[last:]).split("\n")):
        yield f"{number if not index else '':>4}  {line}"


def _line(article: Article, found: Found) -> str:
    words = printable(" ".join(found.words.split()))
    return f"      no claim: {found.kind} `{words}` ({found.place(article)})"


def _thing(article: Article, found: Found) -> dict[str, Any]:
    place = found.place(article)
    return {
        "kind": found.kind,
        "words": found.words,
        "paragraph": found.paragraph,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "claims": list(found.claims),
        "waived": found.waived or None,
    }
