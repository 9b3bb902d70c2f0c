"""What a text says that can be checked: its figures, days, names and the rest, each with its place."""

from galleyproof.prose.days import Day, days, resolve
from galleyproof.prose.numbers import Number, numbers
from galleyproof.prose.things import Kind, Thing, things

__all__ = ["Day", "Kind", "Number", "Thing", "days", "numbers", "resolve", "things"]
