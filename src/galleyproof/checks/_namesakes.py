"""People whose names may be spellings of one name."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from galleyproof.records.entity import Entity
from galleyproof.solver.clusters import clusters
from galleyproof.text.names import FULL_NAME_WORDS
from galleyproof.text.names.transliteration import spelling_keys

_MOST_WORDS: Final = 8
"""Words of a name that are compared in all their spellings; each can double the number of combinations."""


def namesakes(entities: Iterable[Entity], main_ids: Mapping[str, str]) -> Iterator[list[Entity]]:
    """Yield the groups of people whose full names may be the same, unless something tells them apart."""
    keys: dict[str, list[tuple[str, ...]]] = {}
    people: dict[str, Entity] = {}
    for key, group in _by_full_name(entities).items():
        for person in _not_told_apart(group, main_ids):
            keys.setdefault(person.id, []).append(key)
            people[person.id] = person
    order = {entity.id: number for number, entity in enumerate(entities)} if people else {}
    alike = sorted(people.values(), key=lambda person: order[person.id])
    yield from clusters(alike, lambda person: keys[person.id])


def _by_full_name(entities: Iterable[Entity]) -> Mapping[tuple[str, ...], Sequence[Entity]]:
    """Return the people whose full names have spellings in common, by the keys of these spellings."""
    first: dict[tuple[str, ...], Entity] = {}
    groups: dict[tuple[str, ...], dict[str, Entity]] = {}
    for person in entities:
        for name in person.spellings if person.kind == "person" else ():
            words = name.split()
            if len(words) >= FULL_NAME_WORDS:
                for key in product(*_spellings(words)):
                    namesake = first.setdefault(key, person)
                    if namesake.id != person.id:
                        groups.setdefault(key, {namesake.id: namesake})[person.id] = person
    return {key: [*group.values()] for key, group in groups.items()}


def _not_told_apart(namesakes: Sequence[Entity], main_ids: Mapping[str, str]) -> Sequence[Entity]:
    """Return those of some namesakes who may be the same as another: not joined yet, and not both with an `era`."""
    main = {person.id: main_ids.get(person.id, person.id) for person in namesakes}
    undated = {main[person.id] for person in namesakes if not person.era}
    if len(undated) == 1 and len(set(main.values())) > 1:
        return [person for person in namesakes if not person.era or main[person.id] not in undated]
    return namesakes if len(undated) > 1 else ()


def _spellings(words: Sequence[str]) -> Iterator[Collection[str]]:
    """Yield the keys of each word's spellings; one of them where there would be too many combinations."""
    for place, word in enumerate(words):
        keys = spelling_keys(word)
        yield keys if place < _MOST_WORDS else [min(keys)]
