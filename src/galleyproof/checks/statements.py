"""Statements: their words, their speakers and their dates."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from galleyproof.check import check
from galleyproof.checks._decorators import check_facts_again
from galleyproof.checks._page_speakers import are_indirect, other_speaker, passages, unread_capture
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, constraint, no_later
from galleyproof.desk.lookup import Lookup
from galleyproof.evidence import Assessments
from galleyproof.facts import Statement
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Said, SaidAt
from galleyproof.facts.things import End, Happening, Occasion, Start
from galleyproof.finding import NOTHING_TO_COMPARE, Problem, Severity, Undecided
from galleyproof.records.date_words import in_words
from galleyproof.records.entity import Entity
from galleyproof.text.phrases import either
from galleyproof.text.quoting import find, prepare
from galleyproof.text.typography import fold

_NO_FIRST_DAY = "the date of the statement has no first day"


@check(Statement)
def words(claim: Claim, fact: Statement, lookup: Lookup) -> Iterator[Problem | Undecided]:
    """The words of a statement are in a capture or a quote of its evidence, as direct speech.

    Fails:
        fact: {kind: statement, speaker: someone, words: I never came}
        entities: [{id: someone, kind: person}]
        sources: [{id: report}]
        evidence: [{source: report, stance: supports, quote: He never came}]
    Passes:
        fact: {kind: statement, speaker: someone, words: I never came}
        entities: [{id: someone, kind: person}]
        sources: [{id: report}]
        evidence: [{source: report, stance: supports, quote: '"I never came", he said'}]
    """
    if not fact.words:
        yield Undecided("only the gist is given, so there are no words to look for", "gist")
        return
    places = [*passages(claim, fact.words, lookup)]
    if places and are_indirect(places, lookup.entity(fact.speaker), lookup):
        message = "the capture has these words, but not in quotation marks"
        fix = "give them as `gist`, unless the page quotes them"
        yield Problem(message, "words", fix, severity=Severity.WARNING)
    quotes = [prepare(text) for row in claim.evidence for text in (row.quote, row.translation) if text]
    if places or any(find(fact.words, text) for text in quotes):
        return
    if unread := unread_capture(claim, lookup):
        yield unread
    elif quotes:
        fix = "quote the source's own words, with a `translation` if they are in another language"
        yield Problem(f"no quote in the evidence has the words `{fact.words}`", "words", fix)
    else:
        yield Undecided("no capture and no quote has these words", "words")


@check(Statement, severity=Severity.WARNING)
def speaker(claim: Claim, fact: Statement, lookup: Lookup) -> Iterator[Problem | Undecided]:
    """A capture names the speaker of a statement near its words, and has nobody else say them.

    It need not if the source is the speaker's own document: `signed_by` the speaker, or the `document` that speaks.

    Fails:
        fact: {kind: statement, speaker: someone, words: hello}
        evidence: [{source: report, stance: supports, quote: hello}]
        entities: [{id: someone, kind: person, names: [Zalmay]}]
        sources: [{id: report, capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt}]
        files:
          claims/captures/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt: |-
            hello
    Passes:
        fact: {kind: statement, speaker: someone, words: hello}
        evidence: [{source: report, stance: supports, quote: hello}]
        entities: [{id: someone, kind: person, names: [Hello Kitty]}]
        sources: [{id: report, capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt}]
        files:
          claims/captures/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt: |-
            hello
    Passes:
        fact: {kind: statement, speaker: someone, words: hello}
        evidence: [{source: letter, stance: supports, quote: hello}]
        entities: [{id: someone, kind: person, names: [Zalmay]}]
        sources:
          - id: letter
            signed_by: [someone]
            capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt
        files:
          claims/captures/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt: |-
            hello
    """
    if any(fact.speaker in source.voices for row in claim.evidence if (source := lookup.source(row.source))):
        return
    entity = lookup.entity(fact.speaker)
    places = [*passages(claim, fact.words, lookup)] if fact.words else []
    if not places or entity is None:
        yield Undecided("no capture has the words, so their speaker cannot be checked", "speaker")
        return
    others = [other_speaker(place, entity) for place in places]
    if all(others):
        message = f"`{places[0].source}` has `{others[0]}` say these words, not `{entity.name}`"
        yield Problem(message, "speaker", "name the speaker that the source gives")
    elif not any(_names(entity, place.around) for place in places):
        names = either(entity.spellings)
        yield Problem(f"no capture names {names} near these words", "speaker", "find out who said them")


def _names(entity: Entity, text: str) -> bool:
    """Return True if a text has one of an entity's names, or a first or last name."""
    names = [fold(name).casefold() for name in entity.spellings]
    parts = {part for name in names for part in (name, name.split()[0])}
    parts |= {name.split()[-1] for name in parts}
    # The end of a name is left open, as some languages inflect names.
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, parts))})")
    plain = fold(text).casefold()
    return any(part in plain for part in parts) and named.search(plain) is not None


@check(Statement)
def context(claim: Claim, fact: Statement, lookup: Lookup, assessed: Assessments) -> Iterator[Problem | Undecided]:
    """No source reports a statement before it was made.

    Fails:
        fact: {kind: statement, speaker: someone, gist: hello, on: 2021-10-18}
        entities: [{id: someone, kind: person}]
        sources: [{id: report, published: 2021-10-17}]
        evidence: [{source: report, stance: supports}]
    Passes:
        fact: {kind: statement, speaker: someone, gist: hello, on: 2021-10-18}
        entities: [{id: someone, kind: person}]
        sources: [{id: report, published: 2021-10-18}]
        evidence: [{source: report, stance: supports}]
    """
    day, own = fact.on.earliest if fact.on else None, lookup.own_day(claim)
    if day and own and own.latest is not None and own.latest < day:
        yield NOTHING_TO_COMPARE  # an announcement of a statement still to come
        return
    dated, stances = False, {row.place: row.stance for row in assessed[claim].rows if row.working is None}
    for place, row in enumerate(claim.evidence):
        source, stance = lookup.source(row.source), row.stance or stances.get(place)
        published = source.published if source else None
        if source is None or published is None or published.latest is None or stance not in ("supports", "partly"):
            continue
        dated = True
        if day is not None and published.latest < day and fact.on and not _is_about_more(claim, lookup, day):
            message = (
                f"`{source.id}` is dated {in_words(published)}, before the statement was made ({in_words(fact.on)})"
            )
            yield Problem(message, ("evidence", place), "correct one of the two dates", on=claim)
    if day is None or not dated:
        undated = "its evidence has no date" if day else "the statement has no date" if not fact.on else _NO_FIRST_DAY
        yield Undecided(f"{undated}, so the two dates cannot be compared", "on")


def _is_about_more(claim: Claim, lookup: Lookup, day: int) -> bool:
    """Return True if a claim has further facts, for which an older source may stand, and a newer one for the words."""
    sources = (lookup.source(row.source) for row in claim.evidence)
    dates = (source.published for source in sources if source and source.published)
    return len(claim.all_facts) > 1 and any(date.latest is None or date.latest >= day for date in dates)


@check_facts_again(lambda claim: claim.reported_in is not None, severity=Severity.NOTE)
def elsewhere(pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[Problem]:
    """No claim only reports what another claim asserts or denies directly.

    This is a note, not an error: whoever reads one of the two claims should know about the other.

    Fails:
        claims:
          - {id: said, status: unchecked, fact: {kind: statement, speaker: a, gist: B came.}}
          - {id: what, status: unchecked, reported_in: said, fact: {kind: lifespan, of: a, born: 1960}}
          - {id: own, status: unchecked, fact: {kind: lifespan, of: a, born: 1960}}
        entities: [{id: a, kind: person}]
    Passes:
        claims:
          - {id: said, status: unchecked, fact: {kind: statement, speaker: a, gist: B came.}}
          - {id: what, status: unchecked, reported_in: said, fact: {kind: lifespan, of: a, born: 1960}}
        entities: [{id: a, kind: person}]
    """
    for claim, other in pairs:
        same = [fact for _, fact in other.all_facts]
        for path, fact in claim.all_facts:
            if fact in same:
                verb = "denies" if other.status == "refuted" else "asserts"
                message = f"only reported here, but `{other.ref}` {verb} it directly and is `{other.status}`"
                yield Problem(message, path, on=claim, claims=tuple(sorted((claim.ref, other.ref))), also=(other.at(),))


@constraint(
    Statement,
    severity=Severity.WARNING,
    fix="if one speaks for the other, add `speaks_for`; if one repeats the other, add `manner: quotes`",
)
def one_speaker(asserted: Asserted) -> Iterator[Rule]:
    """The same words have one speaker, unless one speaks for the other or repeats the other (`manner: quotes`).

    Fails:
        claims:
          - {id: mujahid, fact: {kind: statement, speaker: mujahid, words: resume work as usual}}
          - {id: kabulov, fact: {kind: statement, speaker: kabulov, words: resume work as usual}}
    Passes:
        claims:
          - {id: mujahid, fact: {kind: statement, speaker: mujahid, words: resume work as usual}}
          - {id: movement, fact: {kind: statement, speaker: taliban, words: resume work as usual}}
        entities: [{id: mujahid, kind: person, speaks_for: [taliban]}, {id: taliban, kind: group}]
    """
    by_words: dict[str, list[Said]] = {}
    for saying in asserted[Said]:
        by_words.setdefault(saying.words, []).append(saying)
    spoken_for: dict[str, frozenset[str]] = {}
    for group in by_words.values():
        for saying in group if len(group) > 1 else ():
            spoken_for[saying.speaker] = asserted.frame.reach(saying.speaker, "speaks_for")
        one_speaks = len({saying.speaker for saying in group}) == 1
        for one, other in combinations(group, 2) if not one_speaks else ():
            if other.speaker not in spoken_for[one.speaker] and one.speaker not in spoken_for[other.speaker]:
                yield Rule((one, other))


@constraint(Statement, owns=Occasion, fix="if these are two occasions, give them different labels")
def one_occasion(asserted: Asserted) -> Iterator[Rule]:
    """Everything said on one occasion is said on the same day, or at an event, while the event lasts.

    An `occasion` that is the id of an event means that event; any other label belongs to the article.

    Fails:
        claims:
          - {id: staff, fact: {kind: statement, speaker: mujahid, gist: Staff may go., on: 2021-10-11, occasion: tass}}
          - {id: work, fact: {kind: statement, speaker: mujahid, gist: Work goes on., on: 2021-10-13, occasion: tass}}
    Passes:
        claims:
          - {id: staff, fact: {kind: statement, speaker: mujahid, gist: Staff may go., on: 2021-10-11, occasion: tass}}
          - {id: work, fact: {kind: statement, speaker: mujahid, gist: Work goes on., on: 2021-10, occasion: tass}}
    """
    for saying in asserted[SaidAt]:
        event = Happening(saying.event)
        yield Rule((saying,), ((no_later(Start(event), saying.at), no_later(saying.at, End(event))),))
