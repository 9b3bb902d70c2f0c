"""What a drafter proposes: a skeleton of a claim."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import yaml

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage
from galleyproof.desk import Desk


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


def flow(value: object) -> str:
    """Return a value as YAML on one line, quoted where YAML would read it as something else."""
    dumped = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10**9)
    return dumped.removesuffix("...\n").strip()
