"""Hypothesis strategies for dates, records and whole desks, so that newsrooms can test their own checks.

They draw plain trees, as an editor writes them; `desk_of` loads such a tree as Galleyproof does.
"""

from galleyproof.strategies._world.breaking import Broken, contradicted
from galleyproof.strategies._world.contradictions import PLANTS
from galleyproof.strategies._world.history import Chronicle, archive
from galleyproof.strategies._world.trees import DeskTree, desk_of, texts_of
from galleyproof.strategies.any_dates import dates, dates_around
from galleyproof.strategies.any_records import claims, entities, facts
from galleyproof.strategies.whole_desks import broken_desks, chronicles, desks

CONSTRAINTS = tuple(PLANTS)
"""The ids of all constraints; `broken_desks` and `contradicted` can plant a contradiction of each."""

__all__ = [
    "CONSTRAINTS",
    "Broken",
    "Chronicle",
    "DeskTree",
    "archive",
    "broken_desks",
    "chronicles",
    "claims",
    "contradicted",
    "dates",
    "dates_around",
    "desk_of",
    "desks",
    "entities",
    "facts",
    "texts_of",
]
