"""Independent sources: reprints and rewrites count as one source with their original."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from galleyproof.desk.references import Records
from galleyproof.records.source import Source
from galleyproof.solver.clusters import clusters
from galleyproof.text.typography import fold

_RUN = 5
"""Words; two texts do not share a passage of this length by accident."""

_ALIKE = 0.6
"""The share of the shorter text's passages that the other must contain to be a reprint."""


@dataclass(frozen=True, slots=True)
class Independence:
    """Sources of a desk, grouped into independent ones."""

    desk: Records
    reprints: Mapping[str, list[tuple[str, str]]] = field(default_factory=dict)

    def groups(self, sources: Iterable[Source], outlet: str = "") -> list[list[Source]]:
        """Group sources so that each group counts as one independent source; leave out those that do not count.

        All sources from one publisher are in one group, with whoever reprints it. An article's own outlet cannot
        confirm the article, nor can a source that cites the outlet. Tertiary sources, such as an encyclopaedia, add
        nothing to those they compile.
        """
        different = {source.id: source for source in sources}.values()
        return clusters([source for source in different if not self.why_not_counted(source, outlet)], self.keys)

    def why_not_counted(self, source: Source, outlet: str) -> str:
        """Return why a source does not count as independent, as a predicate ("is tertiary"); empty if it counts."""
        own = _folded(outlet)
        if _folded(source.publisher) == own:
            return "is the article's own outlet"
        if ("who", own) in self.keys(source):
            return "relies on the article's own outlet"
        return "is tertiary" if source.tier == "tertiary" else ""

    def keys(self, source: Source) -> Iterator[Hashable]:
        """Yield what a source shares with the sources it depends on: publishers, documents and text."""
        yield ("who", _folded(source.publisher))
        yield ("source", source.id)
        for origin in origins(self.desk, source):
            yield ("who", _folded(publisher_of(origin)))
            if isinstance(origin, Source):
                yield ("source", origin.id)
        yield from self.reprints.get(source.id, ())


def independence(desk: Records) -> Independence:
    """Return the independence of a desk's sources, with the reprints that its captures reveal."""
    reprints: dict[str, list[tuple[str, str]]] = {}
    for pair in near_identical(desk):
        for id_ in pair:
            reprints.setdefault(id_, []).append(pair)
    return Independence(desk, reprints)


def near_identical(desk: Records) -> list[tuple[str, str]]:
    """Return the pairs of sources, by id, that have nearly identical captures."""
    passages = {id_: _passages(captured.text) for id_, captured in desk.captures.items()}
    return [(one, other) for one, other in combinations(passages, 2) if _alike(passages[one], passages[other])]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    fewest = min(len(one), len(other))
    return fewest >= 4 * _RUN and len(one & other) >= _ALIKE * fewest


def _passages(text: str) -> frozenset[str]:
    words = fold(text).casefold().split()
    return frozenset(" ".join(words[first : first + _RUN]) for first in range(len(words) - _RUN + 1))


def origins(desk: Records, source: Source) -> Iterator[Source | str]:
    """Yield the origin of a source, then the origin's origin, and so on; the last may be a bare name."""
    seen = {source.id}
    while source.origin is not None and source.origin not in seen:
        seen.add(source.origin)
        origin = desk.source(source.origin)
        yield origin or source.origin
        if origin is None:
            return
        source = origin


def name_with_origin(desk: Records, source: Source) -> str:
    """Return a source's publisher with the origin that it cites: `The Mirror, citing The Paper`."""
    origin = next(origins(desk, source), None)
    return source.publisher if origin is None else f"{source.publisher}, citing {publisher_of(origin)}"


def publisher_of(origin: Source | str) -> str:
    """Return the publisher of an origin, or its bare name."""
    return origin if isinstance(origin, str) else origin.publisher


def _folded(text: str) -> str:
    return fold(text).casefold()
