"""What an editor can do at once about a finding: only what the finding itself says to do, in the file that it is in."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from lsprotocol import types as lsp
from rapidfuzz.distance import Postfix, Prefix

from galleyproof.article.anchors import Followed, follow
from galleyproof.article.anchors.sensitive import describe_change
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.finding import Finding
from galleyproof.lsp.diagnostics import extent_of, findings_in, uri_of
from galleyproof.lsp.places import Cursor, Extent, Lines
from galleyproof.printable import printable
from galleyproof.run import Run
from galleyproof.text.phrases import brief
from galleyproof.text.quoting import find, prepare, source_words
from galleyproof.text.span import Span
from galleyproof.text.spelling import closest
from galleyproof.write.anchor_updates import with_anchor
from galleyproof.write.baseline import read_baseline
from galleyproof.write.fields import EditError, FieldEdit, MakeValue, with_fields
from galleyproof.write.quote_updates import with_quote

_IN_BACKQUOTES: Final = re.compile(r"`([^`]+)`")
_DID_YOU_MEAN: Final = re.compile(r"did you mean (.+)\?")
_SET_STATUS: Final = re.compile(r"set the status to `(\w+)`")
_LONGEST: Final = 60


class _Remedy(NamedTuple):
    """Something to do: what it is called, the new words of an extent, and whether it is the only thing to do."""

    title: str
    extent: Extent
    words: str
    is_only_one: bool = True


def actions(
    run: Run, file: str, lines: Lines, extent: Extent, shown: Mapping[str, list[lsp.Diagnostic]]
) -> list[lsp.CodeAction]:
    """Return what can be done about the findings in an extent of a file.

    Args:
        run: the run that found them.
        file: the file.
        lines: its text.
        extent: the part of it that is asked about.
        shown: what the editor shows there, by the id of the check.
    """
    uri = uri_of(run.desk.root, file)
    return [
        lsp.CodeAction(
            title=printable(remedy.title),
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=shown.get(finding.check),
            is_preferred=remedy.is_only_one,
            edit=lsp.WorkspaceEdit(changes={uri: [lsp.TextEdit(lines.range(remedy.extent), remedy.words)]}),
        )
        for finding in findings_in(run, file, extent, lines)
        for remedy in _remedies(finding, run.desk, lines)
    ]


def _remedies(finding: Finding, desk: Desk, lines: Lines) -> Iterator[_Remedy]:
    yield from _meant(finding, lines)
    for ref in finding.claims:
        claim = desk.claim(ref)
        if claim and claim.at().file == finding.at[0].file:
            yield from _set_status(finding, claim, lines)
            yield from _requote(finding, claim, desk, lines)
            yield from _move_anchor(finding, claim, desk, lines)


def _meant(finding: Finding, lines: Lines) -> Iterator[_Remedy]:
    """Yield the words that a misspelt one may have meant, if it is certain which one that is."""
    advice = _DID_YOU_MEAN.search(finding.fix)
    options = _IN_BACKQUOTES.findall(advice[1]) if advice else []
    line = lines.line(finding.at[0].line - 1)
    extent = extent_of(finding.at[0], lines)
    for option in options:
        for word in closest(option, _IN_BACKQUOTES.findall(finding.message))[:1]:
            places = [*re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", line[: extent.end.column])]
            places = [place for place in places if place.start() >= extent.start.column]
            if len(places) == 1:
                start, end = places[0].span()
                number = extent.start.line
                at = Extent(Cursor(number, start), Cursor(number, end))
                yield _Remedy(f"Write `{option}` instead of `{word}`", at, option, is_only_one=len(options) == 1)


def _set_status(finding: Finding, claim: Claim, lines: Lines) -> Iterator[_Remedy]:
    """Yield the status that the evidence gives a claim; a ruling would be another way."""
    if finding.check == "status.computed" and (advice := _SET_STATUS.search(finding.fix)):
        status = advice[1]
        title = f"Set the status to `{status}`"
        for remedy in _edit(title, claim, "status", lambda _: status, lines):
            yield remedy._replace(is_only_one=False)


def _requote(finding: Finding, claim: Claim, desk: Desk, lines: Lines) -> Iterator[_Remedy]:
    """Yield the words of a capture in the place of a quote, as `galley quote --yes` writes them."""
    for place, row in enumerate(claim.evidence):
        captured = desk.captures.get(row.source)
        if not row.quote or captured is None or claim.at("evidence", place, "quote") != finding.at[0]:
            continue
        text = prepare(captured.text)
        new = source_words(row.quote, text) if find(row.quote, text) is None else ""
        if new and not _risk(row.quote, new):
            title = f"Quote the capture: {brief(new, _LONGEST)}"
            yield from _edit(title, claim, "evidence", with_quote(place, row.quote, new), lines)


def _risk(old: str, new: str) -> str:
    """Return how the figures, days, names and negations of two wordings differ; empty if they do not."""
    return describe_change(old, Span(0, len(old)), new, Span(0, len(new)))


def _move_anchor(finding: Finding, claim: Claim, desk: Desk, lines: Lines) -> Iterator[_Remedy]:
    """Yield the new place of an anchor whose words have only moved, as `galley anchor` writes it."""
    article = desk.article(claim.article)
    if article is None or not finding.check.startswith("anchors."):
        return
    for entry in _followed(claim, desk):
        at = {claim.at(*entry.path, *name) for name in ((), ("quote",), ("paragraph",))}
        if entry.fate.how == "exact" and entry.moves and entry.fate.anchor and finding.at[0] in at:
            title = f"Move the anchor to paragraph {entry.fate.anchor.paragraph}"
            yield from _edit(title, claim, str(entry.path[0]), with_anchor(article, entry), lines)


def _followed(claim: Claim, desk: Desk) -> list[Followed]:
    """Return what became of the anchors of a claim since the baseline of its article."""
    article = desk.articles_by_id[claim.article]
    try:
        baseline = read_baseline(desk.root, article)
    except (EditError, OSError):
        return []
    return [*follow([claim], article, baseline, desk.settings.language)]


def _edit(title: str, claim: Claim, name: str, make_value: MakeValue, lines: Lines) -> Iterator[_Remedy]:
    """Yield a remedy that sets one field of a record; nothing if its layout leaves no room for that."""
    try:
        new = with_fields(lines.text, [FieldEdit(claim, name, make_value)])
    except EditError:
        return
    yield _Remedy(title, *_difference(lines, new))


def _difference(lines: Lines, new: str) -> tuple[Extent, str]:
    """Return the part of a text that is different in a new one, and the new words there."""
    old, most = lines.text, min(len(lines.text), len(new))
    start = Prefix.similarity(old, new)
    end = min(Postfix.similarity(old, new), most - start)
    return Extent(lines.cursor(start), lines.cursor(len(old) - end)), new[start : len(new) - end]
