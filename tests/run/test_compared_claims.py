"""A constraint counts the claims that it can compare with others; a house constraint matches those of its kind."""

import json
from pathlib import Path

import pytest

from tests.helpers.tools import run_of
from tests.run.test_check_counts import counts_of
from tests.run.test_nothing_to_compare import ENTITIES

ANN = "{kind: post, holder: ann, office: mayor, during: 2018}"
BOB = "{kind: post, holder: bob, office: mayor, during: 2020}"
POSTS = """\
claims:
  - {id: one, fact: ANN, status: STATUS}
  - {id: other, fact: BOB}
entities:
  - {id: mayor, kind: office, seats: 1}
  - {id: judge, kind: office, seats: 1}
  - {id: ann, kind: person, names: [Ann Bell]}
  - {id: bob, kind: person, names: [Robert Carr]}
""".replace("ANN", ANN)


@pytest.mark.parametrize(
    ("other", "status", "checked"),
    [
        (BOB, "unchecked", 2),
        (BOB, "refuted", 0),  # a refuted claim asserts nothing
        (BOB.replace("mayor", "judge"), "unchecked", 0),  # two offices have nothing in common
        ("{kind: lifespan, of: bob, born: 1950}", "unchecked", 0),
        ("{kind: lifespan, of: ann, born: 1950}", "unchecked", 1),  # one in office must be alive
    ],
)
def test_a_constraint_counts_the_claims_that_it_can_compare_with_others(
    tmp_path: Path, other: str, status: str, checked: int
) -> None:
    counts = counts_of(run_of(tmp_path, POSTS.replace("BOB", other).replace("STATUS", status)), "posts.one_holder")
    assert (counts.checked, counts.not_applicable) == (checked, 2 - checked)


def test_a_house_constraint_with_a_claim_of_its_kind_matches_the_desk_though_it_compares_nothing(
    tmp_path: Path,
) -> None:
    rule = (
        "from galleyproof import constraint\n"
        "from galleyproof.facts import Post\n\n\n"
        "@constraint(Post)\n"
        "def rotates(asserted):\n"
        '    """An office rotates."""\n'
        "    return ()\n"
    )
    result = run_of(tmp_path, f"fact: {ANN}\n{ENTITIES}files: {{checks/house.py: {json.dumps(rule)}}}")
    counts = next(counts for counts in result.check_counts if counts.check.is_house)
    assert (counts.checked, [one for one in result.findings if "matched no records" in one.message]) == (0, [])
