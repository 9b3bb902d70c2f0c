"""The copy: an `article.md` with its front matter and paragraphs."""

import re

from galleyproof.article import Article, FrontMatter, Paragraph
from galleyproof.finding import Fault, FaultKind
from galleyproof.load import lint
from galleyproof.load.reader import read
from galleyproof.load.validate import validate
from galleyproof.location import Location, Written

_FRONT = re.compile(r"---[ ]*\n(?P<yaml>.*?\n)?(?P<end>---[ ]*)(?:\n|\Z)", re.DOTALL)
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")


def read_article(text: str, file: str, home: str) -> tuple[Article | None, list[Fault]]:
    """The article, or what is wrong with its front matter; an article that cannot be read is None."""
    front = _FRONT.match(text)
    if front is None:
        message = "the article does not begin with its front matter"
        fix = "begin with a line `---`, then title, outlet, published and stage, then a line `---`"
        return None, [Fault(FaultKind.YAML, message, Location(file), fix)]
    document = read(text[: front.start("end")], file)  # with its opening line, so that lines count from the top
    written = Written(document.tree, document.positions, 0)
    faults = document.faults + lint.check_characters(text[front.end() :], file)
    if not document.whole:
        return None, faults
    matter, wrong = validate(FrontMatter, written)
    faults += wrong
    article = Article(home, matter, _paragraphs(text, front.end()), written) if matter and not faults else None
    return article, faults


def _paragraphs(text: str, start: int) -> tuple[Paragraph, ...]:
    found = _PARAGRAPH.finditer(text, start)
    return tuple(Paragraph(match[0], text.count("\n", 0, match.start()) + 1) for match in found)
