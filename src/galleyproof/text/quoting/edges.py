"""The edges of a quote, which must not cut a word, a number or a sign, or leave out a negation."""

import re
import unicodedata
from typing import Final

from galleyproof.text.quoting.prepared import FoldedText

NEGATION: Final = re.compile(
    r"\b(?:not|no|never|nor|neither|without|cannot|none|nobody|nothing|nowhere"
    r"|nicht|kein\w*|nie|niemand|nichts|ne|pas|jamais|не|нет|ни|никогда|никто|ничего|без)\b|n't\b|\bn'",
    re.IGNORECASE,
)
"""Words that a gap must not hide and a quote must not start after, in English, German, French and Russian."""

FOLLOWING_NEGATION: Final = re.compile(r"\s(?:not|never|nicht|pas|jamais)\b|'t\b|\sn't\b", re.IGNORECASE)
"""Negations that follow their verb, which a quote must not end before."""

_FOLLOWING_NOTHING = re.compile(
    r"\s(?:no|none|nothing|nobody|nowhere|neither|nichts|kein\w*|niemand\w*|rien|ничего|никого)\b", re.IGNORECASE
)
"""Negations that may follow their verb, or open a clause of their own: `he said nobody came`."""

_OPENS_CLAUSE = re.compile(
    r"\b(?:said|says|told|added|warned|thought|knew|that|and|but|or|because|while|when|as|if|where|so)$", re.IGNORECASE
)

_AROUND: Final = 40
"""Characters on each side of a quote that are examined."""

_LAST_WORD = re.compile(
    r"(?:^|\s)[\"'(]*([^\s\"'(]\S*?)[\"')]*"
    r"(?:\s(?:yet|even|longer|really|fully|quite|exactly|entirely|necessarily|always|ever|be|been|being|have))?\s$",
    re.IGNORECASE,
)
"""The word before a quote, or the one before an adverb or auxiliary: `not yet open`, `will not be open`."""

_OF_NUMBER = re.compile(r"(?:[-+~\u00b1<>\u2248\u2264\u2265]|\d[.,:/]|(?:^|\s)\.|\bminus\s)$", re.IGNORECASE)
"""The start of a number, cut off before a figure: a sign or the first digits."""

_SCALE = (
    r"(?:hundred|thousand|million|billion|trillion|dozen|crore|lakh|bn|tn|mn|m|k|percent|per\scent|percentage|pct|pc|"
    r"tausend|million(?:en)?|milliarden?|mio|mrd|prozent|mille|millions|milliards?|pour\scent|"
    r"тысяч\w?|тыс|миллион\w*|млн|миллиард\w*|млрд|процент\w*)\b"
)
"""Words that belong to the number before them."""

_REST_OF_NUMBER = re.compile(
    rf"[.,:/-]\d|\^|[\u2070-\u207f]|\s?[%\u2030]|\s\d+/\d|\sand\sa\s(?:half|third|quarter)\b|[\s-]?{_SCALE}",
    re.IGNORECASE,
)
"""The end of a number, cut off after a figure."""

_REST_OF_WORDS = re.compile(
    rf"[\s-](?:{_SCALE}|(?:and\s)?(?:a\shalf|one|two|three|four|five|six|seven|eight|nine)\b)|\s?%", re.IGNORECASE
)
"""The end of a number in words, cut off after one of them."""

_NUMBER_WORD = re.compile(
    r"(?:^|[\s-])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|half|several|many|few)$",
    re.IGNORECASE,
)
_ENDS_IN_NUMBER = re.compile(r"[\d%\u00bc-\u00be][\s-]?$")
_IS_SCALE = re.compile(_SCALE, re.IGNORECASE)

_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_CONTRACTED = re.compile(r"(?:s|t|d|m|re|ve|ll)\b", re.IGNORECASE)


def starts_cleanly(piece: str, text: FoldedText, place: int) -> bool:
    """Return True if words that start at a place of the folded text cut off nothing before them."""
    if place == 0:
        return True
    before = text.folded[max(place - _AROUND, 0) : place]
    last = before[-1:]
    if (last.isalnum() and piece[0].isalnum()) or _is_tail(piece, before) or _is_hyphenated(text, place, before):
        return False
    if piece[0].isdigit() and (_is_currency(before.rstrip()[-1:]) or _is_signed(text, place, before)):
        return False
    if _IS_SCALE.match(piece) and (_ENDS_IN_NUMBER.search(before) or _NUMBER_WORD.search(before.rstrip(" -"))):
        return False
    return not _in_thousands(text, place) and not _is_denied(before)


def ends_cleanly(piece: str, text: FoldedText, end: int) -> bool:
    """Return True if words that end at a place of the folded text cut off nothing after them."""
    if end == len(text.folded):
        return True
    last, after = piece[-1], text.folded[end : end + _AROUND]
    if unicodedata.combining(after[0]):
        return False
    if last.isalnum() and (after[:1].isalnum() or (after[:1] == "-" and after[1:2].isalnum() and text.is_hyphen(end))):
        return False
    if last.isdigit() and (_REST_OF_NUMBER.match(after) or _is_currency(after.lstrip()[:1])):
        return False
    if _NUMBER_WORD.search(piece[-_AROUND:]) and _REST_OF_WORDS.match(after):
        return False
    return not _in_thousands(text, end) and not _denied_after(piece, after)


def _is_tail(piece: str, before: str) -> bool:
    """Return True if an apostrophe joins the words to a part before them: `O'Brien`, `don't`, but not `d'Arc`."""
    if piece[0] == "'" and before[-1:].isalpha():
        return piece[1:2].isalpha()
    if before[-1:] != "'" or not before[-2:-1].isalpha():
        return False
    return bool(_CONTRACTED.match(piece)) or (piece[0].isupper() and before[-2] == "O")


def _is_hyphenated(text: FoldedText, place: int, before: str) -> bool:
    """Return True if a hyphen joins the word to the one before it, even across a line break."""
    hyphen = place - 1
    if before[-1:] == " " and "\n" in text.original[text.offsets[hyphen] : text.offsets[place]]:
        hyphen -= 1
        before = before[:-1]
    return before[-1:] == "-" and before[-2:-1].isalnum() and text.is_hyphen(hyphen)


def _is_signed(text: FoldedText, place: int, before: str) -> bool:
    """Return True if the figure starts further left, with a sign or digits; a long dash is not a sign."""
    is_dash = bool(before) and text.original[text.offsets[place - 1]] in "\N{EM DASH}\N{HORIZONTAL BAR}"
    return bool(_OF_NUMBER.search(before)) and not is_dash


def _in_thousands(text: FoldedText, place: int) -> bool:
    """Return True if a place lies within a number with spaces between its thousands: `12 000`."""
    if not (text.folded[place - 1 : place].isdigit() or text.folded[place : place + 1].isdigit()):
        return False  # quick exit, as most places are not in a number
    start = max(place - _AROUND, 0)
    around = text.folded[start : place + _AROUND]
    return any(match.start() < place - start < match.end() for match in _THOUSANDS.finditer(around))


def _is_denied(before: str) -> bool:
    word = _LAST_WORD.search(before)
    if before.casefold().endswith((" n'", "\"n'")) or before.casefold() == "n'":
        return True
    return word is not None and (NEGATION.fullmatch(word[1]) is not None or word[1].endswith("n't"))


def _denied_after(piece: str, after: str) -> bool:
    if FOLLOWING_NEGATION.match(after):
        return True
    return bool(_FOLLOWING_NOTHING.match(after)) and not _OPENS_CLAUSE.search(piece[-_AROUND:])


def _is_currency(letter: str) -> bool:
    return bool(letter) and unicodedata.category(letter) == "Sc"
