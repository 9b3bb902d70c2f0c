"""Desks with claims whose words imply a fact, deny it, or name an office."""

from pathlib import Path

import pytest

from tests.helpers.tools import check_ids, run_of

IMPLIED = """
claims:
  - anchor: {{paragraph: 1, quote: Suland recognised Borland, implied: {first}}}
    anchors: [{{paragraph: 2, quote: Westmark recognised Borland, implied: {second}}}]
    fact: {{kind: recognition, by: norland, of: borland, on: 2021-10-01}}
entities:
  - {{id: norland, kind: state, names: [Norland]}}
  - {{id: suland, kind: state, names: [Suland]}}
  - {{id: westmark, kind: state, names: [Westmark]}}
  - {{id: borland, kind: state, names: [Borland]}}
article: {{text: "Suland recognised Borland.\\n\\nWestmark recognised Borland."}}
"""


@pytest.mark.parametrize(
    ("first", "second", "named"),
    [("false", "false", ["Suland", "Westmark"]), ("true", "false", ["Westmark"]), ("false", "true", ["Suland"])],
)
def test_words_that_only_imply_a_claim_are_not_compared(
    tmp_path: Path, first: str, second: str, named: list[str]
) -> None:
    found = run_of(tmp_path, IMPLIED.format(first=first, second=second)).findings
    assert [finding.words for finding in found if finding.check == "wording.copy"] == named


DENIED = """
claims:
  - id: post
    says: {says}
    fact: {{kind: post, holder: ann, office: mayor, start: 2019}}
    evidence: [{{source: record, stance: supports, shows: {shows}}}]
entities:
  - {{id: ann, kind: person, names: [Ann Bell, Bell]}}
  - {{id: mayor, kind: office, names: [mayor of Fordham]}}
sources: [{{id: record}}]
"""


@pytest.mark.parametrize(
    ("says", "shows", "is_slip"),
    [
        ("Bell was not mayor of Fordham.", "Mayor since 2019.", True),
        ("Bell has never been mayor of Fordham.", "Mayor since 2019.", True),
        ("It is not true that Bell was mayor.", "Mayor since 2019.", True),
        ("Bell was mayor of Fordham.", "Mayor since 2019.", False),
        ("Bell was not only mayor of Fordham.", "Mayor since 2019.", False),
        ("Bell did not miss her term as mayor.", "Mayor since 2019.", False),
        ("Bell did not resign.", "Mayor since 2019.", False),
    ],
)
def test_a_denial_that_only_says_has_is_found(tmp_path: Path, says: str, shows: str, *, is_slip: bool) -> None:
    run = run_of(tmp_path, DENIED.format(says=says, shows=shows))
    assert ("wording.says" in check_ids(run)) is is_slip


AMBASSADOR = """
claims:
  - id: post
    says: {says}
    fact: {{kind: post, holder: ann, office: envoy, start: 2019}}
entities:
  - {{id: ann, kind: person, names: [Ann Bell, Bell]}}
  - {{id: envoy, kind: office, names: [Ambassador of Suland to Norland], of: suland, resident: norford}}
  - {{id: suland, kind: state, names: [Suland]}}
  - {{id: norland, kind: state, names: [Norland]}}
  - {{id: borland, kind: state, names: [Borland]}}
  - {{id: norford, kind: place, names: [Norford], part_of: norland}}
"""


@pytest.mark.parametrize(
    ("says", "is_slip"),
    [
        ("Bell was ambassador to Borland.", True),
        ("Bell was Suland's ambassador to Borland.", True),
        ("In 2019 Bell became the ambassador to Borland.", True),
        ("Bell was Borland's ambassador to Norland.", True),
        ("Bell became Borland's new ambassador.", True),
        ("Bell was Suland's new ambassador.", False),
        ("Borland's leaders met Bell, the ambassador.", False),
        ("Bell was ambassador to Norland.", False),
        ("Bell was Suland's ambassador to Norland.", False),
        ("Bell was ambassador in Norford.", False),
        ("Bell was Suland's ambassador, and flew to Borland.", False),
        ("Bell was ambassador.", False),
    ],
)
def test_an_ambassador_goes_to_the_state_that_the_office_names(tmp_path: Path, says: str, *, is_slip: bool) -> None:
    assert ("wording.says" in check_ids(run_of(tmp_path, AMBASSADOR.format(says=says)))) is is_slip
