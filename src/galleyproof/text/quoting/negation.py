"""The words that turn a sentence round: a quote that leaves one out says the opposite."""

import re
from typing import Final

NEGATION: Final = re.compile(
    r"\b(?:not|no|never|nor|neither|without|cannot|none|nobody|nothing|nowhere"
    r"|nicht|kein\w*|nie|niemand|nichts|ne|pas|jamais|не|нет|ни|никогда|никто|ничего|без)\b|n't\b|\bn'",
    re.IGNORECASE,
)
"""What no gap may hide, and no quote may begin after: English, German, French, Russian."""

DENIES: Final = re.compile(r"\s(?:not|never|nicht|pas|jamais)\b|'t\b|\sn't\b", re.IGNORECASE)
"""What no quote may end before: the negations that follow their verb."""
