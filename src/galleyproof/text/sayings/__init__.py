"""Sayings: who says what in a text, by the said-clause before, after or inside the words.

Modules:
    verbs: the verbs of saying and their manner
    masked: a text with its quotations and names masked
    subjects: the subject of a verb of saying
    addressees: to whom something is said
    turns: the speaker before a colon, in interviews and scripts
    said_clauses: the sayings of a text
    spoken_words: who says the words of a quotation, or of any passage
"""

from galleyproof.text.sayings.said_clauses import Saying, sayings
from galleyproof.text.sayings.spoken_words import SpokenText, saying_of
from galleyproof.text.sayings.verbs import Manner

__all__ = ["Manner", "Saying", "SpokenText", "saying_of", "sayings"]
