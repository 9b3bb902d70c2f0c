"""A text with signs for the letters of quotations and names, so that patterns need to know neither."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from galleyproof.text.proper_names import names
from galleyproof.text.quotation_marks import Quotation, quotations
from galleyproof.text.span import Span

QUOTED: Final = "\ue000"
NAMED: Final = "\ue001"
NAME: Final = f"{NAMED}+"
"""A name, in a pattern for a masked text."""

_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gov|Gen|Sen|Rep|Rev|Hon|Sgt|Lt|Col|Capt|Cmdr|St|Jr|Sr|No|vs|al|etc|Inc|Ltd|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)|\b[A-Za-z])\.$"
)
_TITLES: Final = frozenset(
    ("Mr", "Mrs", "Ms", "Dr", "Prof", "Gov", "Gen", "Sen", "Rep", "Rev", "Sgt", "Lt", "Col", "Capt")
)
_TITLE = re.compile(rf"\b(?:{'|'.join(sorted(_TITLES))})(\.)(?=\s)")
_INITIAL = re.compile(rf"(?<={NAMED})\.\s(?={NAMED})")
_ASIDE = re.compile(
    rf"\([^()\n{QUOTED}]{{1,60}}\)"
    rf"|\s[-\u2013\u2014]\s(?:who|whose|a|an|the|now|then|his|her)\s[^-\u2013\u2014.;:\n{QUOTED}]{{1,80}}\s[-\u2013\u2014](?=\s)"
    rf"|\u2014(?:who|whose|a|an|the|now|then|his|her)\s[^\u2014.;:\n{QUOTED}]{{1,80}}\u2014"
)
"""Words in brackets or between dashes, which part a subject from its verb: `Ann Bell (D-Ohio) said`."""

_SENTENCE_END = re.compile(rf"[.!?\u2026](?=\s+[A-Z\u00c0-\u00de{QUOTED}{NAMED}(])|\n[^\S\n]*\n")
_OPENS_SENTENCE = re.compile(rf"\s+[A-Z\u00c0-\u00de{QUOTED}{NAMED}]")
_BREAK = re.compile("[;:()\u2013\u2014]| - ")


class MaskedText(NamedTuple):
    """A text with its quotations and names masked.

    Attributes:
        text: the masked text, as long as the original.
        quotations: the quotations.
        sentences: the ends of the sentences; a full stop within a quotation ends one only if a new one follows.
        breaks: where a clause can begin: after a sentence, a quotation, a colon, a semicolon or a dash.
    """

    text: str
    quotations: Sequence[Quotation]
    sentences: Sequence[int]
    breaks: Sequence[int]

    def sentence_start(self, place: int) -> int:
        """Return the start of the sentence that a place is in."""
        before = bisect_right(self.sentences, place) - 1
        return self.sentences[before] if before >= 0 else 0

    def sentence_end(self, place: int) -> int:
        """Return the end of the sentence that a place is in."""
        after = bisect_right(self.sentences, place)
        return self.sentences[after] if after < len(self.sentences) else len(self.text)

    def clause_start(self, place: int) -> int:
        """Return the place of the last break before a place."""
        before = bisect_right(self.breaks, place) - 1
        return self.breaks[before] if before >= 0 else 0

    def quotation_before(self, place: int) -> int | None:
        """Return the number of the last quotation that ends at or before a place."""
        number = bisect_right(self.quotations, place, key=lambda quotation: quotation.span.end) - 1
        return number if number >= 0 else None


def masked(text: str, known: Iterable[Span]) -> MaskedText:
    """Mask a text; `known` are the places of names that capitals alone might not show."""
    found = quotations(text)
    hidden = _painted(text, ((quotation.span, QUOTED) for quotation in found))
    own = sorted(span for span in known if QUOTED not in span.of(hidden))
    hidden = _painted(hidden, ((span, NAMED) for span in own))
    hidden = _painted(hidden, ((span, NAMED) for span in _other_names(text, hidden)))
    hidden = _INITIAL.sub(lambda match: NAMED * 2 if _is_initial(text, match.start()) else match[0], hidden)
    hidden = _TITLE.sub(lambda match: f"{match[0][:-1]}_", hidden)  # so that its full stop ends nothing
    hidden = _ASIDE.sub(lambda match: " " * len(match[0]), hidden)
    sentences = sorted({*_sentence_ends(hidden), *_quoted_ends(text, hidden, found)})
    signs = (match.end() for match in _BREAK.finditer(hidden))
    breaks = sorted({*sentences, *signs, *(quotation.span.end for quotation in found)})
    return MaskedText(hidden, found, sentences, breaks)


def _other_names(text: str, hidden: str) -> Iterator[Span]:
    """Yield the names that capitals show, outside of quotations and of names that are known."""
    for span in names(text):
        if span.of(text) not in _TITLES and not {QUOTED, NAMED} & {*span.of(hidden)}:
            yield span


def _is_initial(text: str, stop: int) -> bool:
    return text[stop - 1].isupper() and not text[stop - 2 : stop - 1].isalpha()


def _painted(text: str, spans: Iterable[tuple[Span, str]]) -> str:
    pieces: list[str] = []
    last = 0
    for span, sign in spans:
        if span.start >= last:
            pieces += (text[last : span.start], sign * (span.end - span.start))
            last = span.end
    return "".join((*pieces, text[last:]))


def _sentence_ends(hidden: str) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(hidden):
        if not _ABBREVIATED.search(hidden, max(match.start() - 6, 0), match.start() + 1):
            yield match.end()


def _quoted_ends(text: str, hidden: str, found: Iterable[Quotation]) -> Iterator[int]:
    """Yield the ends of quotations with which a sentence ends: a full stop within, and a new sentence after."""
    for quotation in found:
        if text[quotation.words.end - 1] in ".\u2026" and _OPENS_SENTENCE.match(hidden, quotation.span.end):
            yield quotation.span.end
