"""A desk with one contradiction planted on it."""

from random import Random
from typing import Final, NamedTuple

from galleyproof.desk import BACKGROUND
from galleyproof.strategies._world.around import iso
from galleyproof.strategies._world.contradictions import PLANTS
from galleyproof.strategies._world.history_state import World
from galleyproof.strategies._world.labels import ONE_VALUED
from galleyproof.strategies._world.narrator import MINUTES
from galleyproof.strategies._world.planting import APART, Planting
from galleyproof.strategies._world.trees import DeskTree, RecordTree
from galleyproof.strategies._world.writing import TODAY

_SOURCE: Final[RecordTree] = {"id": "planted", "publisher": "An archive", "title": "A volume", "tier": "primary"}


class Broken(NamedTuple):
    """A desk with one contradiction, the constraint it violates, and the full ids of the claims in it."""

    tree: DeskTree
    constraint: str
    claims: frozenset[str]


def contradicted(tree: DeskTree, constraint: str, chance: Random) -> Broken:
    """Return a copy of a desk with claims added to its background that contradict each other.

    They contradict nothing else, unless the desk denies that there was anything of a whole kind.

    Raises:
        KeyError: if no contradiction of the constraint can be planted.
    """
    world = World(chance, "planted-")
    early = world.moment() // MINUTES
    planting = Planting(world, early, early + APART)
    wrong = [_claim(f"planted-{number}", fact) for number, fact in enumerate(PLANTS[constraint](planting))]
    true = [_claim(f"planted-true-{number}", fact) for number, fact in enumerate(planting.true)]
    broken: DeskTree = {
        "desk": {**tree["desk"], "attributes": {**tree["desk"].get("attributes", {}), ONE_VALUED: {"values": "one"}}},
        "entities": [*tree["entities"], *world.entities],
        "sources": [*tree["sources"], _SOURCE],
        "articles": tree["articles"],
        "claims": {**tree["claims"], BACKGROUND: [*tree["claims"].get(BACKGROUND, ()), *wrong, *true]},
    }
    return Broken(broken, constraint, frozenset(f"{BACKGROUND}/{claim['id']}" for claim in wrong))


def _claim(id_: str, fact: RecordTree) -> RecordTree:
    row = {"source": _SOURCE["id"], "stance": "supports", "shows": f"It says so of {id_}."}
    fields = {"id": id_, "says": f"It was so, as {id_} has it.", "status": "verified", "as_of": iso(TODAY)}
    return {**fields, "fact": fact, "evidence": [row]}
