"""The lines of a file: fields below one another, two spaces further in at each level, brackets where they fit."""

import sys
from collections.abc import Iterable, Sequence
from itertools import dropwhile
from typing import Any, Final

import yaml

from galleyproof.write.tidying.ordering import Chunk, by_id, joined_lines
from galleyproof.write.tidying.trivia import Gap, Line, comments, gap, outdented
from galleyproof.write.yaml_text import end_of

WIDTH: Final = 120
"""The most characters of a line for values in brackets to stay on it."""

# PyYAML's nodes have no type hints: they are `Any` below.
# ruff: noqa: ANN401


class Layout:
    """Lays out the values of one file.

    Attributes:
        text: the text of the file.
        sorted_list: the key of the list whose records are sorted by id; empty if none is.
    """

    def __init__(self, text: str, sorted_list: str) -> None:
        self.text, self.sorted_list = text, sorted_list

    def file(self, root: Any) -> list[str]:
        """Return the lines of the file."""
        first = root.value[0][0].start_mark.index
        lines = [line.text for line in gap(f"\n{self.text[:first]}").lines]
        for number, (key, value) in enumerate(root.value):
            after = self._after(root, number)
            if isinstance(value, yaml.SequenceNode) and value.value:
                lines += self._records(key, value, after)
            else:
                lines += self._field(key, value, 0)
                _comment_on(lines, after.trailing)
            lines += [line.text for line in outdented(after.lines, _dash(value))[1]]
        return [*dropwhile(lambda line: not line, lines)]

    def _after(self, root: Any, number: int) -> Gap:
        """Return what is between a field of the file and the next one, or the end."""
        place = end_of(self.text, root.value[number][1])
        if number + 1 < len(root.value):
            return self._gap(place, root.value[number + 1][0])
        after = gap(f"{self.text[place:]}\n")
        return after._replace(lines=tuple(_without_last_blanks(after.lines)))

    def _records(self, key: Any, listed: Any, after: Gap) -> list[str]:
        """Return the lines of a list of records, with the comments after the last one that belong to it."""
        head = self._gap(end_of(self.text, key), listed.value[0])
        lines = [_with_comment(f"{self._source(key)}:", head.trailing)]
        chunks: list[Chunk] = []
        for number, item in enumerate(listed.value):
            before = self._gap(end_of(self.text, listed.value[number - 1]), item) if number else head
            above = _add_below(chunks[-1].lines, before, _dash(listed)) if chunks else before.lines
            chunks.append(self._chunk(item, above))
        _add_below(chunks[-1].lines, after, _dash(listed))
        return [*lines, *joined_lines(by_id(chunks) if key.value == self.sorted_list else chunks)]

    def _chunk(self, item: Any, above: Sequence[Line]) -> Chunk:
        texts = dropwhile(lambda text: not text, (line.text for line in above))
        margined = tuple(f"  {text}" if text else "" for text in texts)
        return Chunk(_id_of(item), margined, self._item(item, 2), spaced=bool(above) and not above[0].text)

    def _item(self, item: Any, indent: int) -> list[str]:
        """Return the lines of an item of a list; its dash is at the given column."""
        margin = " " * indent
        if isinstance(item, yaml.ScalarNode) or (flow := self._flow(item, indent + 2)):
            value = self._scalar(item, indent) if isinstance(item, yaml.ScalarNode) else [flow]
            return [f"{margin}- {value[0]}".rstrip(), *value[1:]]
        first, *others = self._block(item, indent + 2)
        above = []
        while first.lstrip()[:1] in ("", "#"):
            above.append(first[2:])
            first, *others = others
        return [*above, f"{margin}- {first[indent + 2 :]}", *others]

    def _block(self, node: Any, indent: int) -> list[str]:
        """Return the lines of a group of fields or a list, one entry below the other."""
        lines: list[str] = []
        place = int(node.start_mark.index)
        for entry in node.value:
            is_field = isinstance(entry, tuple)
            start, end = (entry[0], entry[1]) if is_field else (entry, entry)
            _add(lines, self._gap(place, start), first=not lines, indent=indent)
            lines += self._field(start, end, indent) if is_field else self._item(entry, indent)
            place = end_of(self.text, end)
        if node.flow_style:
            _add(lines, gap(self.text[place : node.end_mark.index]), first=False, indent=indent)
        return lines

    def _field(self, key: Any, value: Any, indent: int) -> list[str]:
        """Return the lines of a field."""
        margin, name = " " * indent, f"{self._source(key)}:"
        between = self._gap(end_of(self.text, key), value)
        if isinstance(value, yaml.ScalarNode):
            first, *others = self._scalar(value, indent)
            above = [f"{margin}{comment}" for comment in (between.trailing, *between.comments) if comment]
            return [*above, f"{margin}{name} {first}".rstrip(), *others]
        if not (between.trailing or between.comments) and (flow := self._flow(value, indent + len(name) + 1)):
            return [f"{margin}{name} {flow}"]
        above = [f"{margin}  {comment}" for comment in between.comments]
        return [_with_comment(f"{margin}{name}", between.trailing), *above, *self._block(value, indent + 2)]

    def _scalar(self, node: Any, indent: int) -> list[str]:
        """Return the lines of a text: the first as it follows its name, the others with their margin."""
        first, *others = self._source(node).split("\n")
        if node.style in ("|", ">"):
            filled = [len(line) - len(line.lstrip(" ")) for line in others if line.strip()]
            inner = min(filled, default=0)
            return [first, *(f"{' ' * (indent + 2)}{line[inner:]}".rstrip() for line in others)]
        return [first.rstrip(), *(f"{' ' * (indent + 2)}{line.strip()}".rstrip() for line in others)]

    def _flow(self, node: Any, column: int) -> str:
        """Return a value in brackets on one line; empty if it is not in brackets, or does not fit."""
        if not node.flow_style or self._has_comments(node):
            return ""
        flow = self._in_brackets(node)
        return flow if column + len(flow) <= WIDTH and "\n" not in flow else ""

    def _has_comments(self, node: Any) -> bool:
        """Return True if a value in brackets has a comment anywhere in it."""
        start, end = int(node.start_mark.index), end_of(self.text, node)
        return "#" in self.text[start:end] and bool(comments(self.text[start:end]))

    def _in_brackets(self, node: Any) -> str:
        if isinstance(node, yaml.ScalarNode):
            lines = self._source(node).split("\n")
            return "\n" if any(not line.strip() for line in lines[1:]) else " ".join(line.strip() for line in lines)
        if isinstance(node, yaml.SequenceNode):
            return f"[{', '.join(map(self._in_brackets, node.value))}]"
        return f"{{{', '.join(self._pair(key, value) for key, value in node.value)}}}"

    def _pair(self, key: Any, value: Any) -> str:
        colon = ":" if ":" in self.text[end_of(self.text, key) : value.start_mark.index] else ""
        return f"{self._in_brackets(key)}{colon} {self._in_brackets(value)}".rstrip(" ")

    def _gap(self, start: int, node: Any) -> Gap:
        return gap(self.text[start : node.start_mark.index])

    def _source(self, node: Any) -> str:
        return self.text[node.start_mark.index : end_of(self.text, node)]


def _dash(value: Any) -> int:
    """Return the column of the dashes of a list; for any other value, one that no comment is right of."""
    is_list = isinstance(value, yaml.SequenceNode) and value.value and not value.flow_style
    return int(value.start_mark.column) if is_list else sys.maxsize


def _add_below(lines: list[str], after: Gap, dash: int) -> Sequence[Line]:
    """Add to a record the comments after it that belong to it; return the lines that do not."""
    _comment_on(lines, after.trailing)
    below, others = outdented(after.lines, dash)
    lines += [f"    {comment}" if comment else "" for comment in below]
    return others


def _add(lines: list[str], between: Gap, *, first: bool, indent: int = 0) -> None:
    """Add the comments and blank lines before a value to the lines above it; the first one has no blank lines."""
    margin = " " * indent
    if first and between.trailing:
        lines.append(f"{margin}{between.trailing}")
    else:
        _comment_on(lines, between.trailing)
    lines += [f"{margin}{line.text}" if line.text else "" for line in between.lines if line.text or not first]


def _comment_on(lines: list[str], comment: str) -> None:
    if comment:
        lines[-1] = _with_comment(lines[-1], comment)


def _with_comment(line: str, comment: str) -> str:
    return f"{line}  {comment}" if comment else line


def _without_last_blanks(lines: Iterable[Line]) -> list[Line]:
    kept = [*lines]
    while kept and not kept[-1].text:
        kept.pop()
    return kept


def _id_of(item: Any) -> str:
    pairs = item.value if isinstance(item, yaml.MappingNode) else ()
    return next((str(value.value) for key, value in pairs if key.value == "id"), "")
