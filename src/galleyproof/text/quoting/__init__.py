"""Finding quotes in a text, word for word apart from typography.

Modules:
    prepared: a text made ready for the search
    matching: the search itself
    edges: the edges of a quote, which must not change its meaning
    nearness: the closest words, if the quote is not there
    several: several texts, of which few are searched
"""

from galleyproof.text.attribution import is_quoted, surrounding_paragraphs
from galleyproof.text.quoting.edges import NEGATION
from galleyproof.text.quoting.matching import find, find_all
from galleyproof.text.quoting.nearness import NearMatch, nearest, nearest_wording
from galleyproof.text.quoting.prepared import FoldedText, prepare
from galleyproof.text.quoting.several import Texts

__all__ = [
    "NEGATION",
    "FoldedText",
    "NearMatch",
    "Texts",
    "find",
    "find_all",
    "is_quoted",
    "nearest",
    "nearest_wording",
    "prepare",
    "surrounding_paragraphs",
]
