"""What two states of the registers differ in, and which results that touches.

A result that looked up one entity holds while others change. A result of reading a text holds while no name changes
that could begin with one of its words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from galleyproof.desk import Desk
from galleyproof.desk.lookup import ALL
from galleyproof.records.entity import Entity
from galleyproof.records.source import Source
from galleyproof.run.encoding import MALFORMED
from galleyproof.run.plan import Plan
from galleyproof.text.names import first_token, names_of, without_capital

Registers: TypeAlias = Mapping[str, Any]
"""The registers as data: `entities` and `sources`, each as written, with its place if that counts, and `main_ids`."""

_Named: TypeAlias = tuple[str, str, tuple[str, ...]]
"""The id, kind and names of an entity."""

LookedUp: TypeAlias = Mapping[str, Sequence[str]]
"""What a result looked up, by the names of `Lookup`."""


def registers_of(desk: Desk, plan: Plan) -> Registers:
    """Return the registers of a desk as data, with the places of records if house checks may print them."""
    with_places = any(check.is_house for check in plan.checks)

    def rows(records: Iterable[Entity | Source]) -> list[list[Any]]:
        return [[record.written.tree, [*record.at()] if with_places else None] for record in records]

    return {"entities": rows(desk.entities), "sources": rows(desk.sources), "main_ids": dict(desk.main_ids)}


def changes_between(before: Registers, now: Registers) -> "Changes | None":
    """Return what differs between two states of the registers; None if the earlier one is damaged."""
    try:
        changes = Changes(before, now)
        _ = changes.everything, changes.renamed  # these read the earlier state as well
    except MALFORMED:
        return None
    return changes


@dataclass
class Changes:
    """What differs between two states of the registers.

    Attributes:
        before: the earlier state.
        now: the later one.
        entities: the ids of entities that are new, gone or changed.
        sources: likewise of sources.
        corrected: the sources of which another one is the correction, if one of the two is in `sources`.
    """

    before: Registers
    now: Registers
    entities: set[str] = field(init=False)
    sources: set[str] = field(init=False)
    corrected: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self.entities, self.sources = self._changed("entities"), self._changed("sources")
        trees = (tree for state in (self.before, self.now) for tree, _ in state["sources"])
        self.corrected = {tree["corrects"] for tree in trees if tree["id"] in self.sources and "corrects" in tree}

    @cached_property
    def everything(self) -> bool:
        """True if something differs that any result may depend on: an order, captures, or who has several ids."""
        moved = any(_order(self.before, self.now, key) != _order(self.now, self.before, key) for key in _REGISTERS)
        return moved or any(of(self.before) != of(self.now) for of in (_captured, _main_ids))

    @cached_property
    def renamed(self) -> set[_Named]:
        """The entities with names that are new or gone, or that mean somebody else."""
        return _named(self.before, self.entities) ^ _named(self.now, self.entities)

    @cached_property
    def first_words(self) -> set[str]:
        """The first words of their names."""
        return {word for _, _, names in self.renamed for word in map(first_token, names) if word}

    def touch(self, looked_up: LookedUp) -> bool:
        """Return True if something that was looked up differs."""
        if self.everything:
            return True
        if not (self.entities or self.sources):
            return False
        return (
            "registers" in looked_up
            or _meets(looked_up.get("entities_by_id", ()), self.entities)
            or _meets(looked_up.get("sources_by_id", ()), self.sources)
            or _meets(looked_up.get("corrections", ()), self.corrected)
            or ("known_words" in looked_up and bool(self.renamed))
            or self._are_read_in(looked_up.get("registry", ()))
        )

    def _are_read_in(self, words: Sequence[str]) -> bool:
        """Return True if a name that differs may begin with one of these words, as a text has them."""
        return any(word in self.first_words or without_capital(word) in self.first_words for word in words)

    def _changed(self, key: str) -> set[str]:
        before, now = _by_id(self.before[key]), _by_id(self.now[key])
        return {id_ for id_ in {**before, **now} if before.get(id_) != now.get(id_)}


_REGISTERS = ("entities", "sources")


def _by_id(rows: Iterable[Sequence[Any]]) -> dict[str, list[Sequence[Any]]]:
    by_id: dict[str, list[Sequence[Any]]] = {}
    for row in rows:
        by_id.setdefault(row[0]["id"], []).append(row)
    return by_id


def _order(state: Registers, other: Registers, key: str) -> list[str]:
    """Return the ids of a register in order, without those that another state lacks."""
    there = {tree["id"] for tree, _ in other[key]}
    return [tree["id"] for tree, _ in state[key] if tree["id"] in there]


def _captured(state: Registers) -> list[Any]:
    return [tree for tree, _ in state["sources"] if "capture" in tree]


def _main_ids(state: Registers) -> Mapping[str, str]:
    main_ids: Mapping[str, str] = state["main_ids"]
    return main_ids


def _named(state: Registers, ids: set[str]) -> set[_Named]:
    entities = (Entity.model_validate(tree) for tree, _ in state["entities"] if tree["id"] in ids)
    return {(one.id, one.kind, names_of(one)) for one in entities}


def _meets(looked_up: Sequence[str], changed: set[str]) -> bool:
    return bool(changed) and (ALL in looked_up or not changed.isdisjoint(looked_up))
