"""The copy that an article's claims were last anchored to: `anchored.md` beside it, with the anchors of that day."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from galleyproof.article import Article
from galleyproof.article.anchors import Kept
from galleyproof.claim import Anchor
from galleyproof.finding import Fault
from galleyproof.load.articles import FRONT, paragraphs
from galleyproof.load.files import name_of, read_text
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records.base import Model
from galleyproof.records.location import Written
from galleyproof.write.atomic import write
from galleyproof.write.fields import EditError, Value, dump

_NAME = "anchored.md"
_SAYS = "# Written by `galley anchor`: the copy as it was when the claims were last anchored to it, and where."


class _Front(Model):
    anchors: dict[str, tuple[Anchor, ...]]


def read_kept(root: Path, article: Article) -> Kept | None:
    """The copy that was kept of an article; None where none was.

    Raises:
        EditError: it cannot be read.
    """
    path = _path(root, article)
    if not path.exists():
        return None
    file, text = name_of(path, root), read_text(path, root)
    if isinstance(text, Fault):
        raise _refused(text)
    front = FRONT.match(text)
    document = read(text[: front.start("end")] if front else text, file)
    if front is None or document.tree is None:
        raise EditError(f"{file}:1 is no copy that `galley anchor` kept: delete it to begin anew")
    matter, faults = validate(_Front, Written(document.tree, document.positions, 0))
    if matter is None or not document.whole:
        raise _refused([*document.faults, *faults][0])
    return Kept(replace(article, paragraphs=tuple(paragraphs(text, front.end()))), matter.anchors)


def keep(root: Path, kept: Kept) -> bool:
    """Write a copy with the anchors of its claims; whether that changes what was kept.

    Raises:
        OSError: the file cannot be replaced.
    """
    path, new = _path(root, kept.article), _written(kept.article, kept.anchors)
    if path.exists() and path.read_bytes() == new.encode():
        return False
    write(path, new)
    return True


def fields_of(anchor: Anchor) -> dict[str, Value]:
    """An anchor as its record has it."""
    fields: dict[str, Value] = anchor.model_dump(exclude_none=True, exclude_defaults=True)
    return fields


def _written(article: Article, anchors: Mapping[str, tuple[Anchor, ...]]) -> str:
    listed = {id_: [fields_of(each) for each in known] for id_, known in sorted(anchors.items())}
    copy = "\n\n".join(each.text for each in article.paragraphs)
    return f"---\n{_SAYS}\n{dump('anchors', listed)}\n---\n\n{copy}\n"


def _path(root: Path, article: Article) -> Path:
    return (root / article.at().file).with_name(_NAME)


def _refused(fault: Fault) -> EditError:
    return EditError(f"{fault.at} {fault.message}: mend it, or delete the file to begin anew")
