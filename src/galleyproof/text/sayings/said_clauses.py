"""The sayings of a text: each verb of saying with who says what."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from galleyproof.text.sayings.addressees import NEVER_INVERTED, addressee_after
from galleyproof.text.sayings.masked import NAMED, QUOTED, MaskedText, masked
from galleyproof.text.sayings.subjects import Missing, Subject, subject_after, subject_before
from galleyproof.text.sayings.turns import turns
from galleyproof.text.sayings.verbs import MANNERS, Manner
from galleyproof.text.span import Span

_WORD = re.compile(r"(?<![\w-])\w+(?![\w-])")
_AFTER_QUOTATION = re.compile(rf"{QUOTED}\s*[,.]?\s*$")
_OPENING: Final = frozenset(("said", "says", "wrote", "added"))
"""Verbs that may open a sentence with their subject behind them: `Said Ann Bell: "..."`."""

_SUBJECT_FOLLOWS = re.compile(rf"\s+(?:{NAMED}|(?:the|a|an|his|her|its|he|she|they|one|I|we)\b|[A-Z]|[\w-]+\s+{NAMED})")
_AFTERWARDS = re.compile(
    r"(?:\s+(?:on|in|at|during|after|before|to|yesterday|today|earlier|later|last|this|here|via|through|by|from|of)\b"
    rf"[^{QUOTED}]*|[^{QUOTED}\w]*)$"
)
_THAT = re.compile(r"[\s,:]*(?:that\b\s*)?")
_ENDS_CLAUSE = re.compile(
    rf"\s+(?:[\w.'\u2019-]+\s+){{0,6}}?{NAMED}+(?:,[^.;:]*)?(?:\s+(?:on|in|at|during|after|yesterday|today|last|this|who|of|from)\b[^.;:]*)?"
    r"\s*(?:[.;:!?]|$)|\s+(?:he|she|they|(?:the|a|an|his|her|its)\s[\w'\u2019-]+(?:\s(?:for|of)\s\S+)?)\s*[.;,]"
)
"""The subject after its verb with which a clause ends, so that it is not the subject of what is said."""


class Saying(NamedTuple):
    """Somebody says something.

    Attributes:
        verb: the place of the verb, of `according to`, or of the colon after the name of a speaker.
        speaker: the place of the words for who says it: a name, a pronoun or a description; None if there are none.
        is_name: True if these words are one name, without a word such as `spokesman for` before it.
        addressee: the place of the words for whoever is spoken to, if the text says so.
        manner: the manner that the verb gives; None if it is neutral, as `said` is.
        said: the place of the clause that is said: the words before the verb's subject, or those after the verb.
        follows: True if the said-clause comes after the words: `..., she said`.
        has_verb: False if a colon after the speaker is all that there is: `Bell: "We will not go."`.
    """

    verb: Span
    speaker: Span | None
    is_name: bool
    addressee: Span | None
    manner: Manner | None
    said: Span
    follows: bool
    has_verb: bool = True


def sayings(text: str, known: Iterable[Span] = ()) -> tuple[Saying, ...]:
    """Return the sayings of a text in order, outside its quotations.

    `known` are the places of names that the desk knows; other names are recognised by their capitals.
    """
    return read_sayings(text, tuple(known))[1]


@lru_cache(maxsize=64)  # each quotation of a text asks for its sayings
def read_sayings(text: str, known: tuple[Span, ...]) -> tuple[MaskedText, tuple[Saying, ...]]:
    """Return a text with its quotations and names masked, and its sayings."""
    copy = masked(text, known)
    return copy, tuple(_with_shared_speakers(copy, sorted((*_turns(text, copy, known), *_sayings(copy)), key=_verb)))


def _verb(saying: Saying) -> Span:
    return saying.verb


def _turns(text: str, copy: MaskedText, known: tuple[Span, ...]) -> Iterator[Saying]:
    for turn in turns(text, copy, known) if ":" in text else ():
        yield Saying(
            turn.colon,
            turn.speaker,
            is_name=True,
            addressee=None,
            manner=None,
            said=turn.said,
            follows=False,
            has_verb=False,
        )


def _sayings(copy: MaskedText) -> Iterator[Saying]:
    for verb in _verbs(copy.text):
        is_inverted = _is_inverted(copy, verb)
        found = subject_after(copy.text, verb.end) if is_inverted else _subject_before(copy, verb)
        if isinstance(found, Missing) and not found.spoken:
            continue
        speaker, is_name, start = found if isinstance(found, Subject) else (None, False, verb.start)
        addressee = None if is_inverted else addressee_after(copy.text, verb)
        edges = Span(verb.start if is_inverted else start, _clause_end(verb, speaker if is_inverted else addressee))
        said, follows = _said(copy, edges, is_inverted=is_inverted)
        yield Saying(
            verb, _trimmed(copy, speaker), is_name, addressee, MANNERS.get(verb.of(copy.text).lower()), said, follows
        )


def _verbs(text: str) -> Iterator[Span]:
    """Yield the places of the verbs of saying, and of `according to`."""
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if word in MANNERS:
            yield Span(*match.span())
        elif word == "according" and text.startswith(" to ", match.end()):
            yield Span(match.start(), match.end() + len(" to"))


def _subject_before(copy: MaskedText, verb: Span) -> Subject | Missing:
    """Return the subject before a verb; a participle that opens its sentence has none: `Asked about the vote, ...`."""
    start = copy.clause_start(verb.start)
    if not copy.text[start : verb.start].strip() and copy.sentence_start(verb.start) == start:
        return Missing(spoken=False)
    return subject_before(copy.text, start, verb.start)


def _is_inverted(copy: MaskedText, verb: Span) -> bool:
    """Return True if the subject follows the verb: `"...," said Ann Bell`, `according to her`."""
    text, start = copy.text, copy.clause_start(verb.start)
    word = text[verb.start : verb.end].lower()
    if word == "according to":
        return True
    if word in NEVER_INVERTED or word.endswith("ing") or not _SUBJECT_FOLLOWS.match(text, verb.end):
        return False
    before = text[max(start - 3, 0) : verb.start]
    if _AFTER_QUOTATION.search(before):
        return True
    if not text[start : verb.start].strip():
        return word in _OPENING
    return before.rstrip().endswith(",") and _ENDS_CLAUSE.match(text, verb.end) is not None


def _clause_end(verb: Span, other: Span | None) -> int:
    return other.end if other else verb.end


def _trimmed(copy: MaskedText, span: Span | None) -> Span | None:
    if span is None:
        return None
    words = span.of(copy.text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def _said(copy: MaskedText, clause: Span, *, is_inverted: bool) -> tuple[Span, bool]:
    """Return the words that are said, and whether the said-clause comes after them."""
    start, end = clause
    sentence, close = copy.sentence_start(start), copy.sentence_end(end - 1)
    before = copy.text[sentence:start].rstrip()
    comma = before.rfind(",")
    quoted = copy.quotation_before(start)
    if quoted is not None and not copy.text[copy.quotations[quoted].span.end : start].strip(" ,.\n"):
        is_new_sentence = copy.quotations[quoted].span.end <= sentence
        if not is_new_sentence:
            span = copy.quotations[quoted].span
            return Span(min(sentence, span.start), span.end), True
    rest = _AFTERWARDS.match(copy.text, end, min(close, end + 200))
    if comma >= 0 and (is_inverted or rest) and before[:comma].strip():
        return Span(sentence, sentence + comma), True
    that = _THAT.match(copy.text, end, close)
    return Span(that.end() if that else end, close), False


def _with_shared_speakers(copy: MaskedText, found: Iterable[Saying]) -> Iterator[Saying]:
    """Yield the sayings; a verb that shares the subject of the one before it in its sentence gets that speaker."""
    last: Saying | None = None
    for saying in found:
        shares = last and saying.speaker is None and copy.sentence_start(last.verb.start) <= last.verb.start
        if shares and last and copy.sentence_start(saying.verb.start) == copy.sentence_start(last.verb.start):
            saying = saying._replace(speaker=last.speaker, is_name=last.is_name)  # noqa: PLW2901 - the same, completed
        yield saying
        last = saying
