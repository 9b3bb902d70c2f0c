"""The field that a place in a file belongs to, and what it may contain."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeVar, get_args, get_origin

from pydantic.fields import FieldInfo

from galleyproof.desk.by_folder import REGISTERS, folder_of
from galleyproof.facts import KINDS, Fact
from galleyproof.facts.absence import Pattern
from galleyproof.load.field_faults import fields
from galleyproof.load.files import ARTICLE
from galleyproof.records import Model, Ref
from galleyproof.records.edtf import Edtf
from galleyproof.records.settings import DESK_FILE
from galleyproof.schema import FILES

T = TypeVar("T")


class Group(NamedTuple):
    """A group of fields: the name of the field that holds it, empty for that of a whole file, and its plain values."""

    name: str
    values: Mapping[str, str]


def models_of(file: str, groups: Sequence[Group]) -> Sequence[type[Model]]:
    """Return the models that the innermost of some groups of a file, one inside the other, can be of."""
    top = _file_model(file)
    models: Sequence[type[Model]] = [top] if top else []
    for group in groups[1:]:
        inner = [found for field in fields_of(models, group.name) for found in _nested(field, Model)]
        models = [*dict.fromkeys(_as_its_kind(model, group) for model in inner)]
        if group.values.get("kind") in KINDS and any(issubclass(model, Fact) for model in models):
            models = [KINDS[group.values["kind"]]]
    return models


def fields_of(models: Sequence[type[Model]], name: str) -> list[FieldInfo]:
    """Return the fields with a name of some models."""
    return [field for model in models if (field := fields(model).get(name))]


def refs_of(field: FieldInfo) -> list[Ref]:
    """Return what a field can name."""
    return [part for part in _parts(field) if isinstance(part, Ref)]


def choices_of(field: FieldInfo) -> list[str]:
    """Return the words that a field can be."""
    choices = [choice for part in _parts(field) if get_origin(part) is Literal for choice in get_args(part)]
    return [str(choice).lower() if isinstance(choice, bool) else str(choice) for choice in choices]


def is_date(field: FieldInfo) -> bool:
    """Return True if a field can hold a date."""
    return any(part is Edtf for part in _parts(field))


def has_fields(field: FieldInfo) -> bool:
    """Return True if a field can hold a group of fields."""
    return next(_nested(field, Model), None) is not None


def is_list(field: FieldInfo) -> bool:
    """Return True if a field can hold a list."""
    return any(get_origin(part) is tuple for part in _parts(field))


def _file_model(file: str) -> type[Model] | None:
    if file == DESK_FILE:
        return FILES["desk"]
    if file.endswith(".md"):
        return FILES["article"] if file.endswith(f"/{ARTICLE}") else None
    if folder_of(file) != REGISTERS:
        return FILES["claims"]
    return FILES["sources" if file.startswith("claims/sources") else "entities"]


def _as_its_kind(model: type[Model], group: Group) -> type[Model]:
    """Return the model of a pattern as that of the kind of fact that it is about."""
    return KINDS.get(group.values.get("kind", ""), model) if model is Pattern else model


def _nested(field: FieldInfo, kind: type[T]) -> Iterator[type[T]]:
    return (part for part in _parts(field) if isinstance(part, type) and issubclass(part, kind))


def _parts(field: FieldInfo) -> Iterator[Any]:
    """Yield a field's annotations and marks, those around others first."""
    waiting: list[Any] = [field.annotation, *field.metadata]
    for part in waiting:  # grows during the loop
        yield part
        waiting += get_args(part) if get_origin(part) is not Literal else ()
