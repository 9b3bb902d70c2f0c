"""Quotations in the copy, matched with the words that claims record."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final, NamedTuple

from galleyproof.article import Article
from galleyproof.article.coverage.model import Coverage, Item
from galleyproof.claim import Claim
from galleyproof.facts import Attribute, Designation, Statement
from galleyproof.text.quotation_marks import quotation_at
from galleyproof.text.quoting import find, prepare
from galleyproof.text.sayings import Saying, SpokenText
from galleyproof.text.span import Span
from galleyproof.text.typography import ANY_MARK, fold

_NEAR: Final = 1
"""Sentences before and after: a quotation may run on, and its speaker is often named only once."""

_EDGES: Final = f"{ANY_MARK} ,.;"

_LONGEST_CLAUSE: Final = 120
"""Characters of a said-clause inside a quotation."""


class RecordedWords(NamedTuple):
    """Words that a claim records verbatim, and the id of whoever says them; empty for those of a label or value."""

    claim: Claim
    words: str
    speaker: str


def quoted_words(item: Item) -> str:
    """Return the words inside the quotation marks, without a comma or full stop at the end."""
    return fold(item.words.strip(_EDGES))


def claims_near(item: Item, coverage: Coverage, claims: Mapping[str, Claim]) -> Iterator[Claim]:
    """Yield the claims anchored in a quotation's sentence or next to it, those that overlap the quotation first."""
    number = coverage.sentence_number(item)
    around = coverage.sentences[max(number - _NEAR, 0) : number + _NEAR + 1]
    refs = chain(coverage.claims_at(item), chain.from_iterable(map(coverage.claims_in, around)))
    seen: set[str] = set()
    for ref in refs:
        if ref not in seen:
            seen.add(ref)
            yield claims[ref]


def recorded_words(claim: Claim) -> Iterator[RecordedWords]:
    """Yield the words that a claim records verbatim: a statement's words, a designation's label, an attribute's value.

    Labels and values count because the copy may put them in quotation marks. The translation of a quote that has the
    words of a statement counts too.
    """
    for _, fact in claim.all_facts:
        match fact:
            case Statement(words=str(words), manner=manner, speaker=speaker):
                said_by = "" if manner == "quotes" else speaker
                yield from (RecordedWords(claim, said, said_by) for said in (words, *_translations(claim, words)))
            case Designation(label=label):
                yield RecordedWords(claim, label, "")
            case Attribute(value=value):
                yield RecordedWords(claim, value, "")


def _translations(claim: Claim, words: str) -> Iterator[str]:
    """Yield the translations of the quotes that have the words of a statement."""
    for row in claim.evidence:
        if row.quote and row.translation and find(words, prepare(row.quote)):
            yield row.translation


def same_words(quotation: str, recorded: str) -> bool:
    """Return True if one of the two texts contains the other, with either case for the first letter."""
    return bool(_contains(recorded, quotation) or _contains(quotation, recorded))


def _contains(whole: str, part: str) -> bool:
    forms = (part, part[:1].lower() + part[1:], part[:1].upper() + part[1:])
    return any(find(form, prepare(whole)) for form in forms)


class SpokenCopy:
    """The quotations of an article with who says them in the copy."""

    def __init__(self, article: Article, coverage: Coverage) -> None:
        self._article, self._coverage = article, coverage
        self._quotations = [item for item in coverage.items if item.kind == "quotation"]
        self._numbers = {(item.paragraph, item.span): number for number, item in enumerate(self._quotations)}
        self._paragraphs: dict[int, SpokenText] = {}

    def saying(self, item: Item) -> Saying | None:
        """Return the saying that a quotation belongs to; None if the copy gives it to nobody."""
        return self._spoken(item.paragraph).saying(item.span)

    def is_sentence(self, item: Item) -> bool:
        """Return True if a quotation is a whole sentence that somebody says, not words within one."""
        inside = item.words.strip(ANY_MARK)
        return inside[:1].isupper() and inside[-1:] in ".,!?\u2026" and self.saying(item) is not None

    def speaker(self, item: Item) -> Item | None:
        """Return the name that the copy gives as the speaker of a quotation; None for a pronoun or a description."""
        saying = self.saying(item)
        if saying is None or saying.speaker is None or not saying.is_name:
            return None
        named = self._coverage.items_in(item.paragraph, saying.speaker, "name")
        return named[0] if len(named) == 1 else None

    def whole(self, item: Item) -> str:
        """Return the words of a quotation with those that it goes on with, or that go on with it.

        These are parted from it by a said-clause only, `"We will," she said, "never leave"`, or by the end of a
        paragraph at which it is left open.
        """
        first = last = self._numbers[item.paragraph, item.span]
        while first and self._goes_on(first - 1):
            first -= 1
        while last + 1 < len(self._quotations) and self._goes_on(last):
            last += 1
        return " ".join(quoted_words(part).rstrip(",") for part in self._quotations[first : last + 1])

    def _goes_on(self, number: int) -> bool:
        """Return True if the next quotation goes on with the one of this number."""
        one, other = self._quotations[number : number + 2]
        if other.paragraph != one.paragraph:
            quotation = quotation_at(one.span, self._text(one))
            is_open = quotation is not None and not quotation.closed
            return is_open and other.paragraph == one.paragraph + 1 and not other.span.start
        text = self._text(one)
        between = text[one.span.end : other.span.start]
        is_clause = len(between) < _LONGEST_CLAUSE and between.rstrip().endswith(",") and "." not in between
        ends_clause = one.words[-2:-1] in ",-\u2013\u2014" or between[:1] == ","
        return is_clause and ends_clause and other.words[1:2].islower() and self.saying(one) is not None

    def _text(self, item: Item) -> str:
        return self._article.text(item.paragraph)

    def _spoken(self, paragraph: int) -> SpokenText:
        if paragraph not in self._paragraphs:
            text = self._article.text(paragraph)
            named = self._coverage.items_in(paragraph, Span(0, len(text)), "name")
            self._paragraphs[paragraph] = SpokenText(text, (item.span for item in named))
        return self._paragraphs[paragraph]
