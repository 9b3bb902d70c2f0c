"""Statements: who can have said what, and when."""

from collections.abc import Iterator
from itertools import combinations

from galleyproof.constraint import Rule, about, constraint, no_later
from galleyproof.facts import Statement
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Said, SaidAt
from galleyproof.facts.things import End, Happening, Occasion, Start
from galleyproof.finding import Severity


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
