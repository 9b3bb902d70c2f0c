"""Which sources are independent of each other: a reprint, a rewrite and its original are one voice."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from galleyproof.desk import Desk
from galleyproof.records.source import Source
from galleyproof.solver import clusters
from galleyproof.text.folding import fold

_RUN = 5
"""Words; a stretch of so many that two texts share is no accident."""

_ALIKE = 0.6
"""The share of the shorter text's stretches that the other has, from which the one reprints the other."""


@dataclass(frozen=True, slots=True)
class Independence:
    """The sources of a desk by the voices that they are."""

    desk: Desk
    reprints: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def voices(self, sources: Iterable[Source], outlet: str = "") -> list[list[Source]]:
        """Sources grouped by whose voice they are; those that add none of their own are left out.

        One publisher is one voice, and so is whoever reprints it. The article's own outlet cannot confirm itself, nor
        can who reprints it, and what compiles others, as an encyclopaedia does, adds nothing to them.
        """
        different = {source.id: source for source in sources}.values()
        return clusters([each for each in different if not self.silence(each, outlet)], self.keys)

    def silence(self, source: Source, outlet: str) -> str:
        """Why a source adds no voice of its own, as what it is or does; nothing where it adds one."""
        own = _name(outlet)
        if _name(source.publisher) == own:
            return "is the article's own outlet"
        if ("who", own) in self.keys(source):
            return "has it from the article's own outlet"
        return "is tertiary" if source.tier == "tertiary" else ""

    def keys(self, source: Source) -> Iterator[Hashable]:
        """What a source has in common with those that it depends on: their publishers, their documents, their text."""
        yield ("who", _name(source.publisher))
        yield ("source", source.id)
        for origin in origins(self.desk, source):
            yield ("who", _name(who(origin)))
            if isinstance(origin, Source):
                yield ("source", origin.id)
        yield from self.reprints.get(source.id, ())


def independence(desk: Desk) -> Independence:
    """The voices of a desk, with what its captures show to be reprinted."""
    reprints: dict[str, list[tuple[str, str]]] = {}
    for one, other in near_identical(desk):
        for each in (one, other):
            reprints.setdefault(each, []).append((one, other))
    return Independence(desk, reprints)


def near_identical(desk: Desk) -> list[tuple[str, str]]:
    """The pairs of sources whose captures are nearly one text, by their ids."""
    stretches = {id_: _stretches(captured.text) for id_, captured in desk.captures.items()}
    return [(one, other) for one, other in combinations(stretches, 2) if _alike(stretches[one], stretches[other])]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    fewest = min(len(one), len(other))
    return fewest >= 4 * _RUN and len(one & other) >= _ALIKE * fewest


def _stretches(text: str) -> frozenset[str]:
    words = fold(text).casefold().split()
    return frozenset(" ".join(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1))


def origins(desk: Desk, source: Source) -> Iterator[Source | str]:
    """Whom a source has it from, and whom they have it from: sources of the desk, at the end perhaps a bare name."""
    seen = {source.id}
    while source.origin is not None and source.origin not in seen:
        seen.add(source.origin)
        origin = desk.source(source.origin)
        yield origin or source.origin
        if origin is None:
            return
        source = origin


def named(desk: Desk, source: Source) -> str:
    """A source by its publisher, and by whom it has it from: `The Mirror after The Paper`."""
    first = next(origins(desk, source), None)
    return source.publisher if first is None else f"{source.publisher} after {who(first)}"


def who(origin: Source | str) -> str:
    """The name of whom a source has it from."""
    return origin if isinstance(origin, str) else origin.publisher


def _name(text: str) -> str:
    return fold(text).casefold()
