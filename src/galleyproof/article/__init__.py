"""Articles: the front matter and the paragraphs of the copy."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pydantic import Field

from galleyproof.claim import Waiver
from galleyproof.records import Date, Model, Text
from galleyproof.records.location import Location, Written
from galleyproof.text.quoting import Texts


class FrontMatter(Model):
    """The fields between the two `---` lines at the top of an `article.md`."""

    title: Text = Field(description="The headline.")
    outlet: Text = Field(description="The publication.")
    published: Date = Field(description="The publication date; an interval if the exact day is not known.")
    url: Text | None = Field(None, description="The web address of the published article.")
    by: Text | None = Field(None, description="The author.")
    stage: Literal["draft", "ready", "published"] = Field(
        description="`draft` may contain unchecked claims; `ready` and `published` may not."
    )
    waive: tuple[Waiver, ...] = Field((), description="Waivers for the whole article.")
    note: Text | None = Field(None, description="Anything else an editor should know.")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the copy, and the line of `article.md` on which it starts."""

    text: str
    line: int

    def position(self, start: int) -> tuple[int, int]:
        """Return the line in `article.md` of a character, and its column, from 1."""
        breaks = bisect_left(self._line_breaks, start)
        return self.line + breaks, start - (self._line_breaks[breaks - 1] if breaks else -1)

    @cached_property
    def _line_breaks(self) -> Sequence[int]:
        return [place for place, letter in enumerate(self.text) if letter == "\n"] if "\n" in self.text else ()


@dataclass(frozen=True)
class Article:
    """One article: the name of its folder, its front matter and its paragraphs, numbered from 1."""

    id: str
    front: FrontMatter
    paragraphs: tuple[Paragraph, ...]
    written: Written

    def at(self, *path: str | int) -> Location:
        """Return the location of a field of the front matter."""
        return self.written.at(path)

    def place(self, number: int, start: int) -> Location:
        """Return the location in `article.md` of a character of a paragraph: `number` from 1, `start` from 0."""
        return Location(self.at().file, *self.paragraphs[number - 1].position(start))

    def paragraph(self, number: int) -> Paragraph | None:
        """Return the paragraph with this number, or None if there is none."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None

    @cached_property
    def by_words(self) -> Texts[int]:
        """The paragraphs by their numbers, indexed by their words."""
        return Texts({number: paragraph.text for number, paragraph in enumerate(self.paragraphs, 1)})
