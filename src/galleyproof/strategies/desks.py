"""Strategies for whole desks: consistent ones, and ones with one contradiction."""

from random import Random

from hypothesis import strategies as st

from galleyproof.strategies.breaking import Broken, contradicted
from galleyproof.strategies.contradictions import PLANTS
from galleyproof.strategies.history import Chronicle, chronicle
from galleyproof.strategies.trees import DeskTree

_MOST = 24


def desks(claims: int = _MOST) -> st.SearchStrategy[DeskTree]:
    """Desks of so many claims at most, on which no check of Galleyproof finds anything but what events overtook.

    A true history is drawn first, then claims that say true things about it in vague words, each from its own day.
    """
    return chronicles(claims).map(lambda each: each.tree)


def chronicles(claims: int = _MOST) -> st.SearchStrategy[Chronicle]:
    """The same, each with the last day on which its open claims were right."""
    return _chances().map(lambda chance: chronicle(chance, claims))


def broken_desks(constraint: str | None = None, claims: int = _MOST) -> st.SearchStrategy[Broken]:
    """Desks that are consistent but for one contradiction, of one constraint or any, and the claims in it."""
    ids = st.just(constraint) if constraint else st.sampled_from([*PLANTS])
    return st.builds(
        lambda id_, chance: contradicted(chronicle(chance, claims, is_alone=False).tree, id_, chance), ids, _chances()
    )


def _chances() -> st.SearchStrategy[Random]:
    # Draws of hypothesis behind the interface of `random`: the same code writes small desks that shrink, and archives.
    return st.randoms(use_true_random=False)
