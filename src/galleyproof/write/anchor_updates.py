"""Writing anchors that have moved into the records of their claims."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from galleyproof.article import Article
from galleyproof.article.anchors import Baseline, Followed
from galleyproof.article.correction_entries import KnownCopy, copy_digest
from galleyproof.claim import Anchor
from galleyproof.records.location import Tree
from galleyproof.write.baseline import fields_of, read_baseline, write_baseline
from galleyproof.write.fields import EditError, FieldValue, set_field


def write_moved(root: Path, baseline: Baseline, moved: Sequence[Followed]) -> Baseline:
    """Write anchors that have moved into their records, and return the baseline with the new anchors added.

    The baseline is written first: if this is interrupted, the anchors already written are known and not moved again.

    Raises:
        EditError: a record cannot be written; the records before it have been.
        OSError: a file cannot be read or replaced.
    """
    updated = replace(baseline, anchors={**baseline.anchors, **_with_new(baseline.anchors, moved)})
    if moved:
        write_baseline(root, updated)
    for anchor in moved:
        _write(root, anchor)
    return updated


def renew_baseline(root: Path, article: Article, followed: Iterable[Followed]) -> bool:
    """Save the article as it is now, with its anchors, as the baseline; return True if it differs from the last one."""
    anchors = {anchor.key: (anchor.fate.anchor,) for anchor in followed if anchor.fate.anchor}
    return write_baseline(root, Baseline(article, anchors, _known_copy(article, read_baseline(root, article))))


def _known_copy(article: Article, earlier: Baseline | None) -> KnownCopy | None:
    """Return the copy that readers know: none before publication; an edit without a correction does not change it."""
    if article.front.stage != "published":
        return None
    corrections = len(article.front.corrections)
    if earlier and earlier.known and corrections <= earlier.known.corrections:
        return earlier.known
    return KnownCopy(copy_digest(paragraph.text for paragraph in article.paragraphs), corrections)


def _with_new(anchors: Mapping[str, tuple[Anchor, ...]], moved: Iterable[Followed]) -> dict[str, tuple[Anchor, ...]]:
    """Return the known anchors of each claim that moved, its new one last."""
    new = ((entry.key, entry.was, entry.fate.anchor) for entry in moved)
    return {key: _distinct([*(anchors.get(key) or (was,)), *([now] if now else [])]) for key, was, now in new}


def _distinct(anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
    distinct: list[Anchor] = []
    for anchor in anchors:
        if anchor not in distinct:
            distinct.append(anchor)
    return tuple(distinct)


def _write(root: Path, moved: Followed) -> None:
    anchor, written = moved.fate.anchor, moved.claim.written.tree
    assert anchor is not None  # noqa: S101 - an anchor that moved has a new place
    name, *number = moved.path
    loaded = _at(written.get(str(name)) if isinstance(written, dict) else None, number)

    def make_value(old: Tree | None) -> FieldValue:
        fields = _at(old, number)
        if fields != loaded or not isinstance(fields, dict):
            raise EditError(f"the anchor of `{moved.claim.ref}` was edited in the meantime: run the command again")
        new = _in_order(fields, fields_of(anchor))
        return [new if place in number else item for place, item in enumerate(old)] if isinstance(old, list) else new

    set_field(root, moved.claim, str(name), make_value)


def _at(field: Tree | None, number: Sequence[str | int]) -> Tree | None:
    """Return an anchor of a list of anchors, or the only one."""
    if not number:
        return field
    place = int(number[0])
    return field[place] if isinstance(field, list) and place < len(field) else None


def _in_order(old: Mapping[str, Tree], fields: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """Return fields in the order in which the record has them."""
    return {**{name: fields[name] for name in old if name in fields}, **fields}
