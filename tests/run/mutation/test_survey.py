"""What a desk would notice, counted."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from shutil import copytree

import pytest

from galleyproof.desk.saved_survey import survey_digest
from galleyproof.finding import Finding
from galleyproof.load import load
from galleyproof.records.location import Location
from galleyproof.run.folder_run import run_folder
from galleyproof.run.mutation import Mutant, Survey, Trial, survey
from galleyproof.run.mutation.mutants import Change
from galleyproof.run.mutation.survey import all_mutants
from galleyproof.run.session import Session
from tests.helpers.tools import TODAY, desk_at

ENTITIES = """
entities:
  - {id: anna, kind: person, names: [Anna Orsani]}
  - {id: bo, kind: person, names: [Bo Marsh]}
  - {id: envoy, kind: office, names: [envoy to Norland]}
"""
POST = "{kind: post, holder: anna, office: envoy, during: 2003/2010-09-22}"
PLAIN = f"""
claims:
  - id: post
    says: Anna Orsani was envoy to Norland.
    status: supported
    fact: {POST}
    evidence: [{{source: archive, stance: supports, shows: She was.}}]
sources: [{{id: archive, title: Archive, publisher: Archive, tier: primary, url: "https://archive.example"}}]
{ENTITIES}
"""
TYPED = PLAIN.replace("stance: supports, shows: She was.", f"fact: {POST}")


def survey_of(root: Path, text: str, jobs: int = 1) -> Survey:
    return survey(Trial(Session(desk_at(root, text), TODAY)), jobs=jobs)


def test_a_row_with_its_own_fact_notices_what_nothing_noticed_before(tmp_path: Path) -> None:
    plain, typed = survey_of(tmp_path / "plain", PLAIN), survey_of(tmp_path / "typed", TYPED)
    kind = "a date, by a year"
    assert plain.by_kind[kind].noticed == 0
    assert typed.by_kind[kind].noticed == typed.by_kind[kind].planted > 0


def test_a_mutant_is_noticed_by_the_check_that_compares_it(tmp_path: Path) -> None:
    noticed = {mutant.kind: checks for mutant, checks in survey_of(tmp_path, PLAIN).tried}
    assert noticed["`says`: another name"] == ("wording.says",)


def test_short_forms_are_mutated_as_the_long_ones_are(tmp_path: Path) -> None:
    article = 'article: {text: "Anna Orsani was envoy to Norland."}'
    anchor, row = "{paragraph: 1, quote: Anna Orsani was envoy}", "{source: archive, stance: supports, quote: She was.}"
    anchored = PLAIN.replace("    status", f"    anchor: {anchor}\n    status").replace("shows:", "quote:") + article
    short = anchored.replace(anchor, "Anna Orsani was envoy").replace(row, "{archive: She was.}")
    assert (anchor in short, row in short) == (False, False)
    long, brief = survey_of(tmp_path / "long", anchored), survey_of(tmp_path / "short", short)
    assert [(mutant.kind, mutant.after, bool(checks)) for mutant, checks in brief.tried] == [
        (mutant.kind, mutant.after, bool(checks)) for mutant, checks in long.tried
    ]


def test_several_processes_find_the_same(tmp_path: Path) -> None:
    one, several = survey_of(tmp_path / "one", TYPED), survey_of(tmp_path / "several", TYPED, jobs=3)
    assert one.tried == several.tried


def test_what_readers_see_comes_first(tmp_path: Path) -> None:
    survivors = Survey(1, 2, [(mutant("a status"), ()), (mutant("the copy alone: a denial", "x"), ())]).survivors
    assert [one.kind for one in survivors] == ["the copy alone: a denial", "a status"]


def test_a_desk_without_claims_has_nothing_to_get_wrong(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/desk.yaml").write_text("name: Empty\n")
    assert survey(Trial(Session(tmp_path, TODAY))).whole.planted == 0


ARTICLE = """---
title: Talks begin
outlet: The Fordham Gazette
published: 2021-10-18
stage: draft
---

Anna Orsani was envoy to Norland for seven years. She has not said why she left in 2010.

"We will never return to the capital," Orsani said on Tuesday.
"""


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    root = desk_at(tmp_path / "desk", TYPED)
    (root / "claims/example/article.md").write_text(ARTICLE)
    return root


def test_a_mutant_in_memory_is_noticed_as_it_is_in_files(root: Path, tmp_path: Path) -> None:
    trial = Trial(Session(root, TODAY))
    before = _counted(trial.run.reported)
    mutants = [one for one in all_mutants(trial.desk, 1) if one.is_of_copy and not one.is_anchored]
    assert len(mutants) > 5
    for number, one in enumerate(mutants):
        other = Path(copytree(root, tmp_path / str(number)))
        assert one.change.copy
        (other / "claims/example/article.md").write_text(one.change.copy)
        after = _counted(run_folder(other, TODAY).reported)
        assert trial.noticed(one) == tuple(sorted(after - before))


def _counted(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.check for finding in findings if finding.blocks or finding.warns)


def mutant(kind: str, copy: str | None = None) -> Mutant:
    return Mutant(kind, "example/post", "", Location("a.yaml"), "", "", Change("example", {}, copy))


def test_a_broken_signature_notices_nothing(tmp_path: Path) -> None:
    """It says that a record was edited after it was signed, not that the record is wrong."""
    seal = "{by: A checker, on: 2021-10-17, seal: sha256:0}"
    signed = PLAIN.replace("    status: supported", f"    sign_off: {seal}\n    status: supported")
    counted = survey_of(tmp_path, signed)
    assert not [check for check in counted.by_check if check.startswith("seals.")]


def test_a_survey_that_is_out_of_date_notices_nothing(tmp_path: Path) -> None:
    """It says that a record was edited after the survey, not that the record is wrong."""
    policy = "desk: {policy: {ready_needs: {guard: 10}}}\narticle: {stage: published}\n"
    root = desk_at(tmp_path, policy + PLAIN)
    desk = load(root)
    part = {"digest": survey_digest(desk.by_folder["example"], desk), "kinds": [], "survivors": []}
    (root / "reports").mkdir()
    saved = {"version": 1, "seed": 1, "sample": None, "folders": {"example": part}}
    (root / "reports/guard.json").write_text(json.dumps(saved))
    assert "guard.bar" not in survey(Trial(Session(root, TODAY))).by_check
