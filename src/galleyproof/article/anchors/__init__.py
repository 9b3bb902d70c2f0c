"""What becomes of anchors when the copy is edited: followed by their words, and never moved to a lookalike."""

from galleyproof.article.anchors.following import Followed, Kept, follow
from galleyproof.article.anchors.moving import Edit, Fate
from galleyproof.article.anchors.placing import anchor_at

__all__ = ["Edit", "Fate", "Followed", "Kept", "anchor_at", "follow"]
