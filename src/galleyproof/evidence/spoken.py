"""Statements compared: who spoke, to whom, when and how, and never one gist with another."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from galleyproof.claim import Stance
from galleyproof.facts import Statement
from galleyproof.facts.frame import Frame
from galleyproof.records.edtf import Edtf
from galleyproof.text.typography import fold

_LESS: Final = "it says less than the claim"


class SpokenStance(NamedTuple):
    """The stance of a statement towards another one, and why; no stance if nobody can tell but an editor."""

    stance: Stance | None
    why: str = ""


def compare_statements(frame: Frame, claim: Statement, row: Statement) -> SpokenStance:
    """Return the stance that follows from a row's statement, given the claim's.

    Two statements are comparable if they have the same words, or are made on one occasion. Two paraphrases that
    differ do not support or contradict each other.
    """
    is_same = _is_same_text(claim, row)
    if (is_same or _is_one_occasion(frame, claim, row)) and (other := next(_differing(frame, claim, row), "")):
        return SpokenStance("refutes", other)
    if not is_same:
        return _apart(claim, row)
    return SpokenStance("partly", _LESS) if _says_less(frame, claim, row) else SpokenStance("supports")


def _apart(claim: Statement, row: Statement) -> SpokenStance:
    """Return the stance of a statement with another text."""
    if claim.words and row.words:
        return SpokenStance("context", "it is about something else")
    return SpokenStance(None, "one paraphrase says nothing about another wording")


def _is_same_text(claim: Statement, row: Statement) -> bool:
    ours, theirs = (claim.words, row.words) if claim.words or row.words else (claim.gist, row.gist)
    return (ours and _plain(ours)) == (theirs and _plain(theirs))


def _plain(text: str) -> str:
    return fold(text).casefold().strip(" .!?\"'")


def _is_one_occasion(frame: Frame, claim: Statement, row: Statement) -> bool:
    return bool(claim.occasion and row.occasion) and frame.main_id(claim.occasion or "") == frame.main_id(
        row.occasion or ""
    )


def _differing(frame: Frame, claim: Statement, row: Statement) -> Iterator[str]:
    """Yield in which ways a row contradicts the speaker, the addressee, the day or the manner of a claim."""
    if not _is_near(frame, claim.speaker, row.speaker):
        yield "it names another speaker"
    if claim.to and row.to and not _is_near(frame, claim.to, row.to):
        yield "it was said to somebody else"
    if claim.on and row.on and _is_apart(claim.on, row.on):
        yield "it was said on another day"
    if (claim.manner or "asserts") != (row.manner or "asserts"):
        yield f"the speaker {row.manner or 'asserts'} it there"


def _is_near(frame: Frame, one: str, other: str) -> bool:
    """Return True if two are the same, or one speaks for the other, belongs to it or is part of it."""
    one, other = frame.main_id(one), frame.main_id(other)
    return one == other or other in _around(frame, one) or one in _around(frame, other)


def _around(frame: Frame, who: str) -> frozenset[str]:
    return frame.reach(who, "speaks_for") | frame.reach(who, "member_of") | {*frame.wholes(who)}


def _is_apart(one: Edtf, other: Edtf) -> bool:
    return _is_before(one, other) or _is_before(other, one)


def _is_before(one: Edtf, other: Edtf) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def _says_less(frame: Frame, claim: Statement, row: Statement) -> bool:
    """Return True if a row leaves open what the claim says of the speaker, the addressee or the day."""
    same_people = all(
        frame.main_id(ours) == frame.main_id(theirs or "")
        for ours, theirs in ((claim.speaker, row.speaker), (claim.to, row.to))
        if ours
    )
    return not same_people or (claim.on is not None and not _is_within(row.on, claim.on))


def _is_within(date: Edtf | None, other: Edtf) -> bool:
    if date is None:
        return False
    starts = other.earliest is None or (date.earliest is not None and date.earliest >= other.earliest)
    return starts and (other.latest is None or (date.latest is not None and date.latest <= other.latest))
