"""The copy read from its own side: which claim stands behind each thing in it that can be checked."""

from galleyproof.coverage.covering import CLAIMED, Reader
from galleyproof.coverage.model import Coverage, Found, Sentence
from galleyproof.coverage.quotations import has, near, quoted, sayings
from galleyproof.coverage.sharing import cover_all
from galleyproof.coverage.times import dateline, dates_of, gives, told
from galleyproof.coverage.titles import titled

__all__ = [
    "CLAIMED",
    "Coverage",
    "Found",
    "Reader",
    "Sentence",
    "cover_all",
    "dateline",
    "dates_of",
    "gives",
    "has",
    "near",
    "quoted",
    "sayings",
    "titled",
    "told",
]
