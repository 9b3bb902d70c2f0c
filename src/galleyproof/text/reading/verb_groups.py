"""Verbs with what surrounds them: negation, possibility, plans and the passive voice."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from itertools import pairwise
from typing import Final, NamedTuple

from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word

_BE, _HELPING = vocabulary("be"), vocabulary("helping")
_POSSIBLE, _PLANNING, _FUTURE = vocabulary("possible"), vocabulary("planning"), vocabulary("future")
_FAILING, _NOT, _NOBODY = vocabulary("failing"), vocabulary("not"), vocabulary("nobody")
_REFRAINING, _REQUESTS, _GRANTED = vocabulary("refraining"), vocabulary("requests"), vocabulary("granted")
_ADVERBS, _NOT_A_DENIAL = vocabulary("adverbs"), vocabulary("not_a_denial") | vocabulary("hedging")

_NOT_NOBODY = vocabulary("no_idioms")
"""Words after `no` and `nobody` with which somebody may have done it."""

_EXCEPT: Final = frozenset(("before", "until", "till", "except"))
"""Words after the verb of `nobody` before the one who does it: `no woman was mayor before Ann Bell`."""

_LONGEST: Final = 8
"""Words before a verb that can belong to it."""


class Mood(Enum):
    """How sure a text is that something happened."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    PLANNED = "planned"


class VerbGroup(NamedTuple):
    """A verb in a text.

    Attributes:
        first, place: the numbers of the first word of the group, and of the verb itself.
        lemma: the verb's plain form.
        negated: True if the text denies it: `did not attend`, `no state attended`, `refused to attend`.
        mood: how sure the text is.
        passive: True for the passive: `was recognised`.
    """

    first: int
    place: int
    lemma: str
    negated: bool
    mood: Mood
    passive: bool


class VerbReader:
    """Finds the verbs of one text; each is read once, though many facts ask for it."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._read: dict[tuple[int, str], VerbGroup] = {}

    def of(self, lemmas: Mapping[str, str]) -> Iterator[VerbGroup]:
        """Yield the verbs that are in a table of forms, such as `recognised: recognise`, in order."""
        for place, word in enumerate(self._words):
            lemma = lemmas.get(word.letters)
            if lemma and not (lemma == "be" and _is_helping(self._words, place)):
                if (place, lemma) not in self._read:
                    self._read[place, lemma] = _group(self._words, place, lemma)
                yield self._read[place, lemma]


def _is_helping(words: Sequence[Word], place: int) -> bool:
    """Return True if a form of `be` belongs to a participle: `was succeeded`."""
    after = place + 1
    while after < len(words) and (words[after].letters in _ADVERBS or words[after].letters in _NOT):
        after += 1
    return after < len(words) and not words[after].breaks and words[after].letters.endswith(("ed", "ing"))


def _group(words: Sequence[Word], place: int, lemma: str) -> VerbGroup:
    first = first_of(words, place)
    before = [word.letters for word in words[first:place]]
    negated = _denials(words, first, place) % 2 == 1
    passive = bool(_BE.intersection(before)) and words[place].letters.endswith(("ed", "en", "wn", "de", "ht", "ld"))
    mood = Mood.PLANNED if _is_only_asked(words, first) else _mood(before)
    return VerbGroup(first, place, lemma, negated, mood, passive)


def _is_only_asked(words: Sequence[Word], first: int) -> bool:
    """Return True for what a noun such as `a request` before `to` asks for, unless that is granted."""
    asked = first > 0 and words[first].letters == "to" and words[first - 1].letters in _REQUESTS
    return asked and not any(word.letters in _GRANTED for word in words)


def first_of(words: Sequence[Word], place: int) -> int:
    """Return the number of the first word that belongs to a verb."""
    first = place
    while first > 0 and place - first < _LONGEST and not words[first].breaks and _belongs(words[first - 1].letters):
        if words[first].comma and words[first - 1].letters not in _ADVERBS:
            break
        first -= 1
    return first


def _belongs(letters: str) -> bool:
    known = letters in _HELPING or letters in _POSSIBLE or letters in _PLANNING or letters in _FAILING
    return known or letters in _NOT or letters in _ADVERBS or letters.endswith(("ly", "n't"))


def _denials(words: Sequence[Word], first: int, place: int) -> int:
    """Return how often a verb is denied: before it, by its subject, or by its object."""
    before = [word.letters for word in words[first:place]]
    denials = sum(_denies(words, number) for number in range(first, place))
    denials += any(word in _FAILING for word in before) and "to" in before
    denials += words[place].letters in _BE and _is_denied_after(words, place)
    denials += words[place].letters.endswith("ing") and _is_refrained_from(words, place)
    return denials + _nobody_does(words, first) + _does_nothing(words, place)


def _is_refrained_from(words: Sequence[Word], place: int) -> bool:
    """Return True for a verb after `stopped short of` or `ruled out`."""
    return "-".join(word.letters for word in words[max(place - 2, 0) : place]) in _REFRAINING


def _denies(words: Sequence[Word], number: int) -> bool:
    letters = words[number].letters
    following = words[number + 1].letters if number + 1 < len(words) else ""
    return (letters in _NOT or letters.endswith("n't")) and following not in _NOT_A_DENIAL


def _is_denied_after(words: Sequence[Word], place: int) -> bool:
    """Return True if `not` or `never` follows a form of `be`."""
    after = place + 1
    while after < len(words) and words[after].letters in _ADVERBS:
        after += 1
    return after < len(words) and not words[after].breaks and words[after].letters in _NOT and _denies(words, after)


def _nobody_does(words: Sequence[Word], first: int) -> bool:
    """Return True if the subject before a verb is `no state`, `nobody` or the like."""
    number = first
    while number > 0 and first - number < _LONGEST:
        if words[number].breaks or words[number].comma or (number < first and words[number].joins):
            break
        number -= 1
        if words[number].letters in _NOBODY:
            following = words[number + 1].letters if number + 1 < len(words) else ""
            echoes = words[number].letters == "neither" and following in _HELPING
            later = {word.letters for word in words[first : first + _LONGEST]}
            return not (echoes or following.isdigit() or following in _NOT_NOBODY or later & _EXCEPT)
    return False


def _does_nothing(words: Sequence[Word], place: int) -> bool:
    """Return True if the object after a verb is `no state`, `neither` or the like."""
    after = words[place + 1] if place + 1 < len(words) else None
    following = words[place + 2].letters if place + 2 < len(words) else ""
    denies = after is not None and not (after.breaks or after.comma) and after.letters in _NOBODY
    return denies and not following.isdigit() and following not in _NOT_NOBODY


def _mood(before: Sequence[str]) -> Mood:
    if _POSSIBLE.intersection(before):
        return Mood.POSSIBLE
    is_to = any(one in _BE and other == "to" for one, other in pairwise(before))
    if is_to or _FUTURE.intersection(before) or ("to" in before and _PLANNING.intersection(before)):
        return Mood.PLANNED
    return Mood.CERTAIN
