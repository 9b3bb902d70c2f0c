"""A desk as plain text, lists and mappings, and the desk loaded from it in memory."""

import json
from collections.abc import Iterable
from typing import Any, TypeAlias, TypedDict

from galleyproof.desk import Desk
from galleyproof.load.texts import load_texts
from galleyproof.records.settings import DESK_FILE

RecordTree: TypeAlias = dict[str, Any]
"""One record as an editor writes it; all values are text, lists or records."""


class DeskTree(TypedDict):
    """A desk as an editor writes it.

    An article has the fields of its front matter and its `text`. Claims are listed by article, or under `background`.
    """

    desk: RecordTree
    entities: list[RecordTree]
    sources: list[RecordTree]
    articles: dict[str, RecordTree]
    claims: dict[str, list[RecordTree]]


def texts_of(tree: DeskTree) -> dict[str, str]:
    """Return the text of a desk's files by their path from its root."""
    texts = {DESK_FILE: _lines(_fields(tree["desk"]))}
    for register in ("entities", "sources"):
        if records := tree[register]:
            texts[f"claims/{register}.yaml"] = _list(register, records)
    for home, article in tree["articles"].items():
        front = {name: value for name, value in article.items() if name != "text"}
        texts[f"claims/{home}/article.md"] = f"---\n{_lines(_fields(front))}---\n\n{article['text']}\n"
    for home, claims in tree["claims"].items():
        if claims:
            texts[f"claims/{home}/claims.yaml"] = _list("claims", claims)
    return texts


def desk_of(tree: DeskTree) -> Desk:
    """Load a desk from a tree, in memory; errors in it are in the desk's `faults`."""
    return load_texts(texts_of(tree))


def _fields(record: RecordTree) -> list[str]:
    """Return a record with one line per field; values are JSON, a YAML flow style that loads 40 times as fast."""
    return [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in record.items()]


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _list(name: str, records: Iterable[RecordTree]) -> str:
    items = (f"  {'  ' if number else '- '}{line}" for record in records for number, line in enumerate(_fields(record)))
    return _lines((f"{name}:", *items))
