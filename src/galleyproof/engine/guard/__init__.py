"""The guard: how far each date or number could be wrong before a check noticed."""
