"""JSON Schemas of a desk's files, made of the records themselves: by them an editor completes and explains fields."""

import json
from typing import Any

from pydantic import Field, create_model

from galleyproof.article import FrontMatter
from galleyproof.claim import Claim
from galleyproof.entity import Entity
from galleyproof.record import Model
from galleyproof.settings import Settings
from galleyproof.source import Source

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _file_of(name: str, record: type[Model]) -> type[Model]:
    """The model of a file that lists records under one key."""
    records = (tuple[record, ...], Field(min_length=1))  # type: ignore[valid-type]
    return create_model(f"{name.capitalize()}File", __base__=Model, **{name: records})  # type: ignore[call-overload,no-any-return]


FILES: dict[str, type[Model]] = {
    "claims": _file_of("claims", Claim),
    "entities": _file_of("entities", Entity),
    "sources": _file_of("sources", Source),
    "desk": Settings,
    "article": FrontMatter,
}
"""The model of every kind of file; `article` is an article's front matter."""


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind of file."""
    return {"$schema": DIALECT, **FILES[name].model_json_schema(by_alias=True)}


def schema_text(name: str) -> str:
    """The same as the text of its file."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
