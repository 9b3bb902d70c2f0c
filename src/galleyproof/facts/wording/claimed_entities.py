"""The entities that the claims of some words are about."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Final

from galleyproof.records.entity import Entity

_MOST: Final = 200
"""Entities that one is followed to: more than any real one belongs to."""


def _belongings(entity: Callable[[str], Entity | None], id_: str) -> AbstractSet[str]:
    """Return an entity with everything that it is a part or a member of, or speaks for; `entity` looks up ids."""
    reached, known = [id_], {id_}
    for one in reached:  # which grows
        for other in _around(entity(one)):
            if len(reached) == _MOST:
                return known
            if other not in known:
                known.add(other)
                reached.append(other)
    return known


def _around(entity: Entity | None) -> Iterator[str]:
    """Yield what an entity directly belongs to."""
    if entity is not None:
        yield from filter(None, (entity.same_as, entity.part_of, entity.of))
        yield from entity.member_of
        yield from entity.speaks_for


class ClaimedEntities:
    """The entities of the facts of some claims, counted, each with what it belongs to.

    All claims of a sentence share one, because a sentence may have a thousand claims. They are counted only if
    somebody asks, as most texts name nobody else.
    """

    def __init__(self, ids: Iterable[str], entity: Callable[[str], Entity | None]) -> None:
        self._entity, self._claimed = entity, ids
        self._reached: dict[str, AbstractSet[str]] = {}

    def belongings(self, id_: str) -> AbstractSet[str]:
        """Return an entity, claimed or not, with everything that it is a part or a member of, or speaks for."""
        if id_ not in self._reached:
            self._reached[id_] = _belongings(self._entity, id_)
        return self._reached[id_]

    @cached_property
    def _ids(self) -> Counter[str]:
        return Counter(self._claimed)

    @cached_property
    def _with_belongings(self) -> Counter[str]:
        return self._spread(self._ids)

    def has(self, id_: str, own: Mapping[str, int] | None = None) -> bool:
        """Return True if an entity, or what belongs with it, is claimed, apart from `own`, a claim's own by number."""
        own = own or {}
        mine = self._spread(own)
        if self._with_belongings[id_] > mine[id_]:
            return True
        return any(self._ids[other] > own.get(other, 0) for other in self.belongings(id_))

    def _spread(self, own: Mapping[str, int]) -> Counter[str]:
        spread: Counter[str] = Counter()
        for id_, number in own.items():
            for other in self.belongings(id_):
                spread[other] += number
        return spread
