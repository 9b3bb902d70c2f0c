"""Anchors: located in the copy, and followed through its edits by their own words, never to a lookalike.

Modules:
    locating: the place of an anchor in the copy
    placing: an anchor for given words
    following: all anchors of an article, from the baseline to the copy
    moving: one anchor, through one edit
    word_diff, copy_words: the words of two texts, matched
    sensitive: words that must not change unnoticed
"""

from galleyproof.article.anchors.following import Baseline, Followed, follow
from galleyproof.article.anchors.moving import Edit, Fate
from galleyproof.article.anchors.placing import anchor_at

__all__ = ["Baseline", "Edit", "Fate", "Followed", "anchor_at", "follow"]
