"""The examples in a check's manual: small desks that it must fail, and pass.

An example is YAML: the fields of one claim, or any of the sections `claims`, `entities`, `sources`, `article`,
`desk` and `files` (paths and their text). What a record needs besides is filled in.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent
from typing import Any

import yaml

from galleyproof.check import Check
from galleyproof.checks import builtin
from galleyproof.finding import Finding
from galleyproof.load.folder import load
from galleyproof.run.house_checks import with_house
from galleyproof.run.running import run

_SECTIONS = ("claims", "entities", "sources", "article", "desk", "files")
_HEADING = re.compile(r"^(Fails|Passes):[ ]*\n", re.MULTILINE)
_CLAIM = {"says": "An example."}
_ENTITY = {"kind": "thing"}
_SOURCE = {"publisher": "An example", "title": "An example", "tier": "primary"}
_ARTICLE = {"title": "An example", "outlet": "An example", "published": "2021-10-18", "stage": "draft"}
_LISTS = (
    ("entities", "claims/entities.yaml", _ENTITY),
    ("sources", "claims/sources.yaml", _SOURCE),
    ("claims", "claims/example/claims.yaml", _CLAIM),
)
_DAY = date(2021, 10, 18)


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a check's manual."""

    check: Check
    fails: bool
    text: str


def examples(check: Check) -> tuple[Example, ...]:
    """The examples of a check's manual, in its order."""
    parts = _HEADING.split(check.manual)[1:]
    texts = (dedent(text) for text in parts[1::2])
    return tuple(Example(check, word == "Fails", text) for word, text in zip(parts[::2], texts, strict=True))


def broken(check: Check) -> Iterator[str]:
    """What is wrong with the examples of a check."""
    shown = examples(check)
    for word, fails in (("Fails", True), ("Passes", False)):
        if not any(example.fails is fails for example in shown):
            yield f"its manual has no example under `{word}:`"
    for example in shown:
        try:
            found = findings(example)
        except (yaml.YAMLError, AttributeError, TypeError):
            yield "has an example that is not the YAML of a claim"
            continue
        if example.fails and not found:
            yield "finds nothing in its example under `Fails:`"
        if not example.fails and found:
            yield f"finds something in its example under `Passes:`: {found[0].message}"


def findings(example: Example) -> list[Finding]:
    """What its check finds in an example, or cannot decide; a crash finds nothing."""
    checks = (*builtin(), example.check) if example.check.is_house else builtin()
    with TemporaryDirectory(prefix="galley-example-") as folder:
        write(example.text, Path(folder).resolve())
        result = run(*with_house(load(Path(folder).resolve()), checks), _DAY)
    said = (*result.findings, *result.undecided)
    return [found for found in said if found.check == example.check.id and not found.crashed]


def write(text: str, root: Path) -> None:
    """Write an example's desk below a folder."""
    sections = _sections(text)
    files = {
        "claims/desk.yaml": _dump({"name": "An example", **sections.get("desk", {})}),
        "claims/example/article.md": _article(sections.get("article", {})),
        **{path: _dump({name: _filled(sections[name], filler)}) for name, path, filler in _LISTS if sections.get(name)},
        **sections.get("files", {}),
    }
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def _sections(text: str) -> dict[str, Any]:
    """An example's sections; loose fields are those of one claim."""
    tree = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - BaseLoader makes nothing but text, lists and mappings
    sections = {name: tree[name] for name in _SECTIONS if name in tree}
    claim = {name: value for name, value in tree.items() if name not in _SECTIONS}
    return {"claims": [claim], **sections} if claim or sections.keys().isdisjoint(("claims", "files")) else sections


def _filled(records: Sequence[Mapping[str, Any]], defaults: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Records with what they need: an id, the defaults of their kind, a claim's status, an entity's name."""
    filled = []
    for index, record in enumerate(records, 1):
        full = {"id": f"example-{index}", **defaults, **record}
        if defaults is _CLAIM:  # an opinion asserts nothing, and a fact is none
            full.setdefault("status", "opinion" if full.keys().isdisjoint(("fact", "facts")) else "unchecked")
        if defaults is _ENTITY:
            full.setdefault("names", [full["id"]])
        filled.append(full)
    return filled


def _article(fields: Mapping[str, Any]) -> str:
    front = {**_ARTICLE, **{name: value for name, value in fields.items() if name != "text"}}
    return f"---\n{_dump(front)}---\n\n{fields.get('text', 'An example.')}\n"


def _dump(tree: object) -> str:
    return yaml.safe_dump(tree, sort_keys=False, allow_unicode=True)
