"""Who says the words of a quotation: the said-clause before, after or inside it, or that of the quotation before it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from galleyproof.text.sayings.masked import NAMED, MaskedText
from galleyproof.text.sayings.said_clauses import Saying, read_sayings
from galleyproof.text.span import Span

_FAR: Final = 160
_ANOTHERS = re.compile(
    rf"(?:{NAMED}['\u2019]s?|\b(?:his|her|its|their|the|a))\s+(?:\w+\s)?(?:claim|statement|allegation|suggestion|view|remark|"
    r"argument|assertion|description|comment|accusation|charge|report|promise|warning|words?|letter)s?(?:\s+(?:that|of|by|as)\b|[\s,:]*$)"
)
"""Words that say that what follows is what somebody else says."""


def saying_of(span: Span, text: str, known: Iterable[Span] = ()) -> Saying | None:
    """Return the saying whose words a passage is, quoted or reported; None if nobody is named as saying them.

    `known` are the places of names that the desk knows; other names are recognised by their capitals.
    """
    return SpokenText(text, known).saying(span)


class SpokenText:
    """A text with its sayings and the words that each of them gives, for texts with many quotations."""

    def __init__(self, text: str, known: Iterable[Span] = ()) -> None:
        self._copy, self._sayings = read_sayings(text, tuple(known))
        self._own = _by_quotation(self._copy, self._sayings)
        self._starts = [quotation.span.start for quotation in self._copy.quotations]

    def saying(self, span: Span) -> Saying | None:
        """Return the saying whose words a passage is, quoted or reported; None if nobody is named as saying them."""
        number = bisect_right(self._starts, span.start) - 1
        if number >= 0 and span.start < self._copy.quotations[number].span.end:
            return self._own.get(number)
        reported = (saying for saying in self._sayings if saying.said.contains(span))
        return min(reported, key=lambda saying: saying.said.end - saying.said.start, default=None)


def _by_quotation(copy: MaskedText, found: Sequence[Saying]) -> Mapping[int, Saying]:
    """Return the saying of each quotation that has one, by the number of the quotation."""
    verbs = [saying.verb.start for saying in found]
    own: dict[int, Saying] = {}
    for saying in found:  # those right after their words come first, as `"...," she said` leaves no doubt
        number = copy.quotation_before(saying.verb.start) if saying.follows else None
        if number is not None and saying.said.end == copy.quotations[number].span.end:
            own.setdefault(number, saying)
    for number, quotation in enumerate(copy.quotations):
        if number not in own and (near := _in_sentence(copy, quotation.span, found, verbs)):
            own[number] = near
    _go_on(copy, own)
    return own


def _in_sentence(copy: MaskedText, span: Span, found: Sequence[Saying], verbs: Sequence[int]) -> Saying | None:
    """Return the saying before a quotation in its sentence, or else the one after it."""
    after = bisect_right(verbs, span.start)
    sentence = copy.sentence_start(span.start)
    before = found[after - 1] if after else None
    if before and before.verb.start >= sentence and (not before.follows or before.said.end < span.start):
        return None if _are_anothers(copy, before, span) else before
    following = found[after] if after < len(found) else None
    if following and following.follows and following.said.contains(span):
        return following
    return None


def _are_anothers(copy: MaskedText, saying: Saying, span: Span) -> bool:
    """Return True if a said-clause passes on what somebody else says: `dismissed Ann Bell's claim that ...`."""
    passed_on = _ANOTHERS.search(copy.text, saying.verb.end, min(span.start, saying.verb.end + _FAR))
    return passed_on is not None or (saying.manner == "denies" and not saying.follows)


def _go_on(copy: MaskedText, own: dict[int, Saying]) -> None:
    """Add the speaker of the quotation before to each that only goes on with it, and of the one after if left open."""
    for number in range(1, len(copy.quotations)):
        if number not in own and number - 1 in own and _continues(copy, number, own[number - 1]):
            own[number] = own[number - 1]
    for number in range(len(copy.quotations) - 2, -1, -1):
        left_open = not copy.quotations[number].closed
        if number not in own and left_open and number + 1 in own and not _between(copy, number + 1).strip():
            own[number] = own[number + 1]


def _between(copy: MaskedText, number: int) -> str:
    return copy.text[copy.quotations[number - 1].span.end : copy.quotations[number].span.start]


def _continues(copy: MaskedText, number: int, saying: Saying) -> bool:
    """Return True if only the said-clause parts a quotation from the one before, and it is a sentence by itself."""
    between = _between(copy, number)
    if not between.strip():
        return "\n\n" not in between or not copy.quotations[number - 1].closed
    start = copy.quotations[number].span.start
    is_alone = copy.sentence_start(start) <= start and not copy.text[copy.sentence_start(start) : start].strip()
    return is_alone and saying.follows and copy.sentence_start(start) == copy.sentence_end(saying.verb.start)
