"""Coverage: the claims behind each checkable item of the copy.

Modules:
    covering: finds the claims of each item
    claim_index: the claims of one sentence, by what they are about
    said: what a claim says
    sentence_claims: the claims behind the items of one sentence
    copy_dates, quotations, titles: items of one kind, matched with claims
    entity_kinds: the kinds of the entities that items name
    model: the result, in ids and places
"""

from galleyproof.article.coverage.copy_dates import dates_of, possible_days, publication_day
from galleyproof.article.coverage.covering import CoverageReader
from galleyproof.article.coverage.entity_kinds import EntityKinds
from galleyproof.article.coverage.model import Coverage, Item, Sentence
from galleyproof.article.coverage.quotations import claims_near, quotable_words, quoted_words, same_words
from galleyproof.article.coverage.titles import titles_given

__all__ = [
    "Coverage",
    "CoverageReader",
    "EntityKinds",
    "Item",
    "Sentence",
    "claims_near",
    "dates_of",
    "possible_days",
    "publication_day",
    "quotable_words",
    "quoted_words",
    "same_words",
    "titles_given",
]
