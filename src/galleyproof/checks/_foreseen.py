"""The first day on which there can have been evidence of what a claim says."""

from collections.abc import Iterator
from typing import Final

from galleyproof.claim import Claim
from galleyproof.facts import Absence, Attendance, Fact, Lifespan, Post, Quantity, Statement
from galleyproof.facts.fact import halves
from galleyproof.records.edtf import Edtf
from galleyproof.text.reading.lemmas import forms_of
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word, words_of

_ANNOUNCED: Final = forms_of(
    ("announce", "forecast", "intend", "invite", "plan", "pledge", "predict", "promise", "propose", "schedule")
).keys()
_AHEAD: Final = vocabulary("future") | vocabulary("possible") | _ANNOUNCED | {"upcoming", "forthcoming", "next"}
_PLANNED: Final = vocabulary("planning")
_CHOSEN: Final = forms_of(
    ("appoint", "choose", "designate", "elect", "name", "nominate", "pick", "promote", "select")
).keys()
_SET: Final = vocabulary("foreseen") | forms_of(("agree", "allocate", "approve", "budget", "cap", "limit")).keys()


def may_be_supported(claim: Claim) -> bool:
    """Return True if a claim has a row that supports it, or one with a fact, from which its stance follows."""
    return any(row.stance == "supports" or (row.fact and row.stance is None) for row in claim.evidence)


def first_date(claim: Claim) -> Edtf | None:
    """Return the earliest date of what a claim says happened; None if that is not known."""
    dates = [_first_date(fact) for _, fact in claim.all_facts]
    known = [date for date in dates if date is not None and not date.uncertain]
    if not known or len(known) < len(dates):
        return None
    return min(known, key=lambda date: date.earliest or 0)


def first_day_of_evidence(claim: Claim, first: Edtf, fresh: int) -> int | None:
    """Return the first day from which evidence can be; None if its first date has no first day.

    A figure for one day may have been the same for as long as figures are fresh. One for a month or a year may be a
    sum, which nobody knows before it begins.
    """
    is_level = first.earliest == first.latest and all(isinstance(fact, Quantity) for _, fact in claim.all_facts)
    return first.earliest and first.earliest - (fresh if is_level else 0)


def _first_date(fact: Fact) -> Edtf | None:
    """Return the first of the dates from which a fact can have been known; None if it may have been known before."""
    if isinstance(fact, Absence | Attendance) or vars(fact).get("basis") in ("proposed", "budgeted", "projected"):
        return None
    given = [date for date in _dates(fact) if date is not None and not date.is_open]
    if any(date.earliest is None for date in given):
        return None
    return min(given, key=lambda date: date.earliest or 0, default=None)


def _dates(fact: Fact) -> Iterator[Edtf | None]:
    """Yield the start of what a fact is about, and what goes before it."""
    if isinstance(fact, Lifespan):
        yield from (fact.born, fact.died)
    elif start := getattr(fact, "span", (None,))[0]:
        yield start
        if isinstance(fact, Post):
            yield from (fact.named, fact.credentials)
    elif (on := getattr(fact, "on", None)) and not hasattr(fact, "span"):
        yield halves(on)[0]


def looks_ahead(claim: Claim) -> bool:
    """Return True if the words of a claim are about what is planned, expected, agreed or announced.

    Somebody who says what will be so has said it already.
    """
    if all(isinstance(fact, Statement) for _, fact in claim.all_facts):
        return False
    words = [word for word in words_of(claim.says) if not _is_month(word, claim.says)]
    kinds = {type(fact) for _, fact in claim.all_facts}
    ahead = _AHEAD | (_CHOSEN if Post in kinds else frozenset()) | (_SET if Quantity in kinds else frozenset())
    following = [word.letters for word in words[1:]]
    return any(word.letters in ahead for word in words) or any(
        word.letters in _PLANNED and after in ("to", "for", "on", "in", "by")
        for word, after in zip(words, following, strict=False)
    )


def _is_month(word: Word, text: str) -> bool:
    """Return True for `May` with a capital, unless it opens the sentence."""
    return word.letters == "may" and word.span.start > 0 and text[word.span.start].isupper()
