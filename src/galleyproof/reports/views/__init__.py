"""The contents of a report: plain data from a run, ready for a template to lay out."""
