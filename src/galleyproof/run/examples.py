"""The examples in a check's manual: small desks that the check must fail, and pass.

An example is YAML: the fields of one claim, or any of the sections `claims`, `entities`, `sources`, `article`,
`desk` and `files` (texts by their path). Fields that a record needs besides are filled in.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import dedent
from typing import Any

import yaml

from galleyproof.check import Check
from galleyproof.checks import builtin
from galleyproof.constraint import Constraint
from galleyproof.finding import Criterion, Finding
from galleyproof.load.texts import load_texts
from galleyproof.run import run

_SECTIONS = ("claims", "entities", "sources", "article", "desk", "files")
_HEADING = re.compile(r"^(Fails|Passes):[ ]*\n", re.MULTILINE)
_CLAIM = {"says": "An example."}
_ENTITY = {"kind": "thing"}
_SOURCE = {"publisher": "An example", "title": "An example", "tier": "primary"}
_ARTICLE = {"title": "An example", "outlet": "Our paper", "published": "2021-10-18", "stage": "draft"}
_LISTS = (
    ("entities", "claims/entities.yaml", _ENTITY),
    ("sources", "claims/sources.yaml", _SOURCE),
    ("claims", "claims/example/claims.yaml", _CLAIM),
)
_DAY = date(2021, 10, 18)


@dataclass(frozen=True, slots=True)
class Example:
    """One example in the manual of a check; `fails` is True if the check must find something in it."""

    check: Criterion
    fails: bool
    text: str


def examples(check: Criterion) -> tuple[Example, ...]:
    """Return the examples in a check's manual, in its order."""
    parts = _HEADING.split(check.manual)[1:]
    texts = (dedent(text) for text in parts[1::2])
    return tuple(Example(check, word == "Fails", text) for word, text in zip(parts[::2], texts, strict=True))


def example_faults(check: Criterion) -> Iterator[str]:
    """Yield what is wrong with the examples of a check."""
    all_examples = examples(check)
    for word, fails in (("Fails", True), ("Passes", False)):
        if not any(example.fails is fails for example in all_examples):
            yield f"has no example under `{word}:` in its manual"
    for example in all_examples:
        try:
            findings = findings_in(example)
        except (yaml.YAMLError, AttributeError, TypeError):
            yield "has an example that is not the YAML of a claim"
            continue
        if example.fails and not findings:
            yield "finds nothing in its example under `Fails:`"
        if not example.fails and findings:
            yield f"finds something in its example under `Passes:`: {findings[0].message}"


def findings_in(example: Example) -> list[Finding]:
    """Return what its check finds in an example, or cannot decide; a crash finds nothing."""
    result = run(load_texts(texts_of(example.text)), _checks_for(example.check), _DAY)
    reported = (*result.findings, *result.undecided)
    return [finding for finding in reported if finding.check == example.check.id and not finding.crashed]


def _checks_for(check: Criterion) -> Sequence[Criterion]:
    """Return the checks of a run for the examples of one: of those built in, a house check needs the constraints.

    The status of a claim follows from them. Only a check that asks for the ids of all checks needs all.
    """
    if not check.is_house:
        return builtin()
    needs_all = isinstance(check, Check) and "known" in check.extras
    return (*(one for one in builtin() if needs_all or isinstance(one, Constraint)), check)


def texts_of(text: str) -> dict[str, str]:
    """Return the files of an example's desk: their text, by their path from its root."""
    sections = _sections(text)
    return {
        "claims/desk.yaml": _dump({"name": "An example", **sections.get("desk", {})}),
        "claims/example/article.md": _article(sections.get("article", {})),
        **{path: _dump({name: _filled(sections[name], filler)}) for name, path, filler in _LISTS if sections.get(name)},
        **sections.get("files", {}),
    }


def _sections(text: str) -> dict[str, Any]:
    """Return an example's sections; fields outside any section are those of one claim."""
    tree = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - BaseLoader makes nothing but text, lists and mappings
    sections = {name: tree[name] for name in _SECTIONS if name in tree}
    claim = {name: value for name, value in tree.items() if name not in _SECTIONS}
    return {"claims": [claim], **sections} if claim or sections.keys().isdisjoint(("claims", "files")) else sections


def _filled(records: Sequence[Mapping[str, Any]], defaults: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Fill in what records need: an id, the defaults of their kind, a claim's status, an entity's name."""
    filled = []
    for index, record in enumerate(records, 1):
        full = {"id": f"example-{index}", **defaults, **record}
        if defaults is _CLAIM:  # only an opinion has no fact
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
