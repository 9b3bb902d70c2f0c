"""From one file to its records."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from galleyproof.claim import Claim
from galleyproof.entity import Entity
from galleyproof.finding import Fault, FaultKind
from galleyproof.load.reader import Document, read
from galleyproof.load.validate import validate
from galleyproof.location import Location, Tree, Written, size, steps_to
from galleyproof.record import Record
from galleyproof.source import Source
from galleyproof.spelling import did_you_mean

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
    shelf = Shelf(faults=list(document.faults))
    if not document.whole:
        shelf.lost.add("*")
        return shelf
    items = _listed(document, name, shelf)
    edges = [*(item.location for item in items), Location(file, 1 << 40)]
    for item, end in zip(items, edges[1:], strict=True):
        broken = [fault for fault in document.faults if _breaks(fault) and item.location <= fault.at < end]
        record, faults = validate(MODELS[name], item)
        told = {fault.at.line for fault in broken}
        shelf.faults += [fault for fault in faults if fault.at.line not in told]
        if record is None or broken:
            shelf.lost.add(_id(item.tree))
        else:
            record._written = item  # noqa: SLF001 - the loader is who knows where a record was written
            shelf.records.append(record)
    return shelf


def _listed(document: Document, name: str, shelf: Shelf) -> list[Written]:
    """The items under the file's one key, each with its place."""
    file, tree = document.positions.file, document.tree
    top = Written(tree, document.positions, 0)
    if not isinstance(tree, dict) or name not in tree:
        other = next(iter(tree), "") if isinstance(tree, dict) else ""
        message = f"the file has no `{name}:`" if tree else f"the file is empty: it has no `{name}:`"
        fix = did_you_mean(other, [name]) or f"begin with a line `{name}:` and list the records below it"
        shelf.faults.append(Fault(FaultKind.FIELD, message, top.location, fix))
        shelf.lost.add("*")
        return []
    for key in tree:
        if key != name:
            message, fix = f"`{key}` is not a field that is known here", f"this file holds `{name}:` alone"
            shelf.faults.append(Fault(FaultKind.FIELD, message, top.at((key,)), fix))
    items = tree[name]
    if not isinstance(items, list) or not items:
        message = f"`{name}` lists no records" if items in ("", []) else f"`{name}` is not a list"
        fix = "put `- ` before each record" if items else "add one, or delete the file"
        shelf.faults.append(Fault(FaultKind.FIELD, message, top.at((name,)), fix))
        return []
    return list(_items(items, Written(items, document.positions, steps_to(tree, (name,)))))


def _items(items: list[Tree], written: Written) -> Iterator[Written]:
    entry = written.entry
    for item in items:
        yield Written(item, written.positions, entry + 1)
        entry += 1 + size(item)


def _breaks(fault: Fault) -> bool:
    return fault.kind is not FaultKind.CUT_SHORT


def _id(tree: Tree) -> str:
    id_ = tree.get("id", "*") if isinstance(tree, dict) else "*"
    return id_ if isinstance(id_, str) else "*"
