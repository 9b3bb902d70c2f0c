"""Formulas: sums over named figures, such as `(new - old) / old`, parsed without evaluating any code."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

_NAME: Final = r"[^\W\d](?:\w|-(?![0-9]+\.[0-9])\w)*(?:#\w+)?"
_TOKEN: Final = re.compile(rf" *(?:(?P<number>[0-9]+(?:\.[0-9]+)?)(?![\w.,%])|(?P<name>{_NAME})|(?P<sign>[-+*/()]))")
_SIGNS: Final = str.maketrans(dict(zip("\u00d7\u00f7\u2212\u2013\n\t\u00a0", "*/--   ", strict=True)))
_MAX_LENGTH: Final = 400  # characters: no newsroom prints a longer sum
_MAX_NUMBER: Final = 40
_MAX_DEPTH: Final = 40
_END: Final = "the end"
_ADVICE: Final = (  # the first that matches is given
    (re.compile(r"[0-9]+(?:\.[0-9]+)? ?%"), "write a percentage as a decimal, such as 0.2 for 20 percent"),
    (re.compile(r"[0-9][0-9.,]*,[0-9]"), "write numbers without a thousands separator, as in 14000"),
    (re.compile(r"[0-9]"), "write a number as in 12 or 0.5, and give a figure with its unit a name in `gives`"),
    (re.compile(r""), "use names, numbers, `+`, `-`, `*`, `/` and brackets"),
)


class FormulaError(ValueError):
    """A text that is not a formula; the message says where, and how to fix it."""


@dataclass(frozen=True, slots=True)
class Constant:
    """A number in a formula."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Named:
    """A figure that a formula names."""

    name: str


@dataclass(frozen=True, slots=True)
class Negated:
    """A part of a formula with a minus before it."""

    of: "Formula"


@dataclass(frozen=True, slots=True)
class Operation:
    """Two parts of a formula with `+`, `-`, `*` or `/` between them."""

    sign: str
    left: "Formula"
    right: "Formula"


Formula: TypeAlias = Constant | Named | Negated | Operation


class _Token(NamedTuple):
    kind: str
    text: str
    place: int


@lru_cache(maxsize=1024)
def parse_formula(text: str, names: frozenset[str] = frozenset()) -> Formula:
    """Parse a formula.

    A hyphen without spaces belongs to a name, as in the claim id `budget-2021`, unless only the words on both sides of
    it are in `names`: then `new-old` is `new - old`.

    Raises:
        FormulaError: the text is not a formula.
    """
    if len(text) > _MAX_LENGTH:
        raise FormulaError(f"the calculation is longer than {_MAX_LENGTH} characters: work out part of it in a claim")
    parser = _Parser([*_split_tokens(text, names)])
    formula = parser.sum()
    if parser.next.kind != _END:
        raise parser.unexpected("an operator")
    return formula


def names_in(formula: Formula) -> tuple[str, ...]:
    """Return the names in a formula, once each, in order."""
    return tuple(dict.fromkeys(_names(formula)))


def name_places(text: str, names: frozenset[str] = frozenset()) -> Iterator[tuple[str, int]]:
    """Yield the names in the text of a formula, each with the index of its first character.

    Raises:
        FormulaError: the text is not a formula.
    """
    return ((token.text, token.place) for token in _split_tokens(text, names) if token.kind == "name")


def _split_tokens(text: str, names: frozenset[str]) -> Iterator["_Token"]:
    return (part for token in _tokens(text.translate(_SIGNS)) for part in _split(token, names))


def _names(formula: Formula) -> Iterator[str]:
    match formula:
        case Named(name):
            yield name
        case Negated(of):
            yield from _names(of)
        case Operation(_, left, right):
            yield from _names(left)
            yield from _names(right)


def _tokens(text: str) -> Iterator[_Token]:
    place, end = 0, len(text.rstrip())
    while place < end:
        match = _TOKEN.match(text, place)
        if match is None or (match["number"] and len(match["number"]) > _MAX_NUMBER):
            rest = text[place:].lstrip()
            advice = next(advice for pattern, advice in _ADVICE if pattern.match(rest))
            raise FormulaError(f"`{rest[:20]}` {_at(len(text) - len(rest))} cannot be read: {advice}")
        kind = match.lastgroup or ""
        yield _Token(kind, match[kind], match.start(kind))
        place = match.end()
    yield _Token(_END, "", end)


def _split(token: _Token, names: Collection[str]) -> Iterator[_Token]:
    """Yield a name, or the names and minus signs that it is made of if only they are known."""
    words = token.text.split("-")
    if token.kind != "name" or token.text in names or not all(_is_known(word, names) for word in words):
        yield token
        return
    place = token.place
    for number, word in enumerate(words):
        if number:
            yield _Token("sign", "-", place - 1)
        yield _Token("number" if word.isdecimal() else "name", word, place)
        place += len(word) + 1


def _is_known(word: str, names: Collection[str]) -> bool:
    return word in names or (word.isascii() and word.isdecimal())


@dataclass
class _Parser:
    tokens: list[_Token]
    place: int = 0
    depth: int = 0

    @property
    def next(self) -> _Token:
        return self.tokens[self.place]

    def sum(self) -> Formula:
        left = self.product()
        while self.next.text in ("+", "-"):
            left = Operation(self.take().text, left, self.product())
        return left

    def product(self) -> Formula:
        left = self.factor()
        while self.next.text in ("*", "/"):
            left = Operation(self.take().text, left, self.factor())
        return left

    def factor(self) -> Formula:
        token = self.next
        if token.kind == "number":
            return Constant(Decimal(self.take().text))
        if token.kind == "name":
            return Named(self.take().text)
        if token.text not in ("-", "("):
            raise self.unexpected("a name or a number")
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise FormulaError("the brackets are nested too deeply: work out part of it in a claim")
        part = self.negated() if self.take().text == "-" else self.bracket(token)
        self.depth -= 1
        return part

    def negated(self) -> Formula:
        return Negated(self.factor())

    def bracket(self, opening: _Token) -> Formula:
        inner = self.sum()
        if self.next.text != ")":
            if self.next.kind == _END:
                raise FormulaError(f"the bracket {_at(opening.place)} is never closed: add `)`")
            raise self.unexpected("an operator or `)`")
        self.take()
        return inner

    def take(self) -> _Token:
        token = self.next
        self.place += 1
        return token

    def unexpected(self, wanted: str) -> FormulaError:
        token = self.next
        if token.kind == _END:
            return FormulaError(f"the calculation breaks off {_at(token.place)}: {wanted} is missing")
        return FormulaError(f"`{token.text}` {_at(token.place)} is out of place: expected {wanted}")


def _at(place: int) -> str:
    """Return a place in words, counted from 1: `at character 5`."""
    return f"at character {place + 1}"
