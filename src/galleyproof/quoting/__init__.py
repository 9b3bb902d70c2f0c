"""Whether a text has some words, strictly: what differs only in typography is the same, and nothing else is."""

from galleyproof.quoting.matching import Span, find, spans
from galleyproof.quoting.nearness import altered
from galleyproof.quoting.prepared import Prepared, prepare

__all__ = ["Prepared", "Span", "altered", "find", "prepare", "spans"]
