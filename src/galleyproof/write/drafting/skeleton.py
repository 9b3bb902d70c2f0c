"""The proposals of a drafter: skeletons of claims."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import yaml

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage
from galleyproof.desk import Desk
from galleyproof.printable import printable, printable_lines


@dataclass(frozen=True)
class Skeleton:
    """A proposed claim that no editor has seen yet.

    Attributes:
        paragraph: the number of its paragraph in the copy, from 1.
        quote: its words in the copy.
        says: the assertion in plain words.
        fact: its fact, as YAML has it; empty if the wording suggests none, or names somebody the desk does not know.
        to_do: a comment on what the editor has to fill in; may be empty.
    """

    paragraph: int
    quote: str
    says: str
    fact: Mapping[str, Any] = field(default_factory=dict)
    to_do: str = ""


class Drafter(Protocol):
    """Anything that proposes claims for an article; it only reads."""

    def draft(self, article: Article, desk: Desk, coverage: Coverage, /) -> Iterable[Skeleton]:
        """Return skeletons for the items that no claim covers yet, in the order of the copy."""


def flow(value: object) -> str:
    """Return a value as YAML on one line, with quotation marks where YAML needs them."""
    dumped = _dump(value)
    if printable(dumped) != dumped:  # within quotation marks, its escapes mean the same to YAML
        dumped = printable_lines(_dump(value, default_style='"')).strip()
    return dumped


def _dump(value: object, default_style: str | None = None) -> str:
    """Dump a value on one line, however long."""
    options: Any = {"default_flow_style": True, "allow_unicode": True, "sort_keys": False, "width": 10**9}
    dumped: str = yaml.safe_dump(value, default_style=default_style, **options)
    return dumped.removesuffix("...\n").strip()
