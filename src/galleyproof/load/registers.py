"""Files that list records: entities, sources and claims."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from galleyproof.claim import Claim
from galleyproof.claim.short_forms import ClaimDefaults, long_form
from galleyproof.finding import Fault, FaultKind
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records import Record
from galleyproof.records.entity import Entity
from galleyproof.records.location import Location, Tree, Written, size
from galleyproof.records.source import Source
from galleyproof.text.phrases import brief

_DEFAULTS: Final = "defaults"
MODELS: dict[str, type[Record]] = {"entities": Entity, "sources": Source, "claims": Claim}


@dataclass(slots=True)
class FileRecords:
    """The records of one file, its faults, and the ids of the records that the faults leave out.

    An id in `lost` is as written; `*` means that any record of the file may be missing.
    """

    records: list[Record] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)


def read_records(text: str, file: str, key: str) -> FileRecords:
    """Return the records that a file lists under its one key."""
    document = read(text, file)
    contents = FileRecords(faults=list(document.faults), lost=set() if document.whole else {"*"})
    if document.tree is not None:
        items = _listed(Written(document.tree, document.positions, 0), key, contents)
        for item, text_faults in zip(items, _text_faults(items, document.faults), strict=True):
            _add_record(MODELS[key], item, text_faults, contents)
    return contents


def _add_record(model: type[Record], item: Written, text_faults: Sequence[Fault], contents: FileRecords) -> None:
    """Add a record, or the faults of its fields except on lines that already have a fault of their text."""
    record, faults = validate(model, item)
    reported = {fault.at.line for fault in text_faults}
    contents.faults += [fault for fault in faults if fault.at.line not in reported]
    if record is None or text_faults:
        contents.lost.add(_lost_id(item.tree))
    else:
        contents.records.append(record)


def _text_faults(items: Sequence[Written], faults: Sequence[Fault]) -> Iterator[Sequence[Fault]]:
    """Yield, for every item, the faults of its text that leave it out."""
    faults = sorted((fault for fault in faults if fault.leaves_out), key=_place)
    if not faults:
        yield from [()] * len(items)
        return
    starts = [_first_place(item.location, before) for item, before in zip(items, [None, *items], strict=False)]
    edges = [bisect_left(faults, start, key=_place) for start in starts]
    for first, last in pairwise([*edges, len(faults)]):
        yield faults[first:last]


def _place(fault: Fault) -> Location:
    return fault.at


def _first_place(place: Location, before: Written | None) -> Location:
    """Return the start of an item's line, or the item's own place if the item before it is on the same line."""
    shares = before is not None and before.location.line == place.line
    return place if shares else place._replace(column=1)


def _listed(top: Written, key: str, contents: FileRecords) -> list[Written]:
    """Return the items under the file's one key, each with its place."""
    tree = top.tree
    if tree == "" and key != "claims":  # a desk may have no entities or sources yet
        return []
    if not isinstance(tree, dict) or key not in tree:
        contents.faults.append(_no_key(top, key))
        contents.lost.add("*")
        return []
    contents.faults += _unknown_keys(top, tree, (key, _DEFAULTS) if key == "claims" else (key,))
    defaults = _defaults(top, contents) if key == "claims" else {}
    if defaults is None:
        contents.lost.add("*")
        return []
    items = tree[key]
    if items in ("", []) and key != "claims":
        return []
    if not isinstance(items, list) or not items:
        message, fix = f"`{key}` is not a list of records", "start each record with `- ` and indent its fields"
        if items in ("", []):
            message, fix = f"`{key}` lists no records", "add a record or delete the file"
        contents.faults.append(Fault(message, top.at((key,)), fix, kind=FaultKind.FIELD))
        contents.lost.add("*")
        return []
    listed = _items(items, Written(items, top.positions, top.entry_of((key,))))
    return [_in_full(item, defaults) for item in listed] if key == "claims" else [*listed]


def _unknown_keys(top: Written, names: Iterable[str], known: Sequence[str]) -> Iterator[Fault]:
    """Yield a fault for each key at the top of a file that is not known there."""
    kept = " and ".join(f"`{name}:`" for name in known)
    for name in names:
        if name not in known:
            message, place = f"unknown field `{brief(name)}`", top.at((name,))
            yield Fault(message, place, f"keep only {kept}", kind=FaultKind.FIELD)


def _defaults(top: Written, contents: FileRecords) -> Mapping[str, Tree] | None:
    """Return what a file sets for its claims, as written; None if it cannot be used, with its faults."""
    tree = top.tree[_DEFAULTS] if isinstance(top.tree, dict) and _DEFAULTS in top.tree else {}
    if tree == {}:
        return {}
    defaults, faults = validate(ClaimDefaults, Written(tree, top.positions, top.entry_of((_DEFAULTS,))))
    reported = {fault.at.line for fault in contents.faults}
    contents.faults += [fault for fault in faults if fault.at.line not in reported]
    return tree if defaults and isinstance(tree, dict) else None


def _in_full(claim: Written, defaults: Mapping[str, Tree]) -> Written:
    full = long_form(claim.tree, defaults)
    return claim if full == claim.tree else replace(claim, tree=full, in_file=claim.tree)


def _no_key(top: Written, key: str) -> Fault:
    message = f"the file has no `{key}:`"
    if not top.tree:
        message = "the file is empty"
    elif isinstance(top.tree, dict):
        message = f"the file starts with `{brief(next(iter(top.tree)))}:` and has no `{key}:`"
    fix = f"start the file with a line `{key}:` and list the records below it"
    return Fault(message, top.location, fix, kind=FaultKind.FIELD)


def _items(items: list[Tree], written: Written) -> Iterator[Written]:
    entry = written.entry
    for item in items:
        yield Written(item, written.positions, entry + 1)
        entry += 1 + size(item)


def _lost_id(tree: Tree) -> str:
    """Return the id of an item that is left out; `*` if it has none, as it might have been any."""
    id_ = tree.get("id") if isinstance(tree, dict) else None
    return id_ if id_ and isinstance(id_, str) else "*"
