"""The people, bodies, places and offices of the desk that a text names.

Modules:
    registry: their names, found in running text
    known_words: the words of their names, and those that a word may be a misspelling of
    variants: misspellings and other spellings of a name
    transliteration: spellings of names from other scripts
"""

from typing import Final

from galleyproof.text.names.known_words import KnownWords
from galleyproof.text.names.registry import Mention, Named, Namesakes, Registry

__all__ = ["FULL_NAME_WORDS", "KnownWords", "Mention", "Named", "Namesakes", "Registry", "is_full_name"]

FULL_NAME_WORDS: Final = 2
"""The fewest words of a full name."""


def is_full_name(words: str, entity: Named) -> bool:
    """Return True if the words include a full name of the entity, or if it has no full name."""
    full = [name.split() for name in entity.spellings if len(name.split()) >= FULL_NAME_WORDS]
    return not full or any(set(name) <= set(words.split()) for name in full)
