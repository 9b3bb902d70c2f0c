"""Where a record was written, so that every sentence of a report can name its file and line."""

from array import array
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

Tree: TypeAlias = str | list["Tree"] | dict[str, "Tree"]
"""What a YAML file says, before anything has a type: text, lists and mappings."""

Path: TypeAlias = tuple[str | int, ...]
"""The way to a field from the top of a record: `("evidence", 0, "source")`."""

_COLUMN_BITS = 20  # a file has at most 1 MB, so a column always fits


class Location(NamedTuple):
    """A place in a file of the desk: posix path from the desk's root, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Positions:
    """The line and column of every entry of one file, packed in document order (8 bytes each)."""

    __slots__ = ("file", "packed")

    def __init__(self, file: str) -> None:
        self.file = file
        self.packed: array[int] = array("Q")

    def add(self, line: int, column: int) -> None:
        """Note the next entry; `line` and `column` count from 0, as libyaml counts."""
        self.packed.append(line << _COLUMN_BITS | column)

    def __getitem__(self, entry: int) -> Location:
        line, column = divmod(self.packed[entry], 1 << _COLUMN_BITS)
        return Location(self.file, line + 1, column + 1)


@dataclass(frozen=True, slots=True)
class Written:
    """One record as its file has it: the tree, and where the entries of the tree stand.

    `entry` is the record's own place in `positions`; the entries below it follow in document order.
    """

    tree: Tree
    positions: Positions
    entry: int

    @property
    def location(self) -> Location:
        """Where the record begins."""
        return self.positions[self.entry]

    def at(self, path: Path) -> Location:
        """Where the field at `path` stands, or the nearest field around it that was written."""
        return self.positions[self.entry + steps_to(self.tree, path)]


def steps_to(tree: Tree, path: Path) -> int:
    """How many entries past its top, in document order, the field at `path` stands.

    A step of the path that was not written is passed over, so that a missing field points to its record.
    """
    steps = 0
    for key in path:
        found = 0
        for name, below in _children(tree):
            found += 1
            if name == key:
                steps, tree = steps + found, below
                break
            found += size(below)
    return steps


def size(tree: Tree) -> int:
    """How many entries a tree has below its top."""
    entries, open_ = 0, [tree]
    for each in open_:  # which grows as it is walked; a loop, since this runs once for every record of a desk
        if type(each) is not str:
            below = each.values() if type(each) is dict else each
            entries += len(below)
            open_ += [item for item in below if type(item) is not str]
    return entries


def _children(tree: Tree) -> list[tuple[str | int, Tree]]:
    if isinstance(tree, dict):
        return list(tree.items())
    return list(enumerate(tree)) if isinstance(tree, list) else []
