"""The names of the registry, to find in running text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple, Protocol

from galleyproof.text.opening_words import READ
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_TOKEN = re.compile(r"[^\W_]+(?:\.(?=[^\W_]))?|[^\w\s]")


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


class Namesakes(tuple[str, ...]):  # noqa: SLOT001 - it keeps the set of its members
    """The ids of everybody with one name, in the order of the registry.

    Thousands may share a last name; all its mentions share this one object.
    """

    @cached_property
    def members(self) -> frozenset[str]:
        """The ids as a set, made once."""
        return frozenset(self)


class Mention(NamedTuple):
    """A name of the registry in a text.

    Attributes:
        span: its position in the text.
        spelling: the name as the registry spells it, or the last word of a person's name.
        entities: the ids of everybody with that name.
        kinds: the kinds of these entities.
    """

    span: Span
    spelling: str
    entities: Namesakes
    kinds: frozenset[str]


class _Known(NamedTuple):
    """A name of the registry, as in a mention."""

    spelling: str
    entities: Namesakes
    kinds: frozenset[str]


@dataclass(slots=True)
class _Node:
    """The names that begin with some words: the name of these words alone, and those that go on with another one."""

    known: _Known | None = None
    further: dict[str, "_Node"] = field(default_factory=dict)


class Names(Protocol):
    """Names that can be found in a text."""

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the names in a text in order."""

    def __hash__(self) -> int:
        """Return a hash, so that what was read with these names can be kept."""


class Registry:
    """The names of entities, to find in running text word by word, longest name first."""

    def __init__(self, entities: Iterable[Named]) -> None:
        self._by_first: dict[str, list[tuple[str, Named]]] = {}
        self._nodes: dict[str, _Node] = {}
        for entity in entities:
            for spelling in names_of(entity):
                if (first := first_token(spelling)) is not None:
                    self._by_first.setdefault(first, []).append((spelling, entity))

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the names in a text in order; if one lies within another, the longer one."""
        return iter(_mentions(self, text))

    def find(self, text: str) -> Iterator[Mention]:
        """Yield the same, read anew."""
        matches = [*_TOKEN.finditer(text)]
        tokens = _folded([match.group() for match in matches], text)
        end = 0
        for start in range(len(tokens)):
            if start >= end and (longest := self._longest(tokens, start)):
                end, known = longest
                yield Mention(Span(matches[start].start(), matches[end - 1].end()), *known)

    def _longest(self, tokens: Sequence[str], start: int) -> tuple[int, _Known] | None:
        """Return the end of the longest name that starts at a token, and the name; None if none does."""
        word = tokens[start]
        if word in self._by_first and (longest := _walk(self._names_from(word), tokens, start + 1)):
            return longest
        if word.islower():  # as most
            return None
        uncapitalised = without_capital(word)  # its capital may only be that of a new sentence
        if uncapitalised != word and uncapitalised in self._by_first:
            return _walk(self._names_from(uncapitalised), tokens, start + 1)
        return None

    def _names_from(self, first: str) -> _Node:
        """Return the names that begin with a token; most of a large registry is never asked for."""
        node = self._nodes.get(first)
        if node is None:
            node = self._nodes[first] = _tree(self._by_first[first])
        return node


class NotingRegistry:
    """A registry that notes the words of all texts in which names were looked for: others cannot begin a name there."""

    def __init__(self, registry: Names, words: set[str]) -> None:
        self._registry, self._words = registry, words
        self._found: dict[str, tuple[Mention, ...]] = {}

    def mentions(self, text: str) -> Iterator[Mention]:
        """Yield the names in a text in order."""
        if text not in self._found:
            self._words.update(_tokens(text))
            self._found[text] = tuple(self._registry.mentions(text))
        return iter(self._found[text])


def without_capital(word: str) -> str:
    """Return a word with its first letter in lower case."""
    return word[:1].lower() + word[1:]


@lru_cache(maxsize=READ)  # several checks ask for the names of each sentence and each `says`
def _mentions(registry: Registry, text: str) -> tuple[Mention, ...]:
    return tuple(registry.find(text))


def _tree(names: Iterable[tuple[str, Named]]) -> _Node:
    """Return names that begin with the same token, by their further tokens."""
    groups: dict[tuple[str, ...], tuple[str, dict[str, str]]] = {}
    for spelling, entity in names:
        _, kinds = groups.setdefault(_tokens(spelling), (spelling, {}))
        kinds.setdefault(entity.id, entity.kind)
    tree = _Node()
    for (_, *further), (spelling, kinds) in groups.items():
        node = tree
        for token in further:
            node = node.further.setdefault(token, _Node())
        node.known = _Known(spelling, Namesakes(kinds), frozenset(kinds.values()))
    return tree


def _walk(node: _Node, tokens: Sequence[str], place: int) -> tuple[int, _Known] | None:
    """Return the end of the longest name that goes on at a place, and the name; None if there is none."""
    longest = None
    while True:
        if node.known:
            longest = place, node.known
        following = node.further.get(tokens[place]) if place < len(tokens) else None
        if following is None:
            return longest
        node, place = following, place + 1


def names_of(entity: Named) -> tuple[str, ...]:
    """Return what a text may call an entity."""
    return (*entity.spellings, *_last_name(entity))


def _last_name(entity: Named) -> list[str]:
    """Return a person's last name, which later mentions use."""
    words = entity.name.split() if entity.kind == "person" else ()
    return [words[-1]] if len(words) > 1 and words[-1][0].isupper() else []


def first_token(spelling: str) -> str | None:
    """Return the first token of a name; None if it has none."""
    word = spelling.partition(" ")[0]
    if word.isascii() and word.isalnum():  # as nearly all
        return word
    token = _TOKEN.search(spelling)
    return fold(token.group()) if token else None


def _tokens(text: str) -> tuple[str, ...]:
    """Return the folded words and signs of a text."""
    return tuple(_folded(_TOKEN.findall(text), text))


def _folded(tokens: list[str], text: str) -> list[str]:
    return tokens if text.isascii() else [*map(fold, tokens)]
