"""The examples of `docs/format.md` are what it says they are."""

import re

import pytest

from galleyproof.claim import Claim
from galleyproof.records import amounts
from galleyproof.records.edtf import parse
from galleyproof.records.unit_names import UNITS, unit_name
from galleyproof.schema.format_page import render
from tests.helpers.records import record

PAGE = render()
ANCHORED = next(block for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) if block.startswith("anchor:"))


def written(section: str) -> list[str]:
    """Return what the table of a section has in its first column."""
    table = PAGE.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    return [text for cell in cells for text in re.findall(r"`([^`]+)`", cell)]


@pytest.mark.parametrize("text", written("Dates"))
def test_a_date_of_the_page_is_a_date(text: str) -> None:
    assert parse(text)


@pytest.mark.parametrize("text", written("Amounts"))
def test_an_amount_of_the_page_is_an_amount(text: str) -> None:
    assert amounts.parse(text)


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_and_its_other_spellings_have_one_name(unit: str) -> None:
    assert {unit_name(text) for text in (unit, *UNITS[unit].split(", "))} == {unit}


def test_a_claim_can_have_the_anchors_that_the_page_shows() -> None:
    claim = record(Claim, f"id: a\nsays: It was 14 to 9.\nstatus: opinion\n{ANCHORED}")
    assert [anchor.paragraph for _, anchor in claim.all_anchors] == [2, 7, 12]


@pytest.mark.parametrize("field", ["depends_on", "attendees", "voted_for", "member_of"])
def test_the_page_says_which_fields_are_lists(field: str) -> None:
    assert re.search(rf"^\| `{field}` \| \w* ?\| list of ", PAGE, re.MULTILINE)
