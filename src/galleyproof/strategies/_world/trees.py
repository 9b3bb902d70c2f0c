"""A desk as plain text, lists and mappings, and the desk that the product's own loader makes of it, without a disk."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias, TypedDict

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.finding import Fault
from galleyproof.load.articles import read_article
from galleyproof.load.registers import Shelf, read_shelf
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records.entity import Entity
from galleyproof.records.location import Written
from galleyproof.records.settings import DESK_FILE, Settings
from galleyproof.records.source import Source

Record: TypeAlias = dict[str, Any]
"""One record as an editor writes it: all values are text, lists or records."""


class DeskTree(TypedDict):
    """A desk as an editor writes it.

    An article has the fields of its front matter, and its `text`; claims are listed by article, or `background`.
    """

    desk: Record
    entities: list[Record]
    sources: list[Record]
    articles: dict[str, Record]
    claims: dict[str, list[Record]]


def texts_of(tree: DeskTree) -> dict[str, str]:
    """The files of a desk: their text, by their path from the desk's root."""
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
    """The desk that the loader makes of a tree, in memory; what is wrong with it is among the desk's `faults`."""
    texts = texts_of(tree)
    settings, faults = _settings(texts[DESK_FILE])
    articles = [*_articles(texts, faults)]
    shelves = [(home, read_shelf(text, file, name)) for home, name, file, text in _shelves(texts)]
    for _, shelf in shelves:
        faults += shelf.faults
    return Desk(
        root=Path("/"),
        settings=settings,
        entities=tuple(each for _, shelf in shelves for each in shelf.records if isinstance(each, Entity)),
        sources=tuple(each for _, shelf in shelves for each in shelf.records if isinstance(each, Source)),
        articles=tuple(articles),
        claims=tuple(_claims(shelves)),
        faults=tuple(faults),
        texts=texts,
    )


def _settings(text: str) -> tuple[Settings, list[Fault]]:
    document = read(text, DESK_FILE)
    settings, faults = validate(Settings, Written(document.tree or "", document.positions, 0))
    return settings or Settings(name="A desk"), [*document.faults, *faults]


def _articles(texts: Mapping[str, str], faults: list[Fault]) -> Iterator[Article]:
    for file, text in texts.items():
        if file.endswith("/article.md"):
            article, wrong = read_article(text, file, file.split("/")[1])
            faults += wrong
            if article:
                yield article


def _shelves(texts: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """Every file of records: whose claims it holds, what they are listed under, its path, its text."""
    for file, text in texts.items():
        path = Path(file)
        if path.suffix == ".yaml" and file != DESK_FILE:
            yield path.parent.name, path.stem, file, text


def _claims(shelves: Sequence[tuple[str, Shelf]]) -> Iterator[Claim]:
    for _, shelf in shelves:
        yield from (record for record in shelf.records if isinstance(record, Claim))


def _fields(record: Record) -> list[str]:
    """A record, one line a field; what is within is flow style in quotes, which is JSON, and forty times as fast."""
    return [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in record.items()]


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _list(name: str, records: Iterable[Record]) -> str:
    items = (f"  {'  ' if number else '- '}{line}" for record in records for number, line in enumerate(_fields(record)))
    return _lines((f"{name}:", *items))
