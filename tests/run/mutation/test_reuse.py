"""What is known of the right desk is used for a mutant, and a run finds the same as one that examines everything."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galleyproof.load import DeskOnDemand
from galleyproof.run import Run
from galleyproof.run.folder_step import Surroundings
from galleyproof.run.mutation import Mutant, Trial
from galleyproof.run.mutation.planting import planted
from galleyproof.run.mutation.reuse import ChangedSurroundings
from galleyproof.run.mutation.survey import all_mutants
from galleyproof.run.mutation.touched import changed_by
from galleyproof.run.session import Session
from tests.helpers.edited_desks import write_desk
from tests.helpers.tools import REPOSITORY, TODAY, chance, desk_at


def runs(trial: Trial, mutant: Mutant, desk: DeskOnDemand) -> tuple[Run, Run]:
    """Return the run of a desk with a mutant, as a trial makes it, and with everything examined again."""
    plan, changed = trial.right.around.plan, changed_by(mutant, trial.desk, desk)
    reused = trial.session.run_of(desk, ChangedSurroundings(desk, plan, trial.right, changed))
    return reused, trial.session.run_of(desk, Surroundings(desk, plan))


def assert_the_same(trial: Trial, random: Random, most: int) -> None:
    mutants = [*all_mutants(trial.desk, 1)]
    for mutant in random.sample(mutants, min(most, len(mutants))):
        desk = planted(trial.desk, mutant)
        if desk:
            reused, whole = runs(trial, mutant, desk)
            assert (reused.findings, reused.undecided) == (whole.findings, whole.undecided), mutant
            assert reused.check_counts == whole.check_counts, mutant


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=30, deadline=None)
def test_on_random_desks_nothing_differs(seed: int) -> None:
    random = chance(seed)
    with TemporaryDirectory(prefix="galley-") as name:
        write_desk(Path(name), random)
        assert_the_same(Trial(Session(Path(name), TODAY)), random, 8)


@pytest.mark.parametrize("article", ["company", "court", "science"])
def test_on_a_desk_with_an_article_nothing_differs(article: str) -> None:
    assert_the_same(Trial(Session(REPOSITORY / "tests/articles" / article)), chance(1), 15)


CALCULATED = """
article: {text: In all 30 ships came.}
claims:
  - {id: a, says: Ten came., status: supported, fact: {kind: quantity, of: port, measure: ships, value: 10},
     evidence: [{source: log, stance: supports, shows: Ten.}]}
  - {id: b, says: Twenty came., status: supported, fact: {kind: quantity, of: port, measure: boats, value: 20},
     evidence: [{source: log, stance: supports, shows: Twenty.}]}
  - {id: c, says: Thirty came., status: supported, fact: {kind: quantity, of: port, measure: vessels, value: 30},
     calculation: a + b, anchor: {paragraph: 1, quote: 30 ships}}
sources: [{id: log}]
entities: [{id: port, kind: place, names: [Fordham]}]
"""


@pytest.mark.parametrize("twice", ["id: b", "id: a"])
def test_what_rests_on_a_changed_claim_is_examined_again(tmp_path: Path, twice: str) -> None:
    text = CALCULATED.replace("{id: b", f"{{{twice}")
    assert_the_same(Trial(Session(desk_at(tmp_path, text), TODAY)), chance(1), 60)
