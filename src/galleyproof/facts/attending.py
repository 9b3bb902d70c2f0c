"""How a text says that somebody takes part in an event, is asked to, or stays away."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from galleyproof.text.reading import Mood, Reading, VerbGroup
from galleyproof.text.reading.lemmas import forms_of
from galleyproof.text.span import Span

INVITING: Final = ("invite",)
_ABSENT: Final = ("skip", "boycott", "miss", "shun", "snub")
_DECLINED: Final = ("decline", "refuse", "reject")
_ANNOUNCED: Final = ("announce", "confirm")
_TAKING_PART: Final = ("attend", "join", "participate", "come", "take", "appear", "be")
ATTENDING: Final = forms_of((*_TAKING_PART, *INVITING, *_ABSENT, *_DECLINED))
"""The forms of verbs that say who takes part or stays away."""

_AWAY: Final = frozenset(("absent", "away", "missing"))
_PRESENT: Final = frozenset(("part", "present", "there", "among", "represented"))
_BY_MOOD: Final = {Mood.CERTAIN: "attended", Mood.PLANNED: "announced", Mood.POSSIBLE: "possible"}


class WayOfAttending(NamedTuple):
    """What a text says of somebody's part in an event: `attended`, `announced`, `possible`, `absent`, ..."""

    way: str
    span: Span


def way_of_attending(reading: Reading) -> WayOfAttending | None:
    """Return how a text says that somebody takes part; None if it does not say, or says several things."""
    told = [WayOfAttending(_way(reading, group), reading.span_of(group)) for group in attending(reading)]
    return told[0] if len({one.way for one in told}) == 1 else None


def attending(reading: Reading) -> Sequence[VerbGroup]:
    """Return the verbs that say so; one within the group of a later one, as in `declined to attend`, is left out."""
    groups = reading.verbs(ATTENDING)
    main = (group for group in groups if not any(other.first <= group.place < other.place for other in groups))
    return [group for group in main if _way(reading, group)]


def _way(reading: Reading, group: VerbGroup) -> str:
    """Return what a verb says of somebody's part; empty if it says nothing."""
    if group.lemma in INVITING:
        return "invited" if group.passive and not group.negated else ""
    if group.lemma in _DECLINED:
        return "declined"
    if group.lemma in _ABSENT:
        return "absent" if group.mood is Mood.CERTAIN and not group.negated else ""
    following = {word.letters for word in reading.words[group.place + 1 : group.place + 3]}
    if group.lemma == "be" and following & _AWAY:
        return "absent"
    if group.lemma in ("be", "take") and not following & _PRESENT:
        return ""
    return "absent" if group.negated else _BY_MOOD[group.mood]
