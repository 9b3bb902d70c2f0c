"""Quotations in the copy, matched with the words that claims record."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from galleyproof.article.coverage.model import Coverage, Item
from galleyproof.claim import Claim
from galleyproof.facts import Attribute, Designation, Statement
from galleyproof.text.quoting import find, prepare
from galleyproof.text.typography import ANY_MARK, fold

_NEAR: Final = 1
"""Sentences before and after: a quotation may run on, and its speaker is often named only once."""


def quoted_words(item: Item) -> str:
    """Return the words inside the quotation marks, without a comma or full stop at the end."""
    return fold(item.words.strip(f"{ANY_MARK} ,.;"))


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


def quotable_words(claim: Claim) -> Iterator[str]:
    """Yield the words that a claim records verbatim: a statement's words, a designation's label, an attribute's value.

    Labels and values count because the copy may put them in quotation marks.
    """
    for _, fact in claim.all_facts:
        match fact:
            case Statement(words=str(words)):
                yield words
            case Designation(label=label):
                yield label
            case Attribute(value=value):
                yield value


def same_words(quotation: str, recorded: str) -> bool:
    """Return True if one of the two texts contains the other, with either case for the first letter."""
    return bool(_contains(recorded, quotation) or _contains(quotation, recorded))


def _contains(whole: str, part: str) -> bool:
    forms = (part, part[:1].lower() + part[1:], part[:1].upper() + part[1:])
    return any(find(form, prepare(whole)) for form in forms)
