"""What a text says of a vote: its outcome, and how many voted for and against."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import Final, NamedTuple

from galleyproof.text.reading import Mood, Reading
from galleyproof.text.reading.lemmas import forms_of
from galleyproof.text.span import Span

_CARRYING: Final = ("pass", "approve", "adopt", "back", "carry", "endorse", "ratify")
_REJECTING: Final = ("reject", "defeat", "fail", "kill", "block")
_OUTCOMES: Final = forms_of((*_CARRYING, *_REJECTING))
_BETWEEN: Final = ("to", "-", "\u2013", "\u2014", "against", "votes to", "votes against", "for and")


class Outcome(NamedTuple):
    """Whether a text says that a motion was carried, and where."""

    carried: bool
    span: Span


class Count(NamedTuple):
    """The votes of a text, the first named first, and their place."""

    first: Decimal
    second: Decimal
    span: Span


def outcome(reading: Reading) -> Outcome | None:
    """Return whether a text says that a motion was carried; None if it does not say, or says both."""
    groups = [group for group in reading.verbs(_OUTCOMES) if group.mood is Mood.CERTAIN]
    told = [Outcome((group.lemma in _CARRYING) is not group.negated, reading.span_of(group)) for group in groups]
    return told[0] if len({one.carried for one in told}) == 1 else None


def counts(reading: Reading) -> Iterator[Count]:
    """Yield each `24 to 22` and `24-22` of a text."""
    for number, following in zip_longest(reading.figures, reading.figures[1:]):
        if number.unit or number.hedge:
            continue
        if number.upper is not None:
            yield Count(number.value, number.upper, Span(number.start, number.end))
        elif following and reading.text[number.end : following.start].strip() in _BETWEEN and not following.unit:
            yield Count(number.value, following.value, Span(number.start, following.end))
