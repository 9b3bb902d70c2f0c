"""First drafts of an article's claims, for an editor to complete, correct and delete."""

from collections.abc import Callable, Mapping
from importlib.metadata import entry_points

from galleyproof.write.drafting.rules import RuleDrafter
from galleyproof.write.drafting.skeleton import Drafter, Skeleton

GROUP = "galleyproof.drafters"
"""The entry point group for drafters of other packages: callables without arguments that return a `Drafter`."""

RULES = "rules"
"""The built-in drafter, which needs no model and always gives the same draft."""

__all__ = ["GROUP", "RULES", "Drafter", "Skeleton", "drafters"]


def drafters() -> Mapping[str, Callable[[], Drafter]]:
    """Return the factories of all installed drafters by name, the built-in one first."""
    return {RULES: RuleDrafter, **{point.name: point.load() for point in entry_points(group=GROUP)}}
