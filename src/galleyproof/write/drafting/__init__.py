"""A first draft of an article's claims, for an editor to fill in, correct and delete."""

from collections.abc import Callable, Mapping
from importlib.metadata import entry_points

from galleyproof.write.drafting.rules import RuleDrafter
from galleyproof.write.drafting.skeleton import Drafter, Skeleton

GROUP = "galleyproof.drafters"
"""The entry points by which another package provides a drafter: a callable without arguments that makes one."""

RULES = "rules"
"""The built-in drafter, which needs no model and gives the same draft every time."""

__all__ = ["GROUP", "RULES", "Drafter", "Skeleton", "drafters"]


def drafters() -> Mapping[str, Callable[[], Drafter]]:
    """Return what makes each drafter, by its name, the built-in one first."""
    return {RULES: RuleDrafter, **{point.name: point.load() for point in entry_points(group=GROUP)}}
