"""One reader for the copy, for `says`, for quotes and for headlines.

Modules:
    words: the words of a text, and where clauses begin
    lemmas: the forms of verbs
    vocabulary: words by what they do in a sentence
    verb_groups: verbs with negation, possibility, plans and the passive voice
    parties: who does something, and to whom
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from galleyproof.text.days import DateMention, days
from galleyproof.text.names import Mention, Registry
from galleyproof.text.numbers import Number, numbers
from galleyproof.text.reading.parties import Parties, PartyReader, names_within
from galleyproof.text.reading.verb_groups import Mood, VerbGroup, verb_groups
from galleyproof.text.reading.words import Word, words_of
from galleyproof.text.span import Span

__all__ = ["Mood", "Parties", "Reading", "VerbGroup", "read"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says, part by part, each with its place.

    Attributes:
        text: the text.
        part: the words that make the claim; the rest of the text is what surrounds them.
        own: the day from which `last week` counts; None if it is not known.
        words: its words.
        names: the names of the registry in it, in order.
        figures: its figures.
        days: its dates.
    """

    text: str
    part: Span
    own: date | None
    words: tuple[Word, ...]
    names: tuple[Mention, ...]
    figures: tuple[Number, ...]
    days: tuple[DateMention, ...]

    @property
    def own_names(self) -> Sequence[Mention]:
        """The names in the words that make the claim."""
        return names_within(self.names, *self.part)

    def verbs(self, lemmas: Mapping[str, str]) -> Sequence[VerbGroup]:
        """Return the verbs of a table of forms that the words that make the claim have, in order."""
        groups = verb_groups(self.words, lemmas)
        return [group for group in groups if self.part.overlaps(self.words[group.place].span)]

    def span_of(self, group: VerbGroup) -> Span:
        """Return the place of a verb with the words that belong to it."""
        return Span(self.words[group.first].span.start, self.words[group.place].span.end)

    def parties(self, group: VerbGroup) -> Parties:
        """Return who does something and to whom."""
        return PartyReader(self.words, self.names).of(group)


def read(text: str, registry: Registry, own: date | None, part: Span | None = None) -> Reading:
    """Read a text.

    Args:
        text: the text: a sentence of the copy, a `says`, a quote.
        registry: the names that it may have.
        own: the day from which `last week` counts; None if it is not known.
        part: the words that make the claim. Default: all.
    """
    return Reading(
        text,
        part or Span(0, len(text)),
        own,
        words_of(text),
        tuple(registry.mentions(text)),
        tuple(numbers(text)),
        tuple(days(text)),
    )
