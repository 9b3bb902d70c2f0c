"""Denials and doubts: a text that denies a fact, or is less sure of it than the record."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from galleyproof.facts.wording.worded import Mismatch, Wording
from galleyproof.records.date_words import in_words
from galleyproof.records.edtf import Edtf
from galleyproof.text.reading import Mood, Reading, VerbGroup
from galleyproof.text.reading.words import Word

_FORMER: Final = frozenset(("former", "formerly", "ex", "onetime", "erstwhile", "retired"))
_FEW: Final = 2
"""Words after a verb with which it tells of the past: `is a former`."""

_SOON: Final = 4
"""Words after `not` within which the verb that it denies follows."""

_PAST: Final = frozenset(("was", "were", "had", "did", "would", "no", "not", "never", "may", "might", "could"))


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


def doubted(
    wording: Wording, field: str, is_meant: Callable[[Sequence[Word]], bool], *, may_be_open: bool
) -> Iterator[Mismatch]:
    """Yield the difference if a sentence of one clause denies a fact.

    Args:
        wording: the text.
        field: the field of the fact that is denied.
        is_meant: returns True if the words after `not` are what the fact says: much can be denied in its sentence.
        may_be_open: True if a sentence that only says that it may or will happen is no difference.
    """
    doubt = None if wording.says_no else wording.reading.doubt()
    if doubt and not is_meant(doubt.following):
        return
    if doubt and doubt.denies:
        yield Mismatch(doubt.span, field, f"{wording.words(doubt.span)}, which denies it", "that it is so")
    elif doubt and not may_be_open and wording.reading.own:
        yield Mismatch(doubt.span, field, f"only {wording.words(doubt.span)}", "that it is so")


def one_of(words: AbstractSet[str]) -> Callable[[Sequence[Word]], bool]:
    """Return a condition for `doubted`: one of some words follows soon."""
    return lambda following: any(word.letters in words for word in following[:_SOON])


def over(wording: Wording, group: VerbGroup, end: Edtf | None) -> Iterator[Mismatch]:
    """Yield the difference if a text says in the present tense what was over on its own day."""
    reading = wording.reading
    is_over = end is not None and end.latest is not None and reading.own and end.latest < reading.own.toordinal()
    if is_over and end and _is_present(reading, group):
        span = reading.span_of(group)
        yield Mismatch(span, "end", f"{wording.words(span)}, as if it were still so", f"that it ended: {in_words(end)}")


def _is_present(reading: Reading, group: VerbGroup) -> bool:
    """Return True if a verb is in the present tense, or says that something has been so since."""
    helping = {word.letters for word in reading.words[group.first : group.place]}
    verb = reading.words[group.place].letters
    following = [word.letters for word in reading.words[group.place + 1 :][:_FEW]]
    ends = [word.letters for word in reading.words[max(group.first - 2, 0) : group.first]] == ["no", "longer"]
    if ends or following[:1] in (["no"], ["not"], ["never"]) or not _FORMER.isdisjoint(following):
        return False
    since = helping & {"has", "have"} and any(word.letters == "since" for word in reading.own_words)
    return bool(since) or (not helping & _PAST and verb in {"is", "are", f"{group.lemma}s", f"{group.lemma}es"})


def is_ahead(reading: Reading, *dates: Edtf | None) -> bool:
    """Return True if a fact with these dates may have been still to come on the text's own day."""
    ends = (date.earliest if date.latest is None else date.latest for date in dates if date)
    last = next((end for end in ends if end is not None), None)
    return last is not None and reading.own is not None and last >= reading.own.toordinal()
