"""Whether the words around a date speak of the past or of what is ahead."""

import re
from typing import Final

from galleyproof.text.days.meanings import Tense

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
_MARKER: Final = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<past>{_PAST}))\b", re.IGNORECASE)
_ARRANGING: Final = re.compile(
    r"(?:announced|agreed|called|fixed|promised|pledged|vowed|ordered|told|asked|urged|proposed|moved|invited|said|"
    r"booked|summoned|offered|advertised|brought|set|warned|expected|predicted|confirmed|invited|decided|threatened|"
    r"refused|insisted|extended|sentenced|rescheduled|unveiled)\Z",
    re.IGNORECASE,
)
_FORWARD: Final = re.compile(
    r"\bto\s(?!the\b|a\b|an\b|his\b|her\b|their\b|its\b)(?-i:[a-z])|\b(?:for|until|till|by|from)\s(?:the\s)?\Z|"
    r"\b(?:which|that|who)\b",
    re.IGNORECASE,
)
_DIRECTLY: Final = re.compile(r"\s(?:(?:on|in)\s)?", re.IGNORECASE)


def tense_of(before: str, after: str) -> Tense:
    """Return the tense of a date from the words before and after it, up to the next date or the end of the sentence.

    The past is certain only if the verb governs the date: `agreed to meet on 3 May` says nothing of when.
    """
    markers = [*_MARKER.finditer(before)]
    if markers:
        last = markers[-1]
        if last["ahead"]:
            return "future" if last["ahead"].lower() not in _MODAL else ""
        gap = before[last.end() :]
        arranging = _ARRANGING.match(last.group()) and not _DIRECTLY.fullmatch(gap)
        return "" if arranging or _FORWARD.search(gap) else "past"
    return _tense_after(after)


def _tense_after(after: str) -> Tense:
    first = _MARKER.search(after)
    if first is None:
        return ""
    if first["ahead"]:
        return "future" if first["ahead"].lower() not in _MODAL else ""
    rest = _MARKER.search(after, first.end())
    return "" if rest and rest["ahead"] else "past"


_MODAL: Final = frozenset(("may", "might", "can", "could", "must", "should", "hoped", "wanted", "intended", "would"))
"""The words that may speak of either: `he would resign on 3 May`."""
