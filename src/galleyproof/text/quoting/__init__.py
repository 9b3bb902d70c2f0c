"""Finding quotes in a text, word for word apart from typography."""

from galleyproof.text.quoting.matching import find, find_all
from galleyproof.text.quoting.nearness import NearMatch, nearest, nearest_wording
from galleyproof.text.quoting.negation import NEGATION
from galleyproof.text.quoting.prepared import FoldedText, prepare
from galleyproof.text.quoting.speech import is_quoted, surrounding_paragraphs

__all__ = [
    "NEGATION",
    "FoldedText",
    "NearMatch",
    "find",
    "find_all",
    "is_quoted",
    "nearest",
    "nearest_wording",
    "prepare",
    "surrounding_paragraphs",
]
