"""One field of one record, written into its file: every other byte stays as it was."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from galleyproof.records.base import Record
from galleyproof.records.location import Tree
from galleyproof.write.atomic import write

try:
    import fcntl
except ImportError:  # no flock on this system: two writers at once are then up to the desk
    fcntl = None  # type: ignore[assignment]

_BOM = "\ufeff"
Value: TypeAlias = str | int | bool | Mapping[str, "Value"] | Sequence["Value"]
Make: TypeAlias = Callable[[Tree | None], Value]
"""The new value of a field, made from the one on disk, which is None where there is none."""


class EditError(Exception):
    """The field cannot be written; the message is a sentence for an editor."""


def set_field(root: Path, record: Record, name: str, make: Make) -> Path:
    """Write one field of a record that was loaded from the desk at `root`; the file's path is returned.

    The file is read anew under a lock, so that of two writers at once neither loses what it wrote.

    Raises:
        EditError: the record is no longer there, or its layout leaves no place for the field.
        OSError: the file cannot be read or replaced.
    """
    path = (root / record.written.location.file).resolve()
    with locked(root):
        text = path.read_bytes().decode()
        write(path, _with_field(text, record.id, name, make))  # type: ignore[attr-defined]
    return path


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the desk for one writer. The folder itself is what is locked, so that no file is left behind."""
    if fcntl is None:
        yield
        return
    import os  # noqa: PLC0415 - a folder can be opened only where there is flock

    folder = os.open(root / "claims", os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _with_field(text: str, id_: str, name: str, make: Make) -> str:
    """A file's text with one field of one of its records set."""
    mark, text = (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)
    top = _compose(text)
    item = _item(top, id_)
    keys = [key.value for key, _ in item.value]
    place = keys.index(name) if name in keys else None
    value = make(None if place is None else _tree(item.value[place][1]))
    start, end, written = _splice(text, item, place, name, value)
    new = text[:start] + written + text[end:]
    if _tree(_compose(new)) != _expected(top, id_, name, _plain(value)):
        raise EditError(f"`{name}` cannot be added to `{id_}` as its lines stand: write the record one field a line")
    return mark + new


def _splice(text: str, item: Any, place: int | None, name: str, value: Value) -> tuple[int, int, str]:  # noqa: ANN401
    """What to put where: first character, the one after the last, and the text between.

    Of a mapping of which one field changes, that field alone.
    """
    if place is not None and (inner := _one_changed(item.value[place][1], value)):
        return _splice(text, item.value[place][1], *inner)
    if item.flow_style:
        if place is None:
            end = item.end_mark.index - 1
            return end, end, f", {dump(name, value, flow=True)}"
        key, old = item.value[place]
        return key.start_mark.index, old.end_mark.index, dump(name, value, flow=True)
    newline = "\r\n" if "\r\n" in text else "\n"
    column = item.value[0][0].start_mark.column
    written = dump(name, value).replace("\n", newline + " " * column)
    if place is not None:
        key, old = item.value[place]
        if isinstance(old, yaml.CollectionNode) and old.flow_style:
            written = dump(name, value, flow=True)
        return key.start_mark.index, _end(text, old), written
    last = _end(text, item)
    line_end = text.find("\n", last)
    end = len(text) if line_end < 0 else line_end - (text[line_end - 1] == "\r")
    return end, end, newline + " " * column + written


def _one_changed(old: Any, value: Value) -> tuple[int, str, Value] | None:  # noqa: ANN401
    """The place, name and new value of the one field of a mapping that changes; None where it is not one alone."""
    if not isinstance(old, yaml.MappingNode) or not isinstance(value, Mapping):
        return None
    if [key.value for key, _ in old.value] != [*value]:
        return None
    fields = [
        (place, key.value, value[key.value])
        for place, (key, each) in enumerate(old.value)
        if _tree(each) != _plain(value[key.value])
    ]
    return fields[0] if len(fields) == 1 else None


def _end(text: str, node: Any) -> int:  # noqa: ANN401 - PyYAML's nodes have no types
    """Where what a node says ends: libyaml ends a block only where the next thing begins."""
    if isinstance(node, yaml.ScalarNode):
        end = int(node.end_mark.index)
        return len(text[:end].rstrip()) if node.style in ("|", ">") else end
    if node.flow_style:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(text, last[1] if isinstance(last, tuple) else last)


def _compose(text: str) -> Any:  # noqa: ANN401
    try:
        return yaml.compose(text, yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise EditError("the file is no YAML any more: `galley check` says where") from error


def _item(top: Any, id_: str) -> Any:  # noqa: ANN401
    """The one record of that id in a file that lists records under its one key."""
    items = top.value[0][1].value if isinstance(top, yaml.MappingNode) and top.value else ()
    found = [item for item in items if isinstance(item, yaml.MappingNode) and _names(item, id_)]
    if len(found) != 1:
        raise EditError(f"the file has {'no' if not found else 'more than one'} record `{id_}` any more")
    return found[0]


def _names(item: Any, id_: str) -> bool:  # noqa: ANN401
    return any(key.value == "id" and value.value == id_ for key, value in item.value)


def _tree(node: Any) -> Tree:  # noqa: ANN401
    if isinstance(node, yaml.MappingNode):
        return {key.value: _tree(value) for key, value in node.value}
    return [_tree(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else str(node.value)


def _plain(value: Value) -> Tree:
    """A value as our loader reads it: all scalars are text."""
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, str):
        return value
    return [_plain(each) for each in value] if isinstance(value, Sequence) else str(value).lower()


def _expected(top: Any, id_: str, name: str, value: Tree) -> Tree:  # noqa: ANN401
    tree = _tree(top)
    for items in tree.values() if isinstance(tree, dict) else ():
        for item in items:
            if isinstance(item, dict) and item.get("id") == id_:
                item[name] = value
    return tree


class _Writer(yaml.SafeDumper):
    """Writes lists indented below their field, text of several lines as it reads, and dates without quotes."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """As the desk writes lists: indented below the field that holds them."""
        super().increase_indent(flow, indentless=False)


def _text(writer: _Writer, text: str) -> yaml.ScalarNode:
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Writer.add_representer(str, _text)
_Writer.yaml_implicit_resolvers = {
    first: [(tag, shape) for tag, shape in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    if first not in "oO"  # `on` is a field of ours
}


def dump(name: str, value: Value, *, flow: bool = False) -> str:
    """A field as YAML without a line end; text that YAML would read as something else is quoted."""
    dumped = yaml.dump(
        {name: value}, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=10**9, default_flow_style=flow
    ).rstrip("\n")
    return dumped[1:-1] if flow else dumped
