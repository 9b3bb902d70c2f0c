"""Entities that `same_as` joins: one of their ids stands for all."""

from collections.abc import Sequence

from galleyproof.records.entity import Entity
from galleyproof.solver.clusters import clusters


def main_ids_of(entities: Sequence[Entity]) -> dict[str, str]:
    """Return, for each id that is not the main one, the main id of the same entity: its first in the order given."""
    pairs = [entity for entity in entities if entity.same_as]
    order = {entity.id: number for number, entity in enumerate(entities)} if pairs else {}
    main_ids: dict[str, str] = {}
    for group in clusters(pairs, lambda entity: (entity.id, entity.same_as)):
        ids = {id_ for entity in group for id_ in (entity.id, str(entity.same_as))}
        first, *others = sorted(ids, key=lambda id_: order.get(id_, len(order)))
        main_ids.update(dict.fromkeys(others, first))
    return main_ids
