"""The copy read from its own side: which claim stands behind each thing in it that can be checked."""

from galleyproof.article.coverage.covering import CLAIMED, Reader
from galleyproof.article.coverage.model import Coverage, Found, Sentence
from galleyproof.article.coverage.quotations import has, near, quoted, sayings
from galleyproof.article.coverage.times import dateline, dates_of, gives, told
from galleyproof.article.coverage.titles import titled

__all__ = [
    "CLAIMED",
    "Coverage",
    "Found",
    "Reader",
    "Sentence",
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
