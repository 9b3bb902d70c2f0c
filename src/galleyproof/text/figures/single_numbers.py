"""Single figures in running English, in digits or words: their places and amounts, without hedge, range or rate."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from galleyproof.text.figures.number_words import (
    FRACTION_PARTS,
    FRACTION_SIGNS,
    SCALE_WORDS,
    SCALES,
    SMALL_NUMBERS,
    TENS,
    VAGUE,
)
from galleyproof.text.opening_words import FIGURE, SIGNS, matches

_CURRENCIES = "us a au c ca hk nz s jp rs usd eur gbp aud cad jpy cny rub inr chf hkd nzd sgd"
OPENING: Final = frozenset(
    (
        *(*TENS, *SMALL_NUMBERS, *SIGNS, *FRACTION_SIGNS, *VAGUE, FIGURE),
        *_CURRENCIES.split(),
        *("half", "an", "several", "many", "minus"),
    )
)
"""The words and signs that a figure can open with."""

_SIGN_OF_FRACTION = "".join(FRACTION_SIGNS)
_TEN, _SMALL = "|".join(TENS), "|".join(SMALL_NUMBERS)
_SCALE = "|".join(SCALE_WORDS)
_ANY_SCALE = rf"(?:(?:[\s-]?(?:{_SCALE}|lakhs|crores|lac|bn|mn|mln|tn|trn)|(?-i:k|m|b))\b)"
_PART = "|".join(sorted(FRACTION_PARTS, key=len, reverse=True))
_ONE_UP = "|".join(word for word, number in SMALL_NUMBERS.items() if number)
_HALVED = r"hour|percent|per\ cent|percentage|mile|year|century|decade|day|kilometre|kilometer|metre|pint|litre|point"
_FEW = "one|two|three|four|five|six|seven|eight|nine"
_TIME = "second|minute|hour|day|week|month|year|decade|round|game|match|set|place|state"
_CURRENCY = (
    r"(?:(?-i:US|AU?|CA?|HK|NZ|S)\$|(?-i:JP)?\u00a5|[$\u20ac\u00a3\u20bd\u20b9\u20a9\u20ba\u20b4]|(?-i:Rs)\.?(?=\s?\d)"
    r"|(?-i:USD|EUR|GBP|AUD|CAD|JPY|CNY|RUB|INR|CHF|HKD|NZD|SGD)(?=\s?\d))\s?"
)
_UNDER_100 = rf"(?:(?:{_TEN})\b(?:[ -](?:{_SMALL})\b)?|(?:{_SMALL})\b)"
_UNDER_1000 = rf"(?:(?:{_UNDER_100}|an?)[ -]hundred\b(?!s)(?:[ -](?:and[ -])?{_UNDER_100})?|{_UNDER_100})"
_WORDS = rf"(?:{_UNDER_1000}|an?(?=[ -](?:{_SCALE})\b))(?:[ -](?:{_SCALE})\b(?:[ -](?:and[ -])?{_UNDER_1000})?){{0,4}}"
NUMBER: Final = re.compile(
    rf"""
    (?<![\w.,/+]) (?: (?<![^\W\d_]-) | (?=[$\u20ac\u00a3\u00a5]) )
    (?P<sign>(?:[-+\u2212](?=[\d$\u20ac\u00a3])|minus\ ))?
    (?P<currency>{_CURRENCY})?
    (?: (?P<digits> (?> \d{{1,3}}(?:[,\u00a0\u2009\u202f]\d{{3}}(?!\d))+ | \d{{1,3}}(?:\ \d{{3}}(?![\d,]))+
                      | \d{{1,2}}(?:,\d{{2}})+,\d{{3}} | \d+ ) (?:\.\d+)? )
        (?P<plus> \s?[{_SIGN_OF_FRACTION}] | \ [1-9]/[2-9](?!\d) )?
      | (?P<sign_only>[{_SIGN_OF_FRACTION}])(?!\w)
      | (?P<several>several|many|a\ few|a\ couple\ of)\ (?P<of>{_SCALE})\b
      | (?P<half>half)\ an?\ (?P<alone>{_SCALE})\b
      | (?P<few>{_FEW}|[1-9])\ (?:in|out\ of)\ (?:every\ )?
        (?P<many>{_ONE_UP}|10|20|50|100|1,000|hundred|thousand)\b(?!\ (?:{_TIME})s?\b|[,.]\d)
      | (?P<top>an?|{_FEW})[ -](?P<part>{_PART})\b(?P<of_what>\ of\ an?\b)?
      | (?<=(?:by|or)\ )(?P<by>half)\b(?!\ an?\b|-)
      | (?P<half_of>half)(?=\ (?:of|the|its|their|his|her|our|all)\b)(?!\ the\ (?:way|time|back)\b)
      | (?P<half_unit>half)\ an?(?=\ (?:{_HALVED})\b)
      | (?P<vague>(?:tens|hundreds|thousands|millions|dozens|scores|billions|trillions))
        (?:\ of\ (?P<vaguely>thousands|millions|billions|trillions))?\b(?!\ (?:digit|column|place)) (?!-)
      | (?P<words>{_WORDS})
    )
    (?: [ -]and[ -](?:a[ -](?P<and_half>half|quarter|third)|(?P<and_three>three[ -]quarters)) \b )?
    (?P<scales> {_ANY_SCALE}{{1,2}} )?
    (?! (?:[,.]*|:)\d | (?:st|nd|rd|th|s|am|pm)\b | \s?[ap]\.?m\b | /\d )
    (?: \s? (?P<percent>%(?!\w)) | (?:[ -](?=p)|(?=pc)) (?P<percents>per\s?cent|pct|pc) \b(?!age) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


_COUNTED = re.compile(r"\b(?:first|second|third|fourth|last|final|other|next|latter|past)\s$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|than|about|nearly|almost|over|around|roughly|at least|under)\s$", re.IGNORECASE)
_OF = re.compile(r"\s(?:of|less|more|fewer|higher|lower|smaller|larger|cheaper)\b")
_LONGEST_ORDINAL: Final = 10
"""Characters: none of the words before a fraction is longer."""


class SingleNumber(NamedTuple):
    """The amount of a figure, and the sign or name of its currency; `unit` is `%` for a percentage or a share."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    unit: str
    scale: Decimal
    vague: str
    is_fraction: bool
    is_short_m: bool


def single_numbers(text: str) -> Iterator[SingleNumber]:
    """Yield the single figures of a text in order, also a lone `one`, which is usually a pronoun."""
    for match in matches(NUMBER, text, OPENING):
        if match["digits"] or match["sign_only"]:
            yield _in_digits(match)
        elif match["vague"]:
            yield _vague(match)
        elif match["few"]:
            yield from _out_of(match)
        elif match["part"] or match["half_of"] or match["by"] or match["half_unit"]:
            if (fraction := _fraction(match)) is not None:
                yield fraction
        else:
            yield _in_words(match)


def _in_digits(match: re.Match[str]) -> SingleNumber:
    digits = match["digits"] or "0"
    digits = digits if digits.isdecimal() else re.sub(r"[^\d.]", "", digits)
    number, step = Decimal(digits), Decimal(1).scaleb(-len(digits.partition(".")[2]))
    if more := (match["plus"] or match["sign_only"] or "").strip():
        top, _, bottom = more.partition("/")
        part = FRACTION_SIGNS.get(more) or Decimal(top) / Decimal(bottom)
        number, step = number + part, Decimal("0.1")
    return _scaled(match, number + _and_part(match), step)


def _in_words(match: re.Match[str]) -> SingleNumber:
    if match["several"]:
        size = Decimal(SCALE_WORDS[match["of"].lower()])
        return _scaled(match, size * 2, size, vague="several")
    if match["half"]:
        return _scaled(match, Decimal(SCALE_WORDS[match["alone"].lower()]) / 2, Decimal(1))
    number = Decimal(_value_of_words(match["words"]))
    step = Decimal(SCALE_WORDS[last]) if (last := re.split(r"[ -]", match["words"].lower())[-1]) in SCALE_WORDS else 1
    return _scaled(match, number + _and_part(match) * step, Decimal(step))


def _vague(match: re.Match[str]) -> SingleNumber:
    words = [match[name].lower() for name in ("vague", "vaguely") if match[name]]
    size = Decimal(1)
    for word in words:
        size *= VAGUE[word]
    return _scaled(match, size, Decimal(1), vague=" of ".join(words))


def _out_of(match: re.Match[str]) -> Iterator[SingleNumber]:
    """Yield the share that `one in five` is; `five in one attack` are two figures."""
    few, many = (
        Decimal(SMALL_NUMBERS.get(word) or SCALE_WORDS.get(word) or word.replace(",", ""))
        for word in (match["few"].lower(), match["many"].lower())
    )
    if few < many and match["many"].lower() != "two":
        yield _scaled(match, few / many * 100, Decimal(1), is_fraction=True)
    else:
        one = Decimal(1)
        yield SingleNumber(*match.span("few"), few, one, "", one, "", is_fraction=False, is_short_m=False)
        yield SingleNumber(*match.span("many"), many, one, "", one, "", is_fraction=False, is_short_m=False)


def _fraction(match: re.Match[str]) -> SingleNumber | None:
    """Return a share in percent, or a part of a scale or unit; None for ordinals and `a second half`."""
    if _COUNTED.search(match.string, max(0, match.start() - _LONGEST_ORDINAL), match.start()):
        return None
    top = (match["top"] or "one").lower()
    if top in ("a", "an", "one") and match["part"] and not _is_share(match):
        return None
    parts = FRACTION_PARTS[(match["part"] or "half").lower()]
    count = Decimal(1 if top in ("a", "an") else SMALL_NUMBERS[top])
    if match["half_unit"]:
        return _scaled(match, Decimal("0.5"), Decimal("0.1"))
    if match["of_what"] and match["scales"]:
        return _scaled(match, count / parts, Decimal("0.1"))
    return _scaled(match, count / parts * 100, Decimal(1), is_fraction=True)


def _is_share(match: re.Match[str]) -> bool:
    """Return True if `a third` is a share and not the third of several."""
    before = match.string[max(0, match.start() - _LONGEST_ORDINAL) : match.start()]
    is_all = (match.start(), match.end()) == (0, len(match.string))  # the words of an item, without their sentence
    return is_all or "-" in match.group() or bool(_OF.match(match.string, match.end("part")) or _BY.search(before))


def _and_part(match: re.Match[str]) -> Decimal:
    if match["and_three"]:
        return Decimal("0.75")
    return Decimal(1) / FRACTION_PARTS[match["and_half"].lower()] if match["and_half"] else Decimal(0)


def _scaled(
    match: re.Match[str], number: Decimal, step: Decimal, *, vague: str = "", is_fraction: bool = False
) -> SingleNumber:
    scales = re.findall(r"[a-z]+", match["scales"].lower()) if match["scales"] else []
    scale = Decimal(1)
    for name in scales:
        scale *= SCALES[name]
    sign = -1 if match["sign"] and match["sign"] != "+" else 1
    unit = "%" if match["percent"] or match["percents"] or is_fraction else (match["currency"] or "").strip()
    is_short_m = scales[-1:] == ["m"] and not unit
    return SingleNumber(*match.span(), sign * number * scale, step * scale, unit, scale, vague, is_fraction, is_short_m)


def _value_of_words(words: str) -> int:
    """Return the value of a number in words, such as `one hundred and twenty-five thousand`."""
    total = current = 0
    for word in re.split(r"[,\s-]+", words.lower()):
        if word in SMALL_NUMBERS or word in TENS:
            current += SMALL_NUMBERS.get(word, TENS.get(word, 0))
        elif word in ("hundred", "dozen"):
            current = max(current, 1) * SCALE_WORDS[word]
        elif word in SCALE_WORDS:
            total += max(current, 1) * SCALE_WORDS[word]
            current = 0
    return total + current
