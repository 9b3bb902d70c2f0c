"""YAML as text: values written into it, and the places of the values that it has."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import yaml

from galleyproof.records.location import Tree

_BOM = "\ufeff"

FieldValue: TypeAlias = str | int | bool | Mapping[str, "FieldValue"] | Sequence["FieldValue"]
"""The value of a field, as it is to be written in YAML."""

# PyYAML's nodes have no type hints: they are `Any` below.
# ruff: noqa: ANN401


def read_plain(text: str) -> Any:
    """Return what a YAML text contains, all scalars as text.

    Raises:
        yaml.YAMLError: it is not valid YAML.
    """
    return yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - makes nothing but text, lists and mappings


def tree_of(node: Any) -> Tree:
    """Return what a node contains, as the loader reads it."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: tree_of(value) for key, value in node.value}
    return [tree_of(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else str(node.value)


def plain(value: FieldValue) -> Tree:
    """Return a value as the loader reads it: all scalars as text."""
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, str):
        return value
    return [plain(item) for item in value] if isinstance(value, Sequence) else str(value).lower()


def end_of(text: str, node: Any) -> int:
    """Return the end of a node's own text; for libyaml, a block ends only where the next node starts."""
    if isinstance(node, yaml.ScalarNode):
        end = int(node.end_mark.index)
        return len(text[:end].rstrip()) if node.style in ("|", ">") else end
    if node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return end_of(text, last[1] if isinstance(last, tuple) else last)


def split_bom(text: str) -> tuple[str, str]:
    """Return the byte order mark of a text, empty if it has none, and the rest."""
    return (_BOM, text[1:]) if text.startswith(_BOM) else ("", text)


def newline_of(text: str) -> str:
    """Return how a file ends its lines."""
    return "\r\n" if "\r\n" in text else "\n"


class _YamlWriter(yaml.SafeDumper):
    """Writes lists indented below their field, text of several lines as a block, and dates without quotes."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Indent lists below the field that holds them."""
        super().increase_indent(flow, indentless=False)


def _text(writer: _YamlWriter, text: str) -> yaml.ScalarNode:
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_YamlWriter.add_representer(str, _text)
_YamlWriter.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    if first not in "oO"  # YAML reads `on` as true; here it is the name of a field
}


def dump(name: str, value: FieldValue, *, flow: bool = False) -> str:
    """Return a field as YAML, without a line end; text that YAML would take for another type is quoted."""
    dumped = yaml.dump(
        {name: value}, Dumper=_YamlWriter, sort_keys=False, allow_unicode=True, width=10**9, default_flow_style=flow
    ).rstrip("\n")
    return dumped[1:-1] if flow else dumped
