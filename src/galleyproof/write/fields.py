"""Writing one field of one record into its YAML file; every other byte of the file stays the same."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from galleyproof.records import Record
from galleyproof.records.location import Tree
from galleyproof.regular_file import LARGEST_TEXT, read_regular, resolved
from galleyproof.write.atomic import locked, write_file
from galleyproof.write.yaml_text import FieldValue, dump, end_of, newline_of, plain, split_bom, tree_of

MakeValue: TypeAlias = Callable[[Tree | None], FieldValue]
"""A function from the field's value on disk (None if the field is missing) to its new value."""

# PyYAML's nodes have no type hints: they are `Any` below.
# ruff: noqa: ANN401


class EditError(Exception):
    """A field cannot be written; the message tells an editor why."""


def set_field(root: Path, record: Record, name: str, make_value: MakeValue) -> Path:
    """Write one field of a record that was loaded from the desk at `root`; return the file's path.

    The file is locked and read again first, so that two programs that write at once cannot lose each other's changes.

    Raises:
        EditError: the record is gone, or its layout leaves no room for the field.
        OSError: the file cannot be read or replaced.
    """
    path = resolved(root / record.written.location.file)
    with locked(root):
        text = read_to_edit(path, root)
        write_file(path, with_field(text, record.id, name, make_value), root)
    return path


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


def with_field(text: str, id_: str, name: str, make_value: MakeValue) -> str:
    """Return a file's text with one field of one record set.

    Raises:
        EditError: as `set_field`.
    """
    bom, text = split_bom(text)
    root = compose(text)
    record = _record(root, id_)
    keys = [key.value for key, _ in record.value]
    index = keys.index(name) if name in keys else None
    value = make_value(None if index is None else tree_of(record.value[index][1]))
    start, end, replacement = _splice(text, record, index, name, value)
    new = text[:start] + replacement + text[end:]
    if tree_of(compose(new)) != _expected(root, id_, name, plain(value)):
        raise EditError(f"cannot add `{name}` to `{id_}`: put each field of the record on its own line first")
    return bom + new


def _splice(text: str, mapping: Any, index: int | None, name: str, value: FieldValue) -> tuple[int, int, str]:
    """Return the range of characters to replace, and the text that replaces it.

    If only one field within the old value changes, the range is that of this inner field.
    """
    if index is None:
        return _addition(text, mapping, name, value)
    key, old = mapping.value[index]
    if inner := _one_changed(old, value):
        return _splice(text, old, *inner)
    if (item := _one_item(old, value)) and (inner := _one_changed(*item)):
        return _splice(text, item[0], *inner)
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


def _one_item(old: Any, value: FieldValue) -> tuple[Any, FieldValue] | None:
    """Return the only item of a list that changes, with its new value; None if it is not just one."""
    if not isinstance(old, yaml.SequenceNode) or isinstance(value, str) or not isinstance(value, Sequence):
        return None
    changed = [(node, new) for node, new in zip(old.value, value, strict=False) if tree_of(node) != plain(new)]
    return changed[0] if len(changed) == 1 and len(old.value) == len(value) else None


def compose(text: str) -> Any:
    """Return a text as PyYAML's nodes, which know their places; `EditError` if it is not valid YAML."""
    try:
        return yaml.compose(text, yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise EditError("the file is no longer valid YAML: `galley check` shows where") from error


def _record(root: Any, id_: str) -> Any:
    """Return the record with this id from a file that lists records under one of its keys."""
    lists = [value for _, value in root.value if isinstance(value, yaml.SequenceNode)] if root and root.value else []
    nodes = (node for listed in lists for node in listed.value)
    records = [node for node in nodes if isinstance(node, yaml.MappingNode) and _has_id(node, id_)]
    if not records:
        raise EditError(f"the file no longer has a record `{id_}`")
    if len(records) > 1:
        raise EditError(f"the file has {len(records)} records with the id `{id_}`: rename all but one")
    return records[0]


def _has_id(mapping: Any, id_: str) -> bool:
    return any(key.value == "id" and value.value == id_ for key, value in mapping.value)


def _expected(root: Any, id_: str, name: str, value: Tree) -> Tree:
    """Return what the file must contain once the field is set."""
    tree = tree_of(root)
    for records in tree.values() if isinstance(tree, dict) else ():
        for record in records:
            if isinstance(record, dict) and record.get("id") == id_:
                record[name] = value
    return tree
