"""The page `docs/format.md`: every record and field, described in the words of the models."""

import re
from collections.abc import Iterator
from inspect import getdoc
from typing import Any, Final, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from galleyproof.article import FrontMatter
from galleyproof.article.correction_entries import Correction
from galleyproof.claim import STANCES, STATUSES, Anchor, Claim, Evidence, Ruling, SignOff, Waiver
from galleyproof.claim.short_forms import ClaimDefaults, EvidenceDefaults
from galleyproof.facts import KINDS, Fact
from galleyproof.records import Model, Ref
from galleyproof.records.amounts import Amount
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import Entity, Name
from galleyproof.records.given import Given
from galleyproof.records.settings import AttributeRule, Policy, Rating, ReadyNeeds, Settings
from galleyproof.records.source import Capture, Source
from galleyproof.records.unit_names import UNITS
from galleyproof.schema import format_texts


def render() -> str:
    """Return the whole page as Markdown."""
    return "\n".join(_parts()).rstrip() + "\n"


def _parts() -> Iterator[str]:
    yield format_texts.INTRODUCTION
    yield from _section("A claim", Claim)
    yield _list("Status: the verdict for the claim's own day", "status", STATUSES)
    yield from _section("`anchor`", Anchor, level=3)
    yield from _section("`evidence`", Evidence, level=3)
    yield _list("Stance: what the source says about the claim", "stance", STANCES)
    yield from _section("`ruling`", Ruling, level=3)
    yield from _section("`waive`", Waiver, level=3)
    yield from _section("`sign_off`", SignOff, level=3)
    yield from _section("`defaults` of a file of claims", ClaimDefaults, level=3)
    yield from _section("`evidence` in `defaults`", EvidenceDefaults, level=3)
    yield format_texts.FACTS
    for name, kind in KINDS.items():
        yield from _fact(name, kind)
    yield from (format_texts.DATES, format_texts.AMOUNTS, format_texts.UNITS, *_units(), format_texts.CALCULATIONS)
    yield from _section("An entity", Entity, example=format_texts.ENTITIES)
    yield from _section("A name", Name, level=3)
    yield from _section("A source", Source, example=format_texts.SOURCES)
    yield from _section("`capture`", Capture, level=3)
    yield from _section("An article's front matter", FrontMatter, example=format_texts.ARTICLE)
    yield from _section("`corrections`", Correction, level=3)
    yield from _section("desk.yaml", Settings, example=format_texts.DESK)
    yield from _section("`policy`", Policy, level=3)
    yield from _section("`ready_needs`", ReadyNeeds, level=3)
    yield from _section("`attributes`", AttributeRule, level=3)
    yield from _section("`ratings`", Rating, level=3)


def _fact(name: str, kind: type[Fact]) -> Iterator[str]:
    yield from _section(f"`{name}`", kind, level=3, leave_out=("kind",))
    yield "```yaml"
    yield from (f"fact: {example}" for example in kind.examples)
    yield "```\n"


def _section(
    title: str, model: type[Model], level: int = 2, leave_out: tuple[str, ...] = (), example: str = ""
) -> Iterator[str]:
    yield f"{'#' * level} {title}\n\n{getdoc(model)}\n"
    if example:
        yield f"```yaml\n{example}```\n"
    yield "| field | | value | meaning |\n|---|---|---|---|"
    for name, field in model.model_fields.items():
        if name not in leave_out:
            yield _row(field.alias or name, field)
    yield ""


def _row(name: str, field: FieldInfo) -> str:
    need = "required" if field.is_required() else ""
    value = _value((field.annotation, *field.metadata))
    if _is_list(field):
        value = "list of " + _IDS.sub("s", value, count=1) if value else "list"
    return f"| `{name}` | {need} | {value} | {field.description or ''} |"


_IDS: Final = re.compile(r"(?<=\bid)\b")


def _is_list(field: FieldInfo) -> bool:
    """Return True for a field that takes a list and nothing else."""
    either = any(isinstance(mark, BeforeValidator) for mark in field.metadata)
    return get_origin(field.annotation) is tuple and not either and Given not in get_args(field.annotation)


_NOUNS: dict[Any, str] = {
    Edtf: "date",
    Amount: "amount",
    Given: "names with figures",
    int: "whole number",
    True: "`true`, `false`",
}


def _value(annotations: tuple[Any, ...]) -> str:
    """Return what a field's value must be, or an empty string for text, lists and groups of fields."""
    parts = (annotations[0], *get_args(annotations[0]))
    if any(dict in (get_origin(part), *map(get_origin, get_args(part))) for part in parts):
        return ""
    marks = list(_leaves(annotations))
    ref = next((mark for mark in marks if isinstance(mark, Ref)), None)
    if ref:
        return _reference(ref)
    if noun := next((noun for type_, noun in _NOUNS.items() if type_ in marks), ""):
        return noun
    choices = [mark for mark in marks if isinstance(mark, str)]
    return ", ".join(f"`{choice}`" for choice in choices)


def _reference(ref: Ref) -> str:
    match ref.to:
        case "entity":
            return f"entity id ({', '.join(ref.kinds)})" if ref.kinds else "entity id"
        case "moment":
            return "event id, `<claim>.start` or `<claim>.end`"
        case record:
            return f"{record} id"


def _leaves(annotations: tuple[Any, ...]) -> Iterator[Any]:
    """Yield everything in nested annotations, outermost first."""
    for annotation in annotations:
        inner = get_args(annotation)
        yield from _leaves(inner) if inner else (annotation,)


def _units() -> Iterator[str]:
    rows = "\n".join(f"| `{unit}` | {spellings} |" for unit, spellings in UNITS.items())
    yield f"| unit | also written |\n|---|---|\n{rows}\n"
    yield format_texts.RATES


def _list(title: str, noun: str, meanings: dict[str, str]) -> str:
    rows = "\n".join(f"| `{word}` | {meaning} |" for word, meaning in meanings.items())
    return f"### {title}\n\n| {noun} | meaning |\n|---|---|\n{rows}\n"


if __name__ == "__main__":
    print(render(), end="")  # noqa: T201 - `make docs` redirects it to the file
