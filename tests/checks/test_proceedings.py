"""Proceedings across claims: the order of stages, verdicts and sentences, in both directions."""

from pathlib import Path

import pytest

from galleyproof.facts import Proceeding
from tests.helpers.records import faults
from tests.helpers.tools import run_of

FRAUD = "kind: proceeding, who: ann, charge: fraud"
CROWN, APPEAL = "court: crown-court", "court: appeal-court"


def found(root: Path, *facts: str) -> set[str]:
    """Return the ids of the checks of proceedings that fail on claims with these facts."""
    claims = ", ".join(f"{{id: c{number}, fact: {{{fact}}}}}" for number, fact in enumerate(facts))
    run = run_of(root, f"claims: [{claims}]\narticle: {{published: 2022-01-01}}\n")
    return {finding.check for finding in run.findings if finding.check.startswith("proceedings.")}


SLIPS = [
    ("proceedings.one_verdict", [f"{FRAUD}, stage: convicted", f"{FRAUD}, stage: acquitted"]),
    ("proceedings.one_verdict", [f"{FRAUD}, stage: convicted, {CROWN}", f"{FRAUD}, stage: acquitted, {CROWN}"]),
    ("proceedings.acquitted_or_sentenced", [f"{FRAUD}, stage: acquitted", f"{FRAUD}, stage: sentenced"]),
    (
        "proceedings.acquitted_or_sentenced",
        [f"{FRAUD}, stage: acquitted, {CROWN}", f"{FRAUD}, stage: sentenced, {CROWN}, sentence: 2 years"],
    ),
    ("proceedings.one_day", [f"{FRAUD}, stage: charged, on: 2021-03-02", f"{FRAUD}, stage: charged, on: 2021-04"]),
    (
        "proceedings.one_sentence",
        [f"{FRAUD}, stage: sentenced, sentence: 6 years", f"{FRAUD}, stage: sentenced, sentence: 6 years 3 months"],
    ),
    (
        "proceedings.one_sentence",
        [f"{FRAUD}, stage: sentenced, sentence: 2 weeks", f"{FRAUD}, stage: sentenced, sentence: 15 days"],
    ),
    (
        "proceedings.stages_in_order",
        [f"{FRAUD}, stage: charged, on: 2021-05", f"{FRAUD}, stage: convicted, {CROWN}, on: 2021-04"],
    ),
    (
        "proceedings.stages_in_order",
        [f"{FRAUD}, stage: convicted, on: after 2021-05", f"{FRAUD}, stage: sentenced, on: by 2021-05"],
    ),
    (
        "proceedings.stages_in_order",
        [f"{FRAUD}, stage: tried, on: 2021-05-03/2021-05-20", f"{FRAUD}, stage: acquitted, on: 2021-04-30"],
    ),
    (
        "proceedings.stages_in_order",
        [f"{FRAUD}, stage: convicted, {CROWN}, on: 2021-05", f"{FRAUD}, stage: appealed, {APPEAL}, on: 2021-04"],
    ),
]
SOUND = [
    [f"{FRAUD}, stage: charged, on: 2021-03-02", f"{FRAUD}, stage: convicted, on: 2021-10-05"],
    [f"{FRAUD}, stage: charged, on: 2021-10", f"{FRAUD}, stage: convicted, on: 2021-10-05"],
    [f"{FRAUD}, stage: convicted, {CROWN}", f"{FRAUD}, stage: acquitted, {APPEAL}"],
    [f"{FRAUD}, stage: convicted, {CROWN}", f"{FRAUD}, stage: acquitted"],
    [f"{FRAUD}, stage: convicted", f"{FRAUD}, stage: acquitted, trial: 2"],
    [f"{FRAUD}, stage: acquitted", "kind: proceeding, who: ann, charge: theft, stage: sentenced"],
    [f"{FRAUD}, stage: acquitted", "kind: proceeding, who: ben, charge: fraud, stage: sentenced"],
    [f"{FRAUD}, stage: convicted, on: 2021-05-03", f"{FRAUD}, stage: sentenced, on: 2021-05-03"],
    [f"{FRAUD}, stage: sentenced, {CROWN}, on: 2021-04", f"{FRAUD}, stage: convicted, {APPEAL}, on: 2021-10"],
    [f"{FRAUD}, stage: sentenced, sentence: 75 months", f"{FRAUD}, stage: sentenced, sentence: 6 years 3 months"],
    [f"{FRAUD}, stage: sentenced, sentence: 14 days", f"{FRAUD}, stage: sentenced, sentence: 2 weeks"],
    [f"{FRAUD}, stage: sentenced, sentence: life", f"{FRAUD}, stage: sentenced, sentence: life in prison"],
    [f"{FRAUD}, stage: sentenced, sentence: 30 days", f"{FRAUD}, stage: sentenced, sentence: 1 month"],
    [
        f"{FRAUD}, stage: convicted, {CROWN}, on: 2021-05",
        f"{FRAUD}, stage: appealed, {APPEAL}, on: 2021-06",
        f"{FRAUD}, stage: acquitted, {APPEAL}, on: 2021-09",
    ],
]


@pytest.mark.parametrize(("check", "facts"), SLIPS)
def test_proceedings_that_cannot_be_are_found(tmp_path: Path, check: str, facts: list[str]) -> None:
    assert found(tmp_path, *facts) == {check}


@pytest.mark.parametrize("facts", SOUND)
def test_proceedings_that_can_be_have_no_finding(tmp_path: Path, facts: list[str]) -> None:
    assert found(tmp_path, *facts) == set()


def test_a_sentence_belongs_to_a_sentencing() -> None:
    (fault,) = faults(Proceeding, f"{{{FRAUD}, stage: convicted, sentence: 6 years}}")
    assert "`sentence` belongs to the stage `sentenced`" in fault


def test_an_absence_can_deny_a_charge(tmp_path: Path) -> None:
    none = "kind: absence, none: {kind: proceeding, who: ann, stage: charged}"
    text = f"claims: [{{id: a, fact: {{{none}}}}}, {{id: b, fact: {{{FRAUD}, stage: charged, on: 2021-03-04}}}}]\n"
    run = run_of(tmp_path, text + "article: {published: 2021-06-01}\n")
    assert "absence.none_so_far" in {finding.check for finding in run.findings}
