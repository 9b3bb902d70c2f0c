"""The mutants of an article's copy, with the anchors of the claims as they were, and with them changed alike."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from random import Random
from typing import Final

from galleyproof.article import HEADLINE, Article, paragraph_name
from galleyproof.article.anchors.locating import span_of
from galleyproof.article.sentences import sentences
from galleyproof.claim import Claim
from galleyproof.records.location import Tree
from galleyproof.run.mutation.mutants import Change, Mutant
from galleyproof.run.mutation.wrong_records import put
from galleyproof.run.mutation.wrong_words import Edit, WrongWords

_COPY: Final = {
    "name": "another name",
    "title": "another title",
    "day": "another day",
    "figure": "another figure",
    "denial": "a denial",
    "quotation": "another quotation",
    "added name": "a name added",
    "added figure": "a figure added",
}


def copy_mutants(
    article: Article, text: str, claims: Sequence[Claim], words: WrongWords, seed: int
) -> Iterator[Mutant]:
    """Yield the mutants of an article.

    Args:
        article: the article.
        text: the text of its file.
        claims: the claims of its folder.
        words: what makes wrong sentences.
        seed: makes the choices repeatable.
    """
    places = _Places(article, text)
    for number, paragraph in article.numbered:
        for sentence in sentences(paragraph.text, "en"):
            own = sentence.of(paragraph.text)
            start = sentence.start + len(own) - len(own.lstrip())
            random = Random(f"{seed} {article.id} {number} {start}")  # noqa: S311 - nothing here is secret
            for edit in words.edits(own.lstrip(), random):
                placed = edit.moved(start)
                if (new := places.edited(number, placed)) is not None:
                    yield from _mutants(article, number, placed, new, claims)


class _Places:
    """The places in a file of the characters of its paragraphs."""

    def __init__(self, article: Article, text: str) -> None:
        self._article, self._text = article, text
        self._lines = [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]

    def edited(self, number: int, edit: Edit) -> str | None:
        """Return the file with words of a paragraph replaced; None if Markdown or YAML is written between them."""
        place = self._place(number, edit.span.start)
        before = edit.span.of(self._article.text(number))
        if place < 0 or self._text[place : place + len(before)] != before:
            return None
        return self._text[:place] + edit.new + self._text[place + len(before) :]

    def _place(self, number: int, start: int) -> int:
        if number == HEADLINE:
            title = self._text.find(self._article.front.title)
            return title + start if title >= 0 and start < len(self._article.front.title) else -1
        line, column = self._article.paragraphs[number - 1].position(start)
        return self._lines[line - 1] + column - 1


def _mutants(article: Article, number: int, edit: Edit, new: str, claims: Sequence[Claim]) -> Iterator[Mutant]:
    """Yield a mutant of the copy alone, and one with the anchors around the words changed alike if there are any."""
    paragraph, at = article.text(number), article.place(number, edit.span.start)
    before, after = edit.shown(paragraph)

    def mutant(part: str, records: Mapping[int, Tree | None]) -> Mutant:
        kind, change = f"{part}: {_COPY[edit.sort]}", Change(article.id, records, new)
        return Mutant(kind, article.id, paragraph_name(number), at, before, after, change, (number, edit.span))

    yield mutant("the copy alone", {})
    if trees := _anchored(article, number, edit, claims):
        yield mutant("the copy and its anchors", trees)


def _anchored(article: Article, number: int, edit: Edit, claims: Sequence[Claim]) -> dict[int, Tree | None]:
    """Return the trees of the claims with an anchor around an edit, by their numbers, with the anchor edited alike."""
    trees: dict[int, Tree | None] = {}
    for index, claim in enumerate(claims):
        for path, anchor in claim.all_anchors:
            span = span_of(anchor, article) if anchor.paragraph == number else None
            if span and span.contains(edit.span):
                inside = edit.moved(-span.start)
                tree = trees.setdefault(index, deepcopy(claim.written.tree))
                if tree is not None:
                    put(tree, (*path, "quote"), inside.applied(span.of(article.text(number))))
    return trees
