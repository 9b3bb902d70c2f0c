"""Writing fields of records into their YAML files; every other byte of a file stays the same."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, NamedTuple, NoReturn, TypeAlias

import yaml

from galleyproof.records import Record
from galleyproof.records.location import Tree
from galleyproof.regular_file import LARGEST_TEXT, read_regular, resolved
from galleyproof.write.atomic import locked, write_files
from galleyproof.write.yaml_text import FieldValue, dump, end_of, newline_of, plain, split_bom, tree_of

MakeValue: TypeAlias = Callable[[Tree | None], FieldValue]
"""A function from the field's value on disk, after earlier edits (None if the field is missing), to its new value."""

# PyYAML's nodes have no type hints: they are `Any` below.
# ruff: noqa: ANN401


class EditError(Exception):
    """A field cannot be written; the message tells an editor why."""


class FieldEdit(NamedTuple):
    """A new value for one field of a record that was loaded from the desk."""

    record: Record
    name: str
    make_value: MakeValue


def set_field(root: Path, record: Record, name: str, make_value: MakeValue) -> None:
    """Write one field of a record that was loaded from the desk at `root`; see `set_fields`."""
    set_fields(root, [FieldEdit(record, name, make_value)])


def set_fields(root: Path, edits: Iterable[FieldEdit]) -> None:
    """Write fields of records: all of them, or none.

    The files are locked and read again first, so that two programs that write at once cannot lose each other's changes.

    Raises:
        EditError: a record is gone, or its layout leaves no room for the field.
        OSError: a file cannot be read or replaced.
    """
    by_file = defaultdict(list)
    for edit in edits:
        by_file[resolved(root / edit.record.written.location.file)].append(edit)
    with locked(root) if by_file else nullcontext():
        texts = {path: with_fields(read_to_edit(path, root), of_file) for path, of_file in by_file.items()}
        write_files(texts, root)


def read_to_edit(path: Path, root: Path) -> str:
    """Return the text of a file of the desk.

    Raises:
        EditError: it is not UTF-8.
        OSError: it cannot be read.
    """
    try:
        return read_regular(path, root, LARGEST_TEXT).decode()
    except UnicodeDecodeError as error:
        raise EditError("the file is no longer UTF-8 text: `galley check` shows where") from error


def with_fields(text: str, edits: Sequence[FieldEdit]) -> str:
    """Return a file's text with fields of its records set.

    Raises:
        EditError: as `set_fields`.
    """
    bom, text = split_bom(text)
    root = compose(text)
    records = _records(root)
    makers: dict[tuple[str, str], list[MakeValue]] = defaultdict(list)
    for edit in edits:
        makers[edit.record.id, edit.name].append(edit.make_value)
    values: dict[str, dict[str, Tree]] = defaultdict(dict)
    splices: list[tuple[int, int, str]] = []
    for (id_, name), of_field in makers.items():
        record = _only(records.get(id_, ()), id_)
        index = next((place for place, (key, _) in enumerate(record.value) if key.value == name), None)
        value: Any = None if index is None else tree_of(record.value[index][1])
        for make_value in of_field:
            value = make_value(value)
        values[id_][name] = plain(value)
        splices += _splices(text, record, index, name, value)
    edited = _spliced(text, splices)
    if tree_of(compose(edited)) != _expected(root, values):
        _refuse(text, edits)
    return bom + edited


def _refuse(text: str, edits: Sequence[FieldEdit]) -> NoReturn:
    """Refuse edits that do not fit, and name the record that leaves no room."""
    for edit in edits if len(edits) > 1 else ():
        with_fields(text, [edit])
    name, id_ = edits[0].name, edits[0].record.id
    raise EditError(f"cannot add `{name}` to `{id_}`: put each field of the record on its own line first")


def _spliced(text: str, splices: Iterable[tuple[int, int, str]]) -> str:
    """Return a text with ranges of its characters replaced."""
    for start, end, replacement in sorted(splices, reverse=True):
        text = text[:start] + replacement + text[end:]
    return text


def _splices(
    text: str, mapping: Any, index: int | None, name: str, value: FieldValue
) -> Iterator[tuple[int, int, str]]:
    """Yield the ranges of characters to replace, each with the text that replaces it.

    If only one field within the old value changes, or one in some items of a list, the ranges are those of these.
    """
    if index is None:
        yield _addition(text, mapping, name, value)
        return
    key, old = mapping.value[index]
    if inner := _one_changed(old, value):
        yield from _splices(text, old, *inner)
    elif items := _changed_items(old, value):
        for item, inner in items:
            yield from _splices(text, item, *inner)
    else:
        yield _replacement(text, mapping, (key, old), name, value)


def _replacement(text: str, mapping: Any, field: tuple[Any, Any], name: str, value: FieldValue) -> tuple[int, int, str]:
    """Return the range of a whole field, and the text that replaces it."""
    key, old = field
    start = key.start_mark.index
    if mapping.flow_style:
        return start, old.end_mark.index, dump(name, value, flow=True)
    if isinstance(old, yaml.CollectionNode) and old.flow_style:
        return start, end_of(text, old), dump(name, value, flow=True)
    return start, end_of(text, old), _indented(text, mapping, name, value)


def _addition(text: str, mapping: Any, name: str, value: FieldValue) -> tuple[int, int, str]:
    """Return the place after a mapping's last field, as an empty range, and the text to insert there."""
    if mapping.flow_style:
        end = mapping.end_mark.index - 1
        return end, end, f", {dump(name, value, flow=True)}"
    line_end = text.find("\n", end_of(text, mapping))
    end = len(text) if line_end < 0 else line_end - (text[line_end - 1] == "\r")
    return end, end, _newline(text, mapping) + _indented(text, mapping, name, value)


def _indented(text: str, mapping: Any, name: str, value: FieldValue) -> str:
    """Return a field as YAML, its later lines indented as the mapping is."""
    return dump(name, value).replace("\n", _newline(text, mapping))


def _newline(text: str, mapping: Any) -> str:
    """Return the file's own line end, with the mapping's indentation."""
    return newline_of(text) + " " * int(mapping.value[0][0].start_mark.column)


def _one_changed(old: Any, value: FieldValue) -> tuple[int, str, FieldValue] | None:
    """Return the index, name and new value of the only field of a mapping that changes; None if it is not just one."""
    if not isinstance(old, yaml.MappingNode) or not isinstance(value, Mapping):
        return None
    if [key.value for key, _ in old.value] != [*value]:
        return None
    changed = [
        (index, key.value, value[key.value])
        for index, (key, node) in enumerate(old.value)
        if tree_of(node) != plain(value[key.value])
    ]
    return changed[0] if len(changed) == 1 else None


def _changed_items(old: Any, value: FieldValue) -> list[tuple[Any, tuple[int, str, FieldValue]]]:
    """Return the items of a list that change, each with its only field that does; empty if one is not like that."""
    if not isinstance(old, yaml.SequenceNode) or isinstance(value, str) or not isinstance(value, Sequence):
        return []
    changed = [(node, new) for node, new in zip(old.value, value, strict=False) if tree_of(node) != plain(new)]
    inner = [(node, field) for node, new in changed if (field := _one_changed(node, new))]
    return inner if len(inner) == len(changed) and len(old.value) == len(value) else []


def compose(text: str) -> Any:
    """Return a text as PyYAML's nodes, which know their places; `EditError` if it is not valid YAML."""
    try:
        return yaml.compose(text, yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise EditError("the file is no longer valid YAML: `galley check` shows where") from error


def _records(root: Any) -> Mapping[str, Sequence[Any]]:
    """Return the records of a file that lists them under one of its keys, by id."""
    lists = [value for _, value in root.value if isinstance(value, yaml.SequenceNode)] if root and root.value else []
    records = defaultdict(list)
    for record in (node for listed in lists for node in listed.value if isinstance(node, yaml.MappingNode)):
        for id_ in {value.value for key, value in record.value if key.value == "id" and isinstance(value.value, str)}:
            records[id_].append(record)
    return records


def _only(records: Sequence[Any], id_: str) -> Any:
    """Return the record with an id, if the file has just one."""
    if not records:
        raise EditError(f"the file no longer has a record `{id_}`")
    if len(records) > 1:
        raise EditError(f"the file has {len(records)} records with the id `{id_}`: rename all but one")
    return records[0]


def _expected(root: Any, values: Mapping[str, Mapping[str, Tree]]) -> Tree:
    """Return what the file must contain once the fields are set."""
    tree = tree_of(root)
    for records in tree.values() if isinstance(tree, dict) else ():
        for record in records:
            if isinstance(record, dict) and isinstance(id_ := record.get("id"), str):
                record.update(values.get(id_, {}))
    return tree
