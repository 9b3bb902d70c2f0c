"""Proper names in running English, told by their capitals."""

import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Final

from galleyproof.text.days import MONTHS, WEEKDAYS
from galleyproof.text.span import Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:-\w+)?|[^\W\d_][\w'\u2019-]*")
_JOINING = frozenset(("of", "de", "von", "van", "der", "bin", "al", "la", "the", "for"))
_JOINED: Final = 2
"""Words in lower case that a name may have side by side: `of the`."""

_PLAIN = frozenset((files("galleyproof.text") / "plain_words.txt").read_text(encoding="utf-8").split())
"""Words that begin a sentence, and are no names for that."""

_COMMON = re.compile(r".*(?:[^s'\u2019]s|ing|ly|ed)")
"""What a word is like that more often begins a sentence than names anybody: `Delegates`, `Recently`, `Asked`."""

_ADJECTIVE = re.compile(r".*(?:ian|[hc]an|rman|ish|ese|ern|ic|U\.S\.)(?:-\w+)?")
_SENTENCE_END = re.compile(r"[.!?:][\"'\u201d\u2019)]*\s*[\"'\u201c\u2018(]*$|^\W*$|(?:^|\s)[\"\u201c\u201e\u00ab]$")
_POSSESSIVE = re.compile(r"(?:'s|\u2019s|['\u2019])$")
_CALENDAR = frozenset(name.title() for name in (*MONTHS, *WEEKDAYS))


def names(text: str) -> Iterator[Span]:
    """Where each proper name of a text stands, without a possessive `s`; a word that only begins a sentence is none."""
    words = [*_WORD.finditer(text)]
    place = 0
    while place < len(words):
        if not _is_capital(words[place].group()) or _only_begins(text, words[place]):
            place += 1
            continue
        last = _last(words, place, text)
        start, end = words[place].start(), words[last].end()
        place = last + 1
        name = _POSSESSIVE.sub("", text[start:end])
        if not _is_common(text, start, name):
            yield Span(start, start + len(name))


def _last(words: Sequence[re.Match[str]], place: int, text: str) -> int:
    """The last word of the name that begins with one."""
    last = ahead = place
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


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word not in _CALENDAR and word != "I"


def _only_begins(text: str, word: re.Match[str]) -> bool:
    return word.group().casefold() in _PLAIN and _begins_sentence(text, word.start())


def _begins_sentence(text: str, start: int) -> bool:
    return bool(_SENTENCE_END.search(text, max(0, start - 8), start)) or start == 0


def _is_common(text: str, start: int, name: str) -> bool:
    """Whether a single word begins a sentence as any word does, or tells of which country something is."""
    if len(name.split()) > 1:
        return False
    if _COMMON.fullmatch(name) and _begins_sentence(text, start):
        return True
    follows = text[start + len(name) :].lstrip(" \n")[:1] if text[start + len(name) :][:1].isspace() else ""
    return bool(_ADJECTIVE.fullmatch(name)) and follows.islower()
