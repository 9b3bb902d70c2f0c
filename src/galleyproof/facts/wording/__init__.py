"""A fact held against a text that words it.

Modules:
    claimed_entities: the entities that the claims of some words are about
    worded: the text, and the words of it that disagree
    named_parties: names in the place of a fact's own
    named_places: another place
    named_speakers: another speaker
    gists: other names, dates and figures than in the gist of a statement
    titles_told: titles before and after a name
    doubts: denials and doubts
    votes_told, stages_told: what a text says of a vote, and of proceedings
    event_order: which of two events a text puts first
    compared: how a text compares two figures
"""

from galleyproof.facts.wording.claimed_entities import ClaimedEntities
from galleyproof.facts.wording.doubts import denied, doubted, is_ahead, one_of, over
from galleyproof.facts.wording.named_parties import about, extra_party, listed, named_instead, other_topic, wrong_party
from galleyproof.facts.wording.named_places import HERE, wrong_place
from galleyproof.facts.wording.worded import Mismatch, Wording

__all__ = [
    "HERE",
    "ClaimedEntities",
    "Mismatch",
    "Wording",
    "about",
    "denied",
    "doubted",
    "extra_party",
    "is_ahead",
    "listed",
    "named_instead",
    "one_of",
    "other_topic",
    "over",
    "wrong_party",
    "wrong_place",
]
