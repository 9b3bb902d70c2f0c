"""A text held against the claims that it words."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Fact
from galleyproof.facts.wording import ClaimedEntities, Mismatch, Wording
from galleyproof.records import entity_ids
from galleyproof.text.reading import Reading
from galleyproof.text.reading.ranks import other_rank, ranks
from galleyproof.text.reading.strengths import opposite
from galleyproof.text.reading.words import words_of
from galleyproof.text.span import Span

_OWNER: Final = re.compile("['\u2019]s? ")
_UNLIKE: Final = frozenset(("unlike",))


def wording_of(claim: Claim, reading: Reading, lookup: Lookup, claimed: ClaimedEntities) -> Wording:
    """Return a text as it words the facts of a claim; `claimed` is what the claims of these words are about."""
    facts = tuple(fact for _, fact in claim.all_facts if not _is_contrasted(fact, reading))

    def measured(ref: str) -> str | None:
        other = lookup.claim(ref, claim.article)
        return other.figure.of if other and other.figure else None

    says = "" if reading.text == claim.says else claim.says
    return Wording(reading, lookup.entity, claimed, facts, says, measured)


def mismatches(claim: Claim, wording: Wording) -> Iterator[Mismatch]:
    """Yield where a text disagrees with the facts of a claim."""
    for fact in wording.facts:
        yield from fact.mismatches(wording)
    is_told = bool(wording.facts) or not claim.all_facts
    if is_told and wording.says:
        yield from _other_words(wording, claim)
    told = ranks(wording.reading.own_words)
    if told and (span := other_rank(told, _texts_of(wording.facts))):
        yield Mismatch(span, "fact", wording.words(span), "another number")


def _other_words(wording: Wording, claim: Claim) -> Iterator[Mismatch]:
    """Yield words that say the opposite of a claim's `says`, and a place in an order that is another one there."""
    own, says = wording.reading.own_words, words_of(claim.says)
    if (span := opposite(own, says)) and not (_is_of_another(wording, span) or _is_of_relation(wording, claim.says)):
        yield Mismatch(span, "says", wording.words(span), "something else")
    if span := other_rank(ranks(own), claim.says):
        yield Mismatch(span, "says", wording.words(span), "another number")


def _is_of_another(wording: Wording, denial: Span) -> bool:
    """Return True if a text denies something of somebody else than those of the claim, whom it names too."""
    subjects = wording.reading.subjects_at(denial.start)
    if not subjects or not wording.own:
        return False
    is_own = any(wording.may_be(name, id_) for name in subjects for id_ in wording.own)
    alike = [id_ for id_ in wording.own if any(wording.is_alike(name, id_) for name in subjects)]
    return not is_own and any(map(wording.is_named, alike))


def _is_of_relation(wording: Wording, says: str) -> bool:
    """Return True if a text speaks of the claim's person only as in `Bell's brother`, and `says` does not."""
    own = [name for name in wording.reading.own_names if not wording.own.keys().isdisjoint(name.entities)]
    people = [name for name in own if "person" in name.kinds]
    owns = [_OWNER.match(wording.reading.text, name.span.end) for name in people]
    return bool(people) and all(owns) and not any(_OWNER.match(says, name.span.end) for name in wording.said)


def _texts_of(facts: Iterable[Fact]) -> str:
    return ". ".join(value for fact in facts for value in vars(fact).values() if isinstance(value, str))


def _is_contrasted(fact: Fact, reading: Reading) -> bool:
    """Return True if a text speaks of somebody else, `unlike` one of whom a fact speaks."""
    is_said = "unlike" in reading.text.casefold()
    others = [name for name in reading.own_names if reading.follows(name, _UNLIKE)] if is_said else ()
    return bool(others) and not {id_ for name in others for id_ in name.entities}.isdisjoint(entity_ids(fact))


def entities_claimed(claims: Iterable[Claim], lookup: Lookup) -> ClaimedEntities:
    """Return the entities of the facts of claims, and of those that they depend on."""
    around = [other for claim in claims for other in (claim, *_dependencies(claim, lookup))]
    ids = (id_ for claim in around for _, fact in claim.all_facts for id_ in entity_ids(fact))
    return ClaimedEntities(ids, lookup.entity)


def _dependencies(claim: Claim, lookup: Lookup) -> Iterator[Claim]:
    return (other for ref in claim.depends_on if (other := lookup.claim(ref, claim.article)))


def first_of_each_place(found: Iterable[Mismatch]) -> Iterator[Mismatch]:
    """Yield mismatches, only the first at each place of the text."""
    seen: set[Span] = set()
    for mismatch in found:
        if mismatch.span not in seen:
            seen.add(mismatch.span)
            yield mismatch
