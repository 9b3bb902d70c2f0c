"""Which people, bodies, places and offices of the desk a text names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from galleyproof.entity import Entity
from galleyproof.span import Span
from galleyproof.words import fold

_TOKEN = re.compile(r"[^\W_]+(?:\.(?=[^\W_]))?|[^\w\s]")
_Tokens: TypeAlias = tuple[str, ...]


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

    def __init__(self, entities: Iterable[Entity]) -> None:
        named: dict[_Tokens, dict[str, str]] = {}
        for entity in entities:
            for spelling in (*spellings(entity), *_short(entity)):
                if tokens := tuple(token for token, _, _ in _tokens(spelling)):
                    named.setdefault(tokens, {}).setdefault(entity.id, spelling)
        self._by_first: dict[str, list[tuple[_Tokens, Mapping[str, str]]]] = {}
        for tokens in sorted(named, key=len, reverse=True):
            self._by_first.setdefault(tokens[0].casefold(), []).append((tokens, named[tokens]))

    def mentions(self, text: str) -> Iterator[Mention]:
        """The names in a text, in its order; where one lies within another, the longer."""
        tokens = [*_tokens(text)]
        place = 0
        while place < len(tokens):
            match = self._longest(tokens, place)
            if match is None:
                place += 1
                continue
            names, holders = match
            last = place + len(names) - 1
            yield Mention(Span(tokens[place][1], tokens[last][2]), next(iter(holders.values())), tuple(holders))
            place = last + 1

    def _longest(self, tokens: list[tuple[str, int, int]], place: int) -> tuple[_Tokens, Mapping[str, str]] | None:
        first = tokens[place][0]
        for names, holders in self._by_first.get(first.casefold(), ()):
            found = tuple(token for token, _, _ in tokens[place : place + len(names)])
            if found[1:] == names[1:] and _is_first(first, names[0]):
                return names, holders
        return None


def spellings(entity: Entity) -> list[str]:
    """The names of an entity as it is written, the house's first."""
    return [name if isinstance(name, str) else name.name for name in entity.names]


def _short(entity: Entity) -> list[str]:
    """A person's last name, by which later mentions go."""
    words = entity.name.split()
    return words[-1:] if entity.kind == "person" and len(words) > 1 else []


def _is_first(word: str, name: str) -> bool:
    """Whether a word is the first of a name, which a sentence may begin with a capital."""
    return word == name or word == name[:1].upper() + name[1:]


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """The words and signs of a text, each as readers see it, with where it begins and ends."""
    for match in _TOKEN.finditer(text):
        yield fold(match.group()), *match.span()
