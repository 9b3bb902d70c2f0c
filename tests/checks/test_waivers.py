"""Waivers: two people for signatures, words and an end for exceptions from the copy."""

from pathlib import Path

import pytest

from tests.helpers.tools import run_of

SIGNED = """
status: opinion
sign_off: {by: A Checker, on: 2021-10-17, seal: sha256:0}
waive: [{check: seals.unbroken, because: The file was moved., WHO}]
"""


def found(root: Path, text: str, check: str) -> list[str]:
    return [finding.message for finding in run_of(root, text).findings if finding.check == f"waivers.{check}"]


@pytest.mark.parametrize(
    ("who", "is_enough"),
    [
        ("by: Ann", False),
        ("by: Ann, seconded_by: Bob", True),
        ("by: Ann, seconded_by: ANN", False),
        ("by: Ann and Bob", True),
    ],
)
def test_two_people_waive_a_check_of_signatures(tmp_path: Path, who: str, *, is_enough: bool) -> None:
    message = "waives `seals.unbroken` on the word of Ann alone"
    assert found(tmp_path, SIGNED.replace("WHO", who), "seconded") == ([] if is_enough else [message])


def test_one_person_waives_any_other_check(tmp_path: Path) -> None:
    waived = "{status: verified, waive: [{check: status.has_evidence, because: So., by: Ann}]}"
    assert found(tmp_path, waived, "seconded") == []
