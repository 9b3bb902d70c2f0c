"""Nine kinds of edit around some words of a copy; the place of the words afterwards is known."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from galleyproof.article.sentences import sentences
from galleyproof.text.span import Span

TYPOGRAPHY = str.maketrans({'"': "\u201d", "'": "\u2019", "-": "\u2011", " ": "\u00a0", "\n": " "})
NAMES = ("Ampleby", "Fordham")
NUMBERS = ("14", "15")


@dataclass(frozen=True)
class Passage:
    """Some words of a copy: all paragraphs, the number of the words' own paragraph, and their span in it."""

    texts: tuple[str, ...]
    at: int
    span: Span

    @property
    def parts(self) -> tuple[str, str, str]:
        """The text of its paragraph before the words, the words, and the text after them."""
        text = self.texts[self.at]
        return text[: self.span.start], self.span.of(text), text[self.span.end :]

    def written(self, before: str, words: str, after: str) -> "Passage":
        """Return the copy with its paragraph replaced."""
        texts = (*self.texts[: self.at], before + words + after, *self.texts[self.at + 1 :])
        return Passage(texts, self.at, Span(len(before), len(before) + len(words)))

    def without(self, part: Span) -> tuple[str, ...]:
        """Return the paragraphs without a part of its own one, and without the whole paragraph if nothing is left."""
        text = self.texts[self.at]
        left = (text[: part.start] + text[part.end :]).strip()
        return (*self.texts[: self.at], *([left] if left else []), *self.texts[self.at + 1 :])

    @property
    def sentence(self) -> Span:
        """The sentence or sentences with its words."""
        touched = [sentence for sentence in sentences(self.texts[self.at], "en") if sentence.overlaps(self.span)]
        return Span(touched[0].start, touched[-1].end)


Edited: TypeAlias = tuple[Passage, Passage | tuple[str, ...]]
"""The copy before and after the edit; afterwards only its paragraphs if the words are gone."""


def typography(passage: Passage) -> Edited:
    """Change quotation marks, hyphens, spaces and line ends."""
    before, words, after = (part.translate(TYPOGRAPHY) for part in passage.parts)
    return passage, passage.written(before, words, after)


def word_inside(passage: Passage) -> Edited:
    """Change the longest anchored word in lower case; if all are names, insert a word or replace the only one."""
    before, words, after = passage.parts
    plain = re.findall(r"(?<![\w'-])[a-z]{4,}(?![\w'-])", words)
    longest = max(plain, key=len, default="")
    first, _, rest = words.partition(" ")
    new = re.sub(rf"\b{longest}\b", "altered", words, count=1) if longest else f"{first} altered {rest}"
    return passage, passage.written(before, new if longest or rest else "altered", after)


def word_beside(passage: Passage) -> Edited:
    """Change the word after the anchored ones or, at the end of a paragraph, the word before."""
    before, words, after = passage.parts
    new = re.sub(r"\w+", "meanwhile", after, count=1)
    if new == after:
        before = re.sub(r"\w+(?=\W*$)", "meanwhile", before)
    return passage, passage.written(before, words, new)


def sentence_moved(passage: Passage) -> Edited:
    """Move the sentence to the end of the third paragraph after it, wrapping round to the first."""
    sentence = passage.sentence
    moved = sentence.of(passage.texts[passage.at]).lstrip()
    start = sentence.end - len(moved)
    texts = list(passage.without(sentence))
    gone = len(passage.texts) - len(texts)
    to = (passage.at + 3 - gone) % len(texts)
    texts[to] += f" {moved}"
    first = len(texts[to]) - len(moved) + passage.span.start - start
    return passage, Passage(tuple(texts), to, Span(first, first + len(passage.parts[1])))


def lookalike(passage: Passage) -> Edited:
    """Insert another sentence with the same words, either right before or in a paragraph of its own."""
    words = passage.parts[1]
    more = f"Some had read of {words}, as others had."
    if passage.at % 2:
        start = passage.sentence.start
        text = passage.texts[passage.at]
        added = f"{more} " if not start else f" {more}"
        return passage, passage.written(text[:start] + added + text[start : passage.span.start], *passage.parts[1:])
    texts = (*passage.texts[: passage.at], more, *passage.texts[passage.at :])
    return passage, replace(passage, texts=texts, at=passage.at + 1)


def deleted(passage: Passage) -> Edited:
    """Delete the whole sentence."""
    return passage, passage.without(passage.sentence)


def split(passage: Passage) -> Edited:
    """Split the paragraph before the sentence; if that comes first, at the nearest space after or before the words."""
    before, words, after = passage.parts
    texts, at = passage.texts, passage.at
    place = passage.sentence.start or (before.rfind(" ") if " " not in after.strip() else 0)
    if place > 0:
        two = (before[:place], before[place:].lstrip() + words + after)
        start = len(two[1]) - len(words) - len(after)
        return passage, Passage((*texts[:at], *two, *texts[at + 1 :]), at + 1, Span(start, start + len(words)))
    head, _, tail = after.partition(" ")
    two = (before + words + head, tail)
    return passage, replace(passage, texts=(*texts[:at], *two, *texts[at + 1 :]))


def number_changed(passage: Passage) -> Edited:
    """Change a figure among the anchored words."""
    return _exchanged(passage, *NUMBERS)


def name_changed(passage: Passage) -> Edited:
    """Change the last name among the anchored words, or insert one."""
    before, words, after = passage.parts
    names = [*re.finditer(r"(?<!^)\b[A-Z]\w{2,}", words)]
    if not names:
        return _exchanged(passage, *NAMES)
    new = words[: names[-1].start()] + NAMES[1] + words[names[-1].end() :]
    return passage, passage.written(before, new, after)


def _exchanged(passage: Passage, was: str, now: str) -> Edited:
    """Return the copy with one word before the last anchored word, and with another word there."""
    before, words, after = passage.parts
    head, space, last = words.rpartition(" ")
    old, new = (passage.written(before, f"{head}{space}{inserted} {last}", after) for inserted in (was, now))
    return old, new


KINDS: Mapping[str, Callable[[Passage], Edited]] = {
    "typography": typography,
    "a word changed inside": word_inside,
    "a word changed beside": word_beside,
    "the sentence moved": sentence_moved,
    "a lookalike inserted": lookalike,
    "the sentence deleted": deleted,
    "the paragraph split": split,
    "a number changed": number_changed,
    "a name changed": name_changed,
}
