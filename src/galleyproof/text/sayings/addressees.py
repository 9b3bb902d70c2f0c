"""To whom something is said: `told Reuters`, `said to the crowd`."""

import re
from typing import Final

from galleyproof.text.sayings.masked import NAME
from galleyproof.text.span import Span

_FAR: Final = 120

_TELLING: Final = frozenset(
    f"{verb}{ending}"
    for verb, endings in {
        "tell": ("", "s"),
        "told": ("",),
        "inform": ("", "s", "ed"),
        "assure": ("", "s", "d"),
        "remind": ("", "s", "ed"),
        "warn": ("", "s", "ed"),
        "ask": ("", "s", "ed"),
        "urge": ("", "s", "d"),
        "order": ("", "s", "ed"),
        "instruct": ("", "s", "ed"),
    }.items()
    for ending in endings
)
"""Verbs that whoever is spoken to follows at once."""

NEVER_INVERTED: Final = _TELLING - {"ask", "asks", "asked"}
"""Verbs that their subject never follows, as whoever is spoken to does."""

_END: Final = (
    r"(?=\s+(?:that|in|on|at|during|after|before|last|this|about|of|why|how|what|whether|when|to|by|via|from|"
    r"it|he|she|they|there|his|her|its|their)\b"
    r"|[,.:;]|\s*[\ue000]|\s*$)"
)
_WHOM: Final = (
    rf"(?P<whom>(?:the\s+|a\s+)?(?:[\w-]+\s+){{0,2}}?{NAME}(?:['\u2019]s?\s+[\w-]+)?"
    rf"|[\w'\u2019-]+(?:\s[\w'\u2019-]+){{0,3}}?){_END}"
)
_AT_ONCE: Final = re.compile(rf"\s+(?!that\b|of\b|about\b|for\b|to\b|[\ue000]){_WHOM}")
_TO: Final = re.compile(
    r"\s+(?:to|(?:in|during) (?:a|an) (?:[\w-]+\s)?(?:interview|conversation) (?:with|to)|speaking to|talking to)"
    rf"\s+{_WHOM}"
)


def addressee_after(text: str, verb: Span) -> Span | None:
    """Return the place of whoever a verb says is spoken to, in a text with its names masked; None if it says nobody."""
    pattern = _AT_ONCE if text[verb.start : verb.end].lower() in _TELLING else _TO
    found = pattern.match(text, verb.end, verb.end + _FAR)
    return Span(*found.span("whom")) if found else None
