"""A desk from texts in memory: the examples in a check's manual, and the desks that strategies draw."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from errno import ENOENT
from pathlib import Path, PurePosixPath
from typing import TypeVar

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.desk.saved_survey import SURVEY_FILE, read_survey
from galleyproof.finding import Fault
from galleyproof.load.articles import read_article
from galleyproof.load.captures import read_captures
from galleyproof.load.files import BASELINE
from galleyproof.load.placing import placed
from galleyproof.load.registers import MODELS, read_records
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records import Record
from galleyproof.records.entity import Entity
from galleyproof.records.location import Written
from galleyproof.records.settings import DESK_FILE, SIGNERS_FILE, Settings
from galleyproof.records.source import CAPTURES, Source

R = TypeVar("R", bound=Record)

_NOWHERE = Path("in memory")
"""The root of such a desk, in which there is no file."""


def load_texts(texts: Mapping[str, str]) -> Desk:
    """Return the desk of some files, given by their path from the root: `{"claims/desk.yaml": "name: A desk"}`.

    Nothing raises: faults are in the desk's `faults`. Only files that a desk reads are looked at.
    """
    settings, faults = _settings(texts.get(DESK_FILE, ""))
    articles = [*_articles(texts, faults)]
    records = [*_records(texts, faults)]
    sources = _of_kind(Source, records)

    def read_capture(name: str) -> bytes:
        if (file := f"{CAPTURES}/{name}") not in texts:
            raise FileNotFoundError(ENOENT, "no such file")
        return texts[file].encode()

    captures, missing = read_captures(sources, read_capture)
    return Desk(
        root=_NOWHERE,
        settings=settings,
        entities=_of_kind(Entity, records),
        sources=sources,
        articles=tuple(articles),
        claims=tuple(placed(_of_kind(Claim, records), articles)),
        faults=(*faults, *missing),
        texts=texts,
        captures=captures,
        allowed_signers=texts.get(SIGNERS_FILE),
        survey=read_survey(texts.get(f"{settings.reports}/{SURVEY_FILE}")),
    )


def _settings(text: str) -> tuple[Settings, list[Fault]]:
    document = read(text, DESK_FILE)
    settings, faults = validate(Settings, Written(document.tree or "", document.positions, 0))
    return settings or Settings(name="A desk"), [*document.faults, *faults]


def _articles(texts: Mapping[str, str], faults: list[Fault]) -> Iterator[Article]:
    for file, text in texts.items():
        if file.endswith("/article.md"):
            article, article_faults = read_article(text, file, file.split("/")[1])
            faults += article_faults
            if article:
                baseline = texts.get(f"{file.removesuffix('article.md')}{BASELINE}", "")
                yield replace(article, anchored=baseline) if baseline else article


def _records(texts: Mapping[str, str], faults: list[Fault]) -> Iterator[Record]:
    for file, text in texts.items():
        path = PurePosixPath(file)
        if path.suffix == ".yaml" and file != DESK_FILE:
            contents = read_records(text, file, path.stem if path.stem in MODELS else "claims")
            faults += contents.faults
            yield from contents.records


def _of_kind(kind: type[R], records: list[Record]) -> tuple[R, ...]:
    return tuple(record for record in records if isinstance(record, kind))
