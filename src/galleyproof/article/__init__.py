"""Articles: the copy, its paragraphs, and what is known of the piece."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from galleyproof.claim import Waiver
from galleyproof.records.base import Date, Model, Text
from galleyproof.records.location import Location, Written


class FrontMatter(Model):
    """What stands between the two `---` lines at the top of an `article.md`."""

    title: Text
    outlet: Text = Field(description="Who publishes it.")
    published: Date = Field(description="Its day; an interval where that is all that is known.")
    url: Text | None = Field(None, description="Where it can be read.")
    by: Text | None = Field(None, description="Its author.")
    stage: Literal["draft", "ready", "published"] = Field(
        description="`draft` may hold unchecked claims; `ready` and `published` may not."
    )
    waive: tuple[Waiver, ...] = Field((), description="Exceptions for the whole article.")
    note: Text | None = Field(None, description="Anything else an editor should know.")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the copy and the line of `article.md` that it begins on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its folder's name, its front matter and its paragraphs, counted from 1."""

    id: str
    front: FrontMatter
    paragraphs: tuple[Paragraph, ...]
    written: Written

    def at(self, *path: str | int) -> Location:
        """Where a field of the front matter stands."""
        return self.written.at(path)

    def place(self, number: int, start: int) -> Location:
        """Where a character of a paragraph stands in `article.md`; paragraphs count from 1, characters from 0."""
        paragraph = self.paragraphs[number - 1]
        before = paragraph.text[:start]
        column = start - before.rfind("\n")
        return Location(self.at().file, paragraph.line + before.count("\n"), column)

    def paragraph(self, number: int) -> Paragraph | None:
        """The paragraph of that number, or None where there is none."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None
