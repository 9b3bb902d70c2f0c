"""Markdown as readers see it: the words of a paragraph without its syntax, each with its place in the source."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any, Final, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from galleyproof.text.span import Span

_SYNTAX = re.compile(
    r"[*_`\[\]<>\\&~|#]|://|www\.|^[^\S\n]*(?:(?:[-+]|\d{1,9}[.)])(?:\s|$)|[-=]+[^\S\n]*$)", re.MULTILINE
)
"""What a paragraph has that is not all plain words; others, which are nearly all, are not parsed."""

_MOST_BRACKETS: Final = 2_000
"""Opening brackets, of which the parser tries each as a link; more are no prose, and are taken as they are."""

_ADDRESS = re.compile(
    r"(?:https?://|\b(?=www\.))(?P<host>[\w-]+(?:\.[\w-]+)*)(?::\d+)?(?:[/?#][^\s<>]*(?<![.,;:!?)\]\"'\u201d\u2019]))?"
)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")
_YEAR: Final = 4
"""Digits of a number before a full stop that opens a sentence and not an item of a list: `1986. A good year.`"""

_CELL: Final = "; "
_CELLS: Final = ("th_open", "td_open")
_LABELS: Final = ("heading_open", "th_open")
_UNREAD: Final = ("code", "fence", "html_block")
"""Blocks that copy has no use for; what looks like one is read as a paragraph."""

_MARKED: Final = ("link", "image", "autolink", "html_inline", "entity", "escape", "backticks")


class Run(NamedTuple):
    """Characters that follow one another in the text as in the source: the place of the first in each."""

    text: int
    source: int


@dataclass(frozen=True)
class PlainText:
    """A paragraph as readers see it.

    Attributes:
        text: its words; a line for each heading, item of a list and row of a table, with `; ` between its cells.
        runs: the places of its characters in the source; empty if they are the same.
        labels: the headings and the headers of tables, whose capitals do not make a name.
    """

    text: str
    runs: tuple[Run, ...] = ()
    labels: tuple[Span, ...] = ()


def read_markdown(source: str, references: Iterable[str] = ()) -> PlainText:
    """Return a paragraph as readers see it; `references` are the paragraphs that give the addresses of links."""
    if not _SYNTAX.search(source) or source.count("[") > _MOST_BRACKETS:
        return PlainText(source.replace("\n", " "))
    env: dict[str, Any] = {}
    for paragraph in references:
        _parser().parse(paragraph, env)
    copy = _Copy(source)
    for token in _parser().parse(source, env):
        copy.read(token)
    return copy.plain


def in_plain_words(quote: str) -> str:
    """Return some words of an article as readers see them."""
    return read_markdown(quote).text


def has_references(source: str) -> bool:
    """Return True if a paragraph may give the addresses of links elsewhere: `[1]: https://example.org`."""
    return "]:" in source


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable([*_UNREAD, "text_join"])
    rules = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}
    for name in _MARKED:
        parser.inline.ruler.at(name, _with_place(rules[name]))
    parser.inline.ruler.before("link", "footnote", _footnote)
    return parser


def _with_place(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """Return a rule of the parser that notes, with the last token it makes, from where to where it has read."""

    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser gives it by position
        start, made = state.pos, len(state.tokens)
        is_one = rule(state, silent)
        if len(state.tokens) > made:
            state.tokens[-1].meta |= {"start": start, "end": state.pos}
        return is_one

    return placed


def _footnote(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser gives it by position
    """Pass over the mark of a footnote: `[^1]`, and `[^1]:` before its text."""
    mark = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if mark and not silent:
        state.push("footnote", "", 0).meta = {"start": mark.start(), "end": mark.end()}
    state.pos = mark.end() if mark else state.pos
    return bool(mark)


class _Copy:
    """The words of one paragraph, put together as its tokens are read."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines = [0, *accumulate(len(line) + 1 for line in source.split("\n"))]  # where each starts, and the end
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self._labels: list[Span] = []
        self._length = self._reached = 0
        self._joint = self._block = ""

    @property
    def plain(self) -> PlainText:
        return PlainText("".join(self._pieces), tuple(self._runs), tuple(self._labels))

    def read(self, token: Token) -> None:
        """Add what a token of a block shows."""
        match token.type:
            case "inline" if token.content and token.map:
                self._read_block(token, token.map[0])
            case "heading_open" | "th_open" | "td_open":
                self._block = token.type
            case "th_close" | "td_close":
                self._joint = self._joint or _CELL
            case "heading_close" | "paragraph_close" | "tr_close":
                self._joint = "\n"
            case "list_item_open" if len(token.info) == _YEAR and token.map:
                self._add(token.info + token.markup, self._source.find(token.info, self._lines[token.map[0]]))
                self._joint = " "

    def _read_block(self, token: Token, first: int) -> None:
        """Add what the lines of a block show, of which the first is the source's line of this number."""
        starts = [*self._starts(token.content, first)]
        shown = [*_shown(token.children or (), token.content)]
        for words, place in shown:
            line = bisect_right(starts, (place, len(self._source))) - 1
            self._add(words, starts[line][1] + place - starts[line][0])
        if self._block in _LABELS:
            self._labels.append(Span(self._length - sum(len(words) for words, _ in shown), self._length))
        self._block = ""

    def _starts(self, content: str, first: int) -> Iterator[tuple[int, int]]:
        """Yield where each line of a block starts, in the block and in the source; the last words of a line are its."""
        start = 0
        for number, words in enumerate(content.split("\n"), first):
            begin, end = self._lines[number], self._lines[number + 1]
            if self._block in _CELLS:
                begin = max(begin, self._reached)
                place = self._source.find(words, begin, end)
            else:
                place = self._source.rfind(words, begin, end)
            yield start, max(place, begin)
            start += len(words) + 1

    def _add(self, words: str, place: int) -> None:
        """Add words that are at a place of the source."""
        if self._joint and self._length:
            self._append(self._joint, self._reached)
        self._joint = ""
        self._append(words, place)

    def _append(self, words: str, place: int) -> None:
        last = self._runs[-1] if self._runs else Run(0, 0)
        if not self._runs or place - last.source != self._length - last.text:
            self._runs.append(Run(self._length, place))
        self._pieces.append(words)
        self._length += len(words)
        self._reached = place + len(words)


def _shown(tokens: Iterable[Token], content: str) -> Iterator[tuple[str, int]]:
    """Yield the words that the tokens of a block show, each with its place in the block."""
    reached = 0
    for token in tokens:
        start, end = token.meta.get("start", reached), token.meta.get("end", reached)
        match token.type:
            case "code_inline":
                room = end - start - 2 * len(token.markup) - len(token.content)
                yield token.content, start + len(token.markup) + room // 2
            case "text":
                place = max(content.find(token.content, reached), reached)
                yield from _without_addresses(token.content, place)
                reached = place + len(token.content)
            case "text_special":
                yield token.content, start
            case "softbreak" | "hardbreak":
                reached = max(content.find("\n", reached), reached)
                yield " ", reached
            case "html_inline" if token.content.startswith("<br"):
                yield " ", start
            case "image":
                inner = start + len("![")
                yield from ((words, inner + place) for words, place in _shown(token.children or (), token.content))
        reached = max(reached, end)


def _without_addresses(words: str, place: int) -> Iterator[tuple[str, int]]:
    """Yield words, and of each web address in them only the host, as its digits are not copy."""
    last = 0
    for address in _ADDRESS.finditer(words):
        if address.start() > last:
            yield words[last : address.start()], place + last
        yield address["host"], place + address.start("host")
        last = address.end()
    if words[last:]:
        yield words[last:], place + last
