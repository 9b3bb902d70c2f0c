"""Anchors followed through edits of the copy: by their own words, and never to a lookalike."""

from galleyproof.article.anchors.following import Baseline, Followed, follow
from galleyproof.article.anchors.moving import Edit, Fate
from galleyproof.article.anchors.placing import anchor_at

__all__ = ["Baseline", "Edit", "Fate", "Followed", "anchor_at", "follow"]
