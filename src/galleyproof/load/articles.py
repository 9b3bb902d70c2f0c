"""The copy: an `article.md` with its front matter and paragraphs."""

import re
from collections.abc import Iterator
from itertools import groupby

from galleyproof.article import Article, FrontMatter, Paragraph
from galleyproof.finding import Fault, FaultKind
from galleyproof.load import characters
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records.location import Location, Written

_FENCE = "---"
FRONT = re.compile(rf"{_FENCE} *\n(?P<yaml>.*?\n)?(?P<end>{_FENCE} *)(?:\n|\Z)", re.DOTALL)


def read_article(text: str, file: str, home: str) -> tuple[Article | None, list[Fault]]:
    """The article, or what is wrong with its front matter; an article that cannot be read is None."""
    front = FRONT.match(text)
    if front is None:
        return None, [_no_front(text, file), *characters.check_characters(text, file)]
    document = read(text[: front.start("end")], file)  # with its opening line, so that lines count from the top
    faults = document.faults + characters.check_characters(text, file, front.end())
    if document.tree is None:
        return None, faults
    written = Written(document.tree, document.positions, 0)
    matter, wrong = validate(FrontMatter, written)
    faults += wrong
    if matter is None or any(fault.leaves_out for fault in faults):
        return None, faults
    return Article(home, matter, tuple(paragraphs(text, front.end())), written), faults


def _no_front(text: str, file: str) -> Fault:
    if text.partition("\n")[0].rstrip() == _FENCE:
        message, fix = "the front matter does not end", f"put a line `{_FENCE}` between its last line and the text"
    else:
        message = "the article does not begin with its front matter"
        fix = f"begin with a line `{_FENCE}`, then title, outlet, published and stage, then a line `{_FENCE}`"
    return Fault(FaultKind.YAML, message, Location(file), fix)


def paragraphs(text: str, start: int) -> Iterator[Paragraph]:
    """The paragraphs of a text from a character on: lines that stand together, parted from others by blank ones."""
    first = text.count("\n", 0, start) + 1
    lines = enumerate(text[start:].split("\n"), first)
    for blank, block in groupby(lines, lambda line: not line[1].strip()):
        if not blank:
            numbers, held = zip(*block, strict=True)
            yield Paragraph("\n".join(held), numbers[0])
