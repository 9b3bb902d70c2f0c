"""The people, bodies, places and offices of the desk that a text names.

Modules:
    registry: their names, found in running text
    known_words: the words of their names, and those that a word may be a misspelling of
    variants: misspellings and other spellings of a name
    transliteration: spellings of names from other scripts
"""

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
    "without_capital",
]

FULL_NAME_WORDS: Final = 2
"""The fewest words of a full name."""


def is_full_name(words: str, entity: Named) -> bool:
    """Return True if the words include a full name of the entity, or if it has no full name."""
    full = [name for name in map(_words, entity.spellings) if len(name) >= FULL_NAME_WORDS]
    return not full or any(name <= _words(words) for name in full)


def _words(name: str) -> set[str]:
    return {*without_accents(name).split()}
