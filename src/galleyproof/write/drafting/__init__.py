"""A first draft of an article's claims: skeletons for an editor to fill, correct and delete."""

from galleyproof.write.drafting.skeleton import RULES, Drafter, Skeleton, drafters

__all__ = ["RULES", "Drafter", "Skeleton", "drafters"]
