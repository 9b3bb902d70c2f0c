"""Proceedings: stages in their order, and one verdict and one sentence on a charge in one court."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from galleyproof.constraint import Rule, constraint, no_later
from galleyproof.facts import Proceeding
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.things import Penalty, Stage, Start

_APART: Final = "if these are two courts or two trials, name each in `court` or `trial`"
_VERDICTS: Final = ("convicted", "acquitted")


@constraint(Proceeding, owns=Stage, fix=_APART)
def one_day(asserted: Asserted) -> None:
    """Claims about one stage of the proceedings on a charge agree on its day.

    Fails:
        claims:
          - {id: agency, fact: {kind: proceeding, who: ann, charge: fraud, stage: convicted, on: 2021-10-05}}
          - {id: paper, fact: {kind: proceeding, who: ann, charge: fraud, stage: convicted, on: 2021-10-06}}
    Passes:
        claims:
          - {id: agency, fact: {kind: proceeding, who: ann, charge: fraud, stage: convicted, on: 2021-10-05}}
          - {id: paper, fact: {kind: proceeding, who: ann, charge: fraud, stage: convicted, on: 2021-10}}
          - {id: other, fact: {kind: proceeding, who: ann, charge: theft, stage: convicted, on: 2021-10-06}}
    """


@constraint(Proceeding, owns=Penalty, groups=True, fix=_APART)
def one_sentence(asserted: Asserted) -> None:
    """Claims about one sentence agree on its length, in years and months or in weeks and days.

    Fails:
        claims:
          - {id: agency, fact: {kind: proceeding, who: ann, charge: fraud, stage: sentenced, sentence: 6 years}}
          - {id: paper, fact: {kind: proceeding, who: ann, charge: fraud, stage: sentenced, sentence: 75 months}}
    Passes:
        claims:
          - {id: agency, fact: {kind: proceeding, who: ann, charge: fraud, stage: sentenced,
             sentence: 6 years 3 months}}
          - {id: paper, fact: {kind: proceeding, who: ann, charge: fraud, stage: sentenced, sentence: 75 months}}
    """


@constraint(Proceeding, fix=_APART)
def one_verdict(asserted: Asserted) -> Iterator[Rule]:
    """Nobody is both convicted and acquitted of one charge in one court.

    If only one of the claims names a court, they may mean two.

    Fails:
        claims:
          - {id: guilty, fact: {kind: proceeding, who: ann, charge: fraud, stage: convicted, court: crown-court}}
          - {id: free, fact: {kind: proceeding, who: ann, charge: fraud, stage: acquitted, court: crown-court}}
    Passes:
        claims:
          - {id: guilty, fact: {kind: proceeding, who: ann, charge: fraud, stage: convicted, court: crown-court}}
          - {id: free, fact: {kind: proceeding, who: ann, charge: fraud, stage: acquitted, court: appeal-court}}
    """
    for stages in _in_one_court(asserted):
        yield from map(Rule, product(stages.get("convicted", ()), stages.get("acquitted", ())))


@constraint(Proceeding, fix=_APART)
def acquitted_or_sentenced(asserted: Asserted) -> Iterator[Rule]:
    """Nobody is both acquitted and sentenced on one charge in one court.

    Fails:
        claims:
          - {id: free, fact: {kind: proceeding, who: ann, charge: fraud, stage: acquitted}}
          - {id: jailed, fact: {kind: proceeding, who: ann, charge: fraud, stage: sentenced, sentence: 3 years}}
    Passes:
        claims:
          - {id: free, fact: {kind: proceeding, who: ann, charge: fraud, stage: acquitted}}
          - {id: jailed, fact: {kind: proceeding, who: ann, charge: theft, stage: sentenced, sentence: 3 years}}
    """
    for stages in _in_one_court(asserted):
        yield from map(Rule, product(stages.get("acquitted", ()), stages.get("sentenced", ())))


@constraint(Proceeding, fix=_APART)
def stages_in_order(asserted: Asserted) -> Iterator[Rule]:
    """A charge comes before the trial, the trial before the verdict, and the verdict before the sentence and an appeal.

    Two stages can be on one day. The sentence of one court is not compared with the verdict of another, and an appeal
    only with the verdict if there is a single one.

    Fails:
        claims:
          - {id: charged, fact: {kind: proceeding, who: ann, charge: fraud, stage: charged, on: 2021-10-06}}
          - {id: guilty, fact: {kind: proceeding, who: ann, charge: fraud, stage: convicted, on: 2021-10-05}}
    Fails:
        claims:
          - {id: guilty, fact: {kind: proceeding, who: ann, charge: fraud, stage: convicted, on: 2021-10-05}}
          - {id: jailed, fact: {kind: proceeding, who: ann, charge: fraud, stage: sentenced, on: 2021-09}}
    Passes:
        claims:
          - {id: guilty, fact: {kind: proceeding, who: ann, charge: fraud, stage: convicted, on: 2021-10-05}}
          - {id: jailed, fact: {kind: proceeding, who: ann, charge: fraud, stage: sentenced, on: 2021-10-05}}
          - {id: again, fact: {kind: proceeding, who: ann, charge: fraud, stage: charged, trial: 2, on: 2022-03}}
    """
    for stages in _by_charge(asserted):
        verdicts = _of(stages, *_VERDICTS)
        yield from _in_order(stages.get("charged", ()), _of(stages, "tried", *_VERDICTS, "sentenced", "appealed"))
        yield from _in_order(stages.get("tried", ()), (*verdicts, *stages.get("sentenced", ())), in_one_court=True)
        yield from _in_order(stages.get("convicted", ()), stages.get("sentenced", ()), in_one_court=True)
        if len(verdicts) == 1:
            yield from _in_order(verdicts, stages.get("appealed", ()))


def _in_order(first: Iterable[Stage], then: Iterable[Stage], *, in_one_court: bool = False) -> Iterator[Rule]:
    for one, other in product(first, then):
        if not in_one_court or one.court == other.court or not (one.court and other.court):
            yield Rule((one, other), ((no_later(Start(one), Start(other)),),))


def _of(stages: Mapping[str, Sequence[Stage]], *names: str) -> tuple[Stage, ...]:
    return tuple(stage for name in names for stage in stages.get(name, ()))


def _by_charge(asserted: Asserted) -> Iterable[Mapping[str, Sequence[Stage]]]:
    """Return the stages by name, for each person, charge and trial."""
    charges: dict[tuple[object, ...], dict[str, list[Stage]]] = {}
    for stage in asserted[Stage]:
        key = (stage.who, stage.charge, stage.trial)
        charges.setdefault(key, {}).setdefault(stage.stage, []).append(stage)
    return charges.values()


def _in_one_court(asserted: Asserted) -> Iterator[Mapping[str, Sequence[Stage]]]:
    """Yield the stages by name, for each person, charge, trial and court; claims that name no court mean one."""
    for stages in _by_charge(asserted):
        courts: dict[str, dict[str, list[Stage]]] = {}
        for name, alike in stages.items():
            for stage in alike:
                courts.setdefault(stage.court, {}).setdefault(name, []).append(stage)
        yield from courts.values()
