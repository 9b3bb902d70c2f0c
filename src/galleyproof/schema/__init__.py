"""JSON Schemas of a desk's files, generated from the models; text editors use them to complete and explain fields."""

import json
from types import GenericAlias
from typing import Any, Final

from pydantic import Field, create_model
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from galleyproof.article import FrontMatter
from galleyproof.claim import UNPLACED, Claim
from galleyproof.claim.short_forms import ClaimDefaults, EvidenceDefaults
from galleyproof.records import Model
from galleyproof.records.entity import Entity
from galleyproof.records.settings import Settings
from galleyproof.records.source import Source

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _file_of(name: str, record: type[Model], **more: Any) -> type[Model]:  # noqa: ANN401 - the fields of a model
    """Return the model of a file that lists records under one key."""
    records: Any = (GenericAlias(tuple, (record, ...)), Field(min_length=1))
    return create_model(f"{name.capitalize()}File", __base__=Model, **more, **{name: records})


_DEFAULTS: Final = (ClaimDefaults, Field(ClaimDefaults(), description="What the claims in this file have in common."))

FILES: dict[str, type[Model]] = {
    "claims": _file_of("claims", Claim, defaults=_DEFAULTS),
    "entities": _file_of("entities", Entity),
    "sources": _file_of("sources", Source),
    "desk": Settings,
    "article": FrontMatter,
}
"""The model of each kind of file; `article` is an article's front matter."""


_LEFT_OUT: Final[tuple[object, ...]] = (None, (), {}, UNPLACED, ClaimDefaults(), EvidenceDefaults())
"""Defaults that nobody writes."""


class _AsWritten(GenerateJsonSchema):
    """A generator for fields as they are written: an optional field is left out and never `null`."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        if schema.get("default") in _LEFT_OUT:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's signature
        return False


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a kind of file."""
    tree = FILES[name].model_json_schema(schema_generator=_AsWritten)
    return {"$schema": DIALECT, **(_status_by_default(tree) if name == "claims" else tree)}


def _status_by_default(tree: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a file of claims, in which each needs a `status` unless `defaults` has one."""
    tree["$defs"]["Claim"]["required"].remove("status")
    has_one = {"required": ["defaults"], "properties": {"defaults": {"required": ["status"]}}}
    in_claims = {"properties": {"claims": {"items": {"required": ["status"]}}}}
    return {**tree, "if": {"not": has_one}, "then": in_claims}


def schema_text(name: str) -> str:
    """Return the JSON Schema of a kind of file as text."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
