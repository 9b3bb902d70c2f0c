"""The ways outwards from entities to everything that they are part of, with short cuts."""

from collections.abc import Callable, Collection, Iterator
from typing import Final, NamedTuple

_FEW: Final = 16


class _Way(NamedTuple):
    """The way outwards from an entity.

    Attributes:
        main: the entity, or the first in the alphabet of a circle of entities that are part of each other.
        depth: the number of entities around it; those of a circle count as one.
        whole: the entity directly around it, or itself if there is none.
        jump: an entity some way out, so chosen that any distance takes few jumps (Myers 1983).
        outermost: the outermost entity around it.
    """

    main: str
    depth: int
    whole: str
    jump: str
    outermost: str


class Outward:
    """Answers what is part of what; `whole` returns what an entity is directly part of, None for nothing."""

    def __init__(self, whole: Callable[[str], str | None]) -> None:
        self.whole = whole
        self._ways: dict[str, _Way] = {}

    def outermost(self, id_: str) -> str:
        """Return the outermost thing that an entity is part of; in a circle, the first of its ids in the alphabet."""
        return self._way(id_).outermost

    def depth(self, id_: str) -> int:
        """Return the number of things that an entity is part of; those of a circle count as one."""
        return self._way(id_).depth

    def is_within(self, part: str, whole: str) -> bool:
        """Return True if two entities are the same, or the one is part of the other."""
        outer, inner = self._way(whole), self._way(part)
        if inner.outermost != outer.outermost:
            return False
        while inner.depth > outer.depth:
            jump = self._ways[inner.jump]
            inner = jump if jump.depth >= outer.depth else self._ways[inner.whole]
        return inner.main == outer.main

    def are_related(self, one: str, other: str) -> bool:
        """Return True if two entities are the same, or one is part of the other."""
        return self.is_within(one, other) or self.is_within(other, one)

    def _way(self, id_: str) -> _Way:
        if id_ not in self._ways:
            self._go_out(id_)
        return self._ways[id_]

    def _go_out(self, id_: str) -> None:
        """Note the ways outwards from an entity and from all that it is part of."""
        way: dict[str, None] = {}
        whole: str | None = id_
        while whole is not None and whole not in self._ways and whole not in way:
            way[whole] = None
            whole = self.whole(whole)
        inwards = [*reversed(way)]
        if whole is None or whole in way:
            size = 1 if whole is None else inwards.index(whole) + 1
            main = min(inwards[:size])
            self._ways |= dict.fromkeys(inwards[:size], _Way(main, 0, main, main, main))
            whole, inwards = main, inwards[size:]
        for part in inwards:
            outer = self._ways[whole]
            jump = self._ways[outer.jump]
            is_double = outer.depth - jump.depth == jump.depth - self._ways[jump.jump].depth
            far = jump.jump if is_double else outer.main
            self._ways[part] = _Way(part, outer.depth + 1, outer.main, far, outer.outermost)
            whole = part


class WaysOut:
    """Finds those of some entities that others are part of; nothing else on the way takes any time."""

    def __init__(self, outward: Outward, entities: Collection[str]) -> None:
        self._outward = outward
        self._entities = entities
        self._next: dict[str, str | None] = {}

    def all(self, id_: str) -> Iterator[str]:
        """Yield all of the entities that an entity is part of, nearest first."""
        seen = {id_}
        whole = self.next(id_)
        while whole is not None and whole not in seen:
            yield whole
            seen.add(whole)
            whole = self.next(whole)

    def next(self, id_: str) -> str | None:
        """Return the nearest of the entities that an entity is part of, None if there is none."""
        if id_ not in self._next:
            is_outermost = self._outward.depth(id_) == 0  # or in a circle, which has no order
            find = self._walk if is_outermost or len(self._entities) > _FEW else self._nearest_of_few
            find(id_)
        return self._next[id_]

    def _nearest_of_few(self, id_: str) -> None:
        """Compare an entity with each of the few; a long way out would take longer."""
        around = [one for one in sorted(self._entities) if one != id_ and self._outward.is_within(id_, one)]
        self._next[id_] = max(around, key=self._outward.depth, default=None)

    def _walk(self, id_: str) -> None:
        """Walk outwards as far as the nearest of the entities, or a place passed before."""
        way: list[str] = []
        whole: str | None = id_
        while whole is not None and whole not in self._next:
            way.append(whole)
            self._next[whole] = None  # ends a circle without any of the entities
            whole = self._outward.whole(whole)
            if whole in self._entities:
                break
        nearest = whole if whole in self._entities else self._next.get(whole or "")
        self._next.update(dict.fromkeys(way, nearest))
        if nearest == id_:
            self._next[id_] = None
