"""What may be typed at a place: fields, kinds and other set words, ids, dates."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lsprotocol import types as lsp
from pydantic.fields import FieldInfo

from galleyproof.claim import Claim, Evidence, Waiver
from galleyproof.desk.by_folder import folder_of
from galleyproof.load.field_faults import fields
from galleyproof.lsp.field_models import (
    Group,
    choices_of,
    fields_of,
    has_fields,
    is_date,
    is_list,
    models_of,
    refs_of,
)
from galleyproof.lsp.places import Cursor, Lines
from galleyproof.lsp.typing_place import TypingPlace, typing_place
from galleyproof.printable import printable
from galleyproof.records import Model, Ref
from galleyproof.records.date_words import day_in_words, in_words
from galleyproof.run import Run
from galleyproof.text.phrases import brief

_LONGEST = 80


class Offer(NamedTuple):
    """Something that may be typed: the text, what it is in a few words, and an explanation."""

    text: str
    detail: str
    kind: lsp.CompletionItemKind
    about: str = ""


def completions(run: Run, file: str, lines: Lines, cursor: Cursor) -> list[lsp.CompletionItem]:
    """Return what may be typed at a cursor of a file, the likeliest first."""
    place = typing_place(lines, cursor, is_markdown=file.endswith(".md"))
    if place is None:
        return []
    offers = dict.fromkeys(_offers(run, file, place))
    return [_item(offer, number, place, lines) for number, offer in enumerate(offers)]


def _offers(run: Run, file: str, place: TypingPlace) -> Iterator[Offer]:
    models = models_of(file, place.groups)
    if place.name:
        yield from _values(run, file, place.groups, models, place.name)
        return
    group = place.groups[-1]
    yield from _field_names(models, group)
    if Evidence in models and not group.values:  # a short row begins with its source
        yield from _ids(run, Ref("source"), "")
    if place.starts_item:  # an item of a list of ids, of which nothing but the first word is there yet
        around = models_of(file, place.groups[:-1])
        yield from _values(run, file, place.groups[:-1], around, group.name)


def _field_names(models: Iterable[type[Model]], group: Group) -> Iterator[Offer]:
    """Yield the fields of a group that it does not have yet, those that it must have first."""
    by_name = {name: field for model in models for name, field in fields(model).items() if name not in group.values}
    for name, field in sorted(by_name.items(), key=lambda pair: not pair[1].is_required()):
        needed = "required" if field.is_required() else "optional"
        below = ":" if has_fields(field) and not is_list(field) else ": "
        yield Offer(f"{name}{below}", needed, lsp.CompletionItemKind.Field, field.description or "")


def _values(run: Run, file: str, groups: Sequence[Group], models: Sequence[type[Model]], name: str) -> Iterator[Offer]:
    """Yield the values that a field may have."""
    for field in fields_of(models, name):
        if not has_fields(field) or name == "kind":
            yield from (Offer(word, name, lsp.CompletionItemKind.EnumMember) for word in choices_of(field))
        for ref in refs_of(field):
            yield from _ids(run, ref, folder_of(file))
        if is_date(field):
            yield from _dates(run, file, groups)
        yield from _further(run, field, models, name)


def _further(run: Run, field: FieldInfo, models: Sequence[type[Model]], name: str) -> Iterator[Offer]:
    """Yield the ids of checks for a waiver, and sources for a source that rewrites one."""
    if name == "check" and Waiver in models:
        for check in run.checks:
            yield Offer(check.id, check.severity, lsp.CompletionItemKind.Function, check.title)
    if name == "origin" and not refs_of(field):
        yield from _ids(run, Ref("source"), "")


def _ids(run: Run, ref: Ref, home: str) -> Iterator[Offer]:
    """Yield the ids that a reference in an article may name, claims of that article first."""
    desk = run.desk
    if ref.to == "source":
        for source in desk.sources:
            dated = f", {in_words(source.published)}" if source.published else ""
            yield Offer(source.id, f"{source.publisher}{dated}", lsp.CompletionItemKind.Reference, source.title)
    if ref.to in ("entity", "moment"):
        kinds = ref.kinds if ref.to == "entity" else ("event",)
        for entity in desk.entities:
            if not kinds or entity.kind in kinds:
                yield Offer(entity.id, f"{entity.kind}: {entity.name}", lsp.CompletionItemKind.Reference)
    if ref.to in ("claim", "moment"):
        for claim in sorted(desk.claims, key=lambda claim: claim.article != home):
            yield from _claim_ids(claim, home, ends=ref.to == "moment")


def _claim_ids(claim: Claim, home: str, *, ends: bool) -> Iterator[Offer]:
    id_ = claim.id if claim.article == home else claim.ref
    for text in (f"{id_}.start", f"{id_}.end") if ends else (id_,):
        yield Offer(text, brief(claim.says, _LONGEST), lsp.CompletionItemKind.Reference, claim.says)


def _dates(run: Run, file: str, groups: Sequence[Group]) -> Iterator[Offer]:
    """Yield the days that a record is likely to name: those of its sources, of its article, and of the run."""
    record = next((group.values.get("id", "") for group in groups if "id" in group.values), "")
    claim, article = run.desk.claim(record, folder_of(file)), run.desk.article(folder_of(file))
    sources = [run.desk.source(row.source) for row in claim.evidence] if claim else []
    days = [source.published for source in sources if source and source.published]
    for day in (*days, *([article.front.published] if article else [])):
        yield Offer(day.text, in_words(day), lsp.CompletionItemKind.Value)
    yield Offer(run.as_of.isoformat(), day_in_words(run.as_of), lsp.CompletionItemKind.Value)


def _item(offer: Offer, number: int, place: TypingPlace, lines: Lines) -> lsp.CompletionItem:
    return lsp.CompletionItem(
        label=printable(offer.text).rstrip(": "),
        kind=offer.kind,
        detail=printable(offer.detail),
        documentation=printable(offer.about) or None,
        sort_text=f"{number:06}",
        filter_text=offer.text,
        text_edit=lsp.TextEdit(lines.range(place.extent), offer.text),
    )
