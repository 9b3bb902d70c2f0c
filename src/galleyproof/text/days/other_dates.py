"""Dates of something else than what their sentence is about."""

import re
from typing import Final

from galleyproof.text.days.verbs import POSTPONING

_ASIDE: Final = re.compile(
    r",\s(?:(?:which|who)\s(?:was\s|were\s|had\s)?)?(?:[a-z]+ed|built|made|set|won|held|sold|left|began|came|went|met)\s"
    r"(?:[^,;.]{0,40}\s)?(?:in|on|since)\s(?:the\s)?\Z"
)
_ASIDE_ENDS: Final = re.compile(r"[^,.;]{0,30}(?:,|\.?\Z)")
_COMPARED: Final = re.compile(
    r"\b(?:than(?:\s(?:it|they))?(?:\s(?:was|were|had|been|did))*(?:\s[a-z]+ed|\sforecast)?\s(?:in|on|for|at)"
    r"|compared\s(?:with|to)(?:\s(?:in|on))?"
    rf"|{POSTPONING}(?!\s(?:until|till|to|for)\b)(?:(?!\sand\s)[^,;])*\s(?:on|in|last)"
    r"|(?:was|were|had)\sto\shave\s(?:(?!\sand\s)[^,;])*\s(?:on|in|last|this|by)"
    r"|first\s(?:held|staged|played|run|organi[sz]ed|planned|scheduled|proposed)\s(?:in|on|for))\s(?:the\s)?$",
    re.IGNORECASE,
)
"""The words before a date of something else: `more than in`, `first held in`, `put off on`, `was to have begun in`."""

_RECORD: Final = re.compile(r"\b(?:first|last|only|most|least|\w+est)\b[^,;]{0,60}\bsince\s(?:the\s)?$", re.IGNORECASE)
"""The words before a date that only a record is counted from: `the first since`."""


def is_aside(before: str, after: str) -> bool:
    """Return True if the words around a date put it in a clause of its own between commas: `, built in 1964,`."""
    return bool("," in before and _ASIDE.search(before) and _ASIDE_ENDS.match(after))


def is_of_another(before: str) -> bool:
    """Return True if a date is only what a record is counted from, or what something is compared with."""
    return ("ince" in before and _RECORD.search(before) is not None) or _COMPARED.search(before) is not None
