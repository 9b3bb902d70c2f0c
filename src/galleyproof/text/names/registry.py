"""Which people, bodies, places and offices of the desk a text names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, Protocol, TypeAlias

from galleyproof.text.folding import fold
from galleyproof.text.span import Span

_TOKEN = re.compile(r"[^\W_]+(?:\.(?=[^\W_]))?|[^\w\s]")
FULL: Final = 2
"""Words, from which a name is full."""

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
    """A name that the registry has, in a text.

    Attributes:
        span: where it stands.
        spelling: as the registry has it, or the last word of a person's name.
        entities: the ids of those who have that name, in the registry's order.
    """

    span: Span
    spelling: str
    entities: tuple[str, ...]


class Registry:
    """The names of some entities, as they are looked up in running text: word by word, the longest first."""

    def __init__(self, entities: Iterable[Named]) -> None:
        self._named: dict[_Tokens, dict[str, str]] = {}
        lengths: dict[str, set[int]] = {}
        for entity in entities:
            for spelling in (*entity.spellings, *_short(entity)):
                if tokens := tuple(token for token, _, _ in _tokens(spelling)):
                    self._named.setdefault(tokens, {}).setdefault(entity.id, spelling)
                    lengths.setdefault(tokens[0], set()).add(len(tokens))
        self._lengths = {first: sorted(each, reverse=True) for first, each in lengths.items()}

    def mentions(self, text: str) -> Iterator[Mention]:
        """The names in a text, in its order; where one lies within another, the longer."""
        tokens = [*_tokens(text)]
        place = 0
        while place < len(tokens):
            length, holders = self._longest(tokens, place)
            if holders:
                span = Span(tokens[place][1], tokens[place + length - 1][2])
                yield Mention(span, next(iter(holders.values())), tuple(holders))
            place += length

    def _longest(self, tokens: list[tuple[str, int, int]], place: int) -> tuple[int, Mapping[str, str]]:
        """How many words the longest name has that begins at a place, and whose it is; one word where there is none."""
        word = tokens[place][0]
        for first in dict.fromkeys((word, word[:1].lower() + word[1:])):  # a sentence may begin with a capital
            for length in self._lengths.get(first, ()):
                names = (first, *(token for token, _, _ in tokens[place + 1 : place + length]))
                if names in self._named:
                    return len(names), self._named[names]
        return 1, {}


def is_full(words: str, entity: Named) -> bool:
    """Whether words have one of an entity's names in full, if it has one."""
    full = [name.split() for name in entity.spellings if len(name.split()) >= FULL]
    return not full or any(set(name) <= set(words.split()) for name in full)


def words_of_names(entities: Iterable[Named]) -> dict[str, list[str]]:
    """The words with a capital that names have, each with the house spellings of whom they name."""
    known: dict[str, list[str]] = defaultdict(list)
    for entity in entities:
        for name in entity.spellings:
            for word in name.split():
                if word[0].isupper() and entity.name not in known[word]:
                    known[word].append(entity.name)
    return known


def _short(entity: Named) -> list[str]:
    """A person's last name, by which later mentions go."""
    words = entity.name.split()
    return words[-1:] if entity.kind == "person" and len(words) > 1 and words[-1][0].isupper() else []


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """The words and signs of a text, each as readers see it, with where it begins and ends."""
    for match in _TOKEN.finditer(text):
        yield fold(match.group()), *match.span()
