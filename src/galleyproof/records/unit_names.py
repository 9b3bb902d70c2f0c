"""The units of quantities: spellings that mean one unit, and rates such as `g/m2/day`."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple
from unicodedata import normalize

from galleyproof.records import durations

UNITS: Final[Mapping[str, str]] = {
    "%": "percent, per cent, pct",
    "percentage points": "percentage point, percent points, percent point, pp, ppt",
    "basis points": "basis point, bp, bps",
    "years": "year, yr, yrs",
    "months": "month",
    "weeks": "week",
    "days": "day, d",
    "hours": "hour, hr, hrs, h",
    "minutes": "minute, min, mins",
    "seconds": "second, sec, secs, s",
    "mm": "millimetre, millimetres, millimeter, millimeters",
    "cm": "centimetre, centimetres, centimeter, centimeters",
    "m": "metre, metres, meter, meters",
    "km": "kilometre, kilometres, kilometer, kilometers",
    "miles": "mile, mi",
    "m2": "square metre, square metres, square meter, square meters, sq m",
    "km2": "square kilometre, square kilometres, square kilometer, square kilometers, sq km",
    "ha": "hectare, hectares",
    "acres": "acre",
    "l": "litre, litres, liter, liters",
    "m3": "cubic metre, cubic metres, cubic meter, cubic meters",
    "barrels": "barrel, bbl",
    "mg": "milligram, milligrams",
    "g": "gram, grams, gramme, grammes",
    "kg": "kilogram, kilograms, kilo, kilos",
    "t": "tonne, tonnes, metric ton, metric tons",
    "kWh": "kilowatt-hour, kilowatt-hours, kilowatt hour, kilowatt hours",
    "MWh": "megawatt-hour, megawatt-hours, megawatt hour, megawatt hours",
    "MW": "megawatt, megawatts",
    "people": "person, persons, head",
}
"""Each unit with its other spellings. Any other text is a unit of its own."""

_SPELLINGS: Final = {name: unit for unit, others in UNITS.items() for name in (unit, *others.split(", "))}
_BY_FOLDED: Final = {name.casefold(): unit for name, unit in _SPELLINGS.items()}
_OVER: Final = re.compile(r" ?/ ?| per ")


class UnitRate(NamedTuple):
    """A unit without the period that it is per, and that period: `km` and `hour` for `km/h`."""

    unit: str
    per: str


@lru_cache(maxsize=1024)
def unit_name(text: str) -> str:
    """Return one name for all spellings of a unit: `g/m2/days` for `grams per square metre per day`."""
    plain = " ".join(normalize("NFKC", text).split())
    return "/".join(_SPELLINGS.get(part) or _BY_FOLDED.get(part.casefold(), part) for part in _OVER.split(plain))


@lru_cache(maxsize=1024)
def unit_rate(text: str) -> UnitRate:
    """Split a unit from the length of time at its end; `per` is empty if it has none."""
    unit, slash, last = unit_name(text).rpartition("/")
    period = durations.singular(last)
    return UnitRate(unit, period) if slash and unit and period else UnitRate(unit_name(text), "")
