"""The page `docs/format.md`: every record and field, from the words that the records themselves carry."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic.fields import FieldInfo

from galleyproof.article import FrontMatter
from galleyproof.claim import STANCES, STATUSES, Anchor, Claim, Evidence, Ruling, SignOff, Waiver
from galleyproof.facts import KINDS, Fact
from galleyproof.records.amounts import Amount
from galleyproof.records.base import Model, Ref
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import Entity, Name
from galleyproof.records.settings import AttributeRule, Policy, Settings
from galleyproof.records.source import Capture, Source
from galleyproof.schema import format_texts


def render() -> str:
    """The whole page, as Markdown."""
    return "\n".join(_parts()).rstrip() + "\n"


def _parts() -> Iterator[str]:
    yield format_texts.INTRODUCTION
    yield from _section("A claim", Claim)
    yield _list("Status: the verdict for the claim's own day", STATUSES)
    yield from _section("`anchor`", Anchor, level=3)
    yield from _section("`evidence`", Evidence, level=3)
    yield _list("Stance: where a row of evidence stands", STANCES)
    yield from _section("`ruling`", Ruling, level=3)
    yield from _section("`waive`", Waiver, level=3)
    yield from _section("`sign_off`", SignOff, level=3)
    yield "## Facts\n\nA `fact` says what a claim says in a form that can be proved; a claim without one is legal.\n"
    for name, kind in KINDS.items():
        yield from _fact(name, kind)
    yield from (format_texts.DATES, format_texts.AMOUNTS)
    yield from _section("An entity", Entity, example=format_texts.ENTITIES)
    yield from _section("A name", Name, level=3)
    yield from _section("A source", Source, example=format_texts.SOURCES)
    yield from _section("`capture`", Capture, level=3)
    yield from _section("An article's front matter", FrontMatter, example=format_texts.ARTICLE)
    yield from _section("desk.yaml", Settings, example=format_texts.DESK)
    yield from _section("`policy`", Policy, level=3)
    yield from _section("`attributes`", AttributeRule, level=3)


def _fact(name: str, kind: type[Fact]) -> Iterator[str]:
    yield from _section(f"`{name}`", kind, level=3, leave_out=("kind",))
    yield "```yaml"
    yield from (f"fact: {example}" for example in kind.examples)
    yield "```\n"


def _section(
    title: str, model: type[Model], level: int = 2, leave_out: tuple[str, ...] = (), example: str = ""
) -> Iterator[str]:
    yield f"{'#' * level} {title}\n\n{(model.__doc__ or '').strip()}\n"
    if example:
        yield f"```yaml\n{example}```\n"
    yield "| field | | what it says |\n|---|---|---|"
    for name, field in model.model_fields.items():
        if name not in leave_out:
            yield _row(field.alias or name, field)
    yield ""


def _row(name: str, field: FieldInfo) -> str:
    need = "required" if field.is_required() else ""
    words = " ".join(filter(None, (field.description, _kind((field.annotation, *field.metadata)))))
    return f"| `{name}` | {need} | {words} |"


def _kind(annotations: tuple[Any, ...]) -> str:
    """What a field's value must be, where its words leave that open."""
    marks = list(_leaves(annotations))
    ref = next((mark for mark in marks if isinstance(mark, Ref)), None)
    if ref:
        return _reference(ref)
    if Edtf in marks:
        return "A date."
    if Amount in marks:
        return "An amount."
    choices = [mark for mark in marks if isinstance(mark, str)]
    return f"One of {', '.join(f'`{choice}`' for choice in choices)}." if len(choices) > 1 else ""


def _reference(ref: Ref) -> str:
    """What a field that names a record must name."""
    match ref.to:
        case "entity":
            return f"An entity: {', '.join(ref.kinds)}." if ref.kinds else "An entity."
        case "moment":
            return "An event, or `<claim>.start` or `<claim>.end`."
        case register:
            return f"A {register}."


def _leaves(annotations: tuple[Any, ...]) -> Iterator[Any]:
    """Everything that nested annotations hold, outermost first."""
    for annotation in annotations:
        inner = get_args(annotation)
        yield from _leaves(inner) if inner else (annotation,)


def _list(title: str, meanings: dict[str, str]) -> str:
    rows = "\n".join(f"| `{word}` | {meaning} |" for word, meaning in meanings.items())
    return f"### {title}\n\n| | |\n|---|---|\n{rows}\n"


if __name__ == "__main__":
    print(render(), end="")  # noqa: T201 - its whole purpose
