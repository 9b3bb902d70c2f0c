"""The entities and sources as an earlier run has kept them: a record is made when somebody asks for it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from galleyproof.desk.by_folder import OnDemand
from galleyproof.records import Record
from galleyproof.records.entity import Entity
from galleyproof.records.location import Positions, Tree, Written
from galleyproof.records.source import Source


class KeptEntity(NamedTuple):
    """What texts may call an entity; it has what a registry of names needs of one."""

    id: str
    kind: str
    spellings: tuple[str, ...]

    @property
    def name(self) -> str:
        """The house spelling."""
        return self.spellings[0]


class _PlaceInFile(Written):
    """A kept record; for its place, the file is read."""

    __slots__ = ("_read",)
    _read: Callable[[], Written]

    def __init__(self, tree: Tree, read: Callable[[], Written]) -> None:
        for name, value in (("tree", tree), ("in_file", None), ("_read", read)):
            object.__setattr__(self, name, value)

    @property
    def positions(self) -> Positions:
        """The places of the entries of the file."""
        return self._read().positions

    @property
    def entry(self) -> int:
        """Its own index in `positions`."""
        return self._read().entry


@dataclass(frozen=True)
class _Register:
    """One register: the trees of its records, and what reads them all from the files."""

    model: type[Record]
    trees: Sequence[Any]
    read: Callable[[], Sequence[Record]]

    def make(self, number: int) -> Any:  # noqa: ANN401 - a record of its model
        """Return the record with a number."""
        written = _PlaceInFile(self.trees[number], lambda: self.read()[number].written)
        return self.model.model_validate(written.tree, context=written)

    def by_id(self) -> Mapping[str, Any]:
        """Return the records by id, each made when somebody asks for it; the first if two have the same id."""
        numbers: dict[str, int] = {}
        for number, tree in enumerate(self.trees):
            numbers.setdefault(tree["id"], number)
        return OnDemand(numbers, lambda id_: self.make(numbers[id_]))

    def having(self, field: str) -> Sequence[Any]:
        """Return the records that have a field."""
        return [self.make(number) for number, tree in enumerate(self.trees) if field in tree]


def from_kept(
    kept: Mapping[str, Any], entities: Callable[[], Sequence[Entity]], sources: Callable[[], Sequence[Source]]
) -> dict[str, object]:
    """Return what a desk computes from its registers, by the names of its attributes.

    Args:
        kept: the rows of `entities` and `sources`, each with its tree first.
        entities: reads the entities from the files, for the places of some.
        sources: likewise.
    """
    of_entities = _Register(Entity, [row[0] for row in kept["entities"]], entities)
    of_sources = _Register(Source, [row[0] for row in kept["sources"]], sources)
    return {
        "named": [*map(_named, of_entities.trees)],
        "entities_by_id": of_entities.by_id(),
        "sources_by_id": of_sources.by_id(),
        "captured_sources": of_sources.having("capture"),
        "corrections": {source.corrects: source for source in of_sources.having("corrects")},
    }


def _named(tree: Mapping[str, Any]) -> KeptEntity:
    spellings = (name if isinstance(name, str) else name["name"] for name in tree["names"])
    return KeptEntity(tree["id"], tree["kind"], tuple(spellings))
