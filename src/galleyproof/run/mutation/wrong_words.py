"""The ways in which a sentence can be wrong: another name, day or figure, a `not`, other words in a quotation."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final, NamedTuple

from galleyproof.records.entity import Entity
from galleyproof.run.mutation.wrong_values import another
from galleyproof.text.days import MONTHS, WEEKDAYS, days
from galleyproof.text.figures.number_words import SMALL_NUMBERS
from galleyproof.text.figures.numbers import undated_numbers
from galleyproof.text.names import Mention, Registry
from galleyproof.text.proper_names import is_nationality
from galleyproof.text.quotation_marks import quotations
from galleyproof.text.span import Span

_AUXILIARIES: Final = "is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|do|did"
_AUXILIARY: Final = re.compile(rf"\b(?:{_AUXILIARIES})\b(?! [\"\u201c]?(?:not|no|never)\b)(?= )")
_NOT: Final = re.compile(r" (?:not yet|not|never)\b")
_NO: Final = re.compile(rf"\b[Nn]o(?= \w+ (?:{_AUXILIARIES})\b)")
_DIGITS: Final = re.compile(r"\d+")
_LONG_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_WORD: Final = re.compile(r"[A-Za-z]+")
_ADDED_FIGURE: Final = ", 37 in all"
_YEAR: Final = 4
_AROUND: Final = 15
"""Characters around words that say little by themselves."""

_NEXT_OF: Final = {
    before: after
    for names in ([*MONTHS], [*WEEKDAYS], [*SMALL_NUMBERS])
    for before, after in zip(names, [*names[1:], names[0]], strict=True)
}
"""The month, weekday or number that follows each."""


class Edit(NamedTuple):
    """Words of a text that are replaced, and what makes of the text: `name`, `title`, `day`, `figure`, and so on."""

    sort: str
    span: Span
    new: str

    def applied(self, text: str) -> str:
        """Return the text with the words replaced."""
        return text[: self.span.start] + self.new + text[self.span.end :]

    def moved(self, by: int) -> "Edit":
        """Return the edit for a text that begins some characters earlier, or later if negative."""
        return self._replace(span=Span(self.span.start + by, self.span.end + by))

    def shown(self, text: str) -> tuple[str, str]:
        """Return the words that are replaced and those in their place; with some words around them if they are few."""
        if self.sort in ("name", "title", "day", "figure"):
            return self.span.of(text), self.new
        start = text.rfind(" ", 0, max(0, self.span.start - _AROUND)) + 1
        end = text.find(" ", self.span.end + _AROUND)
        around = Span(start, len(text) if end < 0 else end)
        return around.of(text), self.moved(-start).applied(around.of(text))


@dataclass(frozen=True)
class WrongWords:
    """Makes wrong sentences.

    Attributes:
        registry: the names of the desk's entities.
        entities: the entities, by id.
        by_kind: the ids of the entities of each kind.
    """

    registry: Registry
    entities: Mapping[str, Entity]
    by_kind: Mapping[str, Sequence[str]]

    def edits(self, text: str, random: Random) -> Iterator[Edit]:
        """Yield each way in which a sentence can be wrong, in the order of the text for each sort."""
        mentions = [mention for mention in self.registry.mentions(text) if not is_nationality(mention.span.of(text))]
        for mention in mentions:
            if other := self._other_name(mention, mentions, random):
                yield Edit("title" if "office" in mention.kinds else "name", mention.span, other)
        yield from _wrong_days(text)
        yield from _wrong_figures(text)
        yield from _denied(text)
        yield from _misquoted(text)
        yield from self._additions(text, mentions, random)

    def continued(self, text: str) -> str:
        """Return a sentence as it is written after other words: without a capital unless it begins with a name."""
        opens = any(name.span.start == 0 and name.spelling[:1].isupper() for name in self.registry.mentions(text))
        return text if opens else text[:1].lower() + text[1:]

    def _additions(self, text: str, mentions: Sequence[Mention], random: Random) -> Iterator[Edit]:
        """Yield a sentence with one name more, and one with one figure more."""
        first = next((mention for mention in mentions if "office" not in mention.kinds), None)
        other = first and self._other_name(first, mentions, random)
        if first and other:
            yield Edit("added name", Span(first.span.end, first.span.end), f" and {other}")
        end = len(text.rstrip())
        if text[:end].endswith(".") and _WORD.search(text):
            yield Edit("added figure", Span(end - 1, end - 1), _ADDED_FIGURE)

    def _other_name(self, mention: Mention, mentions: Sequence[Mention], random: Random) -> str | None:
        """Return the name of another entity of the same kind that the sentence does not name."""
        kind = self.entities[next(iter(mention.entities))].kind
        named = {id_ for mention in mentions for id_ in mention.entities}
        ids = [id_ for id_ in self.by_kind[kind] if named.isdisjoint(self._meant_by(self.entities[id_].name))]
        if not ids:
            return None
        name = self.entities[random.choice(ids)].name
        if kind == "person" and " " not in mention.spelling:
            name = name.rpartition(" ")[2]
        return name[:1].upper() + name[1:] if mention.span.start == 0 else name

    def _meant_by(self, name: str) -> set[str]:
        """Return the entities that have a name; one of two eras may have that of the other."""
        return {id_ for mention in self.registry.mentions(name) for id_ in mention.entities}


def other_entity(own: str, words: WrongWords, random: Random) -> str | None:
    """Return another entity of the same kind."""
    entity = words.entities.get(own)
    return another(words.by_kind[entity.kind], own, random) if entity else None


def _wrong_days(text: str) -> Iterator[Edit]:
    """Yield each date of a text with another day, month, weekday or year."""
    for mention in days(text):
        span = Span(mention.start, mention.end)
        changed = next(filter(None, (_moved(match) for match in re.finditer(r"\w+", span.of(text)))), None)
        if changed:
            part, new = changed
            yield Edit("day", Span(span.start + part.start, span.start + part.end), new)


def _moved(match: re.Match[str]) -> tuple[Span, str] | None:
    """Return the place of a word of a date and the word for the next day, month or year."""
    word, span = match.group(), Span(*match.span())
    if word.isdigit():
        number = int(word) + 1
        return span, str(number if len(word) == _YEAR or number <= max(int(word), 28) else int(word) - 1)
    following = _NEXT_OF.get(word.casefold())
    return (span, following.title() if word[:1].isupper() else following) if following else None


def _wrong_figures(text: str) -> Iterator[Edit]:
    for number in undated_numbers(text):
        words = text[number.start : number.end]
        if match := _DIGITS.search(words):
            digits = match.group()
            span = Span(number.start + match.start(), number.start + match.end())
            yield Edit("figure", span, f"{int(digits[0]) % 9 + 1}{digits[1:]}")
        elif match := next((word for word in _WORD.finditer(words) if word.group().casefold() in SMALL_NUMBERS), None):
            new = _NEXT_OF[match.group().casefold()]
            span = Span(number.start + match.start(), number.start + match.end())
            yield Edit("figure", span, new.title() if match.group()[:1].isupper() else new)


def _denied(text: str) -> Iterator[Edit]:
    """Yield the sentence with what it denies asserted, or with `not` after its first auxiliary verb.

    Words in quotations stay.
    """
    quoted = [quotation.span for quotation in quotations(text)]
    for pattern, new in ((_NOT, ""), (_NO, "some"), (_AUXILIARY, r"\g<0> not")):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(quotation.overlaps(span) for quotation in quoted):
                words = match.expand(new)
                yield Edit("denial", span, words.title() if match.group() == "No" else words)
                return


def _misquoted(text: str) -> Iterator[Edit]:
    """Yield each quotation without the longest of its words, or with another word for it if it is at an edge.

    A quotation without its first or last word is shorter, and still true.
    """
    for quotation in quotations(text):
        words = [Span(*match.span()) for match in _LONG_WORD.finditer(text, *quotation.words)]
        if not words:
            continue
        longest = max(words, key=_length)
        if quotation.words.start < longest.start and longest.end < quotation.words.end:
            yield Edit("quotation", Span(longest.start - (text[longest.start - 1] == " "), longest.end), "")
        elif others := [span for span in _long_words(text) if not span.overlaps(quotation.span)]:
            yield Edit("quotation", longest, max(others, key=_length).of(text).lower())


def _long_words(text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in _LONG_WORD.finditer(text))


def _length(span: Span) -> int:
    return span.end - span.start
