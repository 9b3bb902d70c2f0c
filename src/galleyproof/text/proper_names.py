"""Proper names in running English, recognised by their capitals."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Final

from galleyproof.text.days import MONTHS, WEEKDAYS
from galleyproof.text.opening_words import READ
from galleyproof.text.span import Span
from galleyproof.text.typography import APOSTROPHES, CLOSE_DOUBLE, OPEN_DOUBLE, OPEN_SINGLE, OPENING

_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}(?:-\w+)?|[^\W\d_][\w{APOSTROPHES}-]*")
_JOINING = frozenset(("of", "de", "von", "van", "der", "bin", "al", "la", "the", "for"))
_JOINED: Final = 2
"""The most lower-case words in a row within a name: `of the`."""


def _table(name: str) -> frozenset[str]:
    return frozenset((files("galleyproof.text") / name).read_text(encoding="utf-8").split())


_PLAIN: Final = _table("plain_words.txt")
"""Words that often open a sentence and are not names."""

_NATIONALITIES: Final = _table("nationalities.txt")
"""Adjectives of states, peoples, languages and faiths."""

_MADE_WITH: Final = ("n", "an", "ian", "ese", "i", "ish")
_VOWELS: Final = frozenset("aeiou")

_TITLES: Final = _table("titles_before_names.txt")
"""Titles that come before a name and are no part of it, some of them short forms with a full stop."""

_NUMBER_OF: Final = re.compile(r"Nos?\.? ?\d")

_COMMON = re.compile(rf".*(?:[^s{APOSTROPHES}]s|ing|ly|ed|ment|[ts]ion|ness|ship|ism|ity|[ae]nce)", re.IGNORECASE)
"""The form of words that, at the start of a sentence, are rarely names: `Delegates`, `Recently`, `Asked`."""

_ADJECTIVE = re.compile(r".*(?:ian|[hc]an|rman|ish|ese|ern|ic|U\.S\.)(?:-\w+)?")
_NEXT_LETTER = re.compile(r"[ \n]+([^ \n])")
_SENTENCE_END = re.compile(
    rf"[.!?:][{CLOSE_DOUBLE}{APOSTROPHES})]*\s*[{OPEN_DOUBLE}{OPEN_SINGLE}(]*$|^\W*$|(?:^|\s)[{OPENING}]$"
)
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}]s?$")
_CALENDAR = frozenset(form for name in (*MONTHS, *WEEKDAYS) for form in (name.title(), f"{name.title()}s"))


@lru_cache(maxsize=READ)
def names(text: str) -> tuple[Span, ...]:
    """Return the span of each proper name, without a possessive `s`, in order.

    A common word with a capital only because it opens a sentence is not a name; neither is `Mr`, `Russian` or the `No`
    of `No. 10`.
    """
    return tuple(_names(text))


def _names(text: str) -> Iterator[Span]:
    words = [*_WORD.finditer(text)]
    last = -1
    for index, word in enumerate(words):
        if index <= last or not text[word.start()].isupper():  # as most words, without a closer look
            continue
        if not _is_capital(word.group()) or _only_opens_sentence(text, word) or _is_title(text, words, index):
            continue
        if _NUMBER_OF.match(text, word.start()):
            continue
        last = _last_word(words, index, text)
        start, end = word.start(), words[last].end()
        name = _POSSESSIVE.sub("", text[start:end])
        if not _is_common(text, start, name):
            yield Span(start, start + len(name))


def _last_word(words: Sequence[re.Match[str]], first: int, text: str) -> int:
    """Return the index of the last word of the name that starts with the word at `first`."""
    last = ahead = first
    while ahead + 1 < len(words) and text[words[ahead].end() : words[ahead + 1].start()] in (" ", "\n"):
        if _POSSESSIVE.search(words[ahead].group()):
            break
        ahead += 1
        word = words[ahead].group()
        if _is_capital(word):
            last = ahead
        elif word not in _JOINING or ahead - last > _JOINED:
            break
    return last


def is_title_before_name(word: str) -> bool:
    """Return True if a word is a title that comes before a name, such as `Mr` or `Gov.`."""
    return word.removesuffix(".").casefold() in _TITLES


def is_nationality(name: str) -> bool:
    """Return True if a name is only an adjective of a state, people, language or faith, or its plural."""
    word = name.casefold()
    return word in _NATIONALITIES or word.removesuffix("s") in _NATIONALITIES


def is_country(name: str) -> bool:
    """Return True if an adjective of a state or people is made of a name: `Kenya`, `China`, `Iran`."""
    word = name.casefold()
    stems = (word, word[:-1]) if word[-1:] in _VOWELS else (word,)
    return word[-1:] != "y" and any(stem + ending in _NATIONALITIES for stem in stems for ending in _MADE_WITH)


def _is_title(text: str, words: Sequence[re.Match[str]], index: int) -> bool:
    """Return True if a word is a title with a name after it."""
    if index + 1 == len(words) or not is_title_before_name(words[index].group()):
        return False
    between = text[words[index].end() : words[index + 1].start()]
    return between in (" ", ". ") and text[words[index + 1].start()].isupper()


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word not in _CALENDAR and word != "I"


def _only_opens_sentence(text: str, word: re.Match[str]) -> bool:
    return word.group().casefold() in _PLAIN and _opens_sentence(text, word.start())


def _opens_sentence(text: str, start: int) -> bool:
    return bool(_SENTENCE_END.search(text, max(0, start - 8), start)) or start == 0


def _is_common(text: str, start: int, name: str) -> bool:
    """Return True for a single word that just opens a sentence, or is an adjective such as `Russian`."""
    if len(name.split()) > 1:
        return False
    if is_nationality(name):
        return True
    if _COMMON.fullmatch(name) and _opens_sentence(text, start):
        return True
    following = _NEXT_LETTER.match(text, start + len(name)) if _ADJECTIVE.fullmatch(name) else None
    return following is not None and following[1].islower()
