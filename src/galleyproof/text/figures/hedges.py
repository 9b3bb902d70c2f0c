"""Words beside a figure that leave room: `about`, `no fewer than`, `or more`, and in which direction."""

import re
from enum import Enum
from typing import Final, NamedTuple

from galleyproof.text.figures.number_words import VAGUE


class Room(Enum):
    """The amounts that a figure leaves room for."""

    NONE = "the amount itself"
    ABOUT = "amounts around it"
    NEARLY = "amounts a little below it"
    JUST_OVER = "amounts a little above it"
    LEAST = "it and what is above"
    OVER = "what is above it"
    MOST = "it and what is below"
    UNDER = "what is below it"
    VAGUE = "amounts of its order of magnitude"


_BEFORE: Final = {
    Room.ABOUT: (
        "about, around, roughly, approximately, approx., some, close to, an estimated, estimated, estimated at, "
        "put at, circa, near, "
        "in the region of, in the order of, on the order of, more or less, something like, perhaps, a couple of, ~"
    ),
    Room.NEARLY: (
        "nearly, almost, just under, just below, just short of, just shy of, slightly less than, slightly fewer than, "
        "slightly under, slightly below, a little under, a little less than, a little below, approaching, nearing, "
        "not quite, virtually"
    ),
    Room.JUST_OVER: (
        "just over, just above, just more than, slightly more than, slightly over, slightly above, a little over, "
        "a little more than, a little above, marginally more than"
    ),
    Room.LEAST: (
        "at least, no fewer than, not fewer than, no less than, not less than, a minimum of, minimum of, as few as, "
        "as little as"
    ),
    Room.OVER: (
        "more than, over, above, upwards of, upward of, in excess of, exceeding, well over, well above, "
        "well more than, far more than, much more than, north of, greater than, higher than, longer than, "
        "larger than, topping"
    ),
    Room.MOST: (
        "at most, up to, no more than, not more than, no higher than, not higher than, no longer than, "
        "not longer than, a maximum of, maximum of, as many as, as much as, as high as, at the most, not over, "
        "not above, not exceeding"
    ),
    Room.UNDER: (
        "fewer than, less than, under, below, well under, well below, far fewer than, far less than, "
        "much less than, lower than, shorter than, smaller than, south of"
    ),
}
_AFTER: Final = {
    Room.LEAST: "or more, or above, or over, or longer, or older, or higher, plus, at least, and above, and over",
    Room.MOST: "or fewer, or less, or below, or under, at most, or younger, or lower, at the most",
    Room.ABOUT: "or so, or thereabouts, approximately",
}
_ROOMS_BEFORE: Final = {hedge: room for room, hedges in _BEFORE.items() for hedge in hedges.split(", ")}
_LAST_WORDS: Final = frozenset(hedge.rpartition(" ")[2] for hedge in _ROOMS_BEFORE)
_ROOMS: Final = {
    **{hedge: room for room, hedges in _AFTER.items() for hedge in hedges.split(", ")},
    **_ROOMS_BEFORE,
}


_TRAILING = re.compile(
    rf"\s({'|'.join(sorted((', '.join(_AFTER.values())).split(', '), key=len, reverse=True))})\b|(?<=\d)(\+)(?!\w)",
    re.IGNORECASE,
)
_AFTER_NOUN = re.compile(r"(?:\s[^\W\d_]+){1,2}?(?=\sor\s(?:more|fewer|less)\b(?!\sthan))")
_WORD = re.compile(r"~|[^\s~(\u2014]+")
_LONGEST: Final = 30
"""Characters: no hedge is longer."""

_MOST_WORDS: Final = 5


class Hedge(NamedTuple):
    """A hedge in a text: its words in lower case, and its place. Empty if there is none."""

    words: str
    start: int
    end: int


def hedge_before(text: str, start: int) -> Hedge:
    """Return the hedge right before a figure that begins at `start`."""
    if (start and text[start - 1].isspace()) or text[start - 1 : start] == "~":
        words = [*_WORD.finditer(text, max(0, start - _LONGEST), start)][-_MOST_WORDS:]
        if not words or words[-1].group().lower() not in _LAST_WORDS:  # as for most figures
            return Hedge("", start, start)
        for place, first in enumerate(words):
            hedge = " ".join(word.group().lower() for word in words[place:])
            if hedge in _ROOMS_BEFORE:
                return Hedge(hedge, first.start(), start)
    return Hedge("", start, start)


def hedge_after(text: str, end: int) -> Hedge:
    """Return the hedge after a figure, its unit or its noun: `500 or more`, `500 people or more`."""
    noun = _AFTER_NOUN.match(text, end)
    match = _TRAILING.match(text, noun.end() if noun else end)
    return Hedge((match[1] or "plus").lower(), end, match.end()) if match else Hedge("", end, end)


def room_of(hedge: str) -> Room:
    """Return the room that a hedge leaves."""
    is_vague = hedge == "several" or hedge.partition(" ")[0] in VAGUE
    return Room.VAGUE if is_vague else _ROOMS.get(hedge, Room.NONE)
