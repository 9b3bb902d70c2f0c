"""Independent sources: reprints and rewrites count as one source with their original."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from galleyproof.desk.references import Records
from galleyproof.evidence.voices import is_one_voice, names_of, shared_voices, speaks_for, voice_of
from galleyproof.records.source import Source
from galleyproof.solver.clusters import clusters


@dataclass(slots=True)
class Independence:
    """Sources of a desk, grouped into independent ones.

    Attributes:
        records: where sources are looked up by their ids.
    """

    records: Records
    _relying: dict[tuple[str, str], bool] = field(default_factory=dict)
    _roots: dict[str, Hashable] = field(default_factory=dict)

    def groups(self, sources: Iterable[Source], outlet: str = "") -> list[list[Source]]:
        """Group sources so that each group counts as one independent source; leave out those that do not count.

        All sources from one publisher or owner are in one group, with whoever reprints it. An article's own outlet
        cannot confirm the article, nor can a source that cites the outlet. Tertiary sources, such as an encyclopaedia,
        add nothing to those they compile.
        """
        different = {source.id: source for source in sources}.values()
        counted = [source for source in different if not self.why_not_counted(source, outlet)]
        if len({self._root(source) for source in counted}) < 2:  # noqa: PLR2004 - as with nearly all reprints
            return [counted] if counted else []
        walked: set[str] = set()
        keys = {source.id: [*self._keys(source, walked)] for source in counted}
        voices = shared_voices(str(name) for named in keys.values() for kind, name in named if kind == "who")
        return clusters(counted, lambda source: (_keyed(key, voices) for key in keys[source.id]))

    def why_not_counted(self, source: Source, outlet: str) -> str:
        """Return why a source does not count as independent, as a predicate ("is tertiary"); empty if it counts."""
        if source.is_published and outlet and speaks_for(source, outlet):
            return "is the article's own outlet"
        if outlet and self._relies_on(source, outlet):
            return "relies on the article's own outlet"
        return "is tertiary" if source.tier == "tertiary" else ""

    def _root(self, source: Source) -> Hashable:
        """Return the last of the origins that a source goes back to; of a ring of origins, one of them."""
        passed: list[str] = []
        here: Source | str = source
        while isinstance(here, Source) and here.id not in self._roots:
            self._roots[here.id] = here.id  # where origins go round in a ring
            passed.append(here.id)
            here = _origin(self.records, here) or here
        root = self._roots[here.id] if isinstance(here, Source) else ("who", voice_of(here))
        self._roots.update(dict.fromkeys(passed, root))
        return root

    def _keys(self, source: Source, walked: set[str]) -> Iterator[tuple[str, str]]:
        """Yield what a source shares with the sources it depends on: publishers, documents and text.

        It goes from origin to origin, up to a source in `walked`: whatever is above that one, another source shares.
        """
        if source.id in self.records.reprints:
            yield ("text", self.records.reprints[source.id])
        origin: Source | str | None = source
        while isinstance(origin, Source):
            yield ("source", origin.id)
            if origin.id in walked:
                return
            walked.add(origin.id)
            yield from (("who", name) for name in names_of(origin))
            origin = _origin(self.records, origin)
        if origin is not None:
            yield ("who", origin)

    def _relies_on(self, source: Source, publisher: str) -> bool:
        """Return True if the origin of a source, or the origin's origin and so on, is from a publisher."""
        passed: list[tuple[str, str]] = []
        relies, here = False, source
        while not relies:
            key = (here.id, publisher)
            if key in self._relying:
                relies = self._relying[key]
                break
            self._relying[key] = False  # where origins go round in a ring
            passed.append(key)
            origin = _origin(self.records, here)
            relies = origin is not None and is_one_voice(publisher_of(origin), publisher)
            if not isinstance(origin, Source):
                break
            here = origin
        self._relying.update(dict.fromkeys(passed, relies))
        return relies


def _keyed(key: tuple[str, str], voices: Mapping[str, str]) -> Hashable:
    return ("who", voices[key[1]]) if key[0] == "who" else key


def _origin(records: Records, source: Source) -> Source | str | None:
    return None if source.origin is None else records.source(source.origin) or source.origin


def origins(records: Records, source: Source) -> Iterator[Source | str]:
    """Yield the origin of a source, then the origin's origin, and so on; the last may be a bare name."""
    seen = {source.id}
    while source.origin is not None and source.origin not in seen:
        seen.add(source.origin)
        origin = records.source(source.origin)
        yield origin or source.origin
        if origin is None:
            return
        source = origin


def name_with_origin(records: Records, source: Source) -> str:
    """Return a source's publisher with the origin that it cites: `The Mirror, citing The Paper`."""
    origin = next(origins(records, source), None)
    return source.publisher if origin is None else f"{source.publisher}, citing {publisher_of(origin)}"


def publisher_of(origin: Source | str) -> str:
    """Return the publisher of an origin, or its bare name."""
    return origin if isinstance(origin, str) else origin.publisher
