"""The basis of all records: strict fields, references to other records, and locations in files."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    PrivateAttr,
    StringConstraints,
)
from pydantic import WithJsonSchema as Schema

from galleyproof.records import amounts, edtf
from galleyproof.records.location import Location, Path, Written

ID_PATTERN = r"^\w[\w-]*$"

Text: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
Id: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN),
    Field(
        description="A short id of letters, digits, `-` and `_`, such as `us-post`.",
        json_schema_extra={"pattern": r"^[^\s/.]+$"},  # in JSON Schema, \w matches only the letters A to Z
    ),
]


class Model(BaseModel):
    """A strict, frozen part of a record: an unknown field is an error, and values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Record(Model):
    """A record with an id, which knows its place in a file."""

    id: Id

    _written: Written = PrivateAttr()

    def model_post_init(self, written: Any, /) -> None:  # noqa: ANN401 - as pydantic declares it
        """Keep the place of the record, which `model_validate` is given as its context."""
        self._written = written

    @property
    def written(self) -> Written:
        """The record as it is written in its file."""
        private = self.__pydantic_private__ or {}  # `self._written` takes pydantic ten times as long
        written: Written = private["_written"]
        return written

    def at(self, *path: str | int) -> Location:
        """Return the location of a field: `claim.at("evidence", 0, "source")`."""
        return self.written.at(path)


def _date(value: object) -> edtf.Edtf:
    """Parse a date; `..` on its own is allowed only as an end date."""
    date = _end_date(value)
    if date.is_open:
        raise edtf.DateError("`..` is not a date on its own: write a date, or an open interval such as 2021-05/..")
    return date


def _end_date(value: object) -> edtf.Edtf:
    """Parse a date or `..`; YAML turns a set such as `[1667, 1668]` or `{1960, 1961}` into a list or a mapping."""
    if isinstance(value, edtf.Edtf):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = f"[{','.join(value)}]"
    elif isinstance(value, dict) and not any(value.values()):
        value = f"{{{','.join(value)}}}"
    if not isinstance(value, str):
        raise edtf.DateError(f"{_shape(value)} is not a date: write one such as 2021-10-18, 2021-10 or 2021")
    return edtf.parse(value)


def _amount(value: object) -> amounts.Amount:
    if isinstance(value, amounts.Amount):
        return value
    if not isinstance(value, str):
        raise amounts.AmountError(f"{_shape(value)} is not an amount: write one such as 412, 90..95 or ~14000")
    return amounts.parse(value)


def _shape(value: object) -> str:
    return "a list" if isinstance(value, list) else "a group of fields"


def _flag(value: object) -> object:
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


_DATE_SCHEMA = Schema({"type": ["string", "integer", "array", "object"], "title": "Date (EDTF)"})
Date: TypeAlias = Annotated[edtf.Edtf, PlainValidator(_date), _DATE_SCHEMA]
EndDate: TypeAlias = Annotated[edtf.Edtf, PlainValidator(_end_date), _DATE_SCHEMA]
"""The date on which something ended, or `..` if it goes on."""

AmountField: TypeAlias = Annotated[
    amounts.Amount, PlainValidator(_amount), Schema({"type": ["string", "number"], "title": "Amount"})
]
Flag: TypeAlias = Annotated[Literal[True, False], BeforeValidator(_flag), Schema({"type": "boolean"})]


@dataclass(frozen=True, slots=True)
class Ref:
    """The mark of a text field that names another record.

    `to` says what kind of record it names: an entity (of one of `kinds`, if given), a source, a claim, or a moment
    (an event, or the start or end of a claim's term).
    """

    to: Literal["entity", "source", "claim", "moment"] = "entity"
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in a record: the path of the field, the id it names, and what the id must belong to."""

    path: Path
    id: str
    ref: Ref


def references(part: Model, path: Path = ()) -> Iterator[Reference]:
    """Yield every reference that a record makes, in the order of its model's fields."""
    for name, alias, ref in _reference_fields(type(part)):
        value = getattr(part, name)
        if value is not None:
            yield from _references_in(value, ref, (*path, alias))


def _references_in(value: object, ref: Ref | None, path: Path) -> Iterator[Reference]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _references_in(item, ref, (*path, index))
    elif isinstance(value, Model):
        yield from references(value, path)
    elif ref and isinstance(value, str):
        yield Reference(path, value, ref)


def entity_fields(model: type[Model]) -> frozenset[str]:
    """Return the fields of a model that name entities."""
    return frozenset(alias for _, alias, ref in _reference_fields(model) if ref and ref.to == "entity")


def mentions(part: Model) -> list[tuple[Ref, str]]:
    """Return every id that a record names, with its Ref: `references` without the paths, in a tenth of the time."""
    mentioned: list[tuple[Ref, str]] = []
    _add_mentions(part, mentioned)
    return mentioned


def entity_ids(part: Model) -> Iterator[str]:
    """Yield the ids of the entities that a record names, as often as it names them."""
    return (id_ for ref, id_ in mentions(part) if ref.to == "entity")


def _add_mentions(part: Model, mentioned: list[tuple[Ref, str]]) -> None:
    values = part.__dict__
    for name, _, ref in _reference_fields(type(part)):
        value = values[name]
        if value:
            for item in value if type(value) is tuple else (value,):
                if ref is not None:
                    mentioned.append((ref, item))
                elif type(item) is not str:  # an entity's name is either text or a part with fields
                    _add_mentions(item, mentioned)


@lru_cache(maxsize=1024)
def takes_kind(model: type[Model], kind: str) -> bool:
    """Return True if a model has a field for an entity of a kind."""
    refs = (ref for _, _, ref in _reference_fields(model) if ref and ref.to == "entity")
    return any(not ref.kinds or kind in ref.kinds for ref in refs)


@lru_cache(maxsize=256)
def _reference_fields(model: type[Model]) -> tuple[tuple[str, str, Ref | None], ...]:
    """Return the fields that name records, or have parts that may: (attribute, name in YAML, Ref)."""
    fields = []
    for name, field in model.model_fields.items():
        ref = next(_marks((field.annotation, *field.metadata), Ref), None)
        if ref or next(_marks((field.annotation,), type(Model)), None):
            fields.append((name, field.alias or name, ref))
    return tuple(fields)


def _marks(annotations: tuple[Any, ...], kind: type[Any]) -> Iterator[Any]:
    """Yield every object of a kind in nested annotations: `Annotated[str, Ref()] | None` has one Ref."""
    for annotation in annotations:
        if isinstance(annotation, kind) and (kind is Ref or issubclass(annotation, Model)):
            yield annotation
        yield from _marks(get_args(annotation), kind)
