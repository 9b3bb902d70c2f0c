"""The people, bodies, places and offices of the desk that a text names.

Modules:
    registry: their names, found in running text
    known_words: the words of their names, and those that a word may be a misspelling of
    variants: misspellings and other spellings of a name
    transliteration: spellings of names from other scripts
"""

import re
from collections.abc import Iterator
from typing import Final

from galleyproof.text.names.known_words import KnownWords
from galleyproof.text.names.registry import (
    Mention,
    Named,
    Names,
    Namesakes,
    NotingRegistry,
    Registry,
    first_token,
    names_of,
    without_capital,
)
from galleyproof.text.span import Span
from galleyproof.text.typography import without_accents

__all__ = [
    "FULL_NAME_WORDS",
    "KnownWords",
    "Mention",
    "Named",
    "Names",
    "Namesakes",
    "NotingRegistry",
    "Registry",
    "first_token",
    "is_full_name",
    "names_of",
    "places_of",
    "without_capital",
]

FULL_NAME_WORDS: Final = 2
"""The fewest words of a full name."""


def places_of(name: str, text: str) -> Iterator[Span]:
    """Yield the places where a text has a name as whole words, in capitals or not."""
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) if name else ()
    return (Span(*match.span()) for match in found)


def is_full_name(words: str, entity: Named) -> bool:
    """Return True if the words include a full name of the entity, or if it has no full name."""
    full = [name for name in map(_words, entity.spellings) if len(name) >= FULL_NAME_WORDS]
    return not full or any(name <= _words(words) for name in full)


def _words(name: str) -> set[str]:
    return {*without_accents(name).split()}
