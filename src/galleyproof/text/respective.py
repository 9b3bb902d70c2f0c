"""Two lists of which the first items belong together, and so on: `Ann and Bo won 12 and 14 seats respectively`."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar

from galleyproof.text.span import Span

Owner = TypeVar("Owner")

_WORD: Final = re.compile(r",?\s*\brespectively\b(?:,(?=\s))?", re.IGNORECASE)
_STOP: Final = re.compile(r"[.!?;][\"'\u201d\u2019)]*\s|\n")
_JOINED: Final = re.compile(
    r"(?:\s(?!and\b)[a-z]+)?\s*(?:,\s*and|,|\s(?:and|&))\s+(?:(?:in|on|at|to|by|about|some|the)\s)*", re.IGNORECASE
)
"""The words between two items of a list of figures or days."""

_PARTED: Final = re.compile(r",\s*(?:and\s)?|\s(?:and|&)\s")
_GOES_ON: Final = re.compile(
    r"(?<!\bin\s)(?<!\bat\s)(?<!\bon\s)(?<!\bof\s)(?<!\bIn\s)(?<!\bAt\s)(?<!\bOn\s)(?<!\bfor\s)(?<!\bfrom\s)\b[A-Z]\w+$"
)
"""A name before a list that may be its first item; a place or day in front of the sentence is not."""

_FEWEST: Final = 2


class Respective(NamedTuple):
    """A list of values, and the words of another list of as many items.

    Attributes:
        places: the numbers of the values.
        parts: the words that the first value, the second value and so on belong to, if this is the list that is meant.
        rest: the other words on that side of the values.
    """

    places: Sequence[int]
    parts: Sequence[str]
    rest: str

    def owners(self, named: Callable[[str], Sequence[Owner]]) -> Sequence[Owner | None]:
        """Return the owner of each value, None for an unknown one; nothing if it is not clear.

        `named` returns what some words name. At least two owners are known, each of them named once.
        """
        found = [named(part) for part in self.parts]
        single = [names[0] for names in found if len(names) == 1]
        is_clear = len(single) >= _FEWEST and len({*single}) == len(single) and all(len(names) <= 1 for names in found)
        if not is_clear or any(name in single for name in named(self.rest)):
            return ()
        return [names[0] if names else None for names in found]


def respective(text: str, values: Sequence[Span]) -> Iterator[Respective]:
    """Yield the lists that the values of a text may belong to: for each `respectively` those before and after them."""
    for match in _WORD.finditer(text) if len(values) >= _FEWEST and "espectively" in text else ():
        sentence = _sentence(text, match.start())
        within = [number for number, span in enumerate(values) if sentence.contains(span)]
        lists = [group for group in _lists(text, values, within) if len(group) >= _FEWEST]
        if len(lists) == 1:
            first, last = values[lists[0][0]], values[lists[0][-1]]
            before, after = _parts(text[sentence.start : first.start]), _parts(text[last.end : match.start()])
            count = len(lists[0])
            if len(before) >= count and not _GOES_ON.search(" ".join(before[:-count])):
                yield Respective(lists[0], before[-count:], " ".join(before[:-count]))
            if len(after) >= count and not " ".join(after[count:])[:1].isupper():
                yield Respective(lists[0], after[:count], " ".join(after[count:]))


def _parts(text: str) -> list[str]:
    """Return the parts of a text between commas and `and`, without `respectively`."""
    return [part for part in _PARTED.split(_WORD.sub("", text)) if part.strip(" ,.")]


def _sentence(text: str, place: int) -> Span:
    start = max((stop.end() for stop in _STOP.finditer(text, 0, place)), default=0)
    end = _STOP.search(text, place)
    return Span(start, end.start() if end else len(text))


def _lists(text: str, values: Sequence[Span], within: Sequence[int]) -> Iterator[list[int]]:
    """Yield the lists that values form, each value in one of them."""
    group = [*within[:1]]
    for one, other in pairwise(within):
        if not _JOINED.fullmatch(text, values[one].end, values[other].start):
            yield group
            group = []
        group.append(other)
    yield group
