"""What writes to a desk: stored copies, signatures, anchors, drafts."""
