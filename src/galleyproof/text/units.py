"""Units of figures: currencies, percentages and easily confused measures, with their signs and words."""

import re
from typing import Final

_NAMES: Final = {
    "%": "% percent per-cent percentage",
    "USD": "$ US$ usd dollar dollars us-dollars",
    "EUR": "€ eur euro euros",
    "GBP": "£ gbp pound-sterling sterling",
    "JPY": "¥ jpy yen",
    "RUB": "₽ rub rouble roubles ruble rubles",
    "km": "km kilometre kilometres kilometer kilometers",
    "mile": "mi mile miles",
    "m": "metre metres meter meters",
    "foot": "ft foot feet",
    "kg": "kg kilogram kilograms kilogramme kilogrammes",
    "tonne": "tonne tonnes t",
    "lb": "lb lbs",
    "hectare": "ha hectare hectares",
    "acre": "acre acres",
    "litre": "litre litres liter liters",
    "gallon": "gallon gallons",
    "hour": "hour hours",
    "minute": "minute minutes",
    "day": "day days",
    "week": "week weeks",
    "month": "month months",
    "year": "year years",
}
_UNITS: Final = {name.replace("-", " "): unit for unit, names in _NAMES.items() for name in names.casefold().split()}
_WORD = re.compile(r"\s*-?([^\W\d_]+)")


def unit_of(name: str) -> str:
    """Return the standard name of a unit, whichever way it is spelt; an empty string if the unit is unknown."""
    return _UNITS.get(name.casefold().strip(), "")


def unit_after(text: str, end: int) -> str:
    """Return the unit named right after a figure that ends at `end`; an empty string if there is none we know."""
    word = _WORD.match(text, end)
    return unit_of(word[1]) if word else ""
