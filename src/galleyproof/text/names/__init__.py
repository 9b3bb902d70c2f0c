"""The people, bodies, places and offices of the desk that a text names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, Protocol, TypeAlias

from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_TOKEN = re.compile(r"[^\W_]+(?:\.(?=[^\W_]))?|[^\w\s]")
FULL_NAME_WORDS: Final = 2
"""The fewest words of a full name."""

_Tokens: TypeAlias = tuple[str, ...]


class Named(Protocol):
    """Anything with names, such as an entity of the desk."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def kind(self) -> str:
        """Its kind, such as `person` or `office`."""

    @property
    def name(self) -> str:
        """The house spelling."""

    @property
    def spellings(self) -> Sequence[str]:
        """Every spelling, the house spelling first."""


class Mention(NamedTuple):
    """A name of the registry in a text.

    Attributes:
        span: its position in the text.
        spelling: the name as the registry spells it, or the last word of a person's name.
        entities: the ids of everybody with that name, in the order of the registry.
    """

    span: Span
    spelling: str
    entities: tuple[str, ...]


class Registry:
    """The names of entities, to find in running text word by word, longest name first."""

    def __init__(self, entities: Iterable[Named]) -> None:
        self._spellings: dict[_Tokens, dict[str, str]] = {}
        lengths: dict[str, set[int]] = {}
        for entity in entities:
            for spelling in (*entity.spellings, *_last_name(entity)):
                if tokens := tuple(token for token, _, _ in _tokens(spelling)):
                    self._spellings.setdefault(tokens, {}).setdefault(entity.id, spelling)
                    lengths.setdefault(tokens[0], set()).add(len(tokens))
        self._lengths = {first: sorted(counts, reverse=True) for first, counts in lengths.items()}

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the names in a text in order; if one lies within another, the longer one."""
        tokens = [*_tokens(text)]
        index = 0
        while index < len(tokens):
            length, spelling_by_id = self._longest(tokens, index)
            if spelling_by_id:
                span = Span(tokens[index][1], tokens[index + length - 1][2])
                yield Mention(span, next(iter(spelling_by_id.values())), tuple(spelling_by_id))
            index += length

    def _longest(self, tokens: list[tuple[str, int, int]], index: int) -> tuple[int, Mapping[str, str]]:
        """Return the length in words of the longest name that starts at a token, and its spelling by entity id.

        If no name starts there, the length is 1 and the mapping is empty.
        """
        word = tokens[index][0]
        uncapitalised = word[:1].lower() + word[1:]  # its capital may only be that of a new sentence
        for first in dict.fromkeys((word, uncapitalised)):
            for length in self._lengths.get(first, ()):
                names = (first, *(token for token, _, _ in tokens[index + 1 : index + length]))
                if names in self._spellings:
                    return len(names), self._spellings[names]
        return 1, {}


def is_full_name(words: str, entity: Named) -> bool:
    """Return True if the words include a full name of the entity, or if it has no full name."""
    full = [name.split() for name in entity.spellings if len(name.split()) >= FULL_NAME_WORDS]
    return not full or any(set(name) <= set(words.split()) for name in full)


def names_by_word(entities: Iterable[Named]) -> dict[str, list[str]]:
    """Return the capitalised words of all names, each with the house spellings of the names it can belong to."""
    known: dict[str, list[str]] = defaultdict(list)
    for entity in entities:
        for name in entity.spellings:
            for word in name.split():
                if word[0].isupper() and entity.name not in known[word]:
                    known[word].append(entity.name)
    return known


def _last_name(entity: Named) -> list[str]:
    """Return a person's last name, which later mentions use."""
    words = entity.name.split()
    return words[-1:] if entity.kind == "person" and len(words) > 1 and words[-1][0].isupper() else []


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the folded words and signs of a text, each with its start and end."""
    for match in _TOKEN.finditer(text):
        yield fold(match.group()), *match.span()
