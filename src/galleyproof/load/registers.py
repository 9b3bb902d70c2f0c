"""From one file to its records."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from galleyproof.claim import Claim
from galleyproof.finding import Fault, FaultKind
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records.base import Record
from galleyproof.records.entity import Entity
from galleyproof.records.location import Location, Tree, Written, size, steps_to
from galleyproof.records.source import Source
from galleyproof.text.phrases import brief

MODELS: dict[str, type[Record]] = {"entities": Entity, "sources": Source, "claims": Claim}


@dataclass(slots=True)
class Shelf:
    """The records of one file, what was wrong with it, and what was left out because of that."""

    records: list[Record] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)


def read_shelf(text: str, file: str, name: str) -> Shelf:
    """The records of a file that lists them under `name`; ids in `lost` are as written, `*` is the whole file."""
    document = read(text, file)
    shelf = Shelf(faults=list(document.faults), lost=set() if document.whole else {"*"})
    if document.tree is not None:
        items = _listed(Written(document.tree, document.positions, 0), name, shelf)
        for item, told in zip(items, _told(items, document.faults), strict=True):
            _shelve(MODELS[name], item, told, shelf)
    return shelf


def _shelve(model: type[Record], item: Written, told: Sequence[Fault], shelf: Shelf) -> None:
    """Add a record to its shelf, or what is wrong with it besides the faults that are told already."""
    record, faults = validate(model, item)
    lines = {fault.at.line for fault in told}
    shelf.faults += [fault for fault in faults if fault.at.line not in lines]
    if record is None or told:
        shelf.lost.add(_id(item.tree))
    else:
        shelf.records.append(record)


def _told(items: Sequence[Written], faults: Sequence[Fault]) -> Iterator[Sequence[Fault]]:
    """For every item, the faults of its text that leave it out."""
    faults = sorted((fault for fault in faults if fault.leaves_out), key=_place)
    starts = [_start(item.location, before) for item, before in zip(items, [None, *items], strict=False)]
    edges = [bisect_left(faults, start, key=_place) for start in starts]
    return (faults[first:last] for first, last in pairwise([*edges, len(faults)]))


def _place(fault: Fault) -> Location:
    return fault.at


def _start(place: Location, before: Written | None) -> Location:
    """Where an item begins to count: with its line, unless another one stands before it there."""
    shares = before is not None and before.location.line == place.line
    return place if shares else place._replace(column=1)


def _listed(top: Written, name: str, shelf: Shelf) -> list[Written]:
    """The items under the file's one key, each with its place."""
    tree = top.tree
    if not isinstance(tree, dict) or name not in tree:
        shelf.faults.append(_no_key(top, name))
        shelf.lost.add("*")
        return []
    for key in tree:
        if key != name:
            message, fix = f"`{brief(key)}` is not a field that is known here", f"this file holds `{name}:` alone"
            shelf.faults.append(Fault(FaultKind.FIELD, message, top.at((key,)), fix))
    items = tree[name]
    if not isinstance(items, list) or not items:
        message, fix = f"`{name}` is not a list of records", "put `- ` before each record, and indent its fields"
        if items in ("", []):
            message, fix = f"`{name}` lists no records", "add one, or delete the file"
        shelf.faults.append(Fault(FaultKind.FIELD, message, top.at((name,)), fix))
        shelf.lost.add("*")
        return []
    return list(_items(items, Written(items, top.positions, steps_to(tree, (name,)))))


def _no_key(top: Written, name: str) -> Fault:
    message, fix = f"the file has no `{name}:`", f"begin with a line `{name}:` and list the records below it"
    if not top.tree:
        message = f"the file is empty: it has no `{name}:`"
    elif isinstance(top.tree, dict):
        message = f"the file begins with `{brief(next(iter(top.tree)))}:`, and has no `{name}:`"
    return Fault(FaultKind.FIELD, message, top.location, fix)


def _items(items: list[Tree], written: Written) -> Iterator[Written]:
    entry = written.entry
    for item in items:
        yield Written(item, written.positions, entry + 1)
        entry += 1 + size(item)


def _id(tree: Tree) -> str:
    """The id of an item that is left out; of one without an id, nobody knows which it would have been."""
    id_ = tree.get("id") if isinstance(tree, dict) else None
    return id_ if id_ and isinstance(id_, str) else "*"
