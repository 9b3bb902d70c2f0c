"""Facts as the editor wrote them, field by field, with the name behind every id and every date in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.records import references
from galleyproof.records.date_words import in_words
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import Entity
from galleyproof.records.location import Path, Tree
from galleyproof.records.source import Source


@dataclass(frozen=True, slots=True)
class NamedValue:
    """A value as written, and in words: the name of a record for its id, `18 October 2021` for a date."""

    text: str
    names: str = ""


@dataclass(frozen=True, slots=True)
class FactField:
    """One field of a fact and its values."""

    name: str
    values: tuple[NamedValue, ...]


def fields_at(desk: Desk, claim: Claim, *path: str | int) -> tuple[FactField, ...]:
    """Return the fields of the fact at a path of a claim, such as `("facts", 0)`; empty if there is no fact."""
    tree = _tree_at(claim.written.tree, path)
    if not isinstance(tree, dict):
        return ()
    names = dict((*_names(desk, claim), *_dates(claim, path)))
    return tuple(FactField(name, tuple(_values(below, (*path, name), names))) for name, below in tree.items())


def other_than(own: Iterable[Sequence[FactField]], fact: Sequence[FactField]) -> tuple[FactField, ...]:
    """Return the fields in which a fact differs from the most similar one of its kind; all if there is none."""
    alike = [one for one in own if one[:1] == fact[:1]]
    most = max(alike, key=lambda one: len({*one} & {*fact}), default=())
    names = {field.name for field in fact}
    missing = (FactField(f"no {field.name}", ()) for field in most if field.name not in names)
    return (*(field for field in fact if field not in most), *missing)


def _names(desk: Desk, claim: Claim) -> Iterator[tuple[Path, str]]:
    """Yield the path of each id in a claim, with the name of the record."""
    for reference in references(claim):
        match desk.resolve(reference.ref, reference.id, claim.article):
            case Entity() as entity:
                yield reference.path, entity.name
            case Source() as source:
                yield reference.path, f"{source.publisher}, {source.title}"
            case Claim() as other:
                yield reference.path, other.says


def _dates(claim: Claim, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the path of each date of the fact at a path, with the date in words."""
    fact: Any = claim
    for key in path:
        fact = fact[key] if isinstance(key, int) else getattr(fact, key)
    for name, value in vars(fact).items():
        if isinstance(value, Edtf):
            yield (*path, name), in_words(value)


def _values(tree: Tree, path: Path, names: Mapping[Path, str]) -> Iterator[NamedValue]:
    """Yield a list of records one by one; any other list, such as a date that is a set, is one value."""
    if isinstance(tree, list) and any((*path, index) in names for index in range(len(tree))):
        for index, item in enumerate(tree):
            yield NamedValue(_flat(item), names.get((*path, index), ""))
    else:
        yield NamedValue(_flat(tree), names.get(path, ""))


def _flat(tree: Tree) -> str:
    """Return a nested value on one line, as YAML writes it in braces."""
    if isinstance(tree, dict):
        return ", ".join(f"{name}: {_flat(below)}" for name, below in tree.items())
    return f"[{', '.join(map(_flat, tree))}]" if isinstance(tree, list) else tree


def _tree_at(tree: Tree, path: Path) -> Tree:
    """Return the value at a path; an empty string if there is none."""
    for key in path:
        if isinstance(tree, dict) and key in tree:
            tree = tree[str(key)]
        elif isinstance(tree, list) and isinstance(key, int) and key < len(tree):
            tree = tree[key]
        else:
            return ""
    return tree
