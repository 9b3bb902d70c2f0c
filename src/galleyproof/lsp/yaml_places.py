"""The places of values in YAML: where the text of a field is, without quotation marks."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final, TypeAlias

import yaml

from galleyproof.desk import Desk
from galleyproof.desk.by_folder import folder_of
from galleyproof.finding import FaultKind
from galleyproof.load.articles import FRONT
from galleyproof.lsp.places import Cursor, Extent, Lines
from galleyproof.records.location import Path

Node: TypeAlias = Any
"""One of PyYAML's nodes, which have no type hints."""

_QUOTES: Final = "'\""


def top_of(desk: Desk, file: str) -> Node | None:
    """Return the top of the YAML of a file, of Markdown that of its front matter; None if it has errors.

    libyaml's composer recurses, so it must not see what the desk refuses, such as 50,000 open brackets.
    """
    faults = desk.by_folder[folder_of(file)].faults
    if any(fault.at.file == file and fault.kind is FaultKind.YAML for fault in faults):
        return None
    return _composed(desk.texts[file], is_markdown=file.endswith(".md"))


@lru_cache(maxsize=32)  # an edit changes one file; the others of a desk of the usual size are kept
def _composed(text: str, *, is_markdown: bool) -> Node | None:
    front = FRONT.match(text) if is_markdown else None
    if is_markdown and front is None:
        return None
    try:
        return yaml.compose(text[: front.start("end")] if front else text, yaml.CSafeLoader)
    except yaml.YAMLError:
        return None


def listed(top: Node | None) -> Iterator[Node]:
    """Yield the records that a file lists under any of its keys."""
    for _, value in fields(top):
        yield from items(value)


def fields(node: Node | None) -> list[tuple[Node, Node]]:
    """Return the keys and values of a mapping; nothing for anything else."""
    return node.value if isinstance(node, yaml.MappingNode) else []


def items(node: Node | None) -> list[Node]:
    """Return the items of a list; nothing for anything else."""
    return node.value if isinstance(node, yaml.SequenceNode) else []


def node_at(node: Node | None, path: Path) -> Node | None:
    """Return the value at a path of a record written in full, which the file may have in short; None if it has none."""
    for step in path:
        if isinstance(node, yaml.SequenceNode):
            node = node.value[step] if isinstance(step, int) and step < len(node.value) else None
        elif isinstance(node, yaml.MappingNode):
            node = _field(node, step)
        elif step not in ("source", "quote"):  # a row that is only a source, an anchor that is only its words
            return None
    return node


def all_scalars(node: Node | None, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Yield every value below a node that is neither a list nor a mapping, with its path."""
    if isinstance(node, yaml.ScalarNode):
        yield path, node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from all_scalars(value, (*path, str(key.value)))
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield from all_scalars(value, (*path, number))


def start_of(node: Node) -> Cursor:
    """Return the place where a node starts."""
    return Cursor(node.start_mark.line, node.start_mark.column)


def extent_of_text(node: Node) -> Extent:
    """Return the extent of a scalar, without quotation marks."""
    start, end = start_of(node), Cursor(node.end_mark.line, node.end_mark.column)
    if node.style and node.style in _QUOTES:
        return Extent(start._replace(column=start.column + 1), end._replace(column=max(end.column - 1, 0)))
    return Extent(start, end)


def part_of_text(node: Node, lines: Lines, start: int, end: int) -> Extent | None:
    """Return the extent of some characters of a scalar's value; None if its text is not written as it is."""
    whole = extent_of_text(node)
    if lines.words(whole) != node.value or whole.start.line != whole.end.line:
        return None
    line, column = whole.start
    return Extent(Cursor(line, column + start), Cursor(line, column + end))


def _field(mapping: Node, name: str | int) -> Node | None:
    """Return the value of a field; of a row that begins with its source, the source or its words."""
    value = next((value for key, value in mapping.value if key.value == name), None)
    if value is None and mapping.value and name in ("source", "quote"):
        key, words = mapping.value[0]
        return key if name == "source" else words
    return value
