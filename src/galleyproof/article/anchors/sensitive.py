"""What of some words no editor may change unseen: their figures, days, names and negations."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from galleyproof.text import days, numbers
from galleyproof.text.proper_names import names
from galleyproof.text.quoting import NEGATION, prepare
from galleyproof.text.span import Span

_WORD = re.compile(r"\w+?(?=n't\b)|n't\b|\w+(?:[.,]\d+)*|[$\u20ac\u00a3\u00a5%]")
_COUNTS = re.compile(
    r"\w*\d.*|(?:fir|la)st|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|half|twice|double|triple|none|zero|[^\w\s]",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?:^|[.?!:][\"')]*\s)[\"'(]*$")


class Telling(NamedTuple):
    """Something that may not change unseen: what it says in one form for all its spellings, where, and its words."""

    says: str
    start: int
    words: str


def change(old: str, was: Span, new: str, now: Span) -> str:
    """What changed of figures, days, names and negations between words of two texts; nothing where none did.

    Worded to follow `the copy`: `now says `15`, and the claim was anchored to `14``.
    """
    (old, was), (new, now) = _as_seen(old, was), _as_seen(new, now)
    same = was.of(old) == now.of(new)  # and then only what begins before or ends after them can differ
    before, after = (
        sorted(_timed(text, span), key=_start) if same else tellings(text, span)
        for text, span in ((old, was), (new, now))
    )
    olds, news = [each.says for each in before], [each.says for each in after]
    if sorted(olds) == sorted(news):
        return "" if olds == news else _exchanged(before, after)
    said = []
    for how, *(first, last, start, end) in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        gone, come = before[first:last], after[start:end]
        if how == "replace":
            said.append(_exchanged(gone, come))
        elif how != "equal":
            said.append(f"now says {_worded(come)}, and did not" if come else f"no longer says {_worded(gone)}")
    return "; ".join(said)


def _as_seen(text: str, span: Span) -> tuple[str, Span]:
    """A text and a part of it as readers see them: a figure is one whatever is hidden in it."""
    seen = prepare(text)
    return seen.folded, Span(bisect_left(seen.offsets, span.start), bisect_left(seen.offsets, span.end))


def _exchanged(gone: list[Telling], come: list[Telling]) -> str:
    return f"now says {_worded(come)}, and the claim was anchored to {_worded(gone)}"


def tellings(text: str, span: Span) -> list[Telling]:
    """The figures, days, names and negations of a part of a text, in its order."""
    found = [*_timed(text, span)]
    taken = [Span(each.start, each.start + len(each.words)) for each in found]
    for match in _WORD.finditer(text, span.start, span.end):
        own = Span(*match.span())
        if not any(own.meets(other) for other in taken):
            word = match.group()
            if NEGATION.fullmatch(word) or word == "n't":
                found.append(Telling("not", own.start, word))
            elif _COUNTS.fullmatch(word):
                found.append(Telling(word.casefold(), own.start, word))
            elif word[0].isupper() and _is_name(text, own):
                found.append(Telling(word, own.start, word))
    return sorted(found, key=_start)


def _start(telling: Telling) -> int:
    return telling.start


def _timed(text: str, span: Span) -> Iterator[Telling]:
    times = [(Span(day.start, day.end), str(day[2:])) for day in days(text)]
    figures = [
        (Span(each.start, each.end), f"{each.value.normalize()} {each.unit} {each.hedge}") for each in numbers(text)
    ]
    clear = [figure for figure in figures if not any(figure[0].meets(time) for time, _ in times)]
    for place, says in (*times, *clear):
        if place.meets(span):
            yield Telling(says, place.start, place.of(text))


def _is_name(text: str, word: Span) -> bool:
    """Whether a word with a capital is more than the first of its sentence."""
    if not _SENTENCE_END.search(text, max(0, word.start - 8), word.start) and word.start:
        return True
    return any(word.meets(name) for name in names(text))


def _worded(found: list[Telling]) -> str:
    return f"`{' '.join(each.words for each in found)}`"
