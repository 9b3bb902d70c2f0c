"""From a tree to a record: pydantic's errors become sentences with the line of the field."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from galleyproof.facts import KINDS
from galleyproof.finding import Fault, FaultKind
from galleyproof.load.field_faults import SHAPES, Complaint, fields, message_and_fix
from galleyproof.records import Model
from galleyproof.records.edtf import DateError
from galleyproof.records.location import Path, Tree, Written
from galleyproof.text.phrases import count
from galleyproof.text.spelling import closest

M = TypeVar("M", bound=Model)

_MAX_COMPLAINTS = 100  # per record


def validate(model: type[M], written: Written) -> tuple[M | None, list[Fault]]:
    """Return the record that a tree describes, or everything that is wrong with it."""
    try:
        return model.model_validate(written.tree, context=written), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        complaints = [_locate(model, written.tree, detail) for detail in details[:_MAX_COMPLAINTS]]
        faults = list(dict.fromkeys(_fault(complaint, written) for complaint in _relevant(complaints)))
        return None, faults + _errors_not_shown(len(details) - _MAX_COMPLAINTS, written)


def _locate(model: type[Model], tree: Tree, detail: ErrorDetails) -> Complaint:
    """Return a complaint with the path of its field in the file.

    That is pydantic's path without the names that pydantic gives to the members of unions.
    """
    path: list[str | int] = []
    models: Sequence[type[Model]] = [model]
    for key in detail["loc"]:
        if len(models) > 1 and key in KINDS:
            models = [KINDS[str(key)]]
        elif isinstance(tree, dict) and key in tree:
            tree = tree[str(key)]
            path.append(key)
            models = _models_below(models, str(key))
        elif isinstance(tree, list) and isinstance(key, int) and key < len(tree):
            tree = tree[key]
            path.append(key)
    return Complaint(detail, tuple(path), models[0] if models else model)


def _models_below(models: Sequence[type[Model]], name: str) -> Sequence[type[Model]]:
    """Return the models that a field can contain, or `models` for a key of a mapping, which is not a field."""
    field = fields(models[0]).get(name) if models else None
    return list(_models_in(field.annotation)) if field else models


def _models_in(annotation: Any) -> Iterator[type[Model]]:  # noqa: ANN401
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)


def _relevant(complaints: Sequence[Complaint]) -> Iterator[Complaint]:
    """Yield the complaints that help: for a field that takes several shapes, those about the shape that was meant."""
    explained: set[Path] = set()
    misspelt = {*_misspelt(complaints)}
    complaints = [one for one in complaints if one.kind != "missing" or (*one.path, one.last_key) not in misspelt]
    for complaint in complaints:
        if complaint.kind not in SHAPES:
            explained.update(complaint.path[:length] for length in range(len(complaint.path) + 1))
    for complaint in complaints:
        if complaint.kind in SHAPES:
            if complaint.path not in explained:
                explained.add(complaint.path)
                yield complaint
        elif complaint.kind != "too_short" or not complaint.value:  # otherwise its faulty items have complaints
            yield complaint


def _misspelt(complaints: Sequence[Complaint]) -> Iterator[Path]:
    """Yield the paths of the fields that unknown ones are offered in place of: these are not missing, but misspelt."""
    for complaint in complaints:
        if complaint.kind == "extra_forbidden":
            *group, name = complaint.path
            for meant in closest(str(name), fields(complaint.model)):
                yield (*group, meant)


def _errors_not_shown(number: int, written: Written) -> list[Fault]:
    if number <= 0:
        return []
    message, fix = f"{count(number, 'more error')} in this record", "fix those listed above first"
    return [Fault(message, written.location, fix, kind=FaultKind.FIELD)]


def _fault(complaint: Complaint, written: Written) -> Fault:
    message, fix = message_and_fix(complaint)
    path = complaint.path
    if complaint.named_field:
        path = (*path, complaint.named_field)
    if complaint.kind == "union_tag_invalid":
        path = (*path, "kind")
    kind = FaultKind.DATE if isinstance(complaint.cause, DateError) else FaultKind.FIELD
    return Fault(message, written.at(path), fix, kind=kind)
