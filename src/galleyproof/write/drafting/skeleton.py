"""What a drafter is, and which there are: the rules, and whatever else is installed for it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from typing import Any, Protocol

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage
from galleyproof.desk import Desk

GROUP = "galleyproof.drafters"
"""The entry points by which another package brings a drafter: a callable without arguments that makes one."""

RULES = "rules"
"""The built-in one, which needs no model and says the same every time."""


@dataclass(frozen=True)
class Skeleton:
    """A claim that an editor has yet to look at.

    Attributes:
        paragraph: where the copy says it, counted from 1; `quote`, the words.
        says: what it says, in plain words.
        fact: its fact as YAML has it; empty where the wording allows none, or the desk does not know whom it names.
        to_do: what an editor has to fill in, as a comment; nothing where there is nothing.
    """

    paragraph: int
    quote: str
    says: str
    fact: Mapping[str, Any] = field(default_factory=dict)
    to_do: str = ""


class Drafter(Protocol):
    """Anything that proposes claims for an article. It reads, and writes nothing."""

    def draft(self, article: Article, desk: Desk, read: Coverage) -> Iterable[Skeleton]:
        """Skeletons for what no claim of the desk stands behind yet, in the order of the copy."""


def drafters() -> Mapping[str, Callable[[], Drafter]]:
    """What makes each drafter, by its name: the built-in one first."""
    return {RULES: _rules, **{each.name: each.load() for each in entry_points(group=GROUP)}}


def _rules() -> Drafter:
    from galleyproof.write.drafting.rules import RuleDrafter  # noqa: PLC0415 - which is one of what this file describes

    return RuleDrafter()
