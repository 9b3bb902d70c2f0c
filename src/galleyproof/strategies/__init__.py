"""Hypothesis strategies for dates, records and whole desks, with which a newsroom can test its own checks.

They draw plain trees, as an editor writes them; `desk_of` reads such a tree as the product does.
"""

from galleyproof.strategies.breaking import Broken, contradicted
from galleyproof.strategies.contradictions import PLANTS
from galleyproof.strategies.dates import dates, dates_around
from galleyproof.strategies.desks import broken_desks, chronicles, desks
from galleyproof.strategies.history import Chronicle, archive
from galleyproof.strategies.records import claims, entities, facts
from galleyproof.strategies.trees import DeskTree, desk_of, texts_of

CONSTRAINTS = tuple(PLANTS)
"""The ids of the constraints of which `broken_desks` and `contradicted` can plant a contradiction: all of them."""

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
