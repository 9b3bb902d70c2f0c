"""Facts as the editor wrote them, one line a field, with the house's name beside every id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.records.base import references
from galleyproof.records.entity import Entity
from galleyproof.records.location import Path, Tree
from galleyproof.records.source import Source


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it was written, and the record that it names, in words, where it names one."""

    text: str
    names: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a fact and its values."""

    name: str
    values: tuple[Value, ...]


def fields_at(desk: Desk, claim: Claim, *path: str | int) -> tuple[Field, ...]:
    """The fields of the fact at a path of a claim: `("facts", 0)`, `("holds",)`; none where nothing is there."""
    tree = _tree_at(claim.written.tree, path)
    if not isinstance(tree, dict):
        return ()
    names = dict(_names(desk, claim))
    return tuple(Field(name, tuple(_values(below, (*path, name), names))) for name, below in tree.items())


def _names(desk: Desk, claim: Claim) -> Iterator[tuple[Path, str]]:
    """What each reference of a claim names, in words."""
    for reference in references(claim):
        match desk.find(reference.ref, reference.id, claim.article):
            case Entity() as entity:
                yield reference.path, entity.name
            case Source() as source:
                yield reference.path, f"{source.publisher}, {source.title}"
            case Claim() as other:
                yield reference.path, other.says


def _values(tree: Tree, path: Path, names: Mapping[Path, str]) -> Iterator[Value]:
    """A list of records is several values; any other list is one, such as a date that is a set."""
    if isinstance(tree, list) and any((*path, index) in names for index in range(len(tree))):
        for index, item in enumerate(tree):
            yield Value(_flat(item), names.get((*path, index), ""))
    else:
        yield Value(_flat(tree), names.get(path, ""))


def _flat(tree: Tree) -> str:
    """A nested value on one line, as YAML writes it in braces."""
    if isinstance(tree, dict):
        return ", ".join(f"{name}: {_flat(below)}" for name, below in tree.items())
    return f"[{', '.join(map(_flat, tree))}]" if isinstance(tree, list) else tree


def _tree_at(tree: Tree, path: Path) -> Tree:
    """What stands at a path, or nothing."""
    for key in path:
        if isinstance(tree, dict) and key in tree:
            tree = tree[str(key)]
        elif isinstance(tree, list) and isinstance(key, int) and key < len(tree):
            tree = tree[key]
        else:
            return ""
    return tree
