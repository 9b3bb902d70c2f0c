"""Marks of fields that have a short form, for the JSON Schema."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema


@dataclass(frozen=True, slots=True)
class AlsoWritten:
    """A mark of a group of fields: it may also be written as the schemas made from its own schema."""

    short_of: Callable[[JsonSchemaValue], list[dict[str, Any]]]

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return a schema that takes both forms."""
        long = handler(schema)
        return {"anyOf": [long, *self.short_of(handler.resolve_ref_schema(long))]}


def _words(_: JsonSchemaValue) -> list[dict[str, Any]]:
    return [{"type": "string", "minLength": 1}]


def _short_row(row: JsonSchemaValue) -> list[dict[str, Any]]:
    """Return the schemas of the id of a source alone, and of a row that begins with the id and the words."""
    fields = {name: field for name, field in row["properties"].items() if name not in _SHORT}
    quoting = {
        "type": "object",
        "minProperties": 1,
        "properties": {**dict.fromkeys(_SHORT, False), **fields},
        "additionalProperties": {"type": "string", "minLength": 1},
    }
    return [{"type": "string", "pattern": _ID}, quoting]


_SHORT: Final = ("source", "quote")
_ID: Final = r"^[^\s/.]+$"

ALSO_WORDS: Final = AlsoWritten(_words)
ALSO_SHORT_ROW: Final = AlsoWritten(_short_row)
