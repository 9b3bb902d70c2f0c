"""Comments and blank lines: all that is between the values of a file and means something to editors alone."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

import yaml

_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#.*")


class Line(NamedTuple):
    """A comment with its column, which is 0 if it is not alone on its line; or a blank line, which has no text."""

    text: str
    column: int = 0


class Gap(NamedTuple):
    """What is between two values: a comment at the end of the first one's line, and the lines up to the second."""

    trailing: str
    lines: tuple[Line, ...]

    @property
    def comments(self) -> list[str]:
        """The comments on lines of their own."""
        return [line.text for line in self.lines if line.text]


def gap(text: str) -> Gap:
    """Return what editors see in the text between two values; of several blank lines, one is kept."""
    first, *others = text.split("\n")
    trailing = _comment(first)
    lines: list[Line] = []
    for number, line in enumerate(others, 1):
        if comment := _comment(line):
            indent = line.index(comment)
            lines.append(Line(comment, 0 if line[:indent].strip() else indent))
        elif not line.strip() and number < len(others) and (not lines or lines[-1].text):
            lines.append(Line(""))
    return Gap(trailing, tuple(lines))


def _comment(line: str) -> str:
    match = _COMMENT.search(line)
    return match.group().rstrip() if match else ""


def comments(text: str) -> list[str]:
    """Return all comments of a file, sorted."""
    rest, end = [], 0
    for start, stop in scalars(yaml.compose(text, yaml.CSafeLoader)):
        rest.append(text[end:start])
        end = stop
    rest.append(text[end:])
    return sorted(comment for line in "\0".join(rest).split("\n") if (comment := _comment(line)))


def scalars(node: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - PyYAML's nodes have no type hints
    """Yield the place of every key and value that is text, in order."""
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.index, node.end_mark.index
    elif node is not None:
        for item in node.value:
            for part in item if isinstance(item, tuple) else (item,):
                yield from scalars(part)


def outdented(lines: Iterable[Line], column: int) -> tuple[list[str], list[Line]]:
    """Split the lines before an item of a list: comments further right than its dash belong to the item before it."""
    lines = [*lines]
    last = max((number for number, line in enumerate(lines, 1) if line.text and line.column > column), default=0)
    return [line.text for line in lines[:last]], lines[last:]
