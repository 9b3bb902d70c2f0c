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

from galleyproof.article.coverage.copy_dates import (
    dates_of,
    phrases_in,
    possible_days,
    publication_day,
    sentence_text,
)
from galleyproof.article.coverage.covering import CoverageReader
from galleyproof.article.coverage.entity_kinds import EntityKinds
from galleyproof.article.coverage.model import Coverage, Item, Sentence
from galleyproof.article.coverage.quotations import (
    RecordedWords,
    SpokenCopy,
    claims_near,
    quoted_words,
    recorded_words,
    same_words,
)
from galleyproof.article.coverage.titles import titles_given

__all__ = [
    "Coverage",
    "CoverageReader",
    "EntityKinds",
    "Item",
    "RecordedWords",
    "Sentence",
    "SpokenCopy",
    "claims_near",
    "dates_of",
    "phrases_in",
    "possible_days",
    "publication_day",
    "quoted_words",
    "recorded_words",
    "same_words",
    "sentence_text",
    "titles_given",
]
