"""What a text says of a vote: its outcome, how many voted for and against, and who."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import Final, NamedTuple

from galleyproof.text.reading import Mood, Reading, VerbGroup
from galleyproof.text.reading.lemmas import forms_of
from galleyproof.text.span import Span

_CARRYING: Final = ("pass", "approve", "adopt", "back", "carry", "endorse", "ratify", "clear")
_REJECTING: Final = ("reject", "defeat", "fail", "kill", "block")
_WITH: Final = {
    "throw": ("out",),
    "turn": ("down",),
    "vote": ("down",),
    "strike": ("down",),
    "wave": ("through",),
    "squeak": ("through",),
    "sail": ("through",),
}
"""Verbs with the word that makes them tell an outcome: `threw out`, `voted it down`."""

_OUTCOMES: Final = forms_of((*_CARRYING, *_REJECTING, *_WITH))
_BETWEEN: Final = ("to", "-", "\u2013", "\u2014", "against", "votes to", "votes against", "for and")
_NEAR: Final = 5
"""Words after a verb within which `out` or `down` belongs to it, or `for` says on which side somebody is."""

_FOR: Final = re.compile(r"\s(?:votes\s|members\s|councillors\s)?(?:for|in\sfavou?r)\b")
_AGAINST: Final = re.compile(r"\s(?:votes\s|members\s|councillors\s)?(?:against|opposed)\b")
_MARGIN: Final = re.compile(r"\b(?:by|margin\sof|majority\sof)\s(?:just\s|only\s|a\smere\s)?\Z", re.IGNORECASE)
_SUPPORTING: Final = ("back", "support", "favour", "favor", "endorse")
_OPPOSING: Final = ("oppose", "reject", "resist")
_TAKING_SIDES: Final = forms_of(("vote", *_SUPPORTING, *_OPPOSING))


class Outcome(NamedTuple):
    """Whether a text says that a motion was carried, and where."""

    carried: bool
    span: Span


class Count(NamedTuple):
    """The votes of a text, the first named first, and their place.

    `is_for_first` is True if the first are said to be for it, False if against, None if that is not said.
    """

    first: Decimal
    second: Decimal
    span: Span
    is_for_first: bool | None = None


def outcome(reading: Reading) -> Outcome | None:
    """Return whether a text says that a motion was carried; None if it does not say, or says both."""
    groups = [group for group in reading.verbs(_OUTCOMES) if group.mood is Mood.CERTAIN and _tells(reading, group)]
    told = [Outcome(_is_carrying(group) is not group.negated, reading.span_of(group)) for group in groups]
    return told[0] if len({one.carried for one in told}) == 1 else None


def _tells(reading: Reading, group: VerbGroup) -> bool:
    following = {word.letters for word in reading.words[group.place + 1 : group.place + _NEAR]}
    return group.lemma not in _WITH or not following.isdisjoint(_WITH[group.lemma])


def _is_carrying(group: VerbGroup) -> bool:
    return group.lemma in (*_CARRYING, "wave", "squeak", "sail")


def counts(reading: Reading) -> Iterator[Count]:
    """Yield each `24 to 22`, `24-22` and `24 votes against and 22 in favour` of a text."""
    for number, following in zip_longest(reading.figures, reading.figures[1:]):
        if number.unit or number.hedge:
            continue
        if number.upper is not None:
            yield Count(number.value, number.upper, Span(number.start, number.end), _is_for_first(reading, number.end))
        elif following and not following.unit:
            span = Span(number.start, following.end)
            if reading.text[number.end : following.start].strip() in _BETWEEN:
                yield Count(number.value, following.value, span, _is_for_first(reading, following.end))
            elif (is_for := _side(reading, number.end)) is not None and _side(reading, following.end) is (not is_for):
                yield Count(number.value, following.value, span, is_for)


def _is_for_first(reading: Reading, end: int) -> bool | None:
    """Return True for `voted 24 to 22 for it`, `to remove her`."""
    rest = reading.text[end:]
    voted = any(word.letters == "voted" for word in reading.words if word.span.end <= end)
    return True if voted and re.match(r"\s(?:for|to|in\sfavou?r)\b", rest) else None


def _side(reading: Reading, end: int) -> bool | None:
    """Return True for `for` or `in favour` after a number, False for `against`; None for neither."""
    return True if _FOR.match(reading.text, end) else False if _AGAINST.match(reading.text, end) else None


def margins(reading: Reading) -> Iterator[tuple[Decimal, Span]]:
    """Yield the number of each `by two votes` and `majority of two`, unless it is one of two counts."""
    for number, following in zip_longest(reading.figures, reading.figures[1:]):
        is_exact = number.is_plain and not number.unit
        is_alone = following is None or reading.text[number.end : following.start].strip() not in _BETWEEN
        after = reading.text[number.end :]
        if is_exact and is_alone and _MARGIN.search(reading.text[: number.start]) and re.match(r"\svotes?\b", after):
            yield number.value, Span(number.start, number.end)


def sides(reading: Reading) -> Iterator[tuple[VerbGroup, str]]:
    """Yield each verb with which somebody is `for` or `against`, with that."""
    for group in reading.verbs(_TAKING_SIDES):
        following = [word.letters for word in reading.words[group.place + 1 : group.place + 2]]
        side = "for" if group.lemma in _SUPPORTING else "against" if group.lemma in _OPPOSING else "".join(following)
        if side in ("for", "against") and not group.negated and group.mood is Mood.CERTAIN:
            yield group, side
