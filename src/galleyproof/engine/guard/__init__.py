"""How far a date or a number could be wrong before any check noticed."""
