"""Locations of records and fields, so that every finding can name its file and line."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

Tree: TypeAlias = str | list["Tree"] | dict[str, "Tree"]
"""The contents of a YAML file before anything has a type: text, lists and mappings."""

Path: TypeAlias = tuple[str | int, ...]
"""The keys that lead to a field from the top of a record: `("evidence", 0, "source")`."""

COLUMN_BITS = 20
"""The bits of a column in a packed place: a file has at most 1 MB, so every column fits."""

_LONG = 16  # entries of a list or mapping from which on it pays to remember where each of them is


class Location(NamedTuple):
    """A place in a file of the desk: POSIX path from the desk's root, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Positions:
    """The line and column of every entry of one file, packed in document order (8 bytes each)."""

    __slots__ = ("_below", "file", "packed")

    def __init__(self, file: str) -> None:
        self.file = file
        self.packed: array[int] = array("Q")
        self._below: dict[int, Mapping[str | int, int]] = {}

    def add(self, line: int, column: int) -> None:
        """Add the next entry; `line` and `column` count from 0, as in libyaml."""
        self.packed.append(line << COLUMN_BITS | column)

    def __getitem__(self, entry: int) -> Location:
        line, column = divmod(self.packed[entry], 1 << COLUMN_BITS)
        return Location(self.file, line + 1, column + 1)

    def step(self, entry: int, tree: Tree, key: str | int) -> int:
        """Return the entry of `key` in the tree at `entry`, or 0 if the tree lacks it.

        For a long list or mapping the entries are remembered, so that looking up all of them takes time in proportion.
        """
        if isinstance(tree, str) or len(tree) < _LONG:
            for name, below in _children(tree):
                entry += 1
                if name == key:
                    return entry
                if type(below) is not str:  # as nearly everything is
                    entry += size(below)
            return 0
        if entry not in self._below:
            self._below[entry] = dict(_entries(tree, entry))
        return self._below[entry].get(key, 0)


@dataclass(frozen=True, slots=True)
class Written:
    """A record and its place in a file.

    Attributes:
        tree: its fields as written; short forms and what its file sets are written out.
        positions: the places of the entries of the file.
        entry: its own index in `positions`; the entries below it follow in document order.
        in_file: its fields as they are in the file, if that is not `tree`.
    """

    tree: Tree
    positions: Positions
    entry: int
    in_file: Tree | None = None

    @property
    def as_in_file(self) -> Tree:
        """Its fields as they are in the file."""
        return self.tree if self.in_file is None else self.in_file

    @property
    def location(self) -> Location:
        """The place where the record starts."""
        return self.positions[self.entry]

    def at(self, path: Path) -> Location:
        """Return the location of the field at `path`, or of the nearest field around it if it is missing."""
        return self.positions[self.entry_of(path)]

    def entry_of(self, path: Path) -> int:
        """Return the entry of the field at `path`.

        Keys of the path that the tree lacks are skipped, so that a missing field points to its record.
        """
        entry, tree = self.entry, self.as_in_file
        for key in path:
            if below := self.positions.step(entry, tree, key):
                entry, tree = below, tree[key]  # type: ignore[index] # the key is one of this very tree
        return entry


def tree_at(tree: Tree, path: Path) -> Tree:
    """Return the value at a path of a tree.

    Raises:
        KeyError, IndexError, TypeError: the tree lacks it.
    """
    for key in path:
        tree = tree[key]  # type: ignore[index] # a key that does not fit raises
    return tree


def size(tree: Tree) -> int:
    """Return the number of entries below the top of a tree."""
    entries, branches = 0, [tree]
    for branch in branches:  # grows during the loop; recursion would be slow, and this runs for every record
        if type(branch) is not str:
            below = branch.values() if type(branch) is dict else branch
            entries += len(below)
            branches += [item for item in below if type(item) is not str]
    return entries


def _children(tree: Tree) -> Iterable[tuple[str | int, Tree]]:
    if isinstance(tree, dict):
        return tree.items()
    return enumerate(tree) if isinstance(tree, list) else ()


def _entries(tree: Tree, entry: int) -> Iterator[tuple[str | int, int]]:
    """Yield the keys of the tree at `entry`, each with its own entry."""
    entry += 1
    for name, below in _children(tree):
        yield name, entry
        entry += 1 + size(below)
