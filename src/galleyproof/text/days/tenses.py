"""Whether the words around a date speak of the past or of what is ahead."""

import re
from typing import Final

from galleyproof.text.days.calendar_dates import Tense
from galleyproof.text.opening_words import by_first_letter

_PAST: Final = (
    r"[a-z]{2,}ed|was|were|had|did|came|went|met|left|began|took|won|lost|gave|held|told|died|born|fell|rose|struck|shot|"
    r"fled|wrote|ran|sent|spent|sold|bought|built|became|flew|broke|made|saw|sat|said|spoke|led|drove|brought|fought|"
    r"threw|quit|hit|cut|found|got|stood|swore|sworn|caught|sank|drew|grew|heard|kept|paid|read|rode|sang|shook|taught"
)
_AHEAD: Final = (
    r"will|won't|would|shall|due|scheduled|plans?|planned|planning|expected|slated|upcoming|coming|forthcoming|"
    r"going\sto|is\sto|are\sto|was\sto|were\sto|to\sbe|set\sto|set\sfor|postponed|delayed|adjourned|(?-i:may)|might|can|could|"
    r"must|should|expires?|hopes?|hoped|intends?|intended|aims?|wants?|wanted|ready\sto|next"
)
_PRESENT: Final = (
    r"is|are|has|have|takes?|comes?|begins?|starts?|opens?|runs?|ends?|meets?|goes|go|remains?|returns?|arrives?|leaves?|"
    r"holds?|faces?|becomes?|closes?|launches|kicks?|plays?|hosts?|travels?|flies|resumes?|continues?|applies|falls?|lasts?"
)
_MARKER: Final = re.compile(
    rf"(?<!\w)(?=[a-z])(?:(?P<ahead>{by_first_letter(_AHEAD)})|(?P<past>{by_first_letter(_PAST)})"
    rf"|(?P<present>{by_first_letter(_PRESENT)}))\b",
    re.IGNORECASE,
)
_ARRANGING: Final = re.compile(
    r"(?:announced|agreed|called|fixed|promised|pledged|vowed|ordered|told|asked|urged|proposed|moved|invited|said|"
    r"booked|summoned|offered|advertised|brought|set|warned|expected|predicted|confirmed|invited|decided|threatened|"
    r"refused|insisted|extended|sentenced|rescheduled|unveiled)\Z",
    re.IGNORECASE,
)
_FORWARD: Final = re.compile(
    r"\bto\s(?!the\b|a\b|an\b|his\b|her\b|their\b|its\b)(?-i:[a-z])|\b(?:for|until|till|by|from|to)\s(?:the\s)?\Z|"
    r"\b(?:which|that|who|invitations?|tickets?|deadline|plans?|dates?|appointment|candidates?|bids?)\b",
    re.IGNORECASE,
)
_PASSIVE: Final = re.compile(r"\s(?:(?:not|also|then|now|only|be|have|been|to|[a-z]+ly)\s)*", re.IGNORECASE)
"""The words between `will` and a participle."""

_INFINITIVE: Final = re.compile(r"\bto\s\Z", re.IGNORECASE)
"""Before a verb, with which it says nothing of when: `on track to hit`."""

_FARTHEST: Final = 9
"""Words between a verb and the date that it governs."""

_FEW: Final = 2
"""Words before a date that opens its clause: `and on`."""

_DIRECTLY: Final = re.compile(r"\s(?:(?:on|in)\s)?", re.IGNORECASE)


def has_verb(words: str) -> bool:
    """Return True if some words have a verb that says when something is."""
    return _MARKER.search(words) is not None


def tense_of(before: str, after: str) -> Tense:
    """Return the tense of a date from the words before and after it, up to the next date or the end of the sentence.

    The past is certain only if the verb governs the date: `agreed to meet on 3 May` says nothing of when.
    """
    markers = [*_MARKER.finditer(before)]
    if not markers:
        return _tense_after(after, opens=len(before.split()) <= _FEW)
    last, gap = markers[-1], before[markers[-1].end() :]
    if len(markers) > 1 and markers[-2]["ahead"] and _PASSIVE.fullmatch(before, markers[-2].end(), last.start()):
        last = markers[-2]
    if not last["past"]:
        return _ahead(last)
    if _INFINITIVE.search(before, 0, last.start()):
        return ""
    arranging = _ARRANGING.match(last.group()) and not _DIRECTLY.fullmatch(gap)
    return "" if arranging or _FORWARD.search(gap) or len(gap.split()) > _FARTHEST else "past"


def _tense_after(after: str, *, opens: bool) -> Tense:
    """Return the tense of the verb after a date; the past is certain only if the date opens the clause."""
    first = _MARKER.search(after)
    if not (first and first["past"]):
        return _ahead(first) if first else ""
    if _INFINITIVE.search(after, 0, first.start()):
        return ""
    rest = _MARKER.search(after, first.end())
    return "past" if opens and not (rest and rest["ahead"]) else ""


def _ahead(marker: re.Match[str]) -> Tense:
    return "future" if marker["ahead"] and marker["ahead"].lower() not in _MODAL else ""


_MODAL: Final = frozenset(
    ("may", "might", "can", "could", "must", "should", "hoped", "wanted", "intended", "would")
) | {*("postponed", "delayed", "adjourned")}
"""The words that may speak of either: `he would resign on 3 May`."""
