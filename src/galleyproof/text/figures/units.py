"""Units of figures: currencies, percentages and measures, with their signs, their words and what they convert to."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

_CURRENCIES: Final = {
    "USD": "us$ usd us-dollar us-dollars american-dollars",
    "AUD": "a$ au$ aud australian-dollar australian-dollars",
    "CAD": "c$ ca$ cad canadian-dollar canadian-dollars",
    "HKD": "hk$ hkd hong-kong-dollar hong-kong-dollars",
    "NZD": "nz$ nzd new-zealand-dollar new-zealand-dollars",
    "SGD": "s$ sgd singapore-dollar singapore-dollars",
    "EUR": "€ eur euro euros",
    "GBP": "£ gbp pound-sterling pounds-sterling sterling",
    "JPY": "jp¥ jpy yen",
    "CNY": "cny rmb yuan renminbi",
    "RUB": "₽ rub rouble roubles ruble rubles",
    "INR": "₹ rs rs. inr indian-rupee indian-rupees",
    "CHF": "chf swiss-franc swiss-francs",
    "KRW": "₩ krw won",
    "TRY": "₺ try lira",
    "UAH": "₴ uah hryvnia hryvnias",
}
_MEASURES: Final = {  # unit: (what it measures, how many of the base unit, names)
    "%": ("percent", "1", "% percent per-cent pct percentage"),
    "percentage point": ("points", "1", "percentage-point percentage-points pp ppt"),
    "basis point": ("points", "0.01", "basis-point basis-points"),
    "mm": ("length", "0.001", "mm millimetre millimetres millimeter millimeters"),
    "cm": ("length", "0.01", "cm centimetre centimetres centimeter centimeters"),
    "m": ("length", "1", "m metre metres meter meters"),
    "km": ("length", "1000", "km kilometre kilometres kilometer kilometers"),
    "inch": ("length", "0.0254", "inch inches in"),
    "foot": ("length", "0.3048", "ft foot feet"),
    "yard": ("length", "0.9144", "yd yard yards"),
    "mile": ("length", "1609.344", "mi mile miles"),
    "nautical mile": ("length", "1852", "nautical-mile nautical-miles"),
    "g": ("mass", "0.001", "g gram grams gramme grammes"),
    "kg": ("mass", "1", "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
    "tonne": ("mass", "1000", "t tonne tonnes metric-ton metric-tons"),
    "lb": ("mass", "0.45359237", "lb lbs"),
    "ounce": ("mass", "0.028349523", "oz ounce ounces"),
    "stone": ("mass", "6.35029318", "stone"),
    "hectare": ("area", "10000", "ha hectare hectares"),
    "acre": ("area", "4046.8564224", "acre acres"),
    "square metre": ("area", "1", "square-metre square-metres square-meter square-meters sq-m"),
    "square km": ("area", "1000000", "square-kilometre square-kilometres square-kilometer square-kilometers sq-km"),
    "square mile": ("area", "2589988.110336", "square-mile square-miles sq-mi"),
    "square foot": ("area", "0.09290304", "square-foot square-feet sq-ft"),
    "litre": ("volume", "1", "litre litres liter liters"),
    "cubic metre": ("volume", "1000", "cubic-metre cubic-metres cubic-meter cubic-meters"),
    "km/h": ("speed", "1", "km/h kph kmh kilometres-per-hour kilometers-per-hour kilometres-an-hour"),
    "mph": ("speed", "1.609344", "mph miles-per-hour miles-an-hour"),
    "°C": ("temperature in °C", "1", "°c c degrees-celsius degrees-centigrade celsius"),
    "°F": ("temperature in °F", "1", "°f f degrees-fahrenheit fahrenheit"),
    "second": ("time", "1", "second seconds sec secs"),
    "minute": ("time", "60", "minute minutes min mins"),
    "hour": ("time", "3600", "hour hours hr hrs"),
    "day": ("time", "86400", "day days"),
    "week": ("time", "604800", "week weeks"),
    "month": ("months", "1", "month months"),
    "year": ("months", "12", "year years yr yrs"),
    "decade": ("months", "120", "decade decades"),
}
_LOOSE_NAMES: Final = {  # words that can mean several units
    "$": "$ dollar dollars buck bucks",
    "cent": "¢ cent cents",
    "pence": "p pence penny",
    "pound": "pound pounds",
    "¥": "¥",
    "rupee": "rupee rupees",
    "ton": "ton tons",
    "degree": "degree degrees °",
    "gallon": "gallon gallons",
}
_KINDS: Final = {"points": "percent", "temperature in °C": "temperature", "temperature in °F": "temperature"}
"""The kind of a base unit that cannot be converted into others of the same kind; currencies are such units too."""

_DOLLARS: Final = ("USD", "AUD", "CAD", "HKD", "NZD", "SGD")
_MONEY = {unit: f"money in {unit}" for unit in (*_CURRENCIES, "other dollars")}

PERIODS: Final = ("minute", "hour", "day", "week", "month", "year", "decade")
"""Units of the time in which something happens or changes."""


class Measure(NamedTuple):
    """One meaning of a unit: the base unit it converts to, and how many of the base unit it is."""

    base: str
    factor: Decimal

    @property
    def kind(self) -> str:
        """What is measured; units of one kind contradict each other, and say nothing about those of another."""
        return "money" if self.base.startswith("money") else _KINDS.get(self.base, self.base)


def _meanings() -> Iterator[tuple[str, tuple[Measure, ...]]]:
    one, hundredth = Decimal(1), Decimal("0.01")
    yield from ((unit, (Measure(_MONEY[unit], one),)) for unit in _CURRENCIES)
    yield from ((unit, (Measure(base, Decimal(factor)),)) for unit, (base, factor, _) in _MEASURES.items())
    dollars = [_MONEY[unit] for unit in (*_DOLLARS, "other dollars")]
    yield "$", tuple(Measure(base, one) for base in dollars)
    yield "cent", tuple(Measure(base, hundredth) for base in (*dollars, _MONEY["EUR"]))
    yield "pence", (Measure(_MONEY["GBP"], hundredth),)
    yield "pound", (Measure(_MONEY["GBP"], one), Measure("mass", Decimal("0.45359237")))
    yield "¥", (Measure(_MONEY["JPY"], one), Measure(_MONEY["CNY"], one))
    yield "rupee", (Measure(_MONEY["INR"], one), Measure("money in other rupees", one))
    yield "ton", tuple(Measure("mass", Decimal(size)) for size in ("1000", "907.18474", "1016.0469"))
    yield "degree", (Measure("temperature in °C", one), Measure("temperature in °F", one))
    yield "gallon", tuple(Measure("volume", Decimal(size)) for size in ("4.54609", "3.785412"))


MEANINGS: Final[Mapping[str, tuple[Measure, ...]]] = dict(_meanings())
"""What each unit can mean: one thing for most of them, several for `pounds` or a plain `$`."""

_NAMES: Final = {
    name.replace("-", " "): unit
    for unit, names in (
        *_CURRENCIES.items(),
        *((unit, names) for unit, (_, _, names) in _MEASURES.items()),
        *_LOOSE_NAMES.items(),
    )
    for name in names.split()
}
_WORDS = re.compile(r"\s?-?(%|°\s?[CF]?\b|¢|[^\W\d_]+(?:/h\b)?)(?:[ -]([^\W\d_]+))?(?:[ -]([^\W\d_]+))?")
_NEVER_AFTER: Final = frozenset(("m", "p", "try", "won", "stone", "g", "mi", "in", "sec", "min", "c", "f"))
"""Names that are another word after a space and a number."""


class NamedUnit(NamedTuple):
    """A unit in a text, and the end of its words."""

    unit: str
    end: int


def unit_of(name: str) -> str:
    """Return the standard name of a unit, whichever way it is spelt; an empty string if the unit is unknown."""
    unit = loose_unit(name)
    return "USD" if unit == "$" else unit


@lru_cache(maxsize=1024)  # a desk has few units
def loose_unit(name: str) -> str:
    """Return the standard name of a unit, `$` for dollars of any country; an empty string if the unit is unknown."""
    return _NAMES.get(" ".join(name.casefold().replace("-", " ").split()), "")


def named_unit(text: str, end: int) -> NamedUnit:
    """Return the unit named right after a figure that ends at `end`; one without a name if there is none we know."""
    if match := _WORDS.match(text, end):
        attached = match.start(1) == end
        for last in (3, 2, 1):
            words = text[match.start(1) : match.end(last)] if match[last] else ""
            unit = _NAMES.get(words.casefold().replace("-", " "), "") if words else ""
            if unit and (attached or last > 1 or words.casefold() not in _NEVER_AFTER or words == "m"):
                return NamedUnit(unit, match.end(last))
    return NamedUnit("", end)


def unit_after(text: str, end: int) -> str:
    """Return the unit named right after a figure that ends at `end`; an empty string if there is none we know."""
    return named_unit(text, end).unit
