"""Writing anchors that have moved into the records of their claims."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from galleyproof.article import Article
from galleyproof.article.anchors import Baseline, Followed
from galleyproof.article.anchors.locating import occurrences
from galleyproof.article.correction_entries import KnownCopy, copy_digest
from galleyproof.claim import Anchor
from galleyproof.records.location import Tree
from galleyproof.write.baseline import fields_of, read_baseline, write_baseline
from galleyproof.write.fields import EditError, FieldEdit, MakeValue, set_fields
from galleyproof.write.yaml_text import FieldValue


def write_moved(root: Path, baseline: Baseline | None, article: Article, moved: Sequence[Followed]) -> Baseline | None:
    """Write anchors that have moved into their records, and return the baseline with the new anchors added.

    An anchor that leaves its paragraph out still does if its words have only one place in the article.

    The baseline is written first: if this is interrupted, the anchors already written are known and not moved again.

    Raises:
        EditError: a record cannot be written, nor are the others of its file.
        OSError: a file cannot be read or replaced.
    """
    if baseline and moved:
        baseline = replace(baseline, anchors={**baseline.anchors, **_with_new(baseline.anchors, moved)})
        write_baseline(root, baseline)
    set_fields(root, [FieldEdit(anchor.claim, str(anchor.path[0]), with_anchor(article, anchor)) for anchor in moved])
    return baseline


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


def with_anchor(article: Article, moved: Followed) -> MakeValue:
    """Return a function from a claim's field with an anchor that has moved to the same with its new place."""
    anchor, written = moved.fate.anchor, moved.claim.written.as_in_file
    assert anchor is not None  # noqa: S101 - an anchor that moved has a new place
    name, *number = moved.path
    loaded = _at(written.get(str(name)) if isinstance(written, dict) else None, number)
    one_place = len([*occurrences(anchor, article)]) == 1

    def make_value(old: Tree | None) -> FieldValue:
        fields = _at(old, number)
        if fields != loaded or fields is None:
            raise EditError(f"the anchor of `{moved.claim.ref}` was edited in the meantime: run the command again")
        new = _like(fields, fields_of(anchor), one_place=one_place)
        return [new if place in number else item for place, item in enumerate(old)] if isinstance(old, list) else new

    return make_value


def _at(field: Tree | None, number: Sequence[str | int]) -> Tree | None:
    """Return an anchor of a list of anchors, or the only one."""
    if not number:
        return field
    place = int(number[0])
    return field[place] if isinstance(field, list) and place < len(field) else None


def _like(old: Tree, fields: Mapping[str, FieldValue], *, one_place: bool) -> FieldValue:
    """Return an anchor as the record has it: its fields in the same order, or in short if its words have one place."""
    names = [*old] if isinstance(old, dict) else ["quote"]
    if one_place and "paragraph" not in names:
        fields = {name: value for name, value in fields.items() if name != "paragraph"}
    in_order = {**{name: fields[name] for name in names if name in fields}, **fields}
    return in_order["quote"] if isinstance(old, str) and [*in_order] == ["quote"] else in_order
