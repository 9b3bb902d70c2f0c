"""Who does something and to whom: the names before a verb, after it, and after `by`."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from galleyproof.text.days import WEEKDAYS
from galleyproof.text.names import Mention
from galleyproof.text.reading.verb_groups import VerbGroup
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word, word_at

_RELATIVE: Final = frozenset(("who", "which", "that"))
_WHO: Final = frozenset(("who", "whose"))
_AND: Final = frozenset(("and", "or", "nor", "plus"))
PREPOSITIONS: Final = vocabulary("prepositions")
_DELEGATES: Final = vocabulary("delegates")

_ARTICLES: Final = frozenset(("the", "a", "an", "both"))
_PRONOUNS: Final = frozenset(("he", "she", "it", "they", "we", "i"))
_CAUSING: Final = frozenset(("had", "has", "have", "having", "get", "got"))
"""Words before a name and a participle, as in `had the group banned`, with which the name is no subject."""

_NEARBY: Final = frozenset(("today", "yesterday", "earlier", "later", "meanwhile"))
_PERIODS: Final = frozenset(("week", "month", "year", "night"))
"""Words for a time that can come between a subject and its verb."""

_NEAR: Final = 5
"""Words between a verb and a name that can be its object, or between a name and the start of its noun phrase."""

_BY_NEAR: Final = 8


@dataclass(frozen=True, slots=True)
class Parties:
    """The names around a verb: those who do it, and those it is done to; empty where that cannot be told."""

    agents: tuple[Mention, ...]
    patients: tuple[Mention, ...]


class PartyReader:
    """Finds the parties of the verbs of one text."""

    def __init__(self, words: Sequence[Word], names: Sequence[Mention]) -> None:
        self._words = words
        self._by_end: dict[int, Mention] = {}
        self._by_start: dict[int, Mention] = {}
        for name in names:
            last = word_at(words, name.span.end - 1)
            if last < len(words) and words[last].span.end == name.span.end:  # it is no possessive
                self._by_start.setdefault(word_at(words, name.span.start), name)
                self._by_end[last] = name
        self._read: dict[int, Parties] = {}
        self._first = {id_: start for start, id_ in ((start, name.span) for start, name in self._by_start.items())}

    def of(self, group: VerbGroup) -> Parties:
        """Return the parties of a verb."""
        if group.place not in self._read:
            self._read[group.place] = self._parties(group)
        return self._read[group.place]

    def _parties(self, group: VerbGroup) -> Parties:
        subjects, after = self.subjects(group.first), tuple(self._listed_from(group.place + 1))
        if group.passive:
            return Parties(tuple(self._after_by(group.place)), subjects)
        return Parties(subjects, after)

    def subjects(self, first: int) -> tuple[Mention, ...]:
        """Return the names before the first word of a verb that are its subject."""
        return tuple(self._subjects(first))

    def list_with(self, name: Mention) -> Sequence[Mention]:
        """Return the names of the list that begins with a name."""
        return tuple(self._list_at(word_at(self._words, name.span.start)))

    def _subjects(self, first: int) -> Iterator[Mention]:
        if first == 0 or self._words[first].breaks or self._words[first].letters == "to":
            return
        last = first - 1
        if self._words[first].comma:
            last = self._before_apposition(first)
        elif self._words[last].letters in _RELATIVE:
            last = -1 if self._has_pronoun_before(last) else last - 1
        else:
            last = self._before_time(last)
            while last > 0 and self._words[last].letters in _DELEGATES and last not in self._by_end:
                last -= 1
        yield from self._listed_before(last)

    def _before_time(self, last: int) -> int:
        """Return the number of the last word before a time that parts a verb from its subject: `Norland on Monday`."""
        before = self._words[last - 1].letters if last else ""
        word = self._words[last].letters
        if word in _NEARBY:
            return last - 1
        is_day = before == "on" and word in WEEKDAYS
        return last - 2 if is_day or (before in ("last", "this") and word in _PERIODS) else last

    def _has_pronoun_before(self, number: int) -> bool:
        """Return True if a pronoun earlier in the sentence may be what the sentence is about."""
        return any(word.letters in _PRONOUNS for word in self._words[:number])

    def _before_apposition(self, first: int) -> int:
        """Return the number of the last word before what stands between two commas, the second just before `first`."""
        commas = []
        number = first - 1
        while number > 0 and not self._words[number].breaks:
            if self._words[number].comma:
                commas.append(number)
            number -= 1
        who = next((place for place in commas if self._words[place].letters in _WHO), None)
        return (commas[0] if who is None else who) - 1 if commas else -1

    def _listed_before(self, last: int) -> Iterator[Mention]:
        """Yield the names of a list that ends with a word; none if a preposition governs them."""
        found: list[Mention] = []
        while (name := self._by_end.get(last)) is not None:
            found.append(name)
            start = self._first[name.span]
            while start > 0 and self._words[start - 1].letters in _ARTICLES and not self._words[start].comma:
                start -= 1
            if start == 0 or self._words[start].breaks:
                break
            if self._words[start].comma or self._words[start - 1].letters in _AND:
                last = start - 1 if self._words[start].comma else start - 2
                continue
            if self._words[start - 1].letters in _CAUSING or self._words[max(start - 2, 0)].letters in _CAUSING:
                return iter(())
            if self._is_governed(start):
                earlier = self._by_end.get(start - 2)
                found = [earlier] if earlier and not self._is_governed(self._first[earlier.span]) else []
            break
        return iter(reversed(found))

    def _is_governed(self, start: int) -> bool:
        """Return True if a noun phrase with this word follows a preposition."""
        for number in range(start, max(start - _NEAR, 0), -1):
            if self._words[number].breaks or self._words[number].comma or self._words[number - 1].joins:
                return False
            if self._words[number - 1].letters in PREPOSITIONS:
                return True
        return False

    def _listed_from(self, first: int) -> Iterator[Mention]:
        """Yield the names of a list that begins near a word, with no preposition before it."""
        number = first
        while number < len(self._words) and number - first < _NEAR:
            word = self._words[number]
            if word.breaks or (word.comma and number == first) or word.joins or word.letters in PREPOSITIONS - {"with"}:
                return
            if number in self._by_start:
                yield from self._list_at(number)
                return
            number += 1

    def _list_at(self, number: int) -> Iterator[Mention]:
        while (name := self._by_start.get(number)) is not None:
            yield name
            number = word_at(self._words, name.span.end - 1) + 1
            if number >= len(self._words) or self._words[number].breaks:
                return
            if self._words[number].letters in _AND:
                number += 1
            elif not self._words[number].comma:
                return
            if number < len(self._words) and self._words[number].letters == "the":
                number += 1

    def _after_by(self, place: int) -> Iterator[Mention]:
        for number in range(place + 1, min(place + _BY_NEAR, len(self._words) - 1)):
            if self._words[number].breaks or self._words[number].joins:
                return
            if self._words[number].letters == "by":
                yield from self._listed_from(number + 1)
                return


def names_within(names: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Return those of some names, in order, that lie between two places of the text."""
    first = bisect_left(names, start, key=lambda name: name.span.start)
    last = first
    while last < len(names) and names[last].span.end <= end:
        last += 1
    return names[first:last]
