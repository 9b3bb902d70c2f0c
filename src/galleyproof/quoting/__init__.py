"""Whether a text has some words, strictly: what differs only in typography is the same, and nothing else is."""

from galleyproof.quoting.matching import find, spans
from galleyproof.quoting.nearness import Near, altered, nearest
from galleyproof.quoting.negation import NEGATION
from galleyproof.quoting.prepared import Prepared, prepare
from galleyproof.quoting.speech import around, is_quoted
from galleyproof.span import Span

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
