"""A text with what it says, each thing read when it is first asked for."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from galleyproof.text.days import DateMention, days
from galleyproof.text.figures.number import Number
from galleyproof.text.figures.numbers import numbers
from galleyproof.text.intervals import Intervals
from galleyproof.text.names import Mention, Names, Namesakes
from galleyproof.text.proper_names import names as proper_names
from galleyproof.text.reading.parties import PartyReader
from galleyproof.text.reading.verb_groups import VerbReader
from galleyproof.text.reading.words import Word, words_of
from galleyproof.text.sayings import Saying, sayings


class ReadText:
    """A text and what it says. Most facts ask for little of it, and a desk has many texts.

    Attributes:
        text: the text.
        registry: the names that it may have.
        own: the day from which `last week` counts; None if it is not known.
    """

    def __init__(self, text: str, registry: Names, own: date | None) -> None:
        self.text, self.own = text, own
        self.registry = registry

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return words_of(self.text)

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        """The names of the registry in it, in order."""
        return tuple(self.registry.mentions(self.text))

    @cached_property
    def strangers(self) -> tuple[Mention, ...]:
        """The names in it that are not in the registry, in order, as mentions of nobody."""
        return tuple(_strangers(self.text, self.names))

    @cached_property
    def figures(self) -> tuple[Number, ...]:
        """Its figures."""
        return tuple(numbers(self.text))

    @cached_property
    def days(self) -> tuple[DateMention, ...]:
        """Its dates."""
        return tuple(days(self.text))

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        """Who says what in it."""
        return sayings(self.text, [name.span for name in self.names])

    @cached_property
    def verbs(self) -> VerbReader:
        """Its verbs."""
        return VerbReader(self.words)

    @cached_property
    def parties(self) -> PartyReader:
        """Who does what to whom in it."""
        return PartyReader(self.words, (*self.names, *self.strangers))


def _strangers(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the names of a text that overlap no known one."""
    places = Intervals([(name.span.start, name.span.end - 1) for name in known])
    for span in proper_names(text):
        if not [*places.overlapping(span.start, span.end - 1)]:
            yield Mention(span, span.of(text), Namesakes(), frozenset())
