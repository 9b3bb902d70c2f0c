"""Finding quotes in a text, word for word apart from typography.

Modules:
    prepared: a text made ready for the search
    matching: the search itself
    edges: the edges of a quote, which must not change its meaning
    insertions: words in brackets, which are not the source's
    line_breaks: words broken at the end of a line
    nearness: the closest words, if the quote is not there
    rewording: the quote in the words of the text
    several: several texts, of which few are searched
"""

from galleyproof.text.attribution import surrounding_paragraphs, surroundings
from galleyproof.text.quotation_marks import is_quoted
from galleyproof.text.quoting.edges import NEGATION
from galleyproof.text.quoting.insertions import without_insertions
from galleyproof.text.quoting.matching import cut_at_edges, find, find_all
from galleyproof.text.quoting.nearness import NearMatch, marked_changes, nearest, nearest_wording
from galleyproof.text.quoting.prepared import FoldedText, prepare
from galleyproof.text.quoting.rewording import negation_left_out, source_words
from galleyproof.text.quoting.several import Texts

__all__ = [
    "NEGATION",
    "FoldedText",
    "NearMatch",
    "Texts",
    "cut_at_edges",
    "find",
    "find_all",
    "is_quoted",
    "marked_changes",
    "nearest",
    "nearest_wording",
    "negation_left_out",
    "prepare",
    "source_words",
    "surrounding_paragraphs",
    "surroundings",
    "without_insertions",
]
