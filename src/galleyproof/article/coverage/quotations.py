"""Whose words a quotation in the copy is: the claim of a statement that has them."""

from collections.abc import Iterator, Mapping
from typing import Final

from galleyproof.article.coverage.model import Coverage, Found, Sentence
from galleyproof.claim import Claim
from galleyproof.facts import Attribute, Designation, Statement
from galleyproof.text.folding import fold
from galleyproof.text.quoting import find, prepare

_MARKS: Final = "\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019 ,.;"
_NEAR: Final = 1
"""Sentences before and after: where a quotation goes on, and its speaker is named but once."""


def quoted(found: Found) -> str:
    """The words between the marks, without the comma or stop that a style puts there."""
    return fold(found.words.strip(_MARKS))


def near(found: Found, read: Coverage, claims: Mapping[str, Claim]) -> list[Claim]:
    """The claims that are anchored in a quotation's sentence or beside it, those that share its words first."""
    place = next(number for number, each in enumerate(read.sentences) if found in each.found)
    around = read.sentences[max(place - _NEAR, 0) : place + _NEAR + 1]
    refs = (*read.at(found), *(ref for each in around for ref in _anchored(each, read)))
    return [claims[ref] for ref in dict.fromkeys(refs)]


def sayings(claim: Claim) -> Iterator[str]:
    """The very words that a claim gives: of a statement, or the label or value that somebody set in quotation marks."""
    for _, fact in claim.all_facts:
        match fact:
            case Statement(words=str(words)):
                yield words
            case Designation(label=label):
                yield label
            case Attribute(value=value):
                yield value


def has(words: str, said: str) -> bool:
    """Whether a quotation has the words that a record gives, or a part of them; capitals apart where it begins."""
    return bool(_found(words, said) or _found(said, words))


def _found(part: str, whole: str) -> bool:
    forms = (part, part[:1].lower() + part[1:], part[:1].upper() + part[1:])
    return any(find(form, prepare(whole)) for form in forms)


def _anchored(sentence: Sentence, read: Coverage) -> Iterator[str]:
    for ref, (paragraph, span) in read.anchored.items():
        if paragraph == sentence.paragraph and span.meets(sentence.span):
            yield ref
