"""What of a text can be checked: figures, days, names, titles, superlatives and quotations, each with its place."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from galleyproof.prose.days import days
from galleyproof.prose.names import names
from galleyproof.prose.numbers import numbers

Kind: TypeAlias = Literal["figure", "day", "name", "title", "superlative", "quotation"]

_TITLE = re.compile(
    r"\b(?:(?:prime|foreign|defen[cs]e|finance|interior|vice|deputy|acting|chief|former)[ -])*"
    r"(?:ambassador|envoy|president|minister|chancellor|spokes(?:man|woman|person)|chief executive|chairman|chairwoman|"
    r"chair|director|general|colonel|judge|justice|prosecutor|coach|captain|secretary|governor|mayor|senator|king|queen|"
    r"professor|editor|founder|commissioner|treasurer)s?\b",
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
    start: int
    end: int


def things(text: str) -> list[Thing]:
    """The checkable things of a text, in its order; a figure that is part of a date is none of its own."""
    times = [Thing("day", day.start, day.end) for day in days(text)]
    found = [*times, *(Thing("quotation", *each.span()) for each in _QUOTATION.finditer(text))]
    found += (each for each in _others(text) if not any(_overlap(each, time) for time in times))
    return sorted(found, key=lambda each: (each.start, -each.end))


def _others(text: str) -> Iterator[Thing]:
    yield from (Thing("figure", number.start, number.end) for number in numbers(text))
    named = [Thing("name", *each) for each in names(text)]
    yield from named
    for match in _TITLE.finditer(text):
        title = Thing("title", *match.span())
        if not any(_overlap(title, name) for name in named):
            yield title
    yield from (Thing("superlative", *match.span()) for match in _SUPERLATIVE.finditer(text))


def _overlap(one: Thing, other: Thing) -> bool:
    return one.start < other.end and other.start < one.end
