"""Negations: a quote that leaves one out says the opposite."""

import re
from typing import Final

NEGATION: Final = re.compile(
    r"\b(?:not|no|never|nor|neither|without|cannot|none|nobody|nothing|nowhere"
    r"|nicht|kein\w*|nie|niemand|nichts|ne|pas|jamais|не|нет|ни|никогда|никто|ничего|без)\b|n't\b|\bn'",
    re.IGNORECASE,
)
"""Words that a gap must not hide and a quote must not start after, in English, German, French and Russian."""

FOLLOWING_NEGATION: Final = re.compile(r"\s(?:not|never|nicht|pas|jamais)\b|'t\b|\sn't\b", re.IGNORECASE)
"""Negations that follow their verb, which a quote must not end before."""
