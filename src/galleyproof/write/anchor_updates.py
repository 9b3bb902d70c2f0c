"""Anchors written anew into the records of their claims."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from galleyproof.article import Article
from galleyproof.article.anchors import Followed, Kept
from galleyproof.claim import Anchor
from galleyproof.records.location import Tree
from galleyproof.write.baseline import fields_of, keep
from galleyproof.write.fields import EditError, Value, set_field


def write_moved(root: Path, kept: Kept, moved: Sequence[Followed]) -> Kept:
    """Write the anchors that moved into their records; what is kept now knows them.

    It is kept first: wherever this is interrupted, what was written is known to be so, and is not moved again.

    Raises:
        EditError: a record cannot be written; those before it are.
        OSError: a file cannot be read or replaced.
    """
    known = Kept(kept.article, {**kept.anchors, **_known(kept.anchors, moved)})
    if moved:
        keep(root, known)
    for each in moved:
        _write(root, each)
    return known


def keep_all(root: Path, article: Article, followed: Iterable[Followed]) -> bool:
    """Keep the copy that every claim is anchored to now; whether it is another one than was kept before."""
    anchors = {each.claim.id: (each.fate.anchor,) for each in followed if each.fate.anchor}
    return keep(root, Kept(article, anchors))


def _known(anchors: Mapping[str, tuple[Anchor, ...]], moved: Iterable[Followed]) -> dict[str, tuple[Anchor, ...]]:
    new = ((each.claim.id, each.was, each.fate.anchor) for each in moved)
    return {id_: tuple(_distinct([*(anchors.get(id_) or (was,)), *([now] if now else [])])) for id_, was, now in new}


def _distinct(anchors: Iterable[Anchor]) -> list[Anchor]:
    found: list[Anchor] = []
    for each in anchors:
        if each not in found:
            found.append(each)
    return found


def _write(root: Path, each: Followed) -> None:
    anchor, written = each.fate.anchor, each.claim.written.tree
    assert anchor is not None  # noqa: S101 - what moves has somewhere to go
    loaded = written.get("anchor") if isinstance(written, dict) else None

    def made(old: Tree | None) -> Value:
        if old != loaded or not isinstance(old, dict):
            raise EditError(f"the anchor of `{each.claim.ref}` was changed meanwhile: start again")
        return _in_order(old, fields_of(anchor))

    set_field(root, each.claim, "anchor", made)


def _in_order(old: Mapping[str, Tree], fields: Mapping[str, Value]) -> dict[str, Value]:
    """Fields in the order that the record has them."""
    return {**{name: fields[name] for name in old if name in fields}, **fields}
