"""Every spot of a desk that names a record: in records, in settings, in baselines and in the copy."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal, NamedTuple

from galleyproof.article import Article
from galleyproof.article.anchors.locating import span_of
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.desk.by_folder import OnDemand, folder_of
from galleyproof.load.files import BASELINE
from galleyproof.lsp.places import Cursor, Extent, Lines
from galleyproof.lsp.targets import Naming, Target, namings, target_of
from galleyproof.lsp.yaml_places import (
    Node,
    all_scalars,
    extent_of_text,
    fields,
    listed,
    node_at,
    part_of_text,
    start_of,
    top_of,
)
from galleyproof.records import Record
from galleyproof.records.location import Path
from galleyproof.records.settings import DESK_FILE
from galleyproof.text.span import Span


class Spot(NamedTuple):
    """A spot that names a record.

    Attributes:
        target: what it names.
        file: its file, by its path from the desk's root.
        extent: its place there.
        role: `definition` for the id of the record itself, `reference` for an id elsewhere, `anchor` for the words in
            a claim's record that are in the copy, `copy` for words of the copy, `baseline` for an id in `anchored.md`.
        is_id: True if the text at this place is the id as it is.
        owner: the full id of the claim whose record it is in; empty if it is in none.
        path: the path of its field in that record.
    """

    target: Target
    file: str
    extent: Extent
    role: Literal["definition", "reference", "anchor", "copy", "baseline"]
    is_id: bool = True
    owner: str = ""
    path: Path = ()


class Spots:
    """The spots of a desk, found file by file when somebody asks."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.in_file = OnDemand(desk.texts, lambda file: [*_spots(file, desk)])

    def at(self, file: str, cursor: Cursor) -> list[Spot]:
        """Return the spots of a file that a cursor is in or beside, the shortest first."""
        found = [spot for spot in self.in_file.get(file) or () if spot.extent.touches(cursor)]
        return sorted(found, key=lambda spot: (spot.extent.end.line - spot.extent.start.line, _length(spot)))

    def definition(self, target: Target) -> Spot | None:
        """Return the id in the record that is named; None if there is no such record."""
        return next((spot for spot in self.of(target) if spot.role == "definition"), None)

    def of(self, target: Target) -> list[Spot]:
        """Return every spot that names a record."""
        return self._by_target.get(target, [])

    @cached_property
    def _by_target(self) -> dict[Target, list[Spot]]:
        index: dict[Target, list[Spot]] = {}
        for file in self.in_file:
            for spot in self.in_file[file]:
                index.setdefault(spot.target, []).append(spot)
        return index


def _length(spot: Spot) -> int:
    return spot.extent.end.column - spot.extent.start.column


def _spots(file: str, desk: Desk) -> Iterator[Spot]:
    """Yield the spots of one file."""
    text, folder = desk.texts[file], folder_of(file)
    lines, top = Lines(text), top_of(desk, file)
    if file == DESK_FILE:
        yield from _in_settings(file, top, lines, desk)
    elif file.endswith(f"/{BASELINE}"):
        yield from _in_baseline(file, top, lines, folder)
    elif file.endswith(".md"):
        if article := desk.article(folder):
            yield from _named(namings(article.front, folder, desk), top, file, lines)
            yield from _in_copy(article, file, top, desk)
    else:
        part = desk.by_folder[folder]
        records: dict[Cursor, Record] = {}
        for record in (*part.entities, *part.sources, *part.claims):
            if record.at().file == file:
                records[Cursor(record.at().line - 1, record.at().column - 1)] = record
        for node in listed(top):
            if record_here := records.get(start_of(node)):
                yield from _in_record(record_here, node, file, lines, desk)


def _in_record(record: Record, node: Node, file: str, lines: Lines, desk: Desk) -> Iterator[Spot]:
    own = target_of(record)
    defined = Naming(own, ("id",), Span(0, len(record.id)))
    yield from (spot._replace(role="definition") for spot in _named([defined], node, file, lines))
    owner = own.id if own.kind == "claim" else ""
    for spot in _named(namings(record, own.id.partition("/")[0], desk), node, file, lines):
        yield spot._replace(owner=owner)
    if isinstance(record, Claim):
        for path, _ in record.all_anchors:
            if words := node_at(node, (*path, "quote")):
                yield Spot(own, file, extent_of_text(words), "anchor", is_id=False)


def _named(found: Iterable[Naming], top: Node | None, file: str, lines: Lines) -> Iterator[Spot]:
    """Yield the spots of ids in a record."""
    for target, path, span in found:
        node = node_at(top, path)
        if node is not None:
            yield _spot(target, node, span, file, lines)._replace(path=path)


def _in_settings(file: str, top: Node | None, lines: Lines, desk: Desk) -> Iterator[Spot]:
    """Yield the entities among the values of properties that the settings put in order."""
    for path, node in all_scalars(node_at(top, ("attributes",))):
        if "order" in path and node.value in desk.entities_by_id:
            yield _spot(Target("entity", node.value), node, Span(0, len(node.value)), file, lines)


def _in_baseline(file: str, top: Node | None, lines: Lines, article: str) -> Iterator[Spot]:
    for key, _ in fields(node_at(top, ("anchors",))):
        id_ = key.value.partition("#")[0]
        yield _spot(Target("claim", f"{article}/{id_}"), key, Span(0, len(id_)), file, lines)._replace(role="baseline")


def _spot(target: Target, node: Node, span: Span, file: str, lines: Lines) -> Spot:
    """Return the spot of an id that is some characters of a scalar."""
    part = part_of_text(node, lines, *span)
    return Spot(target, file, part or extent_of_text(node), "reference", is_id=part is not None)


def _in_copy(article: Article, file: str, top: Node | None, desk: Desk) -> Iterator[Spot]:
    """Yield the words of the copy that claims are anchored to, and the names of entities."""

    def spot(target: Target, number: int, span: Span) -> Spot:
        return Spot(target, file, _extent(article, number, span, top), "copy", is_id=False)

    for claim in desk.claims_of.get(article.id, ()):
        for _, anchor in claim.all_anchors:
            if span := span_of(anchor, article):
                yield spot(target_of(claim), anchor.paragraph, span)
    for number, paragraph in article.numbered:
        for mention in desk.registry.mentions(paragraph.text):
            for id_ in mention.entities:
                yield spot(Target("entity", id_), number, mention.span)


def _extent(article: Article, number: int, span: Span, top: Node | None) -> Extent:
    """Return the place of some words of the copy; of words of the headline, the whole field."""
    first, last = article.place(number, span.start), article.place(number, max(span.end - 1, span.start))
    if number == 0:
        name = "title" if first == article.at("title") else "standfirst"
        return extent_of_text(node_at(top, (name,)))
    return Extent(Cursor(first.line - 1, first.column - 1), Cursor(last.line - 1, last.column))
