"""From libyaml's events to a tree: every scalar stays text, every entry keeps its place.

Events, and not nodes: the composer recurses (50,000 open brackets end the process) and costs as much again.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from galleyproof.finding import Fault, FaultKind
from galleyproof.load import characters
from galleyproof.load.yaml_advice import TOO_DEEP
from galleyproof.records.location import Location, Positions, Tree, size
from galleyproof.text.phrases import brief

_DEEPEST = 20

_Event: TypeAlias = Any  # yaml's stubs leave open whether an event has its marks; those of libyaml do


@dataclass(slots=True)
class Document:
    """One file as read: its tree, the place of every entry, and what was wrong with it.

    `tree` is None where the file could not be read to its end. `whole` is false where that is so, or where something
    was refused or passed over on the way: then nobody knows what else the file holds.
    """

    positions: Positions
    tree: Tree | None = None
    faults: list[Fault] = field(default_factory=list)
    whole: bool = True


class RefusedError(Exception):
    """Reading stops here; the fault is noted already."""


class Reader:
    """Turns events into a tree, noting where each entry stands."""

    def __init__(self, parser: yaml.CSafeLoader, document: Document) -> None:
        self._next: Any = parser.get_event
        self._document = document
        self._note = document.positions.add

    def read(self) -> None:
        """Read the one document of the stream."""
        self._next()
        start = self._next()
        if type(start) is StreamEndEvent:
            self._note(0, 0)
            self._document.tree = ""
            return
        event = self._next()
        mark = start.start_mark if type(event) is ScalarEvent and not event.value else event.start_mark
        self._note(mark.line, mark.column)  # nothing at all would stand past the last line
        self._document.tree = self._node(event, 0)
        self._next()
        event = self._next()
        if type(event) is DocumentStartEvent:
            message = "a second document begins here, and a file holds one"
            self._refuse(event, message, "delete the line `---`, or put what follows it in a file of its own")

    def _node(self, event: _Event, depth: int) -> Tree:
        kind = type(event)
        if kind is AliasEvent:
            self._fault(event, f"`*{brief(event.anchor)}` is an alias, and a record says what it means in full", _QUOTE)
            return ""
        if event.anchor is not None or event.tag is not None:
            self._fault_mark(event)
        if kind is ScalarEvent:
            value: str = event.value
            return value
        if depth >= _DEEPEST:
            self._refuse(event, *TOO_DEEP)
        return self._mapping(depth + 1) if kind is MappingStartEvent else self._sequence(depth + 1)

    def _mapping(self, depth: int) -> Tree:
        tree: dict[str, Tree] = {}
        firsts: dict[str, int] = {}  # the entry of every key, from where one came twice: till then nobody asks
        following, note, packed = self._next, self._note, self._document.positions.packed
        top = len(packed) - 1
        while type(key := following()) is not MappingEndEvent:
            mark = key.start_mark
            entry = len(packed)
            note(mark.line, mark.column)
            name = self._key(key, depth)
            if name is not None and name in tree:
                firsts = firsts or dict(_entries(tree, top))
                self._fault_twice(key, name, firsts[name])
                name = None
            value = self._node(following(), depth)
            if name is None:
                del packed[entry:]
            else:
                tree[name] = value
                if firsts:
                    firsts[name] = entry
        return tree

    def _sequence(self, depth: int) -> Tree:
        tree: list[Tree] = []
        following, note = self._next, self._note
        while type(item := following()) is not SequenceEndEvent:
            mark = item.start_mark
            note(mark.line, mark.column)
            tree.append(self._node(item, depth))
        return tree

    def _key(self, event: _Event, depth: int) -> str | None:
        """The key's text, or None where the entry is refused and its value only passed over."""
        if type(event) is not ScalarEvent:
            if type(event) is not AliasEvent:
                message = "a field's name is a list or a group of fields, and must be text"
                self._fault(event, message, "put the name in quotes, or take its brackets out")
            self._node(event, depth)
            return None
        name: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._fault_mark(event)
        if not name.isascii() and (code := characters.unseen(name)):
            message = f"the name `{brief(name)}` holds a non-breaking space or the like, {code}"
            self._fault(event, message, "type the name again")
            name = characters.seen(name)
        if name == "<<":
            self._fault(event, "`<<` is a merge key, and a record says what it means in full", "write its fields out")
            return None
        return name

    def _fault_twice(self, event: _Event, name: str, entry: int) -> None:
        first = self._document.positions[entry]
        message = f"`{brief(name)}` is given twice, on line {first.line} and on line {event.start_mark.line + 1}"
        self._fault(event, message, "keep one of the two", (first,))

    def _fault_mark(self, event: _Event) -> None:
        """Note an anchor (`&name`) or a tag (`!name`) on a value."""
        if event.anchor is not None:
            message = f"`&{brief(event.anchor)}` is an anchor, and a record says what it means in full"
            self._fault(event, message, _QUOTE)
        if event.tag is not None:
            tag = brief(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self._fault(event, f"`{tag}` is a tag, and every value here is text", _QUOTE)

    def _refuse(self, event: _Event, message: str, fix: str) -> NoReturn:
        self._fault(event, message, fix)
        raise RefusedError

    def _fault(self, event: _Event, message: str, fix: str, also: tuple[Location, ...] = ()) -> None:
        mark = event.start_mark
        place = Location(self._document.positions.file, mark.line + 1, mark.column + 1)
        self._document.faults.append(Fault(FaultKind.YAML, message, place, fix, also))


def _entries(tree: dict[str, Tree], top: int) -> Iterator[tuple[str, int]]:
    """Every key of a mapping whose own entry is `top`, with the entry of the key."""
    entry = top + 1
    for name, below in tree.items():
        yield name, entry
        entry += 1 + size(below)


_QUOTE = "if it is part of the text, put the value in quotes; if not, delete it and write the value out"
