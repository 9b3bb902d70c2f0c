"""The kinds of the entities that items of the copy name."""

from collections.abc import Mapping, Sequence

from galleyproof.article.coverage.model import Item
from galleyproof.records.entity import Entity


class EntityKinds:
    """The entities that items name, by their kind; found once for all items with the same names."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._known: dict[tuple[frozenset[str], str], Sequence[Entity]] = {}

    def named(self, item: Item, kind: str) -> Sequence[Entity]:
        """Return the entities of a kind that an item names, in the order of the registry."""
        if len(item.entities) <= 1:  # as nearly always
            return [entity for id_ in item.entities if (entity := self._entities.get(id_)) and entity.kind == kind]
        key = item.entities.members, kind
        if key not in self._known:
            entities = filter(None, map(self._entities.get, item.entities))
            self._known[key] = [entity for entity in entities if entity.kind == kind]
        return self._known[key]

    def only(self, item: Item, kind: str) -> str:
        """Return the one entity of a kind that an item names; empty if there is none, or more than one."""
        named = self.named(item, kind)
        return named[0].id if len(named) == 1 else ""
