"""Which people, bodies, places and offices of the desk a text names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from galleyproof.records.entity import Entity, Name
from galleyproof.solver import clusters
from galleyproof.text.folding import fold
from galleyproof.text.span import Span

_TOKEN = re.compile(r"[^\W_]+(?:\.(?=[^\W_]))?|[^\w\s]")
FULL: Final = 2
"""Words, from which a name is full."""

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
        self._named: dict[_Tokens, dict[str, str]] = {}
        lengths: dict[str, set[int]] = {}
        for entity in entities:
            for spelling in (*spellings(entity), *_short(entity)):
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


def spellings(entity: Entity) -> list[str]:
    """The names of an entity as it is written, the house's first."""
    return [name if isinstance(name, str) else name.name for name in entity.names]


def house_name(entity: Entity, language: str) -> str:
    """How the house writes a name in a language: the first one of that language, else the first of all."""
    named = (name.name for name in entity.names if isinstance(name, Name) and name.language == language)
    return next(named, entity.name)


def same_ids(entities: Sequence[Entity]) -> dict[str, str]:
    """For every id of what `same_as` makes one entity, the first of them in the register; that one is left out."""
    pairs = [entity for entity in entities if entity.same_as]
    order = {entity.id: number for number, entity in enumerate(entities)} if pairs else {}
    same: dict[str, str] = {}
    for group in clusters(pairs, lambda entity: (entity.id, entity.same_as)):
        every = {id_ for entity in group for id_ in (entity.id, str(entity.same_as))}
        first, *others = sorted(every, key=lambda id_: order.get(id_, len(order)))
        same.update(dict.fromkeys(others, first))
    return same


def is_full(words: str, entity: Entity) -> bool:
    """Whether words have one of an entity's names in full, if it has one."""
    full = [name.split() for name in spellings(entity) if len(name.split()) >= FULL]
    return not full or any(set(name) <= set(words.split()) for name in full)


def words_of_names(entities: Iterable[Entity]) -> dict[str, list[str]]:
    """The words with a capital that names have, each with the house spellings of whom they name."""
    known: dict[str, list[str]] = defaultdict(list)
    for entity in entities:
        for name in spellings(entity):
            for word in name.split():
                if word[0].isupper() and entity.name not in known[word]:
                    known[word].append(entity.name)
    return known


def _short(entity: Entity) -> list[str]:
    """A person's last name, by which later mentions go."""
    words = entity.name.split()
    return words[-1:] if entity.kind == "person" and len(words) > 1 and words[-1][0].isupper() else []


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """The words and signs of a text, each as readers see it, with where it begins and ends."""
    for match in _TOKEN.finditer(text):
        yield fold(match.group()), *match.span()
