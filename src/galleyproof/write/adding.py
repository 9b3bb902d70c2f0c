"""Adding a record to the end of a file that lists records; what the file has already stays as it is."""

import os
import re
from collections.abc import Mapping, Sequence
from os.path import lexists
from pathlib import Path
from typing import Any, Final

import yaml

from galleyproof.load.registers import read_records
from galleyproof.write.atomic import locked, write_files
from galleyproof.write.fields import EditError, compose, read_to_edit
from galleyproof.write.yaml_text import FieldValue, dump, newline_of, plain, split_bom, tree_of

_BLANK_LINE: Final = re.compile(r"\n[ \t]*\r?\n[ \t]*- ")


def register_file(root: Path, key: str) -> str:
    """Return the file that new entities or sources go to: `entities.yaml`, or the first one of the folder."""
    single = f"claims/{key}.yaml"
    files = sorted((root / "claims" / key).glob("*.yaml"))
    return single if (root / single).exists() or not files else files[0].relative_to(root).as_posix()


def schema_line(path: Path, root: Path, key: str) -> str:
    """Return the line with which a new file names its JSON Schema; empty if the desk does not have it."""
    schema = root / f"claims/{key}.schema.json"
    name = Path(os.path.relpath(schema, path.resolve().parent)).as_posix()
    return f"# yaml-language-server: $schema={name}\n" if schema.is_file() else ""


def add_record(root: Path, file: str, key: str, record: Mapping[str, FieldValue]) -> None:
    """Add a record to the end of a file, which is locked, read again and replaced as a whole.

    Args:
        root: the desk's root.
        file: the file, from the root; one that does not exist is made.
        key: what the file lists: `entities`, `sources` or `claims`.
        record: the fields of the record.

    Raises:
        EditError: the record is not valid, or the file's layout leaves no room for it.
        OSError: the file cannot be read or replaced.
    """
    path = root / file
    with locked(root):
        text = read_to_edit(path, root) if lexists(path) else schema_line(path, root, key)
        write_files({path: _with_record(text, file, key, record)}, root)


def _with_record(text: str, file: str, key: str, record: Mapping[str, FieldValue]) -> str:
    bom, text = split_bom(text)
    top = compose(text)
    items = _items(top, file, key)
    new = _spliced(text, key, items, record)
    old = tree_of(items) if isinstance(items, yaml.SequenceNode) else []
    if tree_of(compose(new)) != {key: [*old, plain(record)]}:
        raise EditError(f"cannot add to `{file}`: put each record on lines of its own first")
    _require_valid(_unix(text), _unix(new), file, key)
    return bom + new


def _items(top: Any, file: str, key: str) -> Any:  # noqa: ANN401 - PyYAML's nodes have no type hints
    """Return the node of the list, a node without value, or None for a file that has nothing but comments."""
    if top is None:
        return None
    if isinstance(top, yaml.MappingNode) and [name.value for name, _ in top.value] == [key]:
        node = top.value[0][1]
        if isinstance(node, yaml.SequenceNode) or not node.value:
            return node
    raise EditError(f"cannot add to `{file}`: it does not list `{key}:` and nothing else")


def _spliced(text: str, key: str, items: Any, record: Mapping[str, FieldValue]) -> str:  # noqa: ANN401 - as above
    newline = newline_of(text)
    if items is None:
        start = text.rstrip() + newline if text.strip() else ""
        return f"{start}{key}:{newline}{_block(record, 2, newline)}"
    if not items.value:
        before, after = text[: items.start_mark.index].rstrip(" "), text[items.end_mark.index :]
        rest, _, below = after.partition("\n")
        return f"{before}{rest.rstrip()}{newline}{_block(record, 2, newline)}{below}"
    if items.flow_style:
        end = items.end_mark.index - 1
        return f"{text[:end].rstrip().removesuffix(',')}, {_flow(record)}{text[end:]}"
    gap = newline if len(items.value) == 1 or _BLANK_LINE.search(text, items.start_mark.index) else ""
    return f"{text.rstrip()}{newline}{gap}{_block(record, items.start_mark.column, newline)}"


def _block(record: Mapping[str, FieldValue], indent: int, newline: str) -> str:
    """Return a record as an item of a list, one field a line."""
    fields = [_field(name, value) for name, value in record.items()]
    lines = "\n".join(fields).split("\n")
    return "".join(f"{' ' * indent}{'  ' if number else '- '}{line}{newline}" for number, line in enumerate(lines))


def _field(name: str, value: FieldValue) -> str:
    """Return a field: a list of groups on lines of its own, another list or group on the line of its field."""
    if isinstance(value, Sequence) and not isinstance(value, str) and any(isinstance(one, Mapping) for one in value):
        return dump(name, value)
    return dump(name, value, flow=not isinstance(value, str))


def _flow(record: Mapping[str, FieldValue]) -> str:
    return "{" + ", ".join(dump(name, value, flow=True) for name, value in record.items()) + "}"


def _require_valid(before: str, after: str, file: str, key: str) -> None:
    """Refuse a record with a fault that the file did not have before."""
    old = {fault.message for fault in read_records(before, file, key).faults}
    new = [fault for fault in read_records(after, file, key).faults if fault.message not in old]
    if new:
        raise EditError(f"{new[0].message}{f': {new[0].fix}' if new[0].fix else ''}")


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n")
