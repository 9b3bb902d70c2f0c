"""The baseline of an article: the text that its anchors were last set against, kept in `anchored.md` beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from galleyproof.article import HEADLINE, Article, FrontMatter
from galleyproof.article.anchors import Baseline
from galleyproof.claim import Anchor
from galleyproof.finding import Fault
from galleyproof.load.articles import FRONT, paragraphs
from galleyproof.load.files import name_of, read_text
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records import Model
from galleyproof.records.location import Written
from galleyproof.write.atomic import write_file
from galleyproof.write.fields import EditError, FieldValue, dump

_NAME = "anchored.md"
_HEADER = "# Written by `galley anchor`: the article as it was when its anchors were last set, with these anchors."


class _BaselineFrontMatter(Model):
    title: str | None = None
    standfirst: str | None = None
    anchors: dict[str, tuple[Anchor, ...]]

    def of(self, article: Article) -> FrontMatter:
        """Return the front matter of the article with the headline and standfirst of the baseline."""
        own = {"title": self.title, "standfirst": self.standfirst}
        return article.front.model_copy(update=own) if self.title else article.front


def read_baseline(root: Path, article: Article) -> Baseline | None:
    """Return the baseline of an article, or None if it has none yet.

    Raises:
        EditError: the baseline cannot be read.
    """
    path = _path(root, article)
    if not path.exists():
        return None
    file, text = name_of(path, root), read_text(path, root)
    if isinstance(text, Fault):
        raise _unreadable(text)
    front = FRONT.match(text)
    document = read(text[: front.start("end")] if front else text, file)
    if front is None or document.tree is None:
        raise EditError(f"{file}:1 was not written by `galley anchor`: delete it to start over")
    matter, faults = validate(_BaselineFrontMatter, Written(document.tree, document.positions, 0))
    if matter is None or not document.whole:
        raise _unreadable([*document.faults, *faults][0])
    copy = tuple(paragraphs(text, front.end()))
    return Baseline(replace(article, front=matter.of(article), paragraphs=copy), matter.anchors)


def write_baseline(root: Path, baseline: Baseline) -> bool:
    """Write a baseline; return True if it differs from the one on disk.

    Raises:
        OSError: the file cannot be replaced.
    """
    path, new = _path(root, baseline.article), _text(baseline.article, baseline.anchors)
    if path.exists() and path.read_bytes() == new.encode():
        return False
    write_file(path, new)
    return True


def fields_of(anchor: Anchor) -> dict[str, FieldValue]:
    """Return the fields of an anchor as its record has them."""
    fields: dict[str, FieldValue] = anchor.model_dump(exclude_none=True, exclude_defaults=True)
    return fields


def _text(article: Article, anchors: Mapping[str, tuple[Anchor, ...]]) -> str:
    fields = {id_: [fields_of(anchor) for anchor in known] for id_, known in sorted(anchors.items())}
    copy = "\n\n".join(paragraph.source for paragraph in article.paragraphs)
    front = "\n".join([_HEADER, *_headline(article, anchors), dump("anchors", fields)])
    return f"---\n{front}\n---\n\n{copy}\n"


def _headline(article: Article, anchors: Mapping[str, tuple[Anchor, ...]]) -> Iterator[str]:
    """Yield the lines with the headline and the standfirst, if an anchor is in them."""
    if any(anchor.paragraph == HEADLINE for known in anchors.values() for anchor in known):
        yield dump("title", article.front.title)
        if article.front.standfirst:
            yield dump("standfirst", article.front.standfirst)


def _path(root: Path, article: Article) -> Path:
    return (root / article.at().file).with_name(_NAME)


def _unreadable(fault: Fault) -> EditError:
    return EditError(f"{fault.at} {fault.message}: correct it, or delete the file to start over")
