"""What stands beside each figure of a text: the noun that it counts, and the subject that it is said of."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from galleyproof.text.figures.comparing import Stated
from galleyproof.text.figures.number import Number
from galleyproof.text.names import places_of
from galleyproof.text.respective import respective
from galleyproof.text.span import Span

_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")
_BREAK = re.compile(
    r"[,;:!?()\u2014\"\u201c\u201d]|\.(?=\s|$)|\s\u2013\s|\b(?:and|but|while|as|whereas|against|or|plus|with)\b"
)
_SENTENCE_END = re.compile(r"[;!?]|\.(?=\s+[A-Z\"\u201c]|$)")
_OF = re.compile(r"\sof\s")
_SAYS = re.compile(r"\s(?:said|says|told|warned)\b")
_LONGEST: Final = 60
_LONGEST_SENTENCE: Final = 400
"""Characters; what is farther away is not beside a figure."""

_MOST_FIGURES: Final = 40
"""In one sentence; of one with more, what is before them is not read."""

_SINGULAR: Final = {"men": "man", "women": "woman", "people": "person", "children": "child", "feet": "foot"}
_EMPTY: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "to",
        "from",
        "and",
        "or",
        "number",
        "total",
        "per",
        "its",
        "their",
        "his",
        "her",
    ]
)
_SIDES: Final = frozenset(("for", "against"))
"""Words that end the name of a measure, as in `votes for`."""

_NO_PLURAL: Final = frozenset(["was", "is", "has", "its", "this", "as", "us", "his", "less", "does", "across"])


def measured(text: str, figures: Sequence[Number], amounts: Sequence[Stated]) -> list[frozenset[int]]:
    """Return for each figure the amounts, by their index, of which it can be the figure, going by the words beside it.

    The words after a figure are its own, then those before it. A figure with no measure beside it can be any of them.
    """
    after = [_after(text, figures, place) for place in range(len(figures))]
    scores = [[_score(amount.measure, words) for amount in amounts] for words in after]
    sure = {amount for row in scores for amount, score in enumerate(row) if score == 1}
    everything = frozenset(range(len(amounts)))
    candidates = []
    for place, figure in enumerate(figures):
        named = _best(scores[place])
        if not named and not _has_own_noun(text, figure, after[place]):
            before = _before(text, figures, place, after)
            named = _best([_score(amount.measure, before) for amount in amounts])
            candidates.append(named or everything)
        else:
            candidates.append(named or everything - sure)
    return candidates


def said_of(text: str, figures: Sequence[Number], amounts: Sequence[Stated]) -> list[frozenset[int]]:
    """Return for each figure the amounts whose subject stands beside it; all of them where that is not clear."""
    everything = frozenset(range(len(amounts)))
    if len({amount.subjects for amount in amounts}) < 2:  # noqa: PLR2004 - with one subject there is nothing to tell
        return [everything] * len(figures)
    subjects = [_subject_beside(text, figures, place, amounts) for place in range(len(figures))]
    return [
        everything if subject is None else frozenset(i for i in everything if amounts[i].subjects == subject)
        for subject in subjects
    ]


def respective_to(text: str, figures: Sequence[Number], amounts: Sequence[Stated]) -> dict[int, frozenset[int]]:
    """Return the amounts that a figure can be by `respectively`, for the figures that it gives to subjects or measures.

    `Ann and Bo won 12 and 14 seats respectively`, `turnout and support were 40 and 60 percent respectively`.
    """
    for one in respective(text, [Span(figure.start, figure.unit_end) for figure in figures]):
        subjects = one.owners(lambda words: _named_between(words, 0, len(words), amounts))
        owners: Sequence[object] = subjects or one.owners(lambda words: _measures_in(words, amounts))
        if owners:
            own = [amount.subjects if subjects else amount.measure for amount in amounts]
            of = [frozenset(place for place, name in enumerate(own) if name == owner) for owner in owners]
            return dict(zip(one.places, of, strict=True))
    return {}


def _measures_in(words: str, amounts: Sequence[Stated]) -> list[str]:
    measures = dict.fromkeys(amount.measure for amount in amounts)
    return [measure for measure in measures if _score(measure, _words(words)) == 1]


def _subject_beside(
    text: str, figures: Sequence[Number], place: int, amounts: Sequence[Stated]
) -> tuple[str, ...] | None:
    """Return the subject of a figure: the one named before it, or after it if none precedes the sentence's first."""
    start, end = _sentence(text, figures[place])
    opening = place
    while opening and figures[opening - 1].start >= start and place - opening < _MOST_FIGURES:
        opening -= 1
    within = figures[opening : place + 2]
    index = place - opening
    first = _named_between(text, start, within[0].start, amounts)
    if len(first) == 1:
        for earlier in range(index, -1, -1):
            low = within[earlier - 1].unit_end if earlier else start
            if named := _named_between(text, low, within[earlier].start, amounts):
                return named[0] if len(named) == 1 else None
    elif not first:
        high = min(within[index + 1].start, end) if index + 1 < len(within) else end
        named = _named_between(text, figures[place].unit_end, high, amounts)
        return named[0] if len(named) == 1 else None
    return None


def _named_between(text: str, start: int, end: int, amounts: Sequence[Stated]) -> list[tuple[str, ...]]:
    words = text[start:end]
    subjects = dict.fromkeys(amount.subjects for amount in amounts)
    return [names for names in subjects if any(_is_subject(words, name) for name in names)]


def _is_subject(text: str, name: str) -> bool:
    """Return True if a text has a name that is not a speaker's."""
    return any(not _SAYS.match(text, place.end) for place in places_of(name, text))


def _sentence(text: str, figure: Number) -> tuple[int, int]:
    low = max(0, figure.start - _LONGEST_SENTENCE)
    start = max((match.end() for match in _SENTENCE_END.finditer(text, low, figure.start)), default=low)
    following = _SENTENCE_END.search(text, figure.unit_end, figure.unit_end + _LONGEST_SENTENCE)
    return start, following.start() if following else min(len(text), figure.unit_end + _LONGEST_SENTENCE)


def _after(text: str, figures: Sequence[Number], place: int) -> list[str]:
    """Return the words after a figure, up to the next figure or the end of its clause, without their plural endings."""
    start = figures[place].unit_end
    end = min(figures[place + 1].start if place + 1 < len(figures) else len(text), start + _LONGEST)
    if stop := _BREAK.search(text, start, end):
        end = stop.start()
    return _words(text[start:end])


def _before(text: str, figures: Sequence[Number], place: int, after: Sequence[list[str]]) -> list[str]:
    """Return the words before a figure that do not belong to the one before it."""
    end = figures[place].start
    start = max(end - _LONGEST, figures[place - 1].unit_end if place else 0)
    start = max((match.end() for match in _SENTENCE_END.finditer(text, start, end)), default=start)
    words = _words(text[start:end])
    return words[len(after[place - 1]) :] if place and words[: len(after[place - 1])] == after[place - 1] else words


def _words(text: str) -> list[str]:
    return [_singular(word.lower()) for word in _WORD.findall(text)]


def _singular(word: str) -> str:
    if word in _SINGULAR:
        return _SINGULAR[word]
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("s") if not word.endswith("ss") else word


@lru_cache(maxsize=4096)
def _measure_words(measure: str) -> frozenset[str]:
    words = _words(measure)
    side = {words[-1]} & _SIDES if words else set()
    return (frozenset(words) - _EMPTY) | side


def _score(measure: str, words: Sequence[str]) -> float:
    """Return the share of the words of a measure that are among some words."""
    wanted = _measure_words(measure)
    if _SIDES.isdisjoint(words):
        wanted -= {"for"}  # votes are those for, unless somebody is against
    return len(wanted & set(words)) / len(wanted) if wanted else 0


def _best(scores: Sequence[float]) -> frozenset[int]:
    most = max(scores, default=0)
    return frozenset(place for place, score in enumerate(scores) if score == most) if most else frozenset()


def _has_own_noun(text: str, figure: Number, after: Sequence[str]) -> bool:
    """Return True if a figure is followed by a noun: `of juice` after its unit, or a word in the plural."""
    if figure.unit_end > figure.end and _OF.match(text, figure.unit_end):
        return True
    first = _WORD.match(text, figure.unit_end + 1)
    word = first.group().lower() if first else ""
    return bool(after) and (word in _SINGULAR or (word.endswith("s") and word not in _NO_PLURAL))
