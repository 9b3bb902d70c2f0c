"""Publishers as voices: spellings of one name, an acronym and its name, and an owner's publishers are one voice."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from galleyproof.records.source import Source
from galleyproof.text.typography import without_accents

_MARKS = re.compile(r"[^\w&]+")
_ARTICLES: Final = frozenset(("the", "le", "la", "el", "il", "der", "die", "das"))
_LINKING: Final = frozenset(("of", "the", "for", "and", "de", "du", "des", "la", "le", "&"))
"""Words that an acronym leaves out."""

_LETTERS: Final = range(3, 7)
"""Letters of an acronym that its initials explain; two letters are shared by too many names."""

_SHORT_NAMES: Final = {"ap": "associated press", "pa": "press association", "rt": "russia today"}
"""Acronyms of two letters that everybody knows."""


def is_one_voice(publisher: str, other: str) -> bool:
    """Return True if two publishers are spellings of one: `The Guardian` and `Guardian`, `AFP` and its full name."""
    one, two = voice_of(publisher), voice_of(other)
    return one == two or _is_short_for(publisher, other) or _is_short_for(other, publisher)


def shared_voices(publishers: Iterable[str]) -> dict[str, str]:
    """Return the voice of each publisher, so that an acronym has the voice of the one publisher that it is short for.

    An acronym that is short for several of them is left a voice of its own: nobody can tell which it is.
    """
    voices = {publisher: voice_of(publisher) for publisher in publishers}
    longs: dict[str, set[str]] = {}
    for publisher, voice in voices.items():
        longs.setdefault(initials_of(publisher), set()).add(voice)
    for publisher in voices:
        acronym = acronym_of(publisher)
        named = longs.get(acronym, set()) if acronym else set()
        if len(named) == 1:
            voices[publisher] = min(named)
    return voices


def speaks_for(source: Source, publisher: str) -> bool:
    """Return True if a source's publisher, or the owner of its publisher, is this publisher."""
    return is_one_voice(source.publisher, publisher) or bool(source.owner and is_one_voice(source.owner, publisher))


@lru_cache(maxsize=4096)  # a few publishers, again and again
def voice_of(publisher: str) -> str:
    """Return the name by which all spellings of a publisher count: without an article, capitals and a final `News`."""
    words = _words(publisher)
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    if len(words) > 1 and words[-1] == "news":
        words = words[:-1]
    name = " ".join(words) or publisher.casefold()
    return _SHORT_NAMES.get(name, name)


def names_of(source: Source) -> Iterator[str]:
    """Yield the publisher of a source, and the owner of that publisher."""
    yield source.publisher
    if source.owner:
        yield source.owner


@lru_cache(maxsize=4096)
def initials_of(publisher: str) -> str:
    """Return the initials that an acronym of a publisher has; empty if they are too few or too many for one."""
    words = [word for word in _words(publisher) if word not in _LINKING]
    initials = "".join(word[0] for word in words)
    return initials if len(words) in _LETTERS else ""


@lru_cache(maxsize=4096)
def acronym_of(publisher: str) -> str:
    """Return the letters of a publisher that is an acronym, such as `AFP`, `A.F.P.` or `BBC News`; empty if not."""
    core = [word for word in publisher.replace(".", "").split() if word.casefold() not in (*_ARTICLES, "news")]
    word = core[0] if len(core) == 1 else ""
    is_acronym = word.isalpha() and len(word) in _LETTERS and (word.isupper() or word.islower())
    return word.casefold() if is_acronym else ""


def _is_short_for(short: str, long: str) -> bool:
    acronym = acronym_of(short)
    return bool(acronym) and acronym == initials_of(long)


def _words(publisher: str) -> list[str]:
    return _MARKS.sub(" ", without_accents(publisher).casefold().replace(".", "")).split()
