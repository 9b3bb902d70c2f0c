"""Attribution: sentences that name a speaker, and the paragraphs around them."""

import re
from typing import Final

from galleyproof.text.sayings.verbs import SPOKEN
from galleyproof.text.span import Span
from galleyproof.text.typography import CLOSE_DOUBLE

_SPEAKING = re.compile(
    rf"\b(?:{SPOKEN}|according to|in (?:his|her|their|its) "
    r"(?:own )?(?:words|view|eyes|account)|in the (?:words|view|eyes|opinion|account) of|"
    r"(?:described|calls?|called) (?:him|her|it|them)sel(?:f|ves)|"
    r"as (?:he|she|they|it|we) (?:see|put)s? it|(?:be|been|was|is) understood|"
    r"given (?:\w+ )?assurances?|assurances?|casts? (?:him|her|it|them)sel(?:f|ves)|the (?:official )?grounds?|"
    r"(?:the|a|an) (?:claim|statement|allegation|account|promise|threat|appeal|demand) (?:that|of|by)|quoted? as|"
    r"(?:has|have|had) no doubts?|(?:is|was|are|were) (?:\w+ly )?(?:certain|convinced|confident|sure|adamant) that|"
    r"rul(?:ed|es|ing) out|"
    r"presents? (?:him|her|it|them)sel(?:f|ves)|known as|so-called|supposedly|allegedly|reportedly)\b",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"(?:^|[.!?\"\u201d]\s)\s*[A-Z][\w.'\u2019-]*(?:\s[\w.,'\u2019()-]+){0,8}:\s[\"'\u2018\u201c\u201e\u00abA-Z]"
)
"""The name of a speaker before a colon, as in an interview."""

_SIGNED = re.compile(r"\s[-\u2013\u2014]\s[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019-]+){0,2}[.]?\Z")
"""The name of a speaker after a dash, as in a headline."""

_FOLLOWING = re.compile(
    rf"[{CLOSE_DOUBLE}]?,[{CLOSE_DOUBLE}]?\s"
    rf"(?:(?:he|she|they|it|[A-Z][\w.'-]+(?:\s[A-Z][\w.'-]+)*)\s(?:{SPOKEN})|according to)\b"
)


def opens_with_attribution(text: str, place: int = 0) -> bool:
    """Return True if a text, from a place on, attributes the words before it: `..., she said`."""
    return bool(_FOLLOWING.match(text, place))


def is_attributed(sentence: str) -> bool:
    """Return True if a sentence has a verb, a phrase or a colon that attributes its words to somebody."""
    is_turn = ":" in sentence and _TURN.search(sentence)
    return bool(_SPEAKING.search(sentence) or is_turn or _SIGNED.search(sentence))


_AROUND: Final = 2
"""Paragraphs before and after, where a page names the speaker."""

_FARTHEST: Final = 4_000
"""Characters before and after, in a page that is hardly divided into paragraphs."""


def surroundings(span: Span, text: str) -> Span:
    """Return the place of the paragraphs of a span, with those just before and after."""
    first, last = max(span.start - _FARTHEST, 0), min(span.end + _FARTHEST, len(text))
    start, end = span
    for _ in range(_AROUND + 1):
        start = max(text.rfind("\n", first, start), first)
        after = text.find("\n", end + 1, last)
        end = last if after < 0 else after
    return Span(start, end)


def surrounding_paragraphs(span: Span, text: str) -> str:
    """Return the paragraphs of a span, with those just before and after."""
    return surroundings(span, text).of(text)
