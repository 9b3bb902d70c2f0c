"""What of a text can be checked: figures, days, names, titles, superlatives and quotations, each with its place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from galleyproof.prose.days import days
from galleyproof.prose.names import names
from galleyproof.prose.numbers import numbers
from galleyproof.span import Span

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
    """The checkable things of a text, in its order; a figure that is part of a date is none of its own.

    `known` are names that somebody knows for names, which capitals alone may cut short.
    """
    times = [Span(day.start, day.end) for day in days(text)]
    found = [Thing("day", time) for time in times]
    found += (Thing("quotation", Span(*each.span())) for each in _QUOTATION.finditer(text))
    found += (each for each in _others(text, known) if not any(each.span.meets(time) for time in times))
    return sorted(found, key=lambda each: (each.span.start, -each.span.end))


def _others(text: str, known: Sequence[Span]) -> Iterator[Thing]:
    named = [*_joined((*known, *names(text)))]
    yield from (Thing("name", each) for each in named)
    yield from (Thing("figure", Span(number.start, number.end)) for number in numbers(text))
    for match in _TITLE.finditer(text):
        title = Span(*match.span())
        if not any(title.meets(name) for name in named):
            yield Thing("title", title)
    yield from (Thing("superlative", Span(*match.span())) for match in _SUPERLATIVE.finditer(text))


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
