"""Mutation of the checks: each notices a wrong fact in the passing example of its manual that no other check notices.

If a check were dropped or broken, some wrong fact would then go unnoticed; or the table says why the check exists.
"""

from pathlib import Path

import pytest

from galleyproof.checks import builtin
from galleyproof.finding import Criterion
from tests.helpers.wrong_examples import noticed

TAKES_MORE = {
    "records.readable": "a file without a folder for it: no value of a record makes one",
    "records.house": "code in the desk's folder of checks, which is no record",
    "records.unread": "a file of another name, which no value of a record makes",
    "status.opinion": "an opinion takes both a fact and the status",
    "statements.elsewhere": "another claim has to assert the same fact",
    "voice.own": "the copy has to add who said so",
    "names.misspelt": "two words have to run into each other",
    "posts.seats": "the start and the end of a third term have to be wrong",
    "seals.genuine": "a list of keys has to be on the desk",
}
"""The checks whose passing example takes more than one change to fail, and which."""

NEVER_ALONE = {
    "records.yaml": "a file that is not YAML leaves the desk without its claims, too; it says where it breaks off",
    "records.fields": "a record with a wrong field is left out, and the desk is without it, too; it says which field",
    "dates.exist": "a record with such a date is left out, and the desk is without it, too; it says which date",
    "records.depends_on_itself": "in one change only a claim that is given twice comes to depend on itself",
    "status.rests_on_what_stands": "a refuted claim is still in the copy, too; it says which claims fall with it",
    "wording.copy": "words that no claim has are not covered, too; it says which claim they contradict",
    "wording.headline": "words that no claim has are not covered, too; it says which claims they contradict",
    "calculations.agree": "a wrong result gives the wrong status, too; it says what the result is",
}
"""The checks that notice nothing by themselves, and why they exist."""


@pytest.mark.parametrize("check", builtin(), ids=lambda check: check.id)
def test_a_check_notices_what_no_other_check_does(check: Criterion, tmp_path: Path) -> None:
    own = (checks for checks in noticed(check, tmp_path) if check.id in checks)
    if check.id in TAKES_MORE:
        assert not any(own), "it has a mutant now: take it out of the table"
    elif check.id in NEVER_ALONE:
        assert {len(checks) > 1 for checks in own} == {True}, "it is alone now: take it out of the table"
    else:
        assert {check.id} in own


def test_the_tables_name_checks() -> None:
    assert {*TAKES_MORE, *NEVER_ALONE} <= {check.id for check in builtin()}
