"""From libyaml's events to a tree in which every scalar stays text and every entry keeps its place.

It uses events rather than nodes, because libyaml's composer recurses (50,000 open brackets crash it) and doubles
the time.
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
from galleyproof.records.location import COLUMN_BITS, Location, Positions, Tree, size
from galleyproof.text.phrases import brief

_MAX_DEPTH = 20

_Event: TypeAlias = Any  # by yaml's stubs an event may lack marks; libyaml's events always have them


@dataclass(slots=True)
class YamlDocument:
    """The contents of one YAML file: its tree, the place of every entry, and its faults.

    `tree` is None if the file could not be read to its end. `whole` is false in that case, and if anything in the
    file was refused or skipped: records may be missing then.
    """

    positions: Positions
    tree: Tree | None = None
    faults: list[Fault] = field(default_factory=list)
    whole: bool = True


def parse(text: str, file: str) -> tuple[YamlDocument, yaml.YAMLError | None]:
    """Parse a file's text; if libyaml gives up, return what it noted up to there, and its error."""
    document = YamlDocument(Positions(file))
    parser = yaml.CSafeLoader(text)
    try:
        _TreeBuilder(parser, document).read()
    except _ParsingStoppedError:
        document.whole = False
    except yaml.YAMLError as error:
        document.tree = None
        return document, error
    finally:
        parser.dispose()
    return document, None


class _ParsingStoppedError(Exception):
    """Parsing cannot go on; the fault has been noted."""


class _TreeBuilder:
    """Builds a document's tree from libyaml's events and notes the place of every entry."""

    def __init__(self, parser: yaml.CSafeLoader, document: YamlDocument) -> None:
        self._next: Any = parser.get_event
        self._document = document
        self._note = document.positions.add

    def read(self) -> None:
        """Fill the document in from the one YAML document of the stream."""
        self._next()
        start = self._next()
        if type(start) is StreamEndEvent:
            self._note(0, 0)
            self._document.tree = ""
            return
        event = self._next()
        mark = start.start_mark if type(event) is ScalarEvent and not event.value else event.start_mark
        self._note(mark.line, mark.column)  # libyaml places an empty value after the last line
        self._document.tree = self._node(event, 0)
        self._next()
        event = self._next()
        if type(event) is DocumentStartEvent:
            message = "a second YAML document starts here; a file can have only one"
            self._refuse(event, message, "delete the line `---`, or move what follows it to a file of its own")

    def _node(self, event: _Event, depth: int) -> Tree:
        kind = type(event)
        if kind is AliasEvent:
            self._fault(event, f"`*{brief(event.anchor)}` is a YAML alias, which is not allowed", _QUOTE)
            return ""
        if event.anchor is not None or event.tag is not None:
            self._refuse_mark(event)
        if kind is ScalarEvent:
            value: str = event.value
            return value
        if depth >= _MAX_DEPTH:
            self._refuse(event, *TOO_DEEP)
        return self._mapping(depth + 1) if kind is MappingStartEvent else self._sequence(depth + 1)

    def _mapping(self, depth: int) -> Tree:
        tree: dict[str, Tree] = {}
        firsts: dict[str, int] = {}  # the entry of every key; filled in when one comes twice, as most never do
        following, packed = self._next, self._document.positions.packed
        note, top = packed.append, len(packed) - 1
        while type(key := following()) is not MappingEndEvent:
            mark, entry = key.start_mark, len(packed)
            note(mark.line << COLUMN_BITS | mark.column)
            name: str | None = key.value if type(key) is ScalarEvent and key.tag is key.anchor is None else ""
            if not name or name in tree or name == "<<" or not name.isascii():  # hardly ever
                name = self._key(key, depth)
                if name is not None and name in tree:
                    firsts = firsts or dict(_entries(tree, top))
                    self._refuse_duplicate(key, name, firsts[name])
                    name = None
            event = following()
            plain = type(event) is ScalarEvent and event.tag is event.anchor is None
            value = event.value if plain else self._node(event, depth)
            if name is None:
                del packed[entry:]
            else:
                tree[name] = value
                if firsts:
                    firsts[name] = entry
        return tree

    def _sequence(self, depth: int) -> Tree:
        tree: list[Tree] = []
        following, note = self._next, self._document.positions.packed.append
        while type(item := following()) is not SequenceEndEvent:
            mark = item.start_mark
            note(mark.line << COLUMN_BITS | mark.column)
            tree.append(self._node(item, depth))
        return tree

    def _key(self, event: _Event, depth: int) -> str | None:
        """Return the key's text, or None if the entry is refused and its value is to be skipped."""
        if type(event) is not ScalarEvent:
            if type(event) is not AliasEvent:
                message = "a field name must be text, not a list or a group of fields"
                self._fault(event, message, "put the name in quotes or remove its brackets")
            self._node(event, depth)
            return None
        name: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._refuse_mark(event)
        if not name.isascii() and (code := characters.hidden_character(name)):
            message = f"the field name `{brief(name)}` contains a non-breaking space or similar ({code})"
            self._fault(event, message, "retype the name")
            name = characters.without_hidden(name)
        if name == "<<":
            self._fault(event, "`<<` is a YAML merge key, which is not allowed", "write its fields out in full")
            return None
        return name

    def _refuse_duplicate(self, event: _Event, name: str, entry: int) -> None:
        first = self._document.positions[entry]
        message = f"`{brief(name)}` is given twice, on lines {first.line} and {event.start_mark.line + 1}"
        self._fault(event, message, "delete one of the two", (first,))

    def _refuse_mark(self, event: _Event) -> None:
        """Report an anchor (`&name`) or a tag (`!name`) on a value."""
        if event.anchor is not None:
            self._fault(event, f"`&{brief(event.anchor)}` is a YAML anchor, which is not allowed", _QUOTE)
        if event.tag is not None:
            tag = brief(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self._fault(event, f"`{tag}` is a YAML tag, which is not allowed", _QUOTE)

    def _refuse(self, event: _Event, message: str, fix: str) -> NoReturn:
        self._fault(event, message, fix)
        raise _ParsingStoppedError

    def _fault(self, event: _Event, message: str, fix: str, also: tuple[Location, ...] = ()) -> None:
        mark = event.start_mark
        place = Location(self._document.positions.file, mark.line + 1, mark.column + 1)
        self._document.faults.append(Fault(message, place, fix, also=also, kind=FaultKind.YAML))


def _entries(tree: dict[str, Tree], top: int) -> Iterator[tuple[str, int]]:
    """Yield every key of the mapping at entry `top`, with the key's own entry."""
    entry = top + 1
    for name, below in tree.items():
        yield name, entry
        entry += 1 + size(below)


_QUOTE = "put the value in quotes if this is part of the text; otherwise write the value out in full"
