"""Records written as YAML, read and validated one at a time."""

from typing import TypeVar

from galleyproof.finding import Fault
from galleyproof.load.tree import read
from galleyproof.load.validate import validate
from galleyproof.records import Model
from galleyproof.records.location import Written

M = TypeVar("M", bound=Model)


def parsed(model: type[M], text: str) -> tuple[M | None, list[Fault]]:
    """Return the record that a YAML text describes, or what is wrong with it."""
    document = read(text, "a.yaml")
    assert document.tree is not None
    return validate(model, Written(document.tree, document.positions, 0))


def record(model: type[M], text: str) -> M:
    """Return the valid record that a YAML text describes."""
    made, faults = parsed(model, text)
    assert made is not None, faults
    return made


def faults(model: type[Model], text: str) -> list[str]:
    """Return the line, message and fix of every fault of a record."""
    return [f"{fault.at.line}: {fault.message} -> {fault.fix}".removesuffix(" -> ") for fault in parsed(model, text)[1]]
