"""What a mutant touches: the records that it changes, under the names by which checks look them up."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final, TypeAlias

from galleyproof.desk import Desk
from galleyproof.desk.lookup import ALL, OWN_FOLDER, POSTS_AND_LIVES
from galleyproof.facts import Fact, Lifespan, Post
from galleyproof.run.mutation.mutants import Mutant

Key: TypeAlias = tuple[str, str]
"""Something that a mutant may change: where it is looked up, and its key there; `*` for any key."""

CLAIM, ARTICLE, ASSESSED, COVERAGE = "claims_by_ref", "articles_by_id", "assessed", "coverage"
_CHANGEABLE: Final = (CLAIM, ARTICLE, ASSESSED, COVERAGE, POSTS_AND_LIVES, OWN_FOLDER, "everything")


def keys_of(noted: Mapping[str, Collection[str]]) -> Iterator[Key]:
    """Yield what a mutant may change among things that were looked up."""
    return ((name, key) for name in _CHANGEABLE for key in noted.get(name, ()))


def changed_by(mutant: Mutant, before: Desk, after: Desk) -> frozenset[Key]:
    """Return what is not the same on the right desk and on the one with a mutant."""
    claims = before.by_folder[mutant.article].claims
    refs = {claims[number].ref for number in mutant.change.records}
    changed = [claim for claim in (*claims, *after.by_folder[mutant.article].claims) if claim.ref in refs]
    keys = {("everything", ALL), (OWN_FOLDER, ALL)}
    keys |= {(CLAIM, key) for key in (*refs, ALL) if refs}
    keys |= {(ARTICLE, key) for key in (mutant.article, ALL) if mutant.is_of_copy}
    keys |= {(POSTS_AND_LIVES, id_) for claim in changed for _, fact in claim.all_facts for id_ in _about(fact)}
    return frozenset(keys)


def _about(fact: Fact) -> tuple[str, ...]:
    """Return the holder and the office of a post, or the person of a lifespan."""
    match fact:
        case Post():
            return fact.holder, fact.office
        case Lifespan():
            return (fact.of,)
    return ()
