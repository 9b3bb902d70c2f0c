"""Whole desks with their expected findings: claims in conflict and near misses, for every constraint."""

from pathlib import Path

import pytest

from galleyproof.checks import builtin
from galleyproof.constraint import Constraint
from galleyproof.finding import Finding
from galleyproof.run.folder_run import run_folder
from tests.helpers.tools import TODAY

DESKS = sorted((Path(__file__).parents[1] / "desks").iterdir())


def line(finding: Finding) -> str:
    weight = "overtaken" if finding.overtaken else finding.severity.value
    return f"{weight} {finding.check}: {' '.join(finding.claims)}"


@pytest.mark.parametrize("desk", DESKS, ids=lambda desk: desk.name)
def test_a_desk_has_exactly_the_expected_findings(desk: Path) -> None:
    findings = run_folder(desk, TODAY).findings
    assert sorted(map(line, findings)) == sorted((desk / "expected.txt").read_text(encoding="utf-8").splitlines())


def test_every_constraint_has_a_desk() -> None:
    assert {check.id for check in builtin() if isinstance(check, Constraint)} <= {desk.name for desk in DESKS}
