"""Who says something: the subject before or after a verb of saying, in a text with its names masked."""

import re
from typing import Final, NamedTuple

from galleyproof.text.sayings.masked import NAME, NAMED
from galleyproof.text.span import Span

_FAR: Final = 240
"""Characters in which the subject of a verb is looked for."""

_NEAR: Final = 60
"""Characters in which the words that belong to the verb are looked for."""

_MOST_PARTS: Final = 5
"""Parts between commas that are looked at."""

_WITH_VERB = re.compile(
    r"(?:(?:^|(?<=[\s,]))(?:has|have|had|also|later|then|once|again|earlier|repeatedly|already|just|still|even|first|often|"
    r"only|simply|today|yesterday|meanwhile|however|instead|now|himself|herself|\w+ly|would|will|did|does|do|"
    r"(?:was|is|were|has been|have been) (?:also )?(?:quoted|cited|reported) (?:as|to have)|"
    r"(?:on|last|this|in|late on|early on) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:night|morning|evening|afternoon))?|"
    r"(?:last|this) (?:week|month|year|night|morning)|in (?:a|an) \w+)\s+)+$"
)
_NOT_SAID = re.compile(
    r"(?:\b(?:not|never|to|be|been|being|is|are|was|were|get|got|nobody|hardly)|n['\u2019]t)\s+(?:\w+ly\s+)?$"
)
_NO_SUBJECT = re.compile(
    r"(?:^|\s)(?:the|a|an|his|her|its|their|our|my|your|no|any|some|these|those|this|that|such|of|to|for|in|on|by|with|from|"
    r"at|as|new|more|many|all|two|three|both|and|or|but|than|false)\s*$|['\u2019]s?\s*$",
    re.IGNORECASE,
)
_ELIDED = re.compile(r"(?:^|[\s,])(?:and|but|then|or|before|after|while|when|also|by)\s*$")
_PRONOUN = re.compile(r"(?:^|\s)(?P<pronoun>he|she|they|it|i|we|you|one|who)\s*$", re.IGNORECASE)
_OTHERS = r"(?:for|of|to|by|with|from|about|against|at|in|on|behind|near|like|and|or|nor|&)"
_DETERMINER = r"(?:(?:the|a|an|his|her|its|their|late|former|then|prime|\w+ minister)\s+){0,3}"
_LAST_NAME = re.compile(
    rf"(?P<other>\b{_OTHERS}\s+{_DETERMINER}|\b(?:for|to)\s+(?:[\w-]+\s+){{0,3}})?(?P<name>{NAME})(?P<own>['\u2019]s?)?\s*$"
)
_TITLED = re.compile(
    r"\s*(?:(?!(?:when|as|and|but|after|before|while|because|that|if|was|is|were|are|by|which|who|or|had|has)\b)"
    r"[\w.'\u2019-]+\s+){1,6}$"
)
"""What comes before a name within a subject: `the lawyer Ann Bell`."""

_BELONGING = re.compile(r"\s(?:of|from|at|with|in)\s(?:[^\W\d_][\w'\u2019-]*\s*){1,4}$")
"""What follows the head of a subject: `Ann Bell of the union said`."""

_PURE_NAME = re.compile(rf"^\s*(?:[\w.-]+\s+){{0,3}}?{NAME}\s*$")
_APPOSED = re.compile(
    r"^\s*(?:a|an|the|his|her|its|their|who|whose|which|whom|aged|of|from|in|on|at|with|now|then|also|former|one|speaking|"
    r"writing|when|while|after|before|however|too|\d+)\b",
    re.IGNORECASE,
)
_DESCRIPTION = re.compile(r"[^\W\d_][\w'\u2019.-]*(?:\s[\w'\u2019.-]+)*\s*$")
_AFTER_END = re.compile(
    r"[.;:!?\n\"(\u2013\u2014\ue000]|\b(?:who|when|after|before|while|as|on|in|at|during|that|and|but|last|this|by|via)\b"
)
_FIRST_NAME = re.compile(rf"^\s*(?P<title>(?:[\w.'\u2019-]+\s+){{0,6}}?)(?P<name>{NAME})(?P<own>['\u2019]s?\s+\w+)?")
_RELATED = re.compile(r"\b(?:for|of|to|with|from|behind|against|by)\s+(?:\S+\s+)*$")
_SECOND_NAME = re.compile(rf"^\s*(?:and|or|&|,\s*{NAME}(?:,\s*{NAME})*,?\s*and)\s+(?:[\w.-]+\s+){{0,3}}?{NAME}")
_PRONOUN_AFTER = re.compile(r"^\s*(?:he|she|they|it|i|we|one)\b", re.IGNORECASE)


_AS = re.compile(r"\b(?:quot|cit)\w+\s[^.;:]*?(?P<as>\sas\s+)$")
_WHO = re.compile(r"\s*(?:who|whose)\b")
_DETERMINED = re.compile(r"^\s*(?:the|a|an|his|her|its|their|\w+ing)\b", re.IGNORECASE)


class Subject(NamedTuple):
    """Who says something.

    Attributes:
        span: the place of the words.
        is_name: True if these words are one person's or body's name.
        start: where the said-clause starts, which may be before the name: `the lawyer, Ann Bell, said`.
    """

    span: Span
    is_name: bool
    start: int


class Missing(NamedTuple):
    """No subject: the verb is denied, passive or a noun (`spoken` is False), or shares the subject of another verb."""

    spoken: bool


_Found = Subject | Missing


def subject_before(text: str, start: int, verb: int) -> _Found:
    """Return the subject of a verb in the words before it, from the start of its clause on."""
    start = max(start, verb - _FAR)
    near, end = max(start, verb - _NEAR), verb
    if _NOT_SAID.search(text, near, verb):
        return Missing(spoken=False)
    if helping := _WITH_VERB.search(text, near, verb):
        end = helping.start()
    elif text.startswith("saying", verb) and (quoting := _AS.search(text, start, verb)):
        end = quoting.start("as") + 1
    if _NOT_SAID.search(text, near, end):
        return Missing(spoken=False)
    parts = _parts(text, start, end)
    if not parts or _ELIDED.search(text, min(near, end), end):
        return Missing(spoken=True)
    if not text[parts[-1].start : parts[-1].end].strip():
        return _before_who(text, parts[:-1]) or _with_apposition(text, parts[:-1])
    return _tail(text, parts[-1], parts[:-1])


def subject_after(text: str, verb_end: int) -> _Found:
    """Return the subject that follows its verb, `said Ann Bell`, or the one after `according to`."""
    stop = _AFTER_END.search(text, verb_end, verb_end + _FAR)
    end = stop.start() if stop else min(verb_end + _FAR, len(text))
    if stop and stop[0] in ("and", "but"):
        joined = _FIRST_NAME.match(text[verb_end:end])
        if joined and _SECOND_NAME.match(text[verb_end + joined.end() : verb_end + _FAR]):
            return _subject(verb_end + joined.start("name"), end, is_name=False)
    first, *others = text[verb_end:end].split(",", maxsplit=2)
    if named := _FIRST_NAME.match(first):
        is_related = bool(named["own"]) or bool(_RELATED.search(named["title"]))
        return _subject(verb_end + named.start("name"), verb_end + named.end("name"), is_name=not is_related)
    if others and (named := _PURE_NAME.match(others[0])) and not _PRONOUN_AFTER.match(first):
        place = verb_end + len(first) + 1 + others[0].index(NAMED)
        return _subject(place, place + others[0].count(NAMED), is_name=True)
    words = first.strip()
    place = verb_end + len(first) - len(first.lstrip())
    return _subject(place, place + len(words), is_name=False) if words else Missing(spoken=True)


def _parts(text: str, start: int, end: int) -> list[Span]:
    """Return the last parts of a clause between commas, in order."""
    parts: list[Span] = []
    while len(parts) < _MOST_PARTS:
        comma = text.rfind(",", start, end)
        parts.append(Span(comma + 1 if comma >= 0 else start, end))
        if comma < 0:
            break
        end = comma
    return parts[::-1]


def _before_who(text: str, parts: list[Span]) -> _Found | None:
    """Return the subject before the first clause with `who`: `Ann Bell, who succeeded her mentor, Bo Lund, said`."""
    place = next((place for place, part in enumerate(parts) if place and _WHO.match(text, *part)), None)
    named = [part for part in parts[:place] if NAMED in text[part.start : part.end]] if place else []
    return _tail(text, named[-1], []) if named else None


def _with_apposition(text: str, parts: list[Span]) -> _Found:
    """Return the subject before a comma and the verb: `Ann Bell, the lawyer, said`, `the lawyer, Ann Bell, said`."""
    if len(parts) < 2:  # noqa: PLR2004 - a comma alone encloses nothing
        return Missing(spoken=True)
    last, before = parts[-1], parts[-2]
    if _is_name(text, last):
        if _is_name(text, before):
            return _subject(before.start, last.end, is_name=False)
        subject = _named(text, last)
        is_apposed = len(parts) > 2 and _DETERMINED.match(text[before.start : before.end])  # noqa: PLR2004 - more before
        return subject._replace(start=before.start) if is_apposed and isinstance(subject, Subject) else subject
    for part in reversed(parts[:-1]):
        if not _APPOSED.match(text[part.start : part.end]) and NAMED in text[part.start : part.end]:
            return _tail(text, part, [])
        named = _LAST_NAME.search(text, part.start, part.end)
        if named and not named["other"] and not named["own"]:
            return _named(text, part)
    return _described(text, last)


def _ends_in_name(text: str, parts: list[Span]) -> bool:
    return bool(parts) and _is_name(text, parts[-1])


def _is_name(text: str, part: Span) -> bool:
    words = text[part.start : part.end]
    return _PURE_NAME.match(words) is not None and not _APPOSED.match(words)


def _named(text: str, part: Span) -> _Found:
    named = _LAST_NAME.search(text, part.start, part.end)
    return _subject(*named.span("name"), is_name=True) if named else _described(text, part)


def _tail(text: str, part: Span, before: list[Span]) -> _Found:
    """Return the subject at the end of a part: a name, or a description."""
    if pronoun := _PRONOUN.search(text, part.start, part.end):
        antecedent = before and pronoun["pronoun"].lower() == "who" and text[part.start : part.end].strip() == "who"
        return _tail(text, before[-1], []) if antecedent else _subject(*pronoun.span("pronoun"), is_name=False)
    named = _LAST_NAME.search(text, part.start, part.end)
    belonging = None if named else _BELONGING.search(text, part.start, part.end)
    end = named.start() if named and named["other"] else belonging.start() if belonging else part.end
    joint = named and named["other"] and named["other"].split()[0] in ("and", "or", "nor", "&")
    opens_clause = joint and named and not text[part.start : named.start()].strip() and not _ends_in_name(text, before)
    if named and not named["own"] and (not named["other"] or opens_clause):
        subject = _subject(*named.span("name"), is_name=True)
        is_titled = _TITLED.fullmatch(text, part.start, named.start("name"))
        return subject._replace(start=part.start) if is_titled else subject
    head = _LAST_NAME.search(text, part.start, end) if end < part.end and not joint else None
    if head and not head["own"] and not head["other"]:
        return _subject(*head.span("name"), is_name=True)
    if named and named["other"]:
        return _subject(part.start, named.end("name"), is_name=False)
    return _described(text, part)


def _described(text: str, part: Span) -> _Found:
    if _NO_SUBJECT.search(text, part.start, part.end):
        return Missing(spoken=False)
    words = _DESCRIPTION.search(text, max(part.start, part.end - 80), part.end)
    return _subject(words.start(), part.end, is_name=False) if words else Missing(spoken=False)


def _subject(start: int, end: int, *, is_name: bool) -> Subject:
    return Subject(Span(start, end), is_name, start)
