"""The examples in the docstring of each check, run as its tests."""

import re
from pathlib import Path

import pytest

from galleyproof.checks import builtin
from galleyproof.finding import Criterion, Finding
from galleyproof.load import load
from galleyproof.run import run
from galleyproof.run.examples import Example, examples
from galleyproof.run.house_checks import with_house_checks
from tests.helpers.tools import REPOSITORY, TODAY, desk_at

CHECKS = with_house_checks(load(REPOSITORY), builtin())[1]
EXAMPLES = [example for check in CHECKS for example in examples(check)]
THEMES = [
    "calculations",
    "corrections",
    "votes",
    "proceedings",
    "records",
    "policy",
    "guard",
    "dates",
    "status",
    "posts",
    "events",
    "order",
    "attendance",
    "lifespans",
    "presence",
    "designations",
    "recognition",
    "absence",
    "quantities",
    "attributes",
    "statements",
    "evidence",
    "sourcing",
    "quotes",
    "anchors",
    "coverage",
    "names",
    "figures",
    "voice",
    "wording",
    "waivers",
    "seals",
]


def findings_of(example: Example, root: Path) -> list[Finding]:
    """Write an example to a folder and return what its check finds there or cannot decide."""
    checks = (*builtin(), example.check) if example.check.is_house else builtin()
    result = run(*with_house_checks(load(desk_at(root, example.text)), checks), TODAY)
    reported = (*result.findings, *result.undecided)
    return [finding for finding in reported if finding.check == example.check.id and not finding.crashed]


def _name(value: object) -> str:
    if isinstance(value, Example):
        return f"{value.check.id}-{'fails' if value.fails else 'passes'}"
    return value.id if isinstance(value, Criterion) else str(value)


@pytest.mark.parametrize("example", [example for example in EXAMPLES if example.fails], ids=_name)
def test_failing_example_fails(example: Example, tmp_path: Path) -> None:
    assert findings_of(example, tmp_path)


@pytest.mark.parametrize("example", [example for example in EXAMPLES if not example.fails], ids=_name)
def test_passing_example_passes(example: Example, tmp_path: Path) -> None:
    assert findings_of(example, tmp_path) == []


@pytest.mark.parametrize("check", CHECKS, ids=_name)
def test_docstring_has_failing_and_passing_examples(check: Criterion) -> None:
    assert {example.fails for example in examples(check)} == {True, False}


@pytest.mark.parametrize("check", CHECKS, ids=_name)
def test_docstring_begins_with_one_sentence(check: Criterion) -> None:
    assert re.fullmatch(r"[A-Z`\"].*\.", check.title)


def test_ids_are_unique() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", builtin(), ids=_name)
def test_built_in_check_belongs_to_a_theme(check: Criterion) -> None:
    assert check.id.partition(".")[0] in THEMES


def test_this_desk_has_house_checks() -> None:
    assert sum(check.is_house for check in CHECKS) >= 4
