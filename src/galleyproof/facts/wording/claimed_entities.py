"""The entities that the claims of some words are about."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

from galleyproof.records.entity import Entity


def _belongings(entity: Callable[[str], Entity | None], id_: str) -> set[str]:
    reached, open_ = {id_}, [id_]
    while open_:
        found = entity(open_.pop())
        if found is not None:
            others = (found.same_as, found.part_of, found.of, *found.member_of, *found.speaks_for)
            new = {other for other in others if other} - reached
            reached |= new
            open_ += new
    return reached


class ClaimedEntities:
    """The entities of the facts of some claims, counted, each with what it belongs to.

    All claims of a sentence share one, because a sentence may have a thousand claims. They are counted only if
    somebody asks, as most texts name nobody else.
    """

    def __init__(self, ids: Iterable[str], entity: Callable[[str], Entity | None]) -> None:
        self._entity, self._claimed = entity, ids
        self._reached: dict[str, set[str]] = {}

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
