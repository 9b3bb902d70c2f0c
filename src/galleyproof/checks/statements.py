"""Statements: words, speaker and context, and who can have said what when."""

import re
from collections.abc import Iterator
from itertools import combinations

from galleyproof.check import check
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, about, constraint, no_later
from galleyproof.desk import Desk
from galleyproof.facts import Statement
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Said, SaidAt
from galleyproof.facts.things import End, Happening, Occasion, Start
from galleyproof.finding import Problem, Severity, Undecided
from galleyproof.text.folding import fold
from galleyproof.text.phrases import either
from galleyproof.text.quoting import Span, around, find, is_quoted, prepare


@check(Statement)
def words(claim: Claim, fact: Statement, desk: Desk) -> Iterator[Problem | Undecided]:
    """The words of a statement stand in a stored copy or a quote of its evidence, as the words of somebody.

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
        yield Undecided("only the gist is given, and no words that could be looked for", "gist")
        return
    copies = [*_copies(claim, fact.words, desk)]
    if copies and not any(is_quoted(span, text) or _opens(span, text) for text, span in copies):
        yield Problem(
            "the stored copy has these words, and outside the speaker's: not between quotation marks",
            "words",
            "look whether the page quotes them; else say it as `gist`",
            severity=Severity.WARNING,
        )
    shown = [prepare(text) for row in claim.evidence for text in (row.quote, row.translation) if text]
    if copies or any(find(fact.words, text) for text in shown):
        return
    if shown:
        fix = "quote the source's own words, and give `translation` where they are in another language"
        yield Problem(f"no quote of the evidence has the words `{fact.words}`", "words", fix)
    else:
        yield Undecided("no stored copy and no quote shows these words", "words")


@check(Statement, severity=Severity.WARNING)
def speaker(claim: Claim, fact: Statement, desk: Desk) -> Iterator[Problem | Undecided]:
    """Near its words, a stored copy names who says them.

    Fails:
        fact: {kind: statement, speaker: someone, words: hello}
        evidence: [{source: report, stance: supports, quote: hello}]
        entities: [{id: someone, kind: person, names: [Zalmay]}]
        files:
          claims/sources.yaml: |
            sources:
              - id: report
                publisher: The agency
                title: The report
                tier: primary
                capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt
          claims/captures/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt: |-
            hello
    Passes:
        fact: {kind: statement, speaker: someone, words: hello}
        evidence: [{source: report, stance: supports, quote: hello}]
        entities: [{id: someone, kind: person, names: [Hello Kitty]}]
        files:
          claims/sources.yaml: |
            sources:
              - id: report
                publisher: The agency
                title: The report
                tier: primary
                capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt
          claims/captures/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt: |-
            hello
    """
    entity = desk.entity(fact.speaker)
    copies = [*_copies(claim, fact.words, desk)] if fact.words else []
    if not copies or entity is None:
        yield Undecided("no stored copy has the words, so nobody can tell whose they are there", "speaker")
        return
    names = [name if isinstance(name, str) else name.name for name in entity.names]
    near = [fold(around(span, text)).casefold() for text, span in copies]
    parts = {part for name in names for part in (fold(name).casefold(), fold(name).casefold().split()[0])}
    parts |= {name.split()[-1] for name in parts}
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, parts))})")  # its end may be declined
    if not any(named.search(text) for text in near):
        yield Problem(f"no stored copy names {either(names)} near these words", "speaker", "look whose words they are")


@check(Statement)
def context(claim: Claim, fact: Statement, desk: Desk) -> Iterator[Problem | Undecided]:
    """What reports a statement was published no earlier than the statement was made.

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
    said, own = fact.on.earliest if fact.on else None, desk.own_day(claim)
    if said and own and own.latest is not None and own.latest < said:
        return  # still to come, and announced
    dated = False
    for place, row in enumerate(claim.evidence):
        source = desk.source(row.source)
        published = source.published if source else None
        if source is None or published is None or published.latest is None or row.stance not in ("supports", "partly"):
            continue
        dated = True
        if said is not None and published.latest < said and fact.on:
            message = f"`{source.id}` was published {published.text}, before it was said ({fact.on.text})"
            yield Problem(message, ("evidence", place), "look at both dates", on=claim)
    if said is None or not dated:
        what = "the statement" if said is None else "its evidence"
        yield Undecided(f"{what} has no date, so whether it was said then cannot be checked", "on")


@check(having="reported_in", severity=Severity.NOTE)
def elsewhere(claim: Claim, desk: Desk) -> Iterator[Problem]:
    """What a statement only reports, another claim of the desk asserts or denies: whoever reads one wants the other.

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
    for path, fact in claim.all_facts:
        for other, _, same in desk.facts[type(fact)]:
            if same == fact and other is not claim and not other.reported_in:
                verb = "denies" if other.status == "refuted" else "asserts"
                message = f"the desk {verb} itself what is only reported here: `{other.ref}` is {other.status}"
                yield Problem(message, path, claims=tuple(sorted((claim.ref, other.ref))), also=(other.at(),))


def _copies(claim: Claim, said: str, desk: Desk) -> Iterator[tuple[str, Span]]:
    """The stored copies that the evidence cites and that have some words, each with where."""
    for row in claim.evidence:
        captured = desk.captures.get(row.source)
        span = find(said, prepare(captured.text)) if captured else None
        if captured and span:
            yield captured.text, span


def _opens(span: Span, text: str) -> bool:
    """Whether a page that has no quotation marks at all gives the words: an interview, a speech."""
    return not any(mark in text for mark in '"\u201c\u00ab\u201e')


@constraint(
    Statement,
    severity=Severity.WARNING,
    fix="if the one speaks for the other, say so in the register; if the one repeats the other, `manner: quotes`",
)
def one_speaker(asserted: Asserted) -> Iterator[Rule]:
    """The same words are one speaker's, unless the one speaks for the other, or repeats them (`manner: quotes`).

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
    frame = asserted.frame
    said: dict[str, list[Said]] = {}
    for each in asserted[Said]:
        said.setdefault(each.words, []).append(each)
    for group in said.values():
        for one, other in combinations(group, 2):
            voices = (frame.reach(one.speaker, "speaks_for"), frame.reach(other.speaker, "speaks_for"))
            if other.speaker not in voices[0] and one.speaker not in voices[1]:
                yield Rule((one, other))


@constraint(Statement, owns=about(Occasion), fix="if these are two occasions, give them two labels")
def one_occasion(asserted: Asserted) -> Iterator[Rule]:
    """What is said on one occasion is said on one day; on an event, in the course of it.

    An `occasion` that is the id of an event is that event; any other label is the article's own.

    Fails:
        claims:
          - {id: staff, fact: {kind: statement, speaker: mujahid, gist: Staff may go., on: 2021-10-11, occasion: tass}}
          - {id: work, fact: {kind: statement, speaker: mujahid, gist: Work goes on., on: 2021-10-13, occasion: tass}}
    Passes:
        claims:
          - {id: staff, fact: {kind: statement, speaker: mujahid, gist: Staff may go., on: 2021-10-11, occasion: tass}}
          - {id: work, fact: {kind: statement, speaker: mujahid, gist: Work goes on., on: 2021-10, occasion: tass}}
    """
    for said in asserted[SaidAt]:
        event = Happening(said.event)
        yield Rule((said,), ((no_later(Start(event), said.at), no_later(said.at, End(event))),))
