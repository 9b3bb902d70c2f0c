"""The words for days, months, seasons, decades and lengths of time, and the patterns that find them."""

from typing import Final

from galleyproof.text.figures.number_words import SMALL_NUMBERS

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS: Final = {
    "spring": ((3, 1), (6, 21)),
    "summer": ((6, 1), (9, 23)),
    "autumn": ((9, 1), (12, 21)),
    "fall": ((9, 1), (12, 21)),
    "winter": ((12, 1), (3, 21)),
    "first quarter": ((1, 1), (3, 31)),
    "second quarter": ((4, 1), (6, 30)),
    "third quarter": ((7, 1), (9, 30)),
    "fourth quarter": ((10, 1), (12, 31)),
    "final quarter": ((10, 1), (12, 31)),
    "first half": ((1, 1), (6, 30)),
    "second half": ((7, 1), (12, 31)),
}
"""The first and last day of each season in the north, as writers and as astronomers count, of quarters and halves."""

NAMED_DECADES: Final = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
    "noughties": 0,
}
LENGTHS: Final = {
    "day": (1, 0),
    "week": (7, 3),
    "fortnight": (14, 4),
    "month": (30, 16),
    "year": (365, 190),
    "decade": (3652, 1100),
    "century": (36525, 9000),
}
"""The length of each in days, and how many days `three weeks ago` may be out."""

COUNTS: Final = {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    **{word: number for word, number in SMALL_NUMBERS.items() if number},
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
"""The numbers from one, by the words before `weeks ago`."""

ORDINAL_CENTURIES: Final = {
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}
PARTS: Final = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
}
"""The part of a period that a word before it names."""

_SHORT = "jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec"
_LONG = "|".join(month for month in MONTHS if month not in ("may", "march"))
MONTH: Final = rf"(?:(?:{_LONG})\b|(?:{_SHORT})\b\.?|(?-i:(?:May|MAY|March|MARCH)\b|Mar\b\.?))"
"""A month; `may` and `march` need their capital."""

LONG_MONTH: Final = rf"(?-i:(?:{'|'.join(month.title() for month in MONTHS if month not in ('may', 'march'))})\b)"
WEEKDAY: Final = rf"(?:{'|'.join(WEEKDAYS)})\b"
SHORT_WEEKDAY: Final = r"(?-i:(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
YEAR: Final = r"[12]\d{3}"
LIKELY_YEAR: Final = r"(?:1[5-9]|20)\d\d"
SEASON: Final = rf"(?:{'|'.join(SEASONS)})\b"
QUARTER: Final = rf"(?:{'|'.join(name for name in SEASONS if name.endswith('quarter'))})\b"


def month_number(name: str) -> int:
    """Return the number of a month from its name or short form."""
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def weekday_number(name: str) -> int:
    """Return the number of a weekday from its name or short form, 0 for Monday."""
    return next(number for number, weekday in enumerate(WEEKDAYS) if weekday.startswith(name.lower()[:3]))
