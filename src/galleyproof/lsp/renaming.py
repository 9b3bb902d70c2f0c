"""Renaming an id everywhere: in every record, setting and baseline that names it, and nowhere else."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from lsprotocol import types as lsp

from galleyproof.desk import Desk
from galleyproof.finding import FaultKind
from galleyproof.load.files import BASELINE
from galleyproof.lsp.diagnostics import uri_of
from galleyproof.lsp.places import Cursor, Lines
from galleyproof.lsp.spots import Spot, Spots
from galleyproof.lsp.targets import Target, record_of
from galleyproof.lsp.yaml_places import top_of
from galleyproof.records import ID_PATTERN
from galleyproof.records.location import Path

ReadWith: TypeAlias = Callable[[Mapping[str, str]], Desk]
"""Reads the desk with other texts in some files, by their paths from its root; nothing is written."""

_NOT_IN_ROLES: Final = ("anchor", "copy")


class CannotRenameError(Exception):
    """An id cannot be renamed; the message tells an editor why."""


class _Saying(NamedTuple):
    """What a spot says, wherever it is in its file."""

    target: Target
    file: str
    role: str
    owner: Target
    path: Path

    def renamed(self, target: Target, new: str) -> "_Saying":
        """Return what it says once a record is renamed."""
        owner = _renamed(self.owner, target, new)
        return self._replace(target=_renamed(self.target, target, new), owner=owner)


def id_at(spots: Spots, file: str, cursor: Cursor) -> Spot | None:
    """Return the id at a cursor that can be renamed; None if there is none."""
    ids = (spot for spot in spots.at(file, cursor) if spot.role not in _NOT_IN_ROLES and spot.is_id)
    return next((spot for spot in ids if record_of(spot.target, spots.desk)), None)


def rename(spots: Spots, file: str, cursor: Cursor, new: str, read_with: ReadWith) -> lsp.WorkspaceEdit:
    """Return the edits that rename the id at a cursor.

    The desk is read as it will be, to make sure that every id then means what it means now.

    Raises:
        CannotRenameError: there is no id, the new one cannot be one or is taken, or a spot cannot be changed.
    """
    here = id_at(spots, file, cursor)
    if here is None:
        raise CannotRenameError("this is not the id of an entity, source or claim on this desk")
    target = here.target
    _refuse_name(spots.desk, target, new)
    changing = [spot for spot in spots.of(target) if spot.role not in _NOT_IN_ROLES]
    _refuse_spots(target, changing)
    by_file: dict[str, list[Spot]] = defaultdict(list)
    for spot in changing:
        by_file[spot.file].append(spot)
    texts = {name: _replaced(spots.desk.texts[name], found, new) for name, found in by_file.items()}
    _prove(spots, Spots(read_with(texts)), target, new)
    root, lines = spots.desk.root, {name: Lines(spots.desk.texts[name]) for name in by_file}
    return lsp.WorkspaceEdit(
        changes={
            uri_of(root, name): [lsp.TextEdit(lines[name].range(spot.extent), new) for spot in found]
            for name, found in by_file.items()
        }
    )


def _refuse_name(desk: Desk, target: Target, new: str) -> None:
    if not re.fullmatch(ID_PATTERN, new) or new.endswith("\n"):
        raise CannotRenameError(f"`{new}` cannot be an id: use only letters, digits, `-` and `_`, as in `us-post`")
    renamed = _renamed(target, target, new)
    if record := record_of(renamed, desk):
        raise CannotRenameError(f"there is a {target.kind} `{new}` already, in {record.at('id')}")
    for fault in desk.faults:
        if fault.leaves_out and fault.kind is not FaultKind.HOUSE:
            raise _unread(target, f"{fault.at} {fault.message}")
    for file in desk.texts:
        if file.endswith(f"/{BASELINE}") and top_of(desk, file) is None:
            raise _unread(target, f"{file} has errors")


def _unread(target: Target, why: str) -> CannotRenameError:
    return CannotRenameError(f"some records cannot be read, and may name `{target.own_id}`, too: {why}")


def _refuse_spots(target: Target, changing: Sequence[Spot]) -> None:
    if sum(spot.role == "definition" for spot in changing) != 1:
        raise CannotRenameError(f"several records have the id `{target.own_id}`: rename all but one by hand first")
    for spot in changing:
        if not spot.is_id:
            line = f"{spot.file}:{spot.extent.start.line + 1}"
            raise CannotRenameError(f"`{target.own_id}` is written with escapes in {line}: write it plainly first")


def _prove(before: Spots, after: Spots, target: Target, new: str) -> None:
    """Refuse the new name if some id would mean another record, or some words would become an id."""
    expected = Counter(saying.renamed(target, new) for saying in _said(before))
    found = Counter(_said(after))
    wrong = sorted([*(expected - found), *(found - expected)], key=repr)
    if wrong or after.desk.lost:
        place = f" in {wrong[0].file}" if wrong else ""
        raise CannotRenameError(f"`{new}` would mean something else{place}: choose another id")


def _said(spots: Spots) -> Iterator[_Saying]:
    for file in spots.in_file:
        for spot in spots.in_file[file]:
            yield _Saying(spot.target, file, spot.role, Target("claim", spot.owner), spot.path)


def _renamed(one: Target, target: Target, new: str) -> Target:
    """Return what a record is called once `target` is renamed."""
    if one != target:
        return one
    return one._replace(id=f"{one.id.rpartition('/')[0]}/{new}" if one.kind == "claim" else new)


def _replaced(text: str, changing: Sequence[Spot], new: str) -> str:
    """Return a text with an id in place of another."""
    lines = text.split("\n")
    for spot in sorted(changing, key=lambda spot: spot.extent, reverse=True):
        (number, start), (_, end) = spot.extent
        lines[number] = f"{lines[number][:start]}{new}{lines[number][end:]}"
    return "\n".join(lines)
