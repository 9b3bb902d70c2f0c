"""Whether a claim is about something that stands in the same sentence as the words it is anchored to."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from galleyproof.claim import Claim
from galleyproof.coverage.times import gives, told
from galleyproof.facts import Quantity, Statement
from galleyproof.prose import Thing, numbers
from galleyproof.record import mentions
from galleyproof.words import fold


def is_about(claim: Claim, thing: Thing, words: str, entities: tuple[str, ...], own: date | None) -> bool:
    """Whether a claim gives a figure or a day, says a quotation, or names what a name, a title or the rest names.

    `words` are the thing's, `entities` those whom it names, `own` the day that the article is told from.
    """
    match thing.kind:
        case "figure":
            return any(_gives(claim, words))
        case "day":
            return any(gives(claim, times) for _, times in told(words, own))
        case "quotation":
            return any(_says(claim, fold(words).strip("\"' ,.")))
    return bool(_named(claim).intersection(entities)) or _has(claim.says, words)


def _gives(claim: Claim, words: str) -> Iterator[bool]:
    values = [fact.value for _, fact in claim.all_facts if isinstance(fact, Quantity)]
    said = [number.bounds for number in numbers(claim.says)]
    for number in numbers(words):
        yield any(number.fits(value.low, value.high) for value in values)
        yield any(number.fits(*bounds) for bounds in said)


def _says(claim: Claim, quoted: str) -> Iterator[bool]:
    for _, fact in claim.all_facts:
        if isinstance(fact, Statement) and fact.words:
            yield quoted.casefold() in fold(fact.words).casefold()
    yield bool(quoted) and _has(claim.says, quoted)


def _has(text: str, words: str) -> bool:
    return f" {fold(words).casefold()} " in f" {_spaced(text)} "


@lru_cache(maxsize=4096)  # a claim is asked about each thing of its sentence
def _spaced(text: str) -> str:
    """A text's words alone, so that a name is found as a whole."""
    return " ".join(word.strip("\"'()[].,;:!?") for word in fold(text).casefold().split())


def _named(claim: Claim) -> frozenset[str]:
    return frozenset(id_ for _, fact in claim.all_facts for ref, id_ in mentions(fact) if ref.to == "entity")
