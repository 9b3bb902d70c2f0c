"""JSON Schemas of a desk's files, generated from the models; text editors use them to complete and explain fields."""

import json
from types import GenericAlias
from typing import Any

from pydantic import Field, create_model
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from galleyproof.article import FrontMatter
from galleyproof.claim import Claim
from galleyproof.records import Model
from galleyproof.records.entity import Entity
from galleyproof.records.settings import Settings
from galleyproof.records.source import Source

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _file_of(name: str, record: type[Model]) -> type[Model]:
    """Return the model of a file that lists records under one key."""
    records: Any = (GenericAlias(tuple, (record, ...)), Field(min_length=1))
    return create_model(f"{name.capitalize()}File", __base__=Model, **{name: records})


FILES: dict[str, type[Model]] = {
    "claims": _file_of("claims", Claim),
    "entities": _file_of("entities", Entity),
    "sources": _file_of("sources", Source),
    "desk": Settings,
    "article": FrontMatter,
}
"""The model of each kind of file; `article` is an article's front matter."""


class _AsWritten(GenerateJsonSchema):
    """A generator for fields as they are written: an optional field is left out and never `null`."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        if schema.get("default") in (None, (), {}):
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's signature
        return False


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a kind of file."""
    return {"$schema": DIALECT, **FILES[name].model_json_schema(schema_generator=_AsWritten)}


def schema_text(name: str) -> str:
    """Return the JSON Schema of a kind of file as text."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
