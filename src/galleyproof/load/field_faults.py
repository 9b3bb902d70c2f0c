"""Messages for fields that pydantic rejects: what is wrong with each, and how to fix it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from galleyproof.facts import KINDS
from galleyproof.records import ID_PATTERN, Model
from galleyproof.records.location import Path
from galleyproof.records.settings import AGE_PATTERN
from galleyproof.records.source import STORED_PATTERN
from galleyproof.text.phrases import brief, did_you_mean, either

SHAPES = {  # pydantic's name for a value of the wrong shape: the shape that is needed
    "string_type": "text",
    "tuple_type": "a list",
    "dict_type": "a group of fields",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
}
_HOW_TO_WRITE = {
    "text": "write it on one line; if it begins with a bracket, put it in quotes",
    "a list": "write each item on its own line, after `- `",
    "a group of fields": "write its fields below it, one `name: value` per line",
}
_TWINS = {"anchor": "anchors", "anchors": "anchor", "fact": "facts", "facts": "fact"}
"""Fields for one thing and for a list of such things, each with the other."""

_PLAIN = re.compile(r"[^\W\d_][\w. -]{0,40}")
_HOW_TO_MATCH = {
    ID_PATTERN: "use only letters, digits, `-` and `_`, as in `us-post`",
    AGE_PATTERN: "write a number of days, as in `90d`",
    STORED_PATTERN: "copy the name of a file in `claims/captures`",
}
_VERBS = "add|choose|correct|delete|give|keep|leave|name|remove|take|use|write"
_MESSAGE_AND_FIX = re.compile(rf"(?P<message>.*): (?P<fix>(?:{_VERBS}) .*)", re.DOTALL)
_FIRST_NAME = re.compile(r"`(\w+)`")
_WHOLE_FILES = {"Settings": "the file", "FrontMatter": "the front matter", "ClaimDefaults": "`defaults`"}


class Complaint(NamedTuple):
    """One of pydantic's errors, with the path of the field in the file and the model of the group it is in."""

    detail: ErrorDetails
    path: Path
    model: type[Model]

    @property
    def kind(self) -> str:
        """Pydantic's name for the error."""
        return self.detail["type"]

    @property
    def value(self) -> object:
        """The value as it is in the file."""
        return self.detail["input"]

    @property
    def cause(self) -> Exception | None:
        """Our own error, if one of our validators rejected the value."""
        error = self.detail.get("ctx", {}).get("error")
        return error if isinstance(error, Exception) else None

    @property
    def last_key(self) -> str:
        """The last step of pydantic's own path."""
        return str(["", *self.detail["loc"]][-1])

    @property
    def subject(self) -> str:
        """The thing that is wrong, as the subject of a sentence."""
        *around, last = self.path or ("",)
        if isinstance(last, int):
            return f"item {last + 1} of `{next(step for step in reversed(around) if isinstance(step, str))}`"
        if last:
            return f"`{brief(last)}`"
        return _WHOLE_FILES.get(self.model.__name__, f"this {self.model.__name__.lower()}")

    @property
    def named_field(self) -> str:
        """The field of a group that our own error names first, or an empty string."""
        match = _FIRST_NAME.match(str(self.cause or ""))
        return match[1] if match and isinstance(self.value, dict) and match[1] in fields(self.model) else ""


def fields(model: type[Model]) -> dict[str, FieldInfo]:
    """Return the fields of a model by their names in a file."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def message_and_fix(complaint: Complaint) -> tuple[str, str]:
    """Return what is wrong and how to fix it."""
    kind, subject = complaint.kind, complaint.subject
    if kind == "missing":
        return f"`{complaint.last_key}` is missing", f"add a line `{complaint.last_key}: ...`"
    if kind == "extra_forbidden":
        return _unknown_field(complaint, fields(complaint.model))
    if complaint.last_key == "[key]":
        return _unknown_field(complaint, _allowed(complaint))
    if complaint.value in ("", [], {}):
        return f"{subject} is empty", "fill it in or delete it"
    if complaint.cause:
        return _own_error(complaint)
    return _wrong_shape(complaint) or _wrong_value(complaint)


def _unknown_field(complaint: Complaint, known: Iterable[str]) -> tuple[str, str]:
    name = str(complaint.path[-1])
    return f"unknown field `{brief(name)}`", _expected(name, known)


def _own_error(complaint: Complaint) -> tuple[str, str]:
    """Split the sentence of our own error into message and fix, and say which field it is about."""
    sentence = brief(complaint.cause, longest=500)
    match = _MESSAGE_AND_FIX.fullmatch(sentence)
    message, fix = (match["message"], match["fix"]) if match else (sentence, "")
    return message if complaint.named_field else f"{complaint.subject}: {message}", fix


def _wrong_shape(complaint: Complaint) -> tuple[str, str] | None:
    """Return message and fix for a list, a group of fields or text in place of another of the three."""
    kind, subject, value = complaint.kind, complaint.subject, complaint.value
    if kind == "union_tag_not_found":
        return f"{subject} has no `kind`", f"add a `kind`, one of: {', '.join(KINDS)}"
    if kind == "union_tag_invalid" and isinstance(value, dict):
        subject, value = "`kind`", value["kind"]
    if kind not in SHAPES and isinstance(value, str):
        return None
    needed = SHAPES.get(kind, "text")
    return f"{subject} must be {needed}, not {_shape(value)}", _how_to_write(complaint, needed)


def _how_to_write(complaint: Complaint, needed: str) -> str:
    """Return how to write one value where there is a list, a list where there is one value, or any other shape."""
    name, value = complaint.path[-1] if complaint.path else "", complaint.value
    twin = _TWINS.get(str(name), "")
    if twin and len(complaint.path) == 1 and isinstance(value, dict if needed == "a list" else list):
        return f"give a single one as `{twin}`" if needed == "a list" else f"give several of them as `{twin}`"
    is_own = name in fields(complaint.model)  # else the list is one of groups of fields
    if needed == "a list" and is_own and isinstance(value, str) and _PLAIN.fullmatch(value):
        return f"write it in brackets, as in `{name}: [{value}]`"
    only = str(value[0]) if isinstance(value, list) and len(value) == 1 else ""
    if needed == "text" and isinstance(name, str) and _PLAIN.fullmatch(only):
        return f"write a single value, without brackets: `{name}: {only}`"
    return _HOW_TO_WRITE[needed]


def _wrong_value(complaint: Complaint) -> tuple[str, str]:
    """Return message and fix for text that its field does not accept."""
    value = complaint.value
    if complaint.kind == "union_tag_invalid" and isinstance(value, dict):
        return f"unknown kind of fact `{brief(value['kind'])}`", _expected(value["kind"], KINDS)
    if fix := _fix_value(complaint):
        return f"{complaint.subject} cannot be `{brief(value)}`", fix
    return f"{complaint.subject}: {complaint.detail['msg']}", ""


def _fix_value(complaint: Complaint) -> str:
    kind, context = complaint.kind, complaint.detail.get("ctx", {})
    if kind.startswith("int_"):
        return "write a whole number in digits"
    match kind:
        case "literal_error":
            allowed = _allowed(complaint)
            return did_you_mean(str(complaint.value), allowed) or f"write {either(allowed)}"
        case "string_pattern_mismatch":
            return _HOW_TO_MATCH.get(context["pattern"], "")
        case "greater_than_equal":
            return f"write a whole number, {context['ge']} or more"
        case "less_than_equal":
            return f"write a whole number, {context['le']} or less"
    return ""


def _expected(name: str, known: Iterable[str]) -> str:
    known = list(known)
    return did_you_mean(name, known) or f"expected one of: {', '.join(known)}"


def _shape(value: object) -> str:
    return "a list" if isinstance(value, list) else "a group of fields" if isinstance(value, dict) else "text"


def _allowed(complaint: Complaint) -> list[str]:
    """Return the words that the field may contain."""
    expected = str(complaint.detail.get("ctx", {}).get("expected", ""))
    return ["true", "false"] if expected == "True or False" else re.findall(r"'([^']*)'", expected)
