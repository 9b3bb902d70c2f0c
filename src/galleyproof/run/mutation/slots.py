"""The values of a record that can be wrong: its dates, amounts, entities and choices."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args, get_origin

from galleyproof.facts import Fact
from galleyproof.records import Model, entity_fields
from galleyproof.records.amounts import Amount
from galleyproof.records.edtf import Edtf
from galleyproof.records.location import Path

Sort: TypeAlias = Literal["date", "amount", "unit", "entity", "choice", "label"]

_LABELS = (("designation", "label"), ("attribute", "value"), ("proceeding", "charge"))
"""Fields of free text that name one of a few things, by the kind of their fact."""

_FLAGS = ("acting", "complete", "carried")


@dataclass(frozen=True, slots=True)
class Slot:
    """A value that can be wrong.

    Attributes:
        path: its field, from the top of the record.
        sort: what it is.
        text: the value as text.
        options: for a choice, all its values.
        group: for a label, the labels that could be in its place have the same one.
    """

    path: Path
    sort: Sort
    text: str
    options: tuple[str, ...] = ()
    group: tuple[str, ...] = ()


def slots(fact: Fact, path: Path) -> Iterator[Slot]:
    """Yield the values of a fact, in the order of its fields."""
    yield from _slots(fact, path, fact.kind)


def _slots(part: Model, path: Path, kind: str) -> Iterator[Slot]:
    entities = entity_fields(type(part))
    for name, field in type(part).model_fields.items():
        value, alias = getattr(part, name), field.alias or name
        if value is None or alias == "kind":
            continue
        for place, item in _items(value, (*path, alias)):
            if isinstance(item, Model):
                yield from _slots(item, place, kind)
            elif slot := _slot(item, place, _options(field.annotation), is_entity=alias in entities):
                yield slot
            elif isinstance(item, str) and (kind, alias) in _LABELS:
                yield Slot(place, "label", item, group=(kind, alias, *_property_of(part)))


def _slot(item: object, path: Path, options: tuple[str, ...], *, is_entity: bool) -> Slot | None:
    match item:
        case Edtf():
            return Slot(path, "date", item.text)
        case Amount():
            return Slot(path, "amount", item.text)
        case True if path[-1] in _FLAGS:
            return Slot(path, "choice", "true", ("true", "false"))
        case str() if is_entity or path[-1] == "unit":
            return Slot(path, "entity" if is_entity else "unit", item)
        case str() if options:
            return Slot(path, "choice", item, options)
    return None


def _property_of(part: Model) -> tuple[str, ...]:
    """Return the name of the property that a value belongs to."""
    name = getattr(part, "name", None)
    return (name,) if isinstance(name, str) else ()


def _items(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    if isinstance(value, tuple):
        yield from (((*path, number), item) for number, item in enumerate(value))
    else:
        yield path, value


def _options(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401 - an annotation has no type of its own
    """Return the values of the first `Literal` of texts in an annotation."""
    if get_origin(annotation) is Literal:
        return tuple(option for option in get_args(annotation) if isinstance(option, str))
    return next(filter(None, map(_options, get_args(annotation))), ())
