"""The Moscow talks desk's own checks; each docstring is the check's manual."""

import re
from collections.abc import Iterator

from galleyproof import Claim, Desk, Problem, Severity, Undecided, check
from galleyproof.facts import Attendance, Designation, Event, Statement

UNIVERSAL = re.compile(
    r"\b(no (country|nation|state|one)|nobody|so far|never|ever|the first|loudest|most senior|more than once)\b",
    re.IGNORECASE,
)
BEFORE_EVENT = ("invited", "announced", "attends", "declined")
AFTER_EVENT = ("attended", "absent", "declined")
DECISIVE = ("supports", "partly", "refutes")
DATE_FIELDS = ("start", "end", "during", "holds_on", "on", "since", "until", "born", "died")


@check(Designation)
def designation_has_its_day(claim: Claim, fact: Designation) -> Iterator[Problem]:
    """A designation gives the exact day of the ruling or listing, as a legal notice does.

    Fails:
        fact: {kind: designation, authority: court, target: movement, label: terrorist, start: 2003}
    Passes:
        fact: {kind: designation, authority: court, target: movement, label: terrorist, start: 2003-02-14}
    """
    start, _ = fact.span
    if start is None or start.earliest is None or start.earliest != start.latest:
        given = f"gives only `{start.text}`" if start else "gives no date"
        yield Problem(f"{given} for the start of the designation", "start", "add the day of the ruling or listing")


@check
def universal_is_dated(claim: Claim) -> Iterator[Problem]:
    """A claim with "no country", "never" or a superlative gives a date: it may not be true for ever.

    A dated fact, an `as_of` or the statement that the claim is reported in will do. Opinions need no date.

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
        yield Problem(f"says `{word[0]}` without a date", "says", "add `as_of`, or a fact with a date")


@check
def decides_by_a_fact(claim: Claim, desk: Desk) -> Iterator[Problem]:
    """A row of evidence that decides states a fact, if its claim has one, or its note says why it has none.

    Without a fact, nothing would tell if the row were about something else. The article's own outlet decides nothing.

    Fails:
        fact: {kind: post, holder: jawad, office: envoy}
        evidence: [{source: report, stance: supports, shows: It names him.}]
    Passes:
        fact: {kind: post, holder: jawad, office: envoy}
        evidence: [{source: report, stance: supports, shows: It names him., note: "No fact, since it is a hint."}]
    """
    article = desk.article(claim.article)
    for number, row in enumerate(claim.evidence if claim.all_facts else ()):
        source = desk.source(row.source)
        is_own = bool(article and source and source.publisher == article.front.outlet)
        is_explained = row.fact or row.weight or row.gives or is_own or (row.note or "").startswith("No fact")
        if row.stance in DECISIVE and not is_explained:
            yield Problem(
                f"the evidence from `{row.source}` decides without stating a fact",
                ("evidence", number, "stance"),
                'add the `fact` that the source states, or a `note` that begins with "No fact" and gives the reason',
            )


@check(Attendance)
def attendance_fits_its_day(claim: Claim, fact: Attendance, desk: Desk) -> Iterator[Problem | Undecided]:
    """People are invited to an event or announced for it beforehand; they have attended it only afterwards.

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
        yield Undecided("the date of the claim or of the event is unknown", "event")
    elif own.latest < event[0] and fact.mode not in BEFORE_EVENT:
        yield _wrong_mode(fact, f"`{own.text}`, is before", BEFORE_EVENT)
    elif own.earliest > event[1] and fact.mode not in AFTER_EVENT:
        yield _wrong_mode(fact, f"`{own.text}`, is after", AFTER_EVENT)


@check(Statement, severity=Severity.WARNING)
def foreign_words_are_shown(claim: Claim, fact: Statement, desk: Desk) -> Iterator[Problem]:
    """A quotation from another language comes with the original, or says who translated it.

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
            f"quotes words spoken in `{fact.language}`, with neither the original nor the translator",
            "words",
            "cite a source in that language, or name the translator in the evidence",
        )


def _wrong_mode(fact: Attendance, time: str, expected: tuple[str, ...]) -> Problem:
    message = f"says `{fact.mode}`, but the claim's own day, {time} the event"
    return Problem(message, "mode", f"use one of: {', '.join(expected)}", cause=message)


def _is_dated(fact: object) -> bool:
    return any(getattr(fact, name, None) for name in DATE_FIELDS)


def _days_of(event: str, desk: Desk) -> tuple[int, int] | None:
    """Return the first and the last day of an event, as the most exact claim about it gives them."""
    spans = []
    for _, _, fact in desk.facts.get(Event, ()):
        start, end = fact.span if isinstance(fact, Event) and fact.event == event else (None, None)
        if start and end and start.earliest is not None and end.latest is not None:
            spans.append((start.earliest, end.latest))
    return min(spans, key=lambda days: days[1] - days[0], default=None)
