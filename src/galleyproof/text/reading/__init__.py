"""One reader for the copy, for `says`, for quotes and for headlines.

Modules:
    read_text: a text with what it says, each thing read when it is asked for
    words: the words of a text, and where clauses begin
    lemmas: the forms of verbs
    vocabulary: words by what they do in a sentence
    verb_groups: verbs with negation, possibility, plans and the passive voice
    denials: what a sentence of one clause denies or leaves open
    strengths: `may` in the place of `will`, and other opposites
    ranks: `the third term`, `the second-largest port`
    parties: who does something, and to whom
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from galleyproof.text.days import DateMention
from galleyproof.text.figures.number import Number
from galleyproof.text.names import Mention, Names
from galleyproof.text.opening_words import READ
from galleyproof.text.reading.denials import Doubt, doubt_of
from galleyproof.text.reading.parties import PREPOSITIONS, Parties, names_within
from galleyproof.text.reading.read_text import ReadText
from galleyproof.text.reading.verb_groups import Mood, VerbGroup, first_of
from galleyproof.text.reading.words import Word, word_at
from galleyproof.text.sayings import Saying
from galleyproof.text.span import Span

__all__ = ["Doubt", "Mood", "Parties", "Reading", "VerbGroup", "read"]


_ON = 5
"""Letters of ` on `, or of a comma and a space."""

_POSSESSIVE = 3
"""Letters of a possessive with its space."""

_OBJECT = 8
"""Words after a verb that can be its object."""


@dataclass(frozen=True)
class Reading:
    """What a text says, part by part, each with its place.

    Attributes:
        whole: the text, read.
        part: the words that make the claim; the rest of the text is what surrounds them.
    """

    whole: ReadText
    part: Span

    @property
    def text(self) -> str:
        """The text."""
        return self.whole.text

    @property
    def own(self) -> date | None:
        """The day from which `last week` counts; None if it is not known."""
        return self.whole.own

    @property
    def words(self) -> Sequence[Word]:
        """Its words."""
        return self.whole.words

    @property
    def names(self) -> Sequence[Mention]:
        """The names of the registry in it, in order."""
        return self.whole.names

    @property
    def strangers(self) -> Sequence[Mention]:
        """The names in it that are not in the registry, in order, as mentions of nobody."""
        return self.whole.strangers

    @property
    def figures(self) -> Sequence[Number]:
        """Its figures."""
        return self.whole.figures

    @property
    def days(self) -> Sequence[DateMention]:
        """Its dates."""
        return self.whole.days

    @property
    def sayings(self) -> Sequence[Saying]:
        """Who says what in it."""
        return self.whole.sayings

    @cached_property
    def own_names(self) -> Sequence[Mention]:
        """The names in the words that make the claim."""
        return names_within(self.names, *self.part)

    @cached_property
    def own_words(self) -> Sequence[Word]:
        """The words that make the claim."""
        if self.part == (0, len(self.text)):  # as nearly always in `says`
            return self.words
        return self.words[word_at(self.words, self.part.start) : word_at(self.words, self.part.end - 1) + 1]

    @property
    def own_strangers(self) -> Sequence[Mention]:
        """The unknown names in the words that make the claim."""
        return names_within(self.strangers, *self.part)

    def like(self, text: str) -> "Reading":
        """Return another text, read with the same names and from the same day."""
        return read(text, self.whole.registry, self.own)

    def follows(self, name: Mention, before: AbstractSet[str]) -> bool:
        """Return True if a name comes right after one of some words, articles apart."""
        number = word_at(self.words, name.span.start)
        while number > 0 and not self.words[number].breaks and self.words[number - 1].letters in ("the", "a", "an"):
            number -= 1
        return number > 0 and not self.words[number].breaks and self.words[number - 1].letters in before

    def is_dated(self, name: Mention) -> bool:
        """Return True if a date follows a name at once: `the semi-final on 25 February`."""
        return any(0 <= day.start - name.span.end <= _ON for day in self.days)

    def names_in(self, span: Span) -> Sequence[Mention]:
        """Return the names within a place of the text, known ones and others."""
        return (*names_within(self.names, *span), *names_within(self.strangers, *span))

    def verbs(self, lemmas: Mapping[str, str]) -> Sequence[VerbGroup]:
        """Return the verbs of a table of forms that the words that make the claim have, in order."""
        groups = self.whole.verbs.of(lemmas)
        return [group for group in groups if self.part.overlaps(self.words[group.place].span)]

    def doubt(self) -> Doubt | None:
        """Return the words with which the sentence denies what it is about, or leaves it open."""
        return doubt_of(self.part.of(self.text), self.own_words)

    def span_of(self, group: VerbGroup) -> Span:
        """Return the place of a verb with the words that belong to it."""
        return Span(self.words[group.first].span.start, self.words[group.place].span.end)

    def after(self, group: VerbGroup) -> Iterator[Word]:
        """Yield the words after a verb, up to the next preposition or the end of the clause."""
        yield from self._object(group.place + 1, stops_at_comma=False)

    def _object(self, first: int, *, stops_at_comma: bool) -> Iterator[Word]:
        for number, word in enumerate(self.words[first : first + _OBJECT]):
            ends = word.breaks or (word.joins and word.letters != "as") or word.letters in PREPOSITIONS
            if ends or (stops_at_comma and number and word.comma):
                return
            yield word

    def apposition(self, name: Mention) -> Iterator[Word]:
        """Yield the words between commas after a name, up to a preposition: `Ann Bell, the mayor of Fordham,`."""
        first = word_at(self.words, name.span.end - 1) + 1
        if first < len(self.words) and self.words[first].comma:
            yield from self._object(first, stops_at_comma=True)

    def noun_parties(self, nouns: AbstractSet[str]) -> Parties:
        """Return the parties of the first of some nouns: `the recognition of B by A`, `A's recognition of B`."""
        number = next((number for number, word in enumerate(self.words) if word.letters in nouns), None)
        if number is None or not self.part.overlaps(self.words[number].span):
            return Parties((), ())
        start = self.words[number].span.start
        owners = tuple(name for name in self.names if name.span.end < start <= name.span.end + _POSSESSIVE)
        after = [name for name in self.names if start < name.span.start]
        by = tuple(name for name in after if self.follows(name, {"by", "from"}))[:1]
        return Parties(by or owners, tuple(name for name in after if self.follows(name, {"of"}))[:1])

    def titled(self, office: Mention) -> Mention | None:
        """Return the person whose office it is in `Ann Bell, the mayor of Fordham`; None if there is none."""
        number = word_at(self.words, office.span.start)
        while (
            number > 0 and self.words[number - 1].letters in ("the", "a", "an", "now") and not self.words[number].comma
        ):
            number -= 1
        if number == 0 or not self.words[number].comma:
            return None
        end = self.words[number - 1].span.end
        named = (name for name in self.names if "person" in name.kinds)
        return next((name for name in (*named, *self.strangers) if name.span.end == end), None)

    def list_with(self, name: Mention) -> Sequence[Mention]:
        """Return the names of the list that begins with a name."""
        return self.whole.parties.list_with(name)

    def subjects_at(self, place: int) -> Sequence[Mention]:
        """Return the names that are the subject of the verb at a place, or of the `not` there."""
        return self.whole.parties.subjects(first_of(self.words, word_at(self.words, place)))

    def parties(self, group: VerbGroup) -> Parties:
        """Return who does something and to whom."""
        return self.whole.parties.of(group)


def read(text: str, registry: Names, own: date | None, part: Span | None = None) -> Reading:
    """Read a text.

    Args:
        text: the text: a sentence of the copy, a `says`, a quote.
        registry: the names that it may have.
        own: the day from which `last week` counts; None if it is not known.
        part: the words that make the claim. Default: all.
    """
    return Reading(_read_text(text, registry, own), part or Span(0, len(text)))


@lru_cache(maxsize=READ)  # many claims may be anchored in one sentence
def _read_text(text: str, registry: Names, own: date | None) -> ReadText:
    return ReadText(text, registry, own)
