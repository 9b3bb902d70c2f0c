"""What a text says that can be checked: its figures and its days, each with its place."""

from galleyproof.prose.days import Day, days, resolve
from galleyproof.prose.numbers import Number, numbers

__all__ = ["Day", "Number", "days", "numbers", "resolve"]
