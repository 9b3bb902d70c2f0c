"""From a tree to a record: pydantic's complaints become sentences with the line of the field."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from galleyproof.facts import KINDS
from galleyproof.finding import Fault, FaultKind
from galleyproof.load.field_faults import SHAPES, Complaint, fields, words
from galleyproof.records.base import Model
from galleyproof.records.edtf import DateError
from galleyproof.records.location import Path, Tree, Written
from galleyproof.text.phrases import count

M = TypeVar("M", bound=Model)

_MOST = 100  # complaints told of one record: what has more is none
_NAMED = re.compile(r"`(\w+)`")


def validate(model: type[M], written: Written) -> tuple[M | None, list[Fault]]:
    """The record that a tree describes, or everything that is wrong with it."""
    try:
        return model.model_validate(written.tree, context=written), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        complaints = _telling([_located(model, written.tree, detail) for detail in details[:_MOST]])
        faults = list(dict.fromkeys(_fault(complaint, written) for complaint in complaints))
        return None, faults + _more(len(details) - _MOST, written)


def _located(model: type[Model], tree: Tree, detail: ErrorDetails) -> Complaint:
    """A complaint with its path as written: pydantic's, less the names that it gives to the members of unions."""
    path: list[str | int] = []
    models: Sequence[type[Model]] = [model]
    for key in detail["loc"]:
        if len(models) > 1 and key in KINDS:
            models = [KINDS[str(key)]]
        elif isinstance(tree, dict) and key in tree:
            tree = tree[str(key)]
            path.append(key)
            models = _below(models, str(key))
        elif isinstance(tree, list) and isinstance(key, int) and key < len(tree):
            tree = tree[key]
            path.append(key)
    return Complaint(detail, tuple(path), models[0] if models else model)


def _below(models: Sequence[type[Model]], name: str) -> Sequence[type[Model]]:
    """The models that a field may hold; of a name that is no field, as in a mapping of records, those around it."""
    field = fields(models[0]).get(name) if models else None
    return list(_models(field.annotation)) if field else models


def _models(annotation: Any) -> Iterator[type[Model]]:  # noqa: ANN401
    """The models that an annotation holds."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def _telling(complaints: Sequence[Complaint]) -> Iterator[Complaint]:
    """The complaints that say something: of a field with several shapes, those of the shape that was meant."""
    told: set[Path] = set()
    for complaint in complaints:
        if complaint.kind not in SHAPES:
            told.update(complaint.path[:length] for length in range(len(complaint.path) + 1))
    for complaint in complaints:
        if complaint.kind in SHAPES:
            if complaint.path not in told:
                told.add(complaint.path)
                yield complaint
        elif complaint.kind != "too_short" or not complaint.value:  # else the items that it lacks are told of
            yield complaint


def _more(number: int, written: Written) -> list[Fault]:
    if number <= 0:
        return []
    message, fix = f"{count(number, 'more fault')} stand in this record", "mend those that are told first"
    return [Fault(FaultKind.FIELD, message, written.location, fix)]


def _fault(complaint: Complaint, written: Written) -> Fault:
    message, fix = words(complaint)
    cause, path = complaint.cause, complaint.path
    if cause and (named := _NAMED.match(str(cause))):  # ours name the field at fault first
        path = (*path, named[1])
    if complaint.kind == "union_tag_invalid":
        path = (*path, "kind")
    kind = FaultKind.DATE if isinstance(cause, DateError) else FaultKind.FIELD
    return Fault(kind, message, written.at(path), fix)
