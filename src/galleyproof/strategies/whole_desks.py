"""Strategies for whole desks: consistent ones, and ones with one contradiction.

A desk is drawn as a seed and a number of claims. Drawing its thousand choices one by one would make hypothesis shrink
for minutes. Claims refer only to earlier ones, so the same seed with fewer claims gives the same desk, cut short.
"""

from random import Random

from hypothesis import strategies as st

from galleyproof.strategies._world.breaking import Broken, contradicted
from galleyproof.strategies._world.contradictions import PLANTS
from galleyproof.strategies._world.history import Chronicle, chronicle
from galleyproof.strategies._world.trees import DeskTree

_MOST = 40


def desks(claims: int = _MOST) -> st.SearchStrategy[DeskTree]:
    """Draw desks of at most so many claims on which Galleyproof's checks find nothing except overtaken claims.

    A true history is drawn first, then claims that make true but vague statements about it, each from its own day.
    """
    return chronicles(claims).map(lambda drawn: drawn.tree)


def chronicles(claims: int = _MOST) -> st.SearchStrategy[Chronicle]:
    """Draw the same desks, each with the last day on which its open claims were correct."""
    return st.builds(lambda number, seed: chronicle(_chance(seed), number), st.integers(1, claims), _seeds())


def broken_desks(constraint: str | None = None, claims: int = _MOST) -> st.SearchStrategy[Broken]:
    """Draw desks with exactly one contradiction, of one constraint or any, and the ids of the claims in it."""
    ids = st.just(constraint) if constraint else st.sampled_from([*PLANTS])

    def broken(id_: str, number: int, seed: int) -> Broken:
        consistent = chronicle(_chance(seed), number, is_alone=False)
        return contradicted(consistent.tree, id_, _chance(seed))

    return st.builds(broken, ids, st.integers(1, claims), _seeds())


def _seeds() -> st.SearchStrategy[int]:
    return st.integers(0, 2**32 - 1)


def _chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - nothing to keep secret, and the same on every machine
