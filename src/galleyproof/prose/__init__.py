"""What a text says that can be checked: its figures, days, names and the rest, each with its place."""

from galleyproof.prose.days import WEEKDAYS, Day, Days, days, resolve
from galleyproof.prose.numbers import Number, numbers
from galleyproof.prose.things import Kind, Thing, things

__all__ = ["WEEKDAYS", "Day", "Days", "Kind", "Number", "Thing", "days", "numbers", "resolve", "things"]
