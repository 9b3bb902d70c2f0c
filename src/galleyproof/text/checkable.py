"""What of a text can be checked: figures, days, names, titles, superlatives and quotations, each with its place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from galleyproof.text.days import days
from galleyproof.text.numbers import numbers
from galleyproof.text.proper_names import names
from galleyproof.text.span import Span

Kind: TypeAlias = Literal["figure", "day", "name", "title", "superlative", "quotation"]

_TITLE = re.compile(
    r"\b(?:(?:prime|foreign|defen[cs]e|finance|interior|vice|deputy|acting|chief|former)[ -])*"
    r"(?:ambassador|envoy|president|minister|chancellor|spokes(?:man|woman|person)|chief executive|chairman|chairwoman|"
    r"director|(?-i:General|Colonel|Captain|Justice|Judge)|prosecutor|coach|secretary|governor|mayor|senator|queen|"
    r"(?-i:King|Chair)|professor|editor|founder|commissioner|treasurer)s?\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\b(?:the (?:very )?(?:first|last|only|sole|most|least)|first-ever|first time|(?:most|least) \w+ly|"
    r"(?:larg|small|high|low|old|young|new|great|long|short|fast|strong|weak|rich|poor|bigg|hardest|fierc|bitter|clos|"
    r"lat|deadli|heavi|busi|earli|wors|b)est|worst|"
    r"never|nobody|no ?one|none|nowhere|everywhere|everybody|everyone|always|all of|not one|no (?:nation|country|state|"
    r"other|\w+ has)|so far|to date|ever|again and again|repeatedly|more than once|time and again|unprecedented|"
    r"unanimous(?:ly)?|every)\b",
    re.IGNORECASE,
)
_QUOTATION = re.compile('\u201c[^\u201d]*\u201d|\u201e[^\u201c\u201d]*[\u201c\u201d]|\u00ab[^\u00bb]*\u00bb|"[^"]*"')


class Thing(NamedTuple):
    """Something that can be checked: what it is, and where it stands in its text."""

    kind: Kind
    span: Span


def things(text: str, known: Sequence[Span] = ()) -> list[Thing]:
    """The checkable things of a text, in its order; a figure that is part of a date or a name is none of its own.

    `known` are names that somebody knows for names, which capitals alone may cut short.
    """
    times = [Span(day.start, day.end) for day in days(text)]
    named = _clear_of([*_joined((*known, *names(text)))], times)
    figures = (Span(number.start, number.end) for number in numbers(text))
    found: dict[Kind, list[Span]] = {
        "day": times,
        "name": named,
        "figure": _clear_of(_clear_of(figures, times), named),
        "title": _clear_of((Span(*each.span()) for each in _TITLE.finditer(text)), named),
        "superlative": _clear_of((Span(*each.span()) for each in _SUPERLATIVE.finditer(text)), times),
        "quotation": [Span(*each.span()) for each in _QUOTATION.finditer(text)],
    }
    told = (Thing(kind, span) for kind, spans in found.items() for span in spans)
    return sorted(told, key=lambda each: (each.span.start, -each.span.end))


def _clear_of(spans: Iterable[Span], taken: Sequence[Span]) -> list[Span]:
    """The spans that share no character with any of some others; both in the text's order."""
    clear, place = [], 0
    for span in spans:
        while place < len(taken) and taken[place].end <= span.start:
            place += 1
        if place == len(taken) or not span.meets(taken[place]):
            clear.append(span)
    return clear


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans that share characters, as one."""
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
