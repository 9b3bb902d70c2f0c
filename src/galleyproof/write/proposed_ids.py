"""Ids proposed from names and sentences."""

import re
from collections import Counter
from typing import Final

_WORDS: Final = 4
_NOT_IN_ID: Final = frozenset(
    (
        *("a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "its"),
        *("of", "on", "or", "that", "the", "their", "to", "was", "were", "with"),
    )
)


def proposed_id(text: str, otherwise: str, taken: Counter[str], most: int = _WORDS) -> str:
    """Return an id made of a text's first important words, with a number if it is taken; from then on it is taken."""
    words = [word for word in re.findall(r"[^\W_]+", text.casefold()) if word not in _NOT_IN_ID]
    id_ = "-".join(words[:most]) or otherwise
    taken[id_] += 1
    return id_ if taken[id_] == 1 else _numbered(id_, taken)


def _numbered(id_: str, taken: Counter[str]) -> str:
    number = next(number for number in range(2, sum(taken.values()) + 3) if not taken[f"{id_}-{number}"])
    taken[f"{id_}-{number}"] += 1
    return f"{id_}-{number}"
