"""The checkable items of a text: figures, dates, names, titles, superlatives and quotations."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from galleyproof.text.days import days
from galleyproof.text.figures.numbers import numbers
from galleyproof.text.opening_words import matches
from galleyproof.text.proper_names import names
from galleyproof.text.quotation_marks import quotations
from galleyproof.text.span import Span

Kind: TypeAlias = Literal["figure", "day", "name", "title", "superlative", "quotation"]

_TITLE = re.compile(
    r"\b(?:(?:prime|foreign|defen[cs]e|finance|interior|vice|deputy|acting|chief|former)[ -])*"
    r"(?:ambassador|envoy|president|minister|chancellor|spokes(?:man|woman|person)|chief executive|chairman|chairwoman|"
    r"director|(?-i:General|Colonel|Captain|Justice|Judge)|prosecutor|coach|secretary|governor|mayor|senator|queen|"
    r"(?-i:King|Chair)|professor|editor|founder|commissioner|treasurer)s?\b",
    re.IGNORECASE,
)
_TITLE_WORDS = (
    "ambassador envoy president minister chancellor spokesman spokeswoman spokesperson chairman chairwoman director "
    "general colonel captain justice judge prosecutor coach secretary governor mayor senator queen king chair "
    "professor editor founder commissioner treasurer "
    "prime foreign defence defense finance interior vice deputy acting chief former"
)
_OPENING_TITLE: Final = frozenset(form for word in _TITLE_WORDS.split() for form in (word, f"{word}s"))
_SUPERLATIVE = re.compile(
    r"\b(?:the (?:very )?(?:first|last|only|sole|most|least)|first-ever|first time|(?:most|least) \w+ly|"
    r"(?:larg|small|high|low|old|young|new|great|long|short|fast|strong|weak|rich|poor|bigg|hardest|fierc|bitter|clos|"
    r"lat|deadli|heavi|busi|earli|wors|b)est|worst|"
    r"never|nobody|no ?one|none|nowhere|everywhere|everybody|everyone|always|all of|not one|no (?:nation|country|state|"
    r"other|\w+ has)|so far|to date|ever|again and again|repeatedly|more than once|time and again|unprecedented|"
    r"unanimous(?:ly)?|every)\b",
    re.IGNORECASE,
)
_SUPERLATIVE_WORDS = (
    "the first most least largest smallest highest lowest oldest youngest newest greatest longest shortest fastest "
    "strongest weakest richest poorest biggest hardestest fiercest bitterest closest latest deadliest heaviest "
    "busiest earliest worsest best worst never nobody no noone none nowhere everywhere everybody everyone always "
    "all not so to ever again repeatedly more time unprecedented unanimous unanimously every"
)
_OPENING_SUPERLATIVE: Final = frozenset(_SUPERLATIVE_WORDS.split())
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n]|[\"\u201c\u2018'(]|\u2014)\s*$")
_NUMBER_OF = re.compile(r"\bNos?\.? $")


class CheckableItem(NamedTuple):
    """Something in a text that can be checked, and where it is."""

    kind: Kind
    span: Span


def checkable_items(text: str, known_names: Sequence[Span] = (), labels: Sequence[Span] = ()) -> list[CheckableItem]:
    """Return the checkable items in the order of the text; figures within a date or name are not items of their own.

    `known_names` are the spans of names that the desk knows, which capitals alone might cut short; `labels` those of
    headings and headers of tables, in which capitals alone do not make a name.
    """
    dates = [Span(mention.start, mention.end) for mention in days(text)]
    figures = [Span(number.start, number.end) for number in numbers(text) if not _is_number_of(text, number.start)]
    capitals = (span for span in _clear_of(names(text), labels) if not _is_number(span, figures, text))
    named = _clear_of([*_joined((*known_names, *capitals))], dates)
    by_kind: dict[Kind, list[Span]] = {
        "day": dates,
        "name": named,
        "figure": _clear_of(_clear_of(figures, dates), named),
        "title": _clear_of(_spans(matches(_TITLE, text, _OPENING_TITLE)), named),
        "superlative": _clear_of(_spans(matches(_SUPERLATIVE, text, _OPENING_SUPERLATIVE)), dates),
        "quotation": [quotation.span for quotation in quotations(text)],
    }
    items = (CheckableItem(kind, span) for kind, spans in by_kind.items() for span in spans)
    return sorted(items, key=lambda item: (item.span.start, -item.span.end))


def _is_number_of(text: str, start: int) -> bool:
    """Return True if a figure is part of a name: the 10 of `No. 10`."""
    return bool(_NUMBER_OF.search(text, max(0, start - len("Nos. ")), start))


def _spans(found: Iterable[re.Match[str]]) -> Iterator[Span]:
    return (Span(*match.span()) for match in found)


def _is_number(name: Span, figures: Sequence[Span], text: str) -> bool:
    """Return True for a capital that a figure has: `Nineteen` at the head of a sentence, the `A` of `A$5`."""
    place = bisect_right(figures, Span(name.start, len(text))) - 1
    if place < 0 or not figures[place].contains(name):
        return False
    figure = figures[place].of(text)
    return any(letter.isdigit() for letter in figure) or bool(
        _SENTENCE_START.search(text, max(0, name.start - 3), name.start)
    )


def _clear_of(spans: Iterable[Span], taken: Sequence[Span]) -> list[Span]:
    """Return the spans that overlap none of the taken ones; both must be in the order of the text."""
    if not taken:
        return [*spans]
    clear, index = [], 0
    for span in spans:
        while index < len(taken) and taken[index].end <= span.start:
            index += 1
        if index == len(taken) or not span.overlaps(taken[index]):
            clear.append(span)
    return clear


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans in order, with overlapping ones merged."""
    whole: Span | None = None
    for span in sorted(spans):
        if whole and span.start < whole.end:
            whole = Span(whole.start, max(whole.end, span.end))
        else:
            if whole:
                yield whole
            whole = span
    if whole:
        yield whole
