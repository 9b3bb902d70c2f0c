"""Whether a text has some words, strictly: what differs only in typography is the same, and nothing else is."""

from galleyproof.text.quoting.matching import find, spans
from galleyproof.text.quoting.nearness import Near, altered, nearest
from galleyproof.text.quoting.negation import NEGATION
from galleyproof.text.quoting.prepared import Prepared, prepare
from galleyproof.text.quoting.speech import around, is_quoted
from galleyproof.text.span import Span

__all__ = [
    "NEGATION",
    "Near",
    "Prepared",
    "Span",
    "altered",
    "around",
    "find",
    "is_quoted",
    "nearest",
    "prepare",
    "spans",
]
