"""The turns of interviews and scripts, which name the speaker before a colon: `Bell: "We will not go."`."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from galleyproof.text.proper_names import is_title_before_name
from galleyproof.text.sayings.masked import NAME, NAMED, QUOTED, MaskedText
from galleyproof.text.span import Span

_COLON = re.compile(rf"(?P<name>{NAME})(?:,[^{QUOTED}:.;!?\n]{{1,60}})?\s*(?P<colon>:)\s*(?=[{QUOTED}{NAMED}A-Z])")
_SPEAKING = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b")
_LABEL_WORDS: Final = (
    "analysis answer background breaking caption check comment context correction editor explainer fact facts file "
    "findings headline interview key live news note notes opinion pictured press profile q question quote read "
    "release review statement summary update updated verdict video watch"
)
_LABELS: Final = frozenset(_LABEL_WORDS.split())
"""Words of which a label is made, as in `Fact Check: "We will not go."`."""

_ENDS: Final = (".", "!", "?", "\u2026")


class Turn(NamedTuple):
    """What one person says in an interview or a script: the places of the name, the colon and the words."""

    speaker: Span
    colon: Span
    said: Span


def turns(text: str, copy: MaskedText, known: Collection[Span]) -> Iterator[Turn]:
    """Yield the turns of a text, each of which opens a sentence with the name of its speaker and a colon.

    The words are whole sentences in quotation marks. Without these, they speak of `I`, `we` or `you`, and the name is
    one of the `known`; anything else after a name and a colon is a list, a label or a headline.
    """
    places = [match for match in _COLON.finditer(copy.text) if _opens(text, copy, match.start())]
    for number, match in enumerate(places):
        end = places[number + 1].start() if number + 1 < len(places) else len(text)
        name, colon = Span(*match.span("name")), Span(*match.span("colon"))
        if match.end() == len(text) or not (name in known or _is_no_label(name.of(text))):
            continue
        is_quoted = copy.text[match.end()] == QUOTED
        said = _quoted(text, copy, match.end()) if is_quoted else _plain(copy.text, match.end(), end)
        if said and (is_quoted or name in known):
            yield Turn(name, colon, said)


def _opens(text: str, copy: MaskedText, name: int) -> bool:
    """Return True if a name opens a sentence or a line, or follows a turn, after no more than titles and an office."""
    before = copy.quotation_before(name)
    turn = 0 if before is None else copy.quotations[before].span.end
    start = max(copy.sentence_start(name), text.rfind("\n", 0, name) + 1, turn)
    words = copy.text[start:name].split()
    return all(is_title_before_name(word.rstrip("_")) or not word.strip(NAMED) for word in words)


def _is_no_label(name: str) -> bool:
    return _LABELS.isdisjoint(name.casefold().split())


def _quoted(text: str, copy: MaskedText, start: int) -> Span | None:
    """Return the quotation that starts at a place if it is whole sentences."""
    spans: Sequence[Span] = [quotation.span for quotation in copy.quotations if quotation.words.end > start]
    words = spans[0].of(text).rstrip("\"'\u201d\u2019\u00bb\u201c") if spans else ""
    return spans[0] if words.endswith(_ENDS) else None


def _plain(text: str, start: int, end: int) -> Span | None:
    """Return the words up to the next turn or the end of the line if somebody speaks them."""
    line = text.find("\n", start, end)
    said = Span(start, end if line < 0 else line)
    words = said.of(text).rstrip()
    is_spoken = _SPEAKING.search(words) and words.endswith(_ENDS)
    return Span(start, start + len(words)) if is_spoken else None
