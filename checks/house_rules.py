"""The Moscow talks desk's own rules, beside the checks that Galleyproof brings."""

import re
from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.facts import Attendance, Designation, Event, Statement
from galleyproof.finding import Problem, Severity, Undecided
from galleyproof.text.phrases import either

UNIVERSAL = re.compile(
    r"\b(no (country|nation|state|one)|nobody|so far|never|ever|the first|loudest|most senior|more than once)\b",
    re.IGNORECASE,
)
AHEAD = ("invited", "announced", "attends", "declined")
BEHIND = ("attended", "absent", "declined")


@check(Designation)
def designation_has_its_day(claim: Claim, fact: Designation) -> Iterator[Problem]:
    """A designation gives the very day of the act: "banned since 2003" is not a legal notice.

    Fails:
        fact: {kind: designation, authority: court, target: movement, label: terrorist, start: 2003}
    Passes:
        fact: {kind: designation, authority: court, target: movement, label: terrorist, start: 2003-02-14}
    """
    start, _ = fact.span
    if start is None or start.earliest is None or start.earliest != start.latest:
        given = f"only `{start.text}`" if start else "no day"
        yield Problem(f"gives {given} for the designation", "start", "add the day of the ruling or the listing")


@check
def universal_is_dated(claim: Claim) -> Iterator[Problem]:
    """A universal or a superlative says for when: what nobody had done in 2021, somebody may have done since.

    A date is a fact that carries one, an `as_of`, or the statement that makes the claim. Opinions are free.

    Fails:
        says: No country has recognised the government so far.
        status: verified
    Passes:
        says: No country has recognised the government so far.
        status: verified
        as_of: 2021-10-18
    """
    word = UNIVERSAL.search(claim.says)
    if word is None or claim.status == "opinion" or claim.as_of or claim.reported_in:
        return
    if not any(_is_dated(fact) for _, fact in claim.all_facts):
        yield Problem(f"says `{word[0]}` and not as of when", "says", "add `as_of:`, or a fact with its date")


@check(Attendance)
def attendance_fits_its_day(claim: Claim, fact: Attendance, desk: Desk) -> Iterator[Problem | Undecided]:
    """Before an event somebody is announced for it; only after it has somebody attended.

    Fails:
        claims:
          - {id: meeting, fact: {kind: event, event: talks, on: 2021-10-20}}
          - {id: there, fact: {kind: attendance, event: talks, attendees: [china], mode: attended}}
    Passes:
        claims:
          - {id: meeting, fact: {kind: event, event: talks, on: 2021-10-20}}
          - {id: there, fact: {kind: attendance, event: talks, attendees: [china], mode: announced}}
    """
    own, event = desk.own_day(claim), _days_of(fact.event, desk)
    if own is None or own.earliest is None or own.latest is None or event is None:
        yield Undecided("the day of the claim or of the event is not known", "event")
    elif own.latest < event[0] and fact.mode not in AHEAD:
        yield Problem(f"says `{fact.mode}` on {own.text}, before the event", "mode", f"write {either(AHEAD)}")
    elif own.earliest > event[1] and fact.mode not in BEHIND:
        yield Problem(f"says `{fact.mode}` on {own.text}, after the event", "mode", f"write {either(BEHIND)}")


@check(Statement, severity=Severity.WARNING)
def foreign_words_are_shown(claim: Claim, fact: Statement, desk: Desk) -> Iterator[Problem]:
    """Words quoted from another language come with the original, or say whose translation they are.

    Fails:
        fact: {kind: statement, speaker: mujahid, words: resume work as usual, language: ru}
    Passes:
        fact: {kind: statement, speaker: mujahid, words: resume work as usual, language: ru}
        evidence: [{source: tass, stance: supports, shows: The passage., note: Translated by TASS itself.}]
    """
    language = desk.settings.language
    if not fact.words or not fact.language or fact.language.partition("-")[0] == language:
        return
    original = any((source := desk.source(row.source)) and source.language == fact.language for row in claim.evidence)
    if not original and not any(row.translation or row.note for row in claim.evidence):
        yield Problem(
            f"quotes words said in `{fact.language}`, and shows neither the original nor the translator",
            "words",
            "cite a source in that language, or name the translator in the evidence",
        )


def _is_dated(fact: object) -> bool:
    names = ("start", "end", "during", "holds_on", "on", "since", "until", "born", "died")
    return any(getattr(fact, name, None) for name in names)


def _days_of(event: str, desk: Desk) -> tuple[int, int] | None:
    """The first and the last day of an event, by the claim that gives them most narrowly."""
    known = []
    for _, _, fact in desk.facts.get(Event, ()):
        start, end = fact.span if isinstance(fact, Event) and fact.event == event else (None, None)
        if start and end and start.earliest is not None and end.latest is not None:
            known.append((start.earliest, end.latest))
    return min(known, key=lambda days: days[1] - days[0], default=None)
