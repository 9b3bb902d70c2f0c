"""Records: entities, sources and settings, and the dates, amounts and locations that all records use."""
