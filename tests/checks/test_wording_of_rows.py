"""Desks with dates in the words of evidence rows."""

from pathlib import Path

import pytest

from tests.helpers.tools import check_ids, run_of

DESK = """
claims:
  - id: it
    says: The talks opened.
    evidence: [{{source: record, shows: "{shows}", fact: {{kind: event, event: talks, on: 2021-05-19}}}}]
entities: [{{id: talks, kind: event, names: [the talks]}}]
sources: [{{id: record, published: 2021-05-20}}]
"""


@pytest.mark.parametrize(
    ("shows", "is_slip"),
    [
        ("The talks opened on 18 May.", True),
        ("The talks opened on 19 June.", True),
        ("The talks opened on 19 May.", False),
        ("The talks opened on 19 May, to end in June.", False),
        ("Reported on 20 May: the talks opened the day before.", False),
        ("The ministry, 18 May: the talks would open on the next day.", False),
    ],
)
def test_a_date_without_a_year_counts_from_the_day_of_the_source(tmp_path: Path, shows: str, *, is_slip: bool) -> None:
    assert ("wording.evidence" in check_ids(run_of(tmp_path, DESK.format(shows=shows)))) is is_slip
