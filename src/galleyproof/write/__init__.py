"""Everything that writes to a desk: captures, signatures, anchors, drafts, reports."""
