"""Known names that a word of an unknown one may be meant for."""

from collections.abc import Sequence
from typing import Final

from galleyproof.article.coverage import Item
from galleyproof.desk.lookup import Lookup
from galleyproof.text.names.variants import SHORT, is_short_variant, is_variant
from galleyproof.text.proper_names import is_country

_FEW: Final = 3
"""Namesakes whose names are looked at; thousands may share one."""


def five_letter_words(items: Sequence[Item], lookup: Lookup) -> Sequence[str]:
    """Return the words of five letters in the names of everybody whom items name."""
    named = dict.fromkeys(id_ for item in items for id_ in item.entities[:_FEW])
    known = (lookup.entities_by_id[id_] for id_ in named if id_ in lookup.entities_by_id)
    words = (word for entity in known for name in entity.spellings for word in name.split())
    return [*dict.fromkeys(word for word in words if len(word) == SHORT)]


def near_names(word: str, item: Item, lookup: Lookup, named: Sequence[str]) -> Sequence[str]:
    """Return the known words that a word of an unknown name may be meant for."""
    known = lookup.known_words
    if word in known or is_country(word):
        return ()
    near = [*known.near(word), *(name for name in named if is_short_variant(word, name))]
    others = [other for other in item.words.split() if other != word] if near else ()
    return [name for name in near if any(_has(house, others) for house in known.names_with(name))]


def _has(name: str, words: Sequence[str]) -> bool:
    """Return True if a name has all these words, in whatever spelling: `Peter Orsany` is not Tayeb Orsani."""
    return all(any(word == own or is_variant(word, own) for own in name.split()) for word in words)
