"""What an editor is told of a field that pydantic refuses: what is wrong with it, and what to do."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from galleyproof.facts import KINDS
from galleyproof.records.base import Model
from galleyproof.records.location import Path
from galleyproof.text.phrases import brief, did_you_mean, either

SHAPES = {  # what pydantic calls a value of the wrong shape: what it must be
    "string_type": "text",
    "tuple_type": "a list",
    "dict_type": "a group of fields",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
}
_WRITE = {  # how each of these is written
    "text": "write it on one line, in quotes if it begins with a bracket",
    "a list": "write each item on a line of its own, after `- `",
    "a group of fields": "write its fields below it, each as `name: value`",
}
_ADVICE = re.compile(r"(?P<wrong>.*): (?P<fix>(?:write|leave|give|take) .*)", re.DOTALL)
_WHOLES = {"Settings": "the file", "FrontMatter": "the front matter"}

Words = tuple[str, str]
"""What is wrong, and what to do about it."""


class Complaint(NamedTuple):
    """What pydantic says, where that stands in the tree, and the model of the mapping around it."""

    detail: ErrorDetails
    path: Path
    model: type[Model]

    @property
    def kind(self) -> str:
        """What pydantic calls it."""
        return self.detail["type"]

    @property
    def value(self) -> object:
        """The value as the file has it."""
        return self.detail["input"]

    @property
    def cause(self) -> Exception | None:
        """Our own error, where one of our validators refused the value."""
        error = self.detail.get("ctx", {}).get("error")
        return error if isinstance(error, Exception) else None

    @property
    def last(self) -> str:
        """The last step of pydantic's own path."""
        return str(["", *self.detail["loc"]][-1])

    @property
    def subject(self) -> str:
        """What it is about, as the subject of a sentence."""
        *around, last = self.path or ("",)
        if isinstance(last, int):
            return f"item {last + 1} of `{next(step for step in reversed(around) if isinstance(step, str))}`"
        return f"`{brief(last)}`" if last else _WHOLES.get(self.model.__name__, f"this {self.model.__name__.lower()}")


def fields(model: type[Model]) -> dict[str, FieldInfo]:
    """The fields of a model by the names that a file gives them."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def words(complaint: Complaint) -> Words:
    """What is wrong, and what to do about it."""
    kind, subject = complaint.kind, complaint.subject
    if kind == "missing":
        return f"`{complaint.last}` is missing", f"add a line `{complaint.last}: ...`"
    if kind == "extra_forbidden":
        return _unknown(complaint, fields(complaint.model))
    if complaint.last == "[key]":
        return _unknown(complaint, _allowed(complaint))
    if complaint.value in ("", []):
        return f"{subject} is empty", "fill it in, or take it out where nothing is to be said"
    if complaint.cause:
        said = brief(complaint.cause, longest=500)
        advised = _ADVICE.fullmatch(said)
        return (advised["wrong"], advised["fix"]) if advised else (said, "")
    return _of_value(complaint)


def _of_value(complaint: Complaint) -> Words:
    """What is wrong with a value, and what to do about it."""
    kind, subject, value = complaint.kind, complaint.subject, complaint.value
    told = complaint.detail.get("ctx", {})
    if kind == "union_tag_invalid" and isinstance(value, dict):
        subject, value = "`kind`", value["kind"]
    if kind == "union_tag_not_found":
        said = f"{subject} has no `kind`", f"add a line `kind: ...` with one of {either(KINDS)}"
    elif kind in SHAPES or not isinstance(value, str):
        needed = SHAPES.get(kind, "text")
        said = f"{subject} is {_shape(value)}, and must be {needed}", _WRITE[needed]
    elif kind == "union_tag_invalid":
        said = f"`{brief(value)}` is no kind of fact", _one_of(value, KINDS)
    elif kind == "literal_error":
        said = f"{subject} cannot be `{brief(value)}`", _one_of(value, _allowed(complaint))
    elif kind == "string_pattern_mismatch":
        said = f"{subject} cannot be `{brief(value)}`", "use letters, digits, `-` and `_` alone, as in `us-post`"
    elif kind == "greater_than_equal":
        said = f"{subject} is `{brief(value)}`", f"write a whole number that is {told['ge']} or more"
    elif kind.startswith("int_"):
        said = f"{subject} is `{brief(value)}`", "write a whole number in digits"
    else:
        said = f"{subject}: {complaint.detail['msg']}", ""
    return said


def _unknown(complaint: Complaint, known: Iterable[str]) -> Words:
    name = str(complaint.path[-1])
    return f"`{brief(name)}` is not a field that is known here", _one_of(name, known, "known are")


def _one_of(word: str, known: Iterable[str], otherwise: str = "write") -> str:
    known = list(known)
    return did_you_mean(word, known) or f"{otherwise} {either(known)}"


def _shape(value: object) -> str:
    return "a list" if isinstance(value, list) else "a group of fields" if isinstance(value, dict) else "text"


def _allowed(complaint: Complaint) -> list[str]:
    """The words that a field may hold."""
    expected = str(complaint.detail.get("ctx", {}).get("expected", ""))
    return ["true", "false"] if expected == "True or False" else re.findall(r"'([^']*)'", expected)
