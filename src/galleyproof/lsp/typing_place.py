"""What is being typed at a cursor: in which groups of fields, and whether it is the name of a field or a value.

The text before the cursor is read as YAML with a mark in place of the word that is being typed, so a file that is only
half written, or wrong further down, does not matter.
"""

import re
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from galleyproof.lsp.field_models import Group
from galleyproof.lsp.places import Cursor, Extent, Lines

_MARK: Final = "galleycursor"
_WORD: Final = re.compile(r"[\w./#~?%-]*$")
_LINE_START: Final = re.compile(r" *(?:- +)*$")
_FENCE: Final = re.compile(r"--- *")


class TypingPlace(NamedTuple):
    """A word that is being typed.

    Attributes:
        extent: the word up to the cursor.
        groups: the groups of fields around it, from that of the whole file inwards.
        name: the field of the innermost group whose value it is; empty if it is the name of a field itself.
        starts_item: True if it begins an item of a list, and may be the name of the item's first field.
    """

    extent: Extent
    groups: list[Group]
    name: str
    starts_item: bool = False


def typing_place(lines: Lines, cursor: Cursor, *, is_markdown: bool) -> TypingPlace | None:
    """Return what is being typed at a cursor; None if it is in a comment or a longer text, or not in YAML."""
    before = lines.line(cursor.line)[: cursor.column]
    start = len(_WORD.sub("", before))
    above = lines.lines[: cursor.line]
    if is_markdown and (not above or any(_FENCE.fullmatch(line) for line in above[1:])):
        return None
    is_start = _LINE_START.match(before[:start]) is not None
    text = "\n".join([*above, before[:start] + _MARK + (":" if is_start else "")])
    found = _Finder().find(text)
    return found._replace(extent=Extent(Cursor(cursor.line, start), cursor)) if found else None


@dataclass
class _Open:
    """A list or group of fields that is open where the parser is; of a group, the last field and the plain values."""

    is_list: bool
    holder: str
    name: str = ""
    values: dict[str, str] = field(default_factory=dict)


class _Finder:
    """Follows the parser's events up to the mark."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def find(self, text: str) -> TypingPlace | None:
        """Return what the mark in a text stands for; None if it is no value or name of a field."""
        try:
            for event in yaml.parse(text, yaml.CSafeLoader):
                if isinstance(event, ScalarEvent) and event.value == _MARK and self._open:
                    return self._here()
                self._follow(event)
        except yaml.YAMLError:
            return None
        return None

    def _follow(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events have no common type
        if isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            self._open.append(_Open(isinstance(event, SequenceStartEvent), self._holder()))
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            self._open.pop()
            self._end_value()
        elif isinstance(event, ScalarEvent) and self._open and not self._open[-1].is_list:
            innermost = self._open[-1]
            if innermost.name:
                innermost.values[innermost.name] = event.value
                innermost.name = ""
            else:
                innermost.name = event.value

    def _end_value(self) -> None:
        if self._open and not self._open[-1].is_list:
            self._open[-1].name = ""

    def _holder(self) -> str:
        """Return the name of the field whose value begins here."""
        innermost = self._open[-1] if self._open else _Open(is_list=False, holder="")
        return innermost.holder if innermost.is_list else innermost.name

    def _here(self) -> TypingPlace:
        innermost = self._open[-1]
        groups = [Group(one.holder, one.values) for one in self._open if not one.is_list]
        nowhere = Extent(Cursor(0, 0), Cursor(0, 0))
        if innermost.is_list or innermost.name:
            return TypingPlace(nowhere, groups, self._holder())
        around = self._open[-2] if len(self._open) > 1 else innermost
        return TypingPlace(nowhere, groups, "", starts_item=around.is_list and not innermost.values)
