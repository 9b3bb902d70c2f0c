"""Where a quote begins and ends: no word, number or sign is cut there, and no negation left out."""

import re
import unicodedata
from typing import Final

from galleyproof.text.quoting.negation import DENIES, NEGATION
from galleyproof.text.quoting.prepared import Prepared

_AROUND: Final = 40
"""Letters beside a quote that are looked at."""

_LAST_WORD = re.compile(r"(?:^|\s)[\"'(]*([^\s\"'(]\S*?)[\"')]*\s$")
_OF_NUMBER = re.compile(r"(?:[-+~\u00b1<>\u2248\u2264\u2265]|\d[.,:/]|(?:^|\s)\.|\bminus\s)$", re.IGNORECASE)
"""What before a figure is a part of it: its sign, its first digits."""

_REST_OF_NUMBER = re.compile(r"[.,:/-]\d|\s?[%\u2030]")
"""And what after it."""

_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_CONTRACTED = re.compile(r"(?:s|t|d|m|re|ve|ll)\b", re.IGNORECASE)


def begins(piece: str, text: Prepared, place: int) -> bool:
    """Whether words that begin at a place of the folded text begin there in full."""
    before = text.folded[max(place - _AROUND, 0) : place]
    last = before[-1:]
    if (last.isalnum() and piece[0].isalnum()) or _is_tail(piece, before) or _is_hyphenated(text, place, before):
        return False
    if piece[0].isdigit() and (_is_currency(before.rstrip()[-1:]) or _is_signed(text, place, before)):
        return False
    return not _in_thousands(text, place) and not _is_denied(before)


def ends(piece: str, text: Prepared, end: int) -> bool:
    """Likewise where words end."""
    last, after = piece[-1], text.folded[end : end + _AROUND]
    if after and unicodedata.combining(after[0]):
        return False
    if last.isalnum() and (after[:1].isalnum() or (after[:1] == "-" and after[1:2].isalnum() and text.is_hyphen(end))):
        return False
    if last.isdigit() and (_REST_OF_NUMBER.match(after) or _is_currency(after.lstrip()[:1])):
        return False
    return not _in_thousands(text, end) and not DENIES.match(after)


def _is_tail(piece: str, before: str) -> bool:
    """Whether a word is what an apostrophe parts from its head: `O'Brien`, `don't`; not so `d'Arc`."""
    if piece[0] == "'" and before[-1:].isalpha():
        return piece[1:2].isalpha()
    if before[-1:] != "'" or not before[-2:-1].isalpha():
        return False
    return bool(_CONTRACTED.match(piece)) or (piece[0].isupper() and before[-2] == "O")


def _is_hyphenated(text: Prepared, place: int, before: str) -> bool:
    """Whether a hyphen joins a word to what stands before it, be it at the end of the line."""
    hyphen = place - 1
    if before[-1:] == " " and "\n" in text.original[text.offsets[hyphen] : text.offsets[place]]:
        hyphen -= 1
        before = before[:-1]
    return before[-1:] == "-" and before[-2:-1].isalnum() and text.is_hyphen(hyphen)


def _is_signed(text: Prepared, place: int, before: str) -> bool:
    """Whether a figure goes on to the left; a long dash is no sign."""
    is_dash = bool(before) and text.original[text.offsets[place - 1]] in "\N{EM DASH}\N{HORIZONTAL BAR}"
    return bool(_OF_NUMBER.search(before)) and not is_dash


def _in_thousands(text: Prepared, place: int) -> bool:
    """Whether a place lies between the groups of one number: `12 000`."""
    if not any(letter.isdigit() for letter in text.folded[max(place - 1, 0) : place + 1]):
        return False  # as nearly everywhere
    start = max(place - _AROUND, 0)
    around = text.folded[start : place + _AROUND]
    return any(each.start() < place - start < each.end() for each in _THOUSANDS.finditer(around))


def _is_denied(before: str) -> bool:
    word = _LAST_WORD.search(before)
    if before.casefold().endswith((" n'", "\"n'")) or before.casefold() == "n'":
        return True
    return word is not None and (NEGATION.fullmatch(word[1]) is not None or word[1].endswith("n't"))


def _is_currency(letter: str) -> bool:
    return bool(letter) and unicodedata.category(letter) == "Sc"
