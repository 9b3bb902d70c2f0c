"""Denials and doubts: a text that denies a fact, or is less sure of it than the record."""

from collections.abc import Iterator

from galleyproof.facts.wording.worded import Mismatch, Wording
from galleyproof.records.edtf import Edtf
from galleyproof.text.reading import Mood, Reading, VerbGroup


def denied(wording: Wording, group: VerbGroup, field: str, record: str) -> Iterator[Mismatch]:
    """Yield the difference if a text denies what happened, or is less sure than the record."""
    span = wording.reading.span_of(group)
    if group.negated:
        if not wording.says_no:
            yield Mismatch(span, field, f"{wording.words(span)}, which denies it", record)
    elif group.mood is not Mood.CERTAIN and wording.reading.own and not _is_reported(wording.reading, group):
        yield Mismatch(span, field, f"only {wording.words(span)}", record)


def _is_reported(reading: Reading, group: VerbGroup) -> bool:
    """Return True if somebody is said to have spoken of it before: `said that it would recognise`."""
    before = {word.letters for word in reading.words[group.first : group.place]}
    return "would" in before and any(
        saying.verb.start < reading.words[group.first].span.start for saying in reading.sayings
    )


def doubted(wording: Wording, field: str, *, may_be_open: bool) -> Iterator[Mismatch]:
    """Yield the difference if a sentence of one clause denies what it is about.

    With `may_be_open`, a sentence that only says that it may or will happen is none.
    """
    doubt = None if wording.says_no else wording.reading.doubt()
    if doubt and doubt.denies:
        yield Mismatch(doubt.span, field, f"{wording.words(doubt.span)}, which denies it", "that it is so")
    elif doubt and not may_be_open and wording.reading.own:
        yield Mismatch(doubt.span, field, f"only that it {wording.words(doubt.span)} be so", "that it is so")


def is_ahead(reading: Reading, *dates: Edtf | None) -> bool:
    """Return True if a fact with these dates was still to come on the text's own day."""
    first = next((date.earliest for date in dates if date and date.earliest is not None), None)
    return first is not None and reading.own is not None and first > reading.own.toordinal()
