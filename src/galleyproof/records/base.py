"""What all records share: strict fields, fields that name other records, and where each was written."""

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

Text: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
Id: TypeAlias = Annotated[
    str,
    StringConstraints(pattern=r"^\w[\w-]*$"),
    Field(
        description="A short name for this record: letters, digits, `-` and `_`.",
        json_schema_extra={"pattern": r"^[^\s/.]+$"},  # in JSON Schema \w has no letters but A to Z
    ),
]


class Model(BaseModel):
    """A strict, frozen part of a record: an unknown field is an error, and what was read never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Record(Model):
    """A record with an id of its own, which knows where it was written."""

    _written: Written = PrivateAttr()

    def model_post_init(self, written: Any, /) -> None:  # noqa: ANN401 - as pydantic declares it
        """Keep where the record was written, which `model_validate` is given as its context."""
        self._written = written

    @property
    def written(self) -> Written:
        """The record as its file has it."""
        return self._written

    def at(self, *path: str | int) -> Location:
        """Where a field stands: `claim.at("evidence", 0, "source")`."""
        return self._written.at(path)


def _date(value: object) -> edtf.Edtf:
    """Read a date that says something: `..` alone is an end."""
    date = _end(value)
    if date.is_open:
        raise edtf.DateError("`..` alone is no date: it can stand as an end, or in 2021-05/..")
    return date


def _end(value: object) -> edtf.Edtf:
    """Read a date, or `..`; a set such as `[1667, 1668]` reaches us as the list or mapping that YAML makes of it."""
    if isinstance(value, edtf.Edtf):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = f"[{','.join(value)}]"
    elif isinstance(value, dict) and not any(value.values()):
        value = f"{{{','.join(value)}}}"
    if not isinstance(value, str):
        raise edtf.DateError("this is not a date: write one such as 2021-10-18, 2021-10 or 2021")
    return edtf.parse(value)


def _amount(value: object) -> amounts.Amount:
    if isinstance(value, amounts.Amount):
        return value
    if not isinstance(value, str):
        raise amounts.AmountError("this is not an amount: write one such as 412, 90..95 or ~14000")
    return amounts.parse(value)


def _flag(value: object) -> object:
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


_DATE_SCHEMA = Schema({"type": ["string", "integer", "array", "object"], "title": "Date (EDTF)"})
Date: TypeAlias = Annotated[edtf.Edtf, PlainValidator(_date), _DATE_SCHEMA]
End: TypeAlias = Annotated[edtf.Edtf, PlainValidator(_end), _DATE_SCHEMA]
"""A date, or `..` where what it ends goes on."""

Amount: TypeAlias = Annotated[
    amounts.Amount, PlainValidator(_amount), Schema({"type": ["string", "number"], "title": "Amount"})
]
Flag: TypeAlias = Annotated[Literal[True, False], BeforeValidator(_flag), Schema({"type": "boolean"})]


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a text field that names another record.

    `to` is the register it is looked up in: an entity (of one of `kinds`, where given), a source, a claim, or
    a moment (an event, or the start or end of a claim's term).
    """

    to: Literal["entity", "source", "claim", "moment"] = "entity"
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """One use of a Ref: the field's path, what it names there, and what that must be."""

    path: Path
    id: str
    ref: Ref


def references(part: Model, path: Path = ()) -> Iterator[Reference]:
    """Every reference that a record makes, in the order of its model's fields."""
    for name, alias, ref in _reference_fields(type(part)):
        value = getattr(part, name)
        if value is not None:
            yield from _found(value, ref, (*path, alias))


def _found(value: object, ref: Ref | None, path: Path) -> Iterator[Reference]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _found(item, ref, (*path, index))
    elif isinstance(value, Model):
        yield from references(value, path)
    elif ref and isinstance(value, str):
        yield Reference(path, value, ref)


def entity_fields(model: type[Model]) -> frozenset[str]:
    """The fields of a model that name entities."""
    return frozenset(alias for _, alias, ref in _reference_fields(model) if ref and ref.to == "entity")


def mentions(part: Model) -> list[tuple[Ref, str]]:
    """Every id that a record names, with what it must be: `references` without the paths, in a tenth of the time."""
    found: list[tuple[Ref, str]] = []
    _mention(part, found)
    return found


def _mention(part: Model, found: list[tuple[Ref, str]]) -> None:
    values = part.__dict__
    for name, _, ref in _reference_fields(type(part)):
        value = values[name]
        if value:
            for item in value if type(value) is tuple else (value,):
                if ref is not None:
                    found.append((ref, item))
                elif type(item) is not str:  # as a name may be, where it is no part with fields of its own
                    _mention(item, found)


@lru_cache(maxsize=256)
def _reference_fields(model: type[Model]) -> tuple[tuple[str, str, Ref | None], ...]:
    """The fields of a model that name records or hold parts that may: (attribute, name in YAML, Ref)."""
    fields = []
    for name, field in model.model_fields.items():
        ref = next(_marks((field.annotation, *field.metadata), Ref), None)
        if ref or next(_marks((field.annotation,), type(Model)), None):
            fields.append((name, field.alias or name, ref))
    return tuple(fields)


def _marks(annotations: tuple[Any, ...], kind: type[Any]) -> Iterator[Any]:
    """Every object of a kind in nested annotations: `Annotated[str, Ref()] | None` has one Ref."""
    for annotation in annotations:
        if isinstance(annotation, kind) and (kind is Ref or issubclass(annotation, Model)):
            yield annotation
        yield from _marks(get_args(annotation), kind)
