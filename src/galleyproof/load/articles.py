"""Articles: an `article.md` file as front matter and paragraphs."""

import re
from collections.abc import Iterator
from itertools import groupby

from galleyproof.article import Article, FrontMatter, Paragraph
from galleyproof.finding import Fault, FaultKind
from galleyproof.load import characters
from galleyproof.load.conflict_markers import conflict_marker
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records.location import Location, Written
from galleyproof.text.markdown import has_references, read_markdown

_FENCE = "---"
FRONT = re.compile(rf"{_FENCE} *\n(?P<yaml>.*?\n)?(?P<end>{_FENCE} *)(?:\n|\Z)", re.DOTALL)


def read_article(text: str, file: str, id_: str) -> tuple[Article | None, list[Fault]]:
    """Return the article, or None if it cannot be used, and everything that is wrong with its file."""
    if marker := conflict_marker(text, file):
        return None, [marker]
    front = FRONT.match(text)
    if front is None:
        return None, [_no_front_matter(text, file), *characters.check_characters(text, file)]
    document = read(text[: front.start("end")], file)  # includes the opening fence, so that line numbers are right
    faults = [*document.faults, *characters.check_characters(text, file, front.end())]
    if document.tree is None:
        return None, faults
    written = Written(document.tree, document.positions, 0)
    matter, field_faults = validate(FrontMatter, written)
    faults += field_faults
    if matter is None or any(fault.leaves_out for fault in faults):
        return None, faults
    return Article(id_, matter, tuple(paragraphs(text, front.end())), written), faults


def _no_front_matter(text: str, file: str) -> Fault:
    if text.partition("\n")[0].rstrip() == _FENCE:
        message, fix = f"the front matter has no closing `{_FENCE}`", f"add a line `{_FENCE}` before the text"
    else:
        message = "the article does not start with front matter"
        fix = f"start it with a line `{_FENCE}`, then title, outlet, published and stage, then another `{_FENCE}`"
    return Fault(message, Location(file), fix, kind=FaultKind.YAML)


def paragraphs(text: str, start: int) -> Iterator[Paragraph]:
    """Yield the paragraphs from the character at index `start` on; blank lines separate them."""
    blocks = [*_blocks(text, start)]
    references = [block for block, _ in blocks if has_references(block)]
    for block, line in blocks:
        yield Paragraph.of(block, line, read_markdown(block, references))


def _blocks(text: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield the lines between blank ones, with the number of the first."""
    first = text.count("\n", 0, start) + 1
    numbered = enumerate(text[start:].split("\n"), first)
    for blank, block in groupby(numbered, lambda line: not line[1].strip()):
        if not blank:
            numbers, lines = zip(*block, strict=True)
            yield "\n".join(lines), numbers[0]
