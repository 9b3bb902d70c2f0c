"""A mutant: a desk with one wrong fact, and what the wrong fact is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from galleyproof.records.location import Location, Tree
from galleyproof.text.span import Span

_WORDS: Final = (
    "another name",
    "another title",
    "another day",
    "another figure",
    "a denial",
    "another quotation",
    "a name added",
    "a figure added",
)

KINDS: Final = (
    *(f"the copy and its anchors: {words}" for words in _WORDS),
    *(f"the copy alone: {words}" for words in _WORDS),
    "a date, by a day",
    "a date, by a month",
    "a date, by a year",
    "a figure, by a digit",
    "a figure, with two digits swapped",
    "a unit",
    "another person, body, place or event",
    "a mode, label or manner",
    "a status",
    "`says`: another name",
    "`says`: another day",
    "`says`: another figure",
    "`says`: a denial",
    "a stance",
    "a row of evidence left out",
    "a row of evidence of another claim",
    "a claim left out",
)
"""The kinds of mutant, in the order of a report."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a mutant changes in one folder of a desk.

    Attributes:
        folder: the name of the folder.
        records: the new tree of each claim that changes, by its number in the folder; None for one that is left out.
        copy: the new text of `article.md`; None if it stays.
    """

    folder: str
    records: Mapping[int, Tree | None] = field(default_factory=dict)
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class Mutant:
    """One wrong fact.

    Attributes:
        kind: one of `KINDS`.
        subject: the claim whose record is wrong, by its full id, or the article whose copy is.
        field: the field that is wrong, such as `fact.during`; `paragraph 3` for the copy.
        at: its place.
        before: what is written there, or around it.
        after: what the mutant says instead; empty if something is left out.
        change: what it changes in the desk.
        words: for the copy, the paragraph and the place of the words there.
    """

    kind: str
    subject: str
    field: str
    at: Location
    before: str
    after: str
    change: Change
    words: tuple[int, Span] | None = None

    @property
    def article(self) -> str:
        """The folder it is planted in: an article, or `background`."""
        return self.change.folder

    @property
    def is_of_copy(self) -> bool:
        """True if it is in the copy."""
        return self.change.copy is not None

    @property
    def is_anchored(self) -> bool:
        """True if it is in the copy and in the anchors of claims alike, as if it had been wrong from the start."""
        return self.is_of_copy and bool(self.change.records)
