"""Strict YAML, read from libyaml's events: every scalar stays text, every entry keeps its line.

Events, and not nodes: the composer recurses (50,000 open brackets end the process) and costs as much again.
"""

from dataclasses import dataclass, field
from typing import NoReturn

import yaml
from yaml.cyaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from galleyproof.finding import Fault, FaultKind
from galleyproof.load import advice, lint
from galleyproof.location import Location, Positions, Tree, steps_to

_DEEPEST = 20
_QUOTE = "write it out in full; if it is meant as text, put it in quotes"


@dataclass(slots=True)
class Document:
    """One file as read: its tree, the place of every entry, and what was wrong with it.

    `whole` is false where the file could not be read to its end, so that nobody knows what else it holds.
    """

    positions: Positions
    tree: Tree = ""
    faults: list[Fault] = field(default_factory=list)
    whole: bool = True


class _RefusedError(Exception):
    """Reading stops here; the fault is noted already."""


def read(text: str, file: str) -> Document:
    """Read one YAML document; whatever the text, faults come back and nothing is raised."""
    document = Document(Positions(file), faults=lint.check_text(text, file))
    blemished = bool(document.faults)
    parser = CParser(lint.harmless(text))
    try:
        _Reader(parser, document).read()
    except _RefusedError:
        document.whole = False
    except yaml.YAMLError as error:
        document.whole = False
        if not blemished:  # else the blemish is the likely cause, and is told already
            document.faults.append(advice.syntax_fault(error, text, file))
    finally:
        parser.dispose()
    document.whole &= not blemished
    if document.whole:
        document.faults += lint.check_cut_short(text, file)
    return document


class _Reader:
    """Turns events into a tree, noting where each entry stands."""

    def __init__(self, parser: CParser, document: Document) -> None:
        self._next = parser.get_event
        self._document = document
        self._note = document.positions.add

    def read(self) -> None:
        """Read the one document of the stream."""
        self._next()
        event = self._next()
        if isinstance(event, StreamEndEvent):
            self._document.positions.add(0, 0)
            return
        event = self._next()
        self._note(event.start_mark.line, event.start_mark.column)
        self._document.tree = self._node(event, 0)
        self._next()
        event = self._next()
        if isinstance(event, DocumentStartEvent):
            self._refuse(event, "a second document begins here: a file holds one", "put it in a file of its own")

    def _node(self, event: Event, depth: int) -> Tree:
        kind = type(event)
        if kind is AliasEvent:
            self._fault(event, f"`*{event.anchor}` is an alias, and a record says what it says in full", _QUOTE)
            return ""
        if event.anchor is not None or event.tag is not None:
            self._fault_mark(event)
        if kind is ScalarEvent:
            value: str = event.value
            return value
        if depth >= _DEEPEST:
            self._refuse(event, f"nested more than {_DEEPEST} levels deep", "no record needs that: check the brackets")
        return self._mapping(depth + 1) if kind is MappingStartEvent else self._sequence(depth + 1)

    def _mapping(self, depth: int) -> Tree:
        tree: dict[str, Tree] = {}
        following, note, packed = self._next, self._note, self._document.positions.packed
        top = len(packed) - 1
        while type(key := following()) is not MappingEndEvent:
            mark = key.start_mark
            before = len(packed)
            note(mark.line, mark.column)
            name = self._key(key, tree, top, depth)
            value = self._node(following(), depth)
            if name is None:
                del packed[before:]
            else:
                tree[name] = value
        return tree

    def _sequence(self, depth: int) -> Tree:
        tree: list[Tree] = []
        following, note = self._next, self._note
        while type(item := following()) is not SequenceEndEvent:
            mark = item.start_mark
            note(mark.line, mark.column)
            tree.append(self._node(item, depth))
        return tree

    def _key(self, event: Event, tree: dict[str, Tree], top: int, depth: int) -> str | None:
        """The key's text, or None where the entry is refused and its value only passed over."""
        if type(event) is not ScalarEvent:
            if type(event) is not AliasEvent:
                self._fault(event, "a key is a list or a mapping, and must be text", _QUOTE)
            self._node(event, depth)
            return None
        name: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._fault_mark(event)
        if name in tree:
            self._fault_twice(event, name, tree, top)
        elif name == "<<":
            self._fault(event, "`<<` is a merge key, and a record says what it says in full", "write the fields out")
        elif "\N{NO-BREAK SPACE}" in name:
            self._fault(event, f"the key `{name}` holds a non-breaking space", "type the spaces again")
        else:
            return name
        return None

    def _fault_twice(self, event: Event, name: str, tree: Tree, top: int) -> None:
        positions = self._document.positions
        first = positions[top + steps_to(tree, (name,))]
        message = f"`{name}` is given twice, on line {first.line} and on line {event.start_mark.line + 1}"
        self._fault(event, message, "keep one of the two", (first,))

    def _fault_mark(self, event: Event) -> None:
        """Note an anchor (`&name`) or a tag (`!name`) on a value."""
        if event.anchor is not None:
            self._fault(event, f"`&{event.anchor}` is an anchor, and a record says what it says in full", _QUOTE)
        if event.tag is not None:
            self._fault(event, f"`{event.tag}` is a tag, and every value here is text", _QUOTE)

    def _refuse(self, event: Event, message: str, fix: str) -> NoReturn:
        self._fault(event, message, fix)
        raise _RefusedError

    def _fault(self, event: Event, message: str, fix: str, also: tuple[Location, ...] = ()) -> None:
        mark = event.start_mark
        place = Location(self._document.positions.file, mark.line + 1, mark.column + 1)
        self._document.faults.append(Fault(FaultKind.YAML, message, place, fix, also))
