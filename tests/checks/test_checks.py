"""Every check proves its own manual: its examples are its tests."""

import re

import pytest

from galleyproof.check import Check
from galleyproof.checks import builtin
from galleyproof.load.folder import load
from galleyproof.run.examples import Example, examples, findings
from galleyproof.run.house_checks import with_house
from tests.helpers.tools import REPOSITORY

CHECKS = with_house(load(REPOSITORY), builtin())[1]
EXAMPLES = [example for check in CHECKS for example in examples(check)]
THEMES = [
    "records",
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
    "waivers",
    "seals",
]


def _name(value: object) -> str:
    if isinstance(value, Example):
        return f"{value.check.id}-{'fails' if value.fails else 'passes'}"
    return value.id if isinstance(value, Check) else str(value)


@pytest.mark.parametrize("example", [each for each in EXAMPLES if each.fails], ids=_name)
def test_check_finds_what_its_manual_says_it_finds(example: Example) -> None:
    assert findings(example)


@pytest.mark.parametrize("example", [each for each in EXAMPLES if not each.fails], ids=_name)
def test_check_is_silent_where_its_manual_says_so(example: Example) -> None:
    assert findings(example) == []


@pytest.mark.parametrize("check", CHECKS, ids=_name)
def test_manual_has_an_example_of_either_kind(check: Check) -> None:
    assert {example.fails for example in examples(check)} == {True, False}


@pytest.mark.parametrize("check", CHECKS, ids=_name)
def test_manual_begins_with_one_sentence(check: Check) -> None:
    assert re.fullmatch(r"[A-Z`\"].*\.", check.title)


def test_ids_are_unique() -> None:
    assert len({check.id for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", builtin(), ids=_name)
def test_built_in_check_belongs_to_a_theme(check: Check) -> None:
    assert check.id.partition(".")[0] in THEMES


def test_this_desk_has_house_rules_of_its_own() -> None:
    assert sum(check.is_house for check in CHECKS) >= 4
