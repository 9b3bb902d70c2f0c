"""Places or events that are part of each other, numbered so that two of them are compared in no time."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from galleyproof.facts.frame import Frame

_T = TypeVar("_T")


class Nesting:
    """Some entities and everything that they are part of according to the register.

    Entities are numbered from the outermost inwards, so that everything within one has the numbers after it (a nested
    set). Entities that are part of each other in a circle count as one.
    """

    def __init__(self, frame: Frame, ids: Iterable[str]) -> None:
        wholes = _direct_wholes(frame, ids)
        self._circles: dict[str, str] = {}
        for outermost in {frame.outward.outermost(id_) for id_ in wholes}:
            member = wholes[outermost]
            while member is not None and member != outermost:
                self._circles[member] = outermost
                member = wholes[member]
        parts: dict[str | None, list[str]] = {}
        for part, whole in wholes.items():
            if part not in self._circles:
                main = None if whole is None else self._main(whole)
                parts.setdefault(None if main == part else main, []).append(part)
        self._numbers = _numbered(parts)

    def number(self, id_: str) -> int:
        """Return an entity's number; what it is part of has a lower one."""
        return self._numbers[self._main(id_)][0]

    def is_within(self, part: str, whole: str) -> bool:
        """Return True if two of the entities are the same, or the one is part of the other."""
        first, last = self._numbers[self._main(whole)]
        return first <= self.number(part) <= last

    def unrelated(self, items: Iterable[tuple[_T, str]]) -> Iterator[tuple[_T, _T]]:
        """Yield every two items whose entities are not related, in the time that it takes to name them."""
        around: list[tuple[_T, str]] = []
        apart: list[_T] = []
        for item, id_ in sorted(items, key=lambda item: self.number(item[1])):
            while around and not self.is_within(id_, around[-1][1]):
                apart.append(around.pop()[0])
            yield from ((other, item) for other in apart)
            around.append((item, id_))

    def _main(self, id_: str) -> str:
        return self._circles.get(id_, id_)


def _direct_wholes(frame: Frame, ids: Iterable[str]) -> dict[str, str | None]:
    """Return what some entities, and everything that they are part of, are directly part of."""
    wholes: dict[str, str | None] = {}
    for id_ in ids:
        inner: str | None = id_
        while inner is not None and inner not in wholes:
            wholes[inner] = whole = frame.whole(inner)
            inner = whole
    return wholes


def _numbered(parts: dict[str | None, list[str]]) -> dict[str, tuple[int, int]]:
    """Return for each entity its number and the last number within it."""
    numbers: dict[str, tuple[int, int]] = {}
    ways = [(id_, True) for id_ in parts.get(None, ())]
    while ways:
        id_, is_inward = ways.pop()
        if is_inward:
            numbers[id_] = (len(numbers), -1)
            ways.append((id_, False))
            ways += [(part, True) for part in parts.get(id_, ())]
        else:
            numbers[id_] = (numbers[id_][0], len(numbers) - 1)
    return numbers
