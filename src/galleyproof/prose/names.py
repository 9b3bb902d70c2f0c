"""Proper names in running English, told by their capitals."""

import re
from collections.abc import Iterator
from importlib.resources import files

from galleyproof.prose.days import MONTHS, WEEKDAYS

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:-\w+)?|[^\W\d_][\w'\u2019-]*")
_JOINING = frozenset(("of", "de", "von", "van", "der", "bin", "al", "la", "the", "for"))
_PLAIN = frozenset((files("galleyproof.prose") / "plain_words.txt").read_text(encoding="utf-8").split())
"""Words that begin a sentence, and are no names for that."""

_ADJECTIVE = re.compile(r"(?:ian|[hc]an|rman|ish|ese|ern|ic|U\.S\.)(?:-\w+)?$")
_SENTENCE_END = re.compile(r"[.!?:][\"'\u201d\u2019)]*\s*[\"'\u201c\u2018(]*$|^\W*$")
_CALENDAR = frozenset(name.title() for name in (*MONTHS, *WEEKDAYS))


def names(text: str) -> Iterator[tuple[int, int]]:
    """Where each proper name of a text begins and ends; a word that only begins a sentence is none."""
    words = [*_WORD.finditer(text)]
    place = 0
    while place < len(words):
        last = _last(words, place, text)
        if last is None:
            place += 1
            continue
        start, end = words[place].start(), words[last].end()
        shown = text[start:end]
        end -= 2 if shown.endswith(("'s", "\u2019s")) else 1 if shown.endswith(("'", "\u2019")) else 0
        place = last + 1
        if not (_begins_sentence(text, start) and text[start:end].casefold() in _PLAIN) and not _is_adjective(
            text, start, end
        ):
            yield start, end


def _last(words: list[re.Match[str]], place: int, text: str) -> int | None:
    """The last word of the name that begins with one; None where that begins none."""
    first = words[place].group()
    if not _is_capital(first) or (first.casefold() in _PLAIN and _begins_sentence(text, words[place].start())):
        return None
    last = ahead = place
    while ahead + 1 < len(words) and text[words[ahead].end() : words[ahead + 1].start()] == " ":
        ahead += 1
        word = words[ahead].group()
        if _is_capital(word):
            last = ahead
        elif word not in _JOINING or ahead - last > 2:  # noqa: PLR2004 - `of the` and no more
            break
        if words[ahead].group().endswith(("'s", "\u2019s")):
            break
    return last


def _is_capital(word: str) -> bool:
    return word[0].isupper() and word not in _CALENDAR and word != "I"


def _begins_sentence(text: str, start: int) -> bool:
    return bool(_SENTENCE_END.search(text, max(0, start - 8), start)) or start == 0


def _is_adjective(text: str, start: int, end: int) -> bool:
    """Whether a single word only tells of which country something is: `Russian assurances`."""
    follows = text[end : end + 2]
    return (
        " " not in text[start:end]
        and bool(_ADJECTIVE.search(text[start:end]))
        and follows[:1] == " "
        and (follows[1:].islower())
    )
