"""Articles: the front matter and the paragraphs of the copy.

Modules:
    correction_entries: what readers were told was wrong
    sentences: the sentences of the copy
    waived_places: the places that a waiver is limited to
    anchors: the places of the copy where claims are made
    coverage: what the copy says, and the claims behind it
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pydantic import Field

from galleyproof.article.correction_entries import Correction
from galleyproof.claim import UNPLACED, Waiver
from galleyproof.records import Date, Flag, Model, Text
from galleyproof.records.location import Location, Written
from galleyproof.text.markdown import PlainText, Run
from galleyproof.text.quoting import Texts
from galleyproof.text.span import Span


class FrontMatter(Model):
    """The fields between the two `---` lines at the top of an `article.md`."""

    title: Text = Field(description="The headline.")
    standfirst: Text | None = Field(None, description="The lines under the headline.")
    outlet: Text = Field(description="The publication.")
    published: Date = Field(description="The publication date; an interval if the exact day is not known.")
    url: Text | None = Field(None, description="The web address of the published article.")
    by: Text | None = Field(None, description="The author.")
    stage: Literal["draft", "ready", "published"] = Field(
        description="`draft` may contain unchecked claims; `ready` and `published` may not."
    )
    example: Flag = Field(
        default=False,
        description="`true` for the example of `galley init`: reports and totals leave it out once the desk has an "
        "article of its own.",
    )
    waive: tuple[Waiver, ...] = Field((), description="Waivers for the whole article.")
    corrections: tuple[Correction, ...] = Field((), description="The corrections published since, oldest first.")
    note: Text | None = Field(None, description="Anything else an editor should know.")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the copy.

    Attributes:
        text: its words as readers see them, without Markdown.
        line: the line of `article.md` on which it starts.
        written: the lines of `article.md`; empty if they have no Markdown and no line breaks.
        runs: the places in them of the characters of `text`; empty if they are the same.
        labels: the places in `text` of headings and headers of tables, where capitals do not make a name.
    """

    text: str
    line: int
    written: str = ""
    runs: tuple[Run, ...] = ()
    labels: tuple[Span, ...] = ()

    @staticmethod
    def of(written: str, line: int, plain: PlainText) -> "Paragraph":
        """Return a paragraph with its source and its words."""
        return Paragraph(plain.text, line, "" if written == plain.text else written, plain.runs, plain.labels)

    @property
    def source(self) -> str:
        """The lines of `article.md`."""
        return self.written or self.text

    def position(self, start: int) -> tuple[int, int]:
        """Return the line in `article.md` of a character, and its column, from 1."""
        place = self.in_source(start)
        breaks = bisect_left(self._line_breaks, place)
        return self.line + breaks, place - (self._line_breaks[breaks - 1] if breaks else -1)

    def in_text(self, place: int) -> int:
        """Return the place among the words of a place in the source; for syntax, that of the words after it."""
        if not self.runs:
            return place
        number = bisect_right(self.runs, place, key=_source) - 1
        if number < 0:
            return 0
        end = self.runs[number + 1].text if number + 1 < len(self.runs) else len(self.text)
        return min(self.runs[number].text + place - self.runs[number].source, end)

    def in_source(self, place: int) -> int:
        """Return the place in the source of a character of the text."""
        if not self.runs:
            return place
        run = self.runs[max(bisect_right(self.runs, place, key=_text) - 1, 0)]
        return run.source + place - run.text

    @cached_property
    def _line_breaks(self) -> Sequence[int]:
        return [place for place, letter in enumerate(self.source) if letter == "\n"] if "\n" in self.source else ()


def _line(paragraph: Paragraph) -> int:
    return paragraph.line


def _source(run: Run) -> int:
    return run.source


def _text(run: Run) -> int:
    return run.text


HEADLINE = 0
"""The number of the paragraph that is the headline and the standfirst."""


def paragraph_name(number: int) -> str:
    """Return what a message calls a paragraph: `paragraph 3`, `the headline`, or `the copy` if it is any of them."""
    return "the copy" if number == UNPLACED else f"paragraph {number}" if number else "the headline"


@dataclass(frozen=True)
class Article:
    """One article.

    Attributes:
        id: the name of its folder.
        front: its front matter.
        paragraphs: its paragraphs, numbered from 1.
        written: its front matter as it is in the file.
        anchored: the text of its baseline, `anchored.md`; empty if it has none.
    """

    id: str
    front: FrontMatter
    paragraphs: tuple[Paragraph, ...]
    written: Written
    anchored: str = ""

    def at(self, *path: str | int) -> Location:
        """Return the location of a field of the front matter."""
        return self.written.at(path)

    @cached_property
    def headline(self) -> Paragraph:
        """The headline, and the standfirst on a line of its own."""
        title, standfirst = self.front.title, self.front.standfirst
        text = f"{title}\n{standfirst}" if standfirst else title
        return Paragraph(text, self.at("title").line, labels=(Span(0, len(title)),))

    @property
    def numbered(self) -> Iterator[tuple[int, Paragraph]]:
        """The headline, which is paragraph 0, and the paragraphs with their numbers."""
        yield HEADLINE, self.headline
        yield from enumerate(self.paragraphs, 1)

    def place(self, number: int, start: int) -> Location:
        """Return the location in `article.md` of a character of a paragraph: `number` from 0, `start` from 0."""
        if number == HEADLINE:
            return self.at("title" if start <= len(self.front.title) else "standfirst")
        return Location(self.at().file, *self.paragraphs[number - 1].position(start))

    def paragraph_at(self, place: Location) -> int | None:
        """Return the number of the paragraph at a place; that of the headline in the front matter, None elsewhere."""
        if place.file != self.at().file:
            return None
        return bisect_right(self.paragraphs, place.line, key=_line)

    def paragraph(self, number: int) -> Paragraph | None:
        """Return the paragraph with this number, or None if there is none."""
        if number == HEADLINE:
            return self.headline
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None

    def text(self, number: int) -> str:
        """Return the words of a paragraph that exists."""
        return (self.paragraphs[number - 1] if number else self.headline).text

    @cached_property
    def by_words(self) -> Texts[int]:
        """The paragraphs by their numbers, indexed by their words."""
        return Texts({number: paragraph.text for number, paragraph in enumerate(self.paragraphs, 1)})
