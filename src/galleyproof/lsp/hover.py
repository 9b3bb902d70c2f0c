"""What is under the pointer, as Markdown in which text from files does nothing: a record, or a date in words."""

from collections.abc import Iterator

from lsprotocol import types as lsp

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.evidence.derivation import derivation
from galleyproof.lsp.field_models import Group, fields_of, is_date, models_of
from galleyproof.lsp.places import Cursor, Extent, Lines
from galleyproof.lsp.spots import Spot, Spots
from galleyproof.lsp.targets import record_of
from galleyproof.lsp.yaml_places import Node, all_scalars, extent_of_text, fields, items, node_at, top_of
from galleyproof.records.date_words import in_words
from galleyproof.records.edtf import DateError, parse
from galleyproof.records.entity import Entity
from galleyproof.records.location import Path
from galleyproof.records.source import Source
from galleyproof.reports.formats.markdown_text import code, escape, sentence
from galleyproof.run import Run
from galleyproof.text.phrases import joined
from galleyproof.text.quoting import find, prepare

_AROUND = 160
"""Characters of a capture before and after a quote."""


def hover(run: Run, spots: Spots, file: str, lines: Lines, cursor: Cursor) -> lsp.Hover | None:
    """Return what to show at a cursor; None if there is nothing there."""
    for spot in spots.at(file, cursor):
        if text := "\n\n".join(_about(spot, run)):
            return _shown(text, lines, spot.extent)
    return _date(run, file, lines, cursor)


def _shown(text: str, lines: Lines, extent: Extent) -> lsp.Hover:
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text), lines.range(extent))


def _about(spot: Spot, run: Run) -> Iterator[str]:
    """Yield the paragraphs about what a spot names."""
    match record := record_of(spot.target, run.desk):
        case Claim():
            yield from _about_claim(record, run)
        case Entity():
            yield f"{code(record.id)}: {record.kind}"
            yield escape(joined(record.spellings))
        case Source():
            yield from _about_source(record)
            yield from _quoted(spot, record, run.desk)


def _about_claim(claim: Claim, run: Run) -> Iterator[str]:
    yield f"{code(claim.ref)}: {claim.status}"
    yield escape(claim.says)
    yield f"By its evidence {sentence(derivation(run.assessed[claim], claim.status))}"
    for finding in run.findings_by_claim.get(claim.ref, ()):
        waived = ", waived" if finding.waived is not None else ""
        yield f"{finding.severity.capitalize()}{waived}: {sentence(finding.message)}"


def _about_source(source: Source) -> Iterator[str]:
    published = f", {in_words(source.published)}" if source.published else ""
    yield f"{code(source.id)}: {source.tier}"
    yield f"{escape(source.title)} ({escape(source.publisher)}{published})"
    if source.url:
        yield code(source.url)


def _quoted(spot: Spot, source: Source, desk: Desk) -> Iterator[str]:
    """Yield the words around the quote of the row that names a source, as they are in its capture."""
    claim, path = desk.claim(spot.owner), spot.path
    row = claim.evidence[int(path[1])] if claim and path[:1] == ("evidence",) else None
    captured = desk.captures.get(source.id)
    if captured is None:
        yield "It has no capture." if source.capture is None else "Its capture cannot be read."
    elif row and row.quote and (span := find(row.quote, prepare(captured.text))):
        before, after = captured.text[max(span.start - _AROUND, 0) : span.start], captured.text[span.end :][:_AROUND]
        yield f"> ...{escape(before)} **{escape(span.of(captured.text))}** {escape(after)}..."
    elif row and row.quote:
        yield "Its capture does not have the quote of this row."


def _date(run: Run, file: str, lines: Lines, cursor: Cursor) -> lsp.Hover | None:
    """Return the date at a cursor in words; None if there is none."""
    top = top_of(run.desk, file)
    for path, node in all_scalars(top):
        if extent_of_text(node).touches(cursor):
            name = next((step for step in reversed(path) if isinstance(step, str)), "")
            found = fields_of(models_of(file, groups_around(top, path)), name)
            words = _in_words(_written(node, node_at(top, path[:-1]))) if any(map(is_date, found)) else ""
            return _shown(escape(words), lines, extent_of_text(node)) if words else None
    return None


def groups_around(top: Node | None, path: Path) -> list[Group]:
    """Return the groups of fields around a value, from that of the whole file inwards."""
    groups = []
    for length in range(len(path)):
        node, steps = node_at(top, path[:length]), [step for step in path[:length] if isinstance(step, str)]
        if fields(node):
            values = {key.value: value.value for key, value in fields(node) if isinstance(value.value, str)}
            groups.append(Group(steps[-1] if steps else "", values))
    return groups


def _written(node: Node, around: Node | None) -> str:
    """Return a value; of a member of a set of dates, which YAML takes for a list, the whole set."""
    members = items(around)
    return f"[{','.join(str(one.value) for one in members)}]" if members else str(node.value)


def _in_words(text: str) -> str:
    try:
        return in_words(parse(text))
    except DateError:
        return ""
