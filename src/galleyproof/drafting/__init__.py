"""A first draft of an article's claims: skeletons for an editor to fill, correct and delete."""

from galleyproof.drafting.drafter import RULES, Drafter, Skeleton, drafters

__all__ = ["RULES", "Drafter", "Skeleton", "drafters"]
