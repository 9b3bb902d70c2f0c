"""From a tree to a record: pydantic's complaints become sentences with the line of the field."""

import re
from collections.abc import Iterable
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from galleyproof.dates import DateError
from galleyproof.facts import KINDS
from galleyproof.finding import Fault, FaultKind
from galleyproof.location import Path, Tree, Written
from galleyproof.record import Model
from galleyproof.spelling import did_you_mean, either

M = TypeVar("M", bound=Model)


def validate(model: type[M], written: Written) -> tuple[M | None, list[Fault]]:
    """The record that a tree describes, or everything that is wrong with it."""
    try:
        return model.model_validate(written.tree), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_fault(model, written, detail) for detail in details]


def _fault(model: type[Model], written: Written, detail: ErrorDetails) -> Fault:
    path = _written_path(written.tree, detail["loc"])
    message, fix = _words(model, path, detail)
    kind = FaultKind.DATE if isinstance(_cause(detail), DateError) else FaultKind.FIELD
    return Fault(kind, message, written.at(path), fix)


def _written_path(tree: Tree, loc: Iterable[str | int]) -> Path:
    """Pydantic's path less what was never written: the names of union members."""
    path: list[str | int] = []
    for key in loc:
        if isinstance(tree, dict) and key in tree:
            tree = tree[str(key)]
        elif isinstance(tree, list) and isinstance(key, int) and key < len(tree):
            tree = tree[key]
        else:
            continue
        path.append(key)
    return tuple(path)


def _words(model: type[Model], path: Path, detail: ErrorDetails) -> tuple[str, str]:
    """What is wrong, and what to do about it."""
    name, value = str(detail["loc"][-1]) if detail["loc"] else "record", detail["input"]
    field = f"`{path[-1]}`" if path else "this record"
    if cause := _cause(detail):
        return str(cause) if path else f"{cause}", ""
    if value == "" and detail["type"] != "missing":
        return f"{field} is empty", "fill it in or leave the line out"
    match detail["type"]:
        case "missing":
            return f"`{name}` is missing", f"add a line `{name}: ...`"
        case "extra_forbidden":
            known = _fields(model, detail["loc"][:-1])
            return f"`{name}` is not a field that is known here", did_you_mean(name, known) or f"known are {either(known)}"
        case "literal_error":
            allowed = _expected(detail)
            return f"{field} cannot be `{value}`", did_you_mean(str(value), allowed) or f"write {either(allowed)}"
        case "union_tag_invalid":
            kind = str(detail.get("ctx", {}).get("tag"))
            return f"`{kind}` is no kind of fact", did_you_mean(kind, KINDS) or f"known are {either(KINDS)}"
        case "union_tag_not_found":
            return f"{field} has no `kind`", f"add one of {either(KINDS)}"
        case type_:
            return _shape(field, value, type_, detail["msg"])


def _shape(field: str, value: Any, type_: str, message: str) -> tuple[str, str]:  # noqa: ANN401
    """What is wrong with a value of the wrong shape."""
    if type_ in ("tuple_type", "list_type"):
        return f"{field} is not a list", f"write it as a list, with `- ` before each item or as `[{_brief(value)}]`"
    if type_ in ("model_type", "model_attributes_type", "dict_type", "dataclass_type"):
        return f"{field} is not a mapping", "write its fields as `name: value`"
    if type_ == "string_type":
        return f"{field} is a {'list' if isinstance(value, list) else 'mapping'}, and must be text", "put it in quotes"
    if type_ in ("int_parsing", "int_type", "int_from_float"):
        return f"{field} is `{_brief(value)}`, and must be a whole number", ""
    if type_ == "string_pattern_mismatch":
        return f"{field} cannot be `{value}`", "use letters, digits, `-` and `_`, and begin with a letter or a digit"
    if type_ in ("too_short", "string_too_short"):
        return f"{field} is empty", "fill it in or leave the line out"
    return f"{field}: {message[0].lower()}{message[1:]}", ""


def _brief(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else f"{text[:40]}..."  # noqa: PLR2004


def _cause(detail: ErrorDetails) -> Exception | None:
    """Our own error, where one of our validators refused the value."""
    error = detail.get("ctx", {}).get("error")
    return error if isinstance(error, Exception) else None


def _expected(detail: ErrorDetails) -> list[str]:
    expected = str(detail.get("ctx", {}).get("expected", ""))
    return ["true", "false"] if expected == "True or False" else re.findall(r"'([^']*)'", expected)


def _fields(model: type[Model], loc: Iterable[str | int]) -> list[str]:
    """The names that a record may use at a place, as pydantic names the place."""
    here = model
    for key in loc:
        if isinstance(key, str) and key in KINDS:
            here = KINDS[key]
        elif isinstance(key, str):
            named = (field for name, field in here.model_fields.items() if key in (name, field.alias))
            here = next((inner for field in named for inner in _models(field.annotation)), here)
    return [field.alias or name for name, field in here.model_fields.items()]


def _models(annotation: Any) -> list[type[Model]]:  # noqa: ANN401
    """The models that an annotation holds."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return [annotation]
    return [model for inner in get_args(annotation) for model in _models(inner)]
