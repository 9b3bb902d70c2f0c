"""How a text says that somebody takes part in an event, is asked to, or stays away."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from galleyproof.text.reading import Mood, Reading, VerbGroup
from galleyproof.text.reading.lemmas import forms_of

_After: TypeAlias = Sequence[str]
"""The words after a verb that are looked at."""

INVITING: Final = ("invite", "ask")
JOINING: Final = ("join", "accompany")
_INVITATIONS: Final = frozenset(("invitation", "invitations", "invite", "offer", "place", "seat"))
_FEW: Final = 3
_NEAR: Final = 12
"""Letters between a verb and the event that it is about: ` not at the `."""


_BY_MOOD: Final = {Mood.CERTAIN: "attended", Mood.PLANNED: "announced", Mood.POSSIBLE: "possible"}
_ALWAYS: Final = lambda after: True  # noqa: E731, ARG005 - a table of conditions


def _with(words: str) -> Callable[[_After], bool]:
    """Return a condition: one of some words follows."""
    wanted = frozenset(words.split())
    return lambda after: not wanted.isdisjoint(after)


def _next(words: str) -> Callable[[_After], bool]:
    """Return a condition: one of some words comes right after."""
    return lambda after: bool(after) and after[0] in words.split()


def _declining(after: _After) -> bool:
    """Return True if what comes after `declined` is taking part, an invitation, or nothing: `invited and declined`."""
    if not after:
        return True
    joining = {"attend", "come", "join", "take", "go", "participate", "send", "travel", "appear", "be", "accept"}
    return after[1] in joining if after[:1] == ["to"] and len(after) > 1 else bool(_INVITATIONS.intersection(after))


_TAKES_PART: Final[Mapping[str, Callable[[_After], bool]]] = {
    "attend": _ALWAYS,
    "join": _ALWAYS,
    "participate": _ALWAYS,
    "come": _ALWAYS,
    "appear": _ALWAYS,
    "host": _ALWAYS,
    "be": _with("part present there among represented at"),
    "speak": _next("at"),
    "address": _ALWAYS,
    "give": _with("speech talk address keynote lecture"),
    "take": _with("part seat seats place places"),
    "turn": _with("up"),
    "show": _with("up"),
    "send": _with("a an its his her their two three four five delegation delegates ministers envoys"),
}
"""The verbs with which somebody takes part, each with what must follow it."""

_OTHERWISE: Final[Mapping[str, tuple[tuple[str, Callable[[_After], bool]], ...]]] = {
    "invite": (("invited", _ALWAYS),),
    "ask": (("invited", _next("to along")),),
    "skip": (("absent", _ALWAYS),),
    "boycott": (("absent", _ALWAYS),),
    "miss": (("absent", _ALWAYS),),
    "shun": (("absent", _ALWAYS),),
    "snub": (("absent", _ALWAYS),),
    "stay": (("absent", _with("away")),),
    "keep": (("absent", _with("away")),),
    "pull": (("absent", _with("out")),),
    "withdraw": (("absent", _with("from")),),
    "be": (("absent", _with("absent away missing")), ("invited", _with("invited")), ("announced", _with("due"))),
    "send": (("absent", _next("nobody none no")), ("declined", _with("regrets apologies"))),
    "decline": (("declined", _declining),),
    "refuse": (("declined", _declining),),
    "reject": (("declined", _declining),),
    "turn": (("declined", _with("down")),),
    "accept": (("announced", _with("invitation place")),),
    "sit": (("attended", _with("through in")),),
    "agree": (("announced", _with("to")),),
    "leave": (("uninvited", _with("off")),),
}
"""The verbs with which somebody does something else: stays away, declines, accepts."""

_NOUNS: Final = ("host", "hosts")
_VERBS: Final = forms_of(dict.fromkeys((*_TAKES_PART, *_OTHERWISE, "accompany")))
_ATTENDING: Final = {form: verb for form, verb in _VERBS.items() if form not in _NOUNS}


def attending(reading: Reading) -> Sequence[VerbGroup]:
    """Return the verbs that say so; one within the group of a later one, as in `declined to attend`, is left out."""
    groups = [group for group in reading.verbs(_ATTENDING) if way_of(reading, group)]
    return [group for group in groups if not any(other.first <= group.place < other.place for other in groups)]


def way_of(reading: Reading, group: VerbGroup) -> str:
    """Return what a verb says of somebody's part; empty if it says nothing."""
    following = [word.letters for word in reading.words[group.place + 1 : group.place + 1 + _FEW]]
    for way, is_meant in _OTHERWISE.get(group.lemma, ()):
        if is_meant(following):
            return _unless_denied(way, group)
    if group.lemma == "be" and "at" in following and not _is_at_event(reading, group):
        return ""
    takes_part = _TAKES_PART.get(group.lemma)
    if takes_part is None or not takes_part(following):
        return ""
    return "absent" if group.negated else _BY_MOOD[group.mood]


def _is_at_event(reading: Reading, group: VerbGroup) -> bool:
    """Return True if an event is named right after a verb: `was at the talks`."""
    place = reading.words[group.place].span.end
    return any("event" in name.kinds and 0 <= name.span.start - place <= _NEAR for name in reading.names)


def _unless_denied(way: str, group: VerbGroup) -> str:
    """Return what a verb says that is no taking part, or nothing if it is denied or only possible."""
    if way == "invited":
        return ("uninvited" if group.negated else way) if group.passive or group.lemma == "be" else ""
    denied = group.negated and group.lemma not in ("decline", "refuse", "send")
    return "" if denied or group.mood is Mood.POSSIBLE else way
