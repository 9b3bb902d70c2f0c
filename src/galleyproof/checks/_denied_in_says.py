"""A denial that only the `says` of a claim has."""

from collections.abc import Iterator

from galleyproof.article.sentences import sentences_of
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Fact
from galleyproof.facts.wording import Mismatch
from galleyproof.records import entity_ids
from galleyproof.text.reading import Reading
from galleyproof.text.reading.denials import has_negation, turned_round
from galleyproof.text.reading.words import words_of


def denied_alone(claim: Claim, reading: Reading, lookup: Lookup) -> Iterator[Mismatch]:
    """Yield the `not` of `says` if it denies a word of the facts, the copy or the evidence, which deny nothing."""
    if not has_negation(reading.words) or any(fact.is_denial for fact in _facts(claim)):
        return
    elsewhere = words_of("\n".join(_texts(claim, lookup)))
    if span := turned_round(reading.words, elsewhere):
        yield Mismatch(span, "says", f"`{span.of(reading.text)}`", "no such denial, nor have the copy and the evidence")


def _facts(claim: Claim) -> Iterator[Fact]:
    yield from (fact for _, fact in claim.all_facts)
    yield from (row.fact for row in claim.evidence if row.fact)


def _texts(claim: Claim, lookup: Lookup) -> Iterator[str]:
    """Yield all else that a claim has in words: sentences of the copy, evidence, other claims, what facts quote."""
    if article := lookup.article(claim.article):
        yield from (text for _, text in sentences_of(article, claim, lookup.settings.language))
    for row in claim.evidence:
        yield from (words for words in (row.shows, row.quote, row.translation, row.note) if words)
    for ref in (*claim.depends_on, claim.reported_in or ""):
        if ref and (other := lookup.claim(ref, claim.article)):
            yield other.says
    for fact in _facts(claim):
        yield from (value for value in vars(fact).values() if isinstance(value, str))
        yield from (name for id_ in entity_ids(fact) if (entity := lookup.entity(id_)) for name in entity.spellings)
