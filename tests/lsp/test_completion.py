"""What may be typed at the sign `|` in a file of claims, entities or sources, or in an article's front matter."""

from pathlib import Path

import pytest
from lsprotocol import types as lsp

from galleyproof.lsp.completion import completions
from galleyproof.lsp.places import Lines
from galleyproof.run import Run
from tests.helpers.tools import run_of

CLAIMS = "claims/example/claims.yaml"
DESK = """
claims:
  - {id: talks-began, fact: {kind: event, event: talks, on: 2021-10-18}, evidence: [{source: paper, stance: supports}]}
entities:
  - {id: ann, kind: person, names: [Ann Bell]}
  - {id: mayor, kind: office, of: council}
  - {id: council, kind: body}
  - {id: talks, kind: event}
sources: [{id: paper, publisher: The Paper, published: 2021-10-01}, {id: wire}]
article: {text: "The talks began.", published: 2021-10-18}
"""


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return run_of(tmp_path, DESK)


def offered(run: Run, text: str, file: str = CLAIMS) -> list[str]:
    """Return what is offered at the sign `|`, in the order in which an editor lists it."""
    before = text.partition("|")[0]
    lines = Lines(text.replace("|", "", 1))
    cursor = lines.place(lsp.Position(before.count("\n"), len(before) - before.rfind("\n") - 1))
    return [item.label for item in sorted(completions(run, file, lines, cursor), key=lambda item: item.sort_text or "")]


@pytest.mark.parametrize(
    ("fact", "ids"),
    [
        ("{kind: post, holder: |", ["ann"]),
        ("{kind: post, holder: an|n, office: mayor}", ["ann"]),
        ("{holder: ann, kind: post, office: |}", ["mayor"]),
        ("\n      kind: post\n      office: ma|", ["mayor"]),
        ("\n      kind: attendance\n      event: talks\n      attendees:\n        - |", ["ann", "council"]),
        ("{kind: attendance, event: talks, attendees: [ann, |", ["ann", "council"]),
        ("{kind: order, first: talks|", ["talks", "talks-began.start", "talks-began.end"]),
        ("{kind: absence, none: {kind: post, office: |", ["mayor"]),
    ],
)
def test_a_field_that_names_an_entity_offers_those_of_the_right_kind(run: Run, fact: str, ids: list[str]) -> None:
    assert offered(run, f"claims:\n  - id: a\n    fact: {fact}") == ids


@pytest.mark.parametrize("row", ["source: |", "source: pa|", "{source: |", "|"])
def test_a_row_of_evidence_offers_the_sources(run: Run, row: str) -> None:
    found = offered(run, f"claims:\n  - id: a\n    evidence:\n      - {row}")
    assert [one for one in found if one in ("paper", "wire")] == ["paper", "wire"]


def test_a_claim_is_offered_by_its_own_id_in_its_article_and_by_its_full_id_elsewhere(run: Run) -> None:
    text = "claims:\n  - id: a\n    depends_on: [|"
    assert offered(run, text) == ["talks-began"]
    assert offered(run, text, "claims/background/claims.yaml") == ["example/talks-began"]


def test_the_first_field_of_a_claim_is_its_id_and_what_is_there_is_not_offered_again(run: Run) -> None:
    assert offered(run, "claims:\n  - |")[:3] == ["id", "says", "status"]
    found = offered(run, "claims:\n  - id: a\n    says: It is.\n    |\n    status: verified\n  - id: b\n")
    assert found[0] == "status"
    assert not {"id", "says", "kind", "holder"} & {*found}


def test_a_fact_offers_its_kinds_and_then_the_fields_of_its_kind(run: Run) -> None:
    assert "post" in offered(run, "claims:\n  - id: a\n    fact: {kind: |")
    found = offered(run, "claims:\n  - id: a\n    fact:\n      kind: post\n      |")
    assert found[:2] == ["holder", "office"]
    assert "speaker" not in found


@pytest.mark.parametrize(
    ("line", "words"),
    [("status: |", "verified"), ("evidence: [{source: a, stance: |", "supports"), ("anchor: {implied: |", "true")],
)
def test_a_field_with_set_words_offers_them(run: Run, line: str, words: str) -> None:
    assert words in offered(run, f"claims:\n  - id: a\n    {line}")


def test_a_waiver_offers_the_checks(run: Run) -> None:
    assert "sourcing.policy" in offered(run, "claims:\n  - id: a\n    waive:\n      - check: sour|")


def test_a_date_offers_those_of_the_sources_and_the_article(run: Run) -> None:
    text = "claims:\n  - id: talks-began\n    fact: {kind: event, event: talks, on: 20|"
    assert offered(run, text) == ["2021-10-01", "2021-10-18"]


def test_other_files_have_fields_of_their_own(run: Run) -> None:
    assert offered(run, "entities:\n  - id: a\n    kind: |", "claims/entities.yaml")[:2] == ["person", "body"]
    assert offered(run, "sources:\n  - id: a\n    tier: |", "claims/sources.yaml")[0] == "primary"
    assert offered(run, "---\ntitle: A\nstage: |\n---\n", "claims/example/article.md") == [
        "draft",
        "ready",
        "published",
    ]
    assert "verified_needs" in offered(run, "name: A\npolicy:\n  |", "claims/desk.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "claims:\n  # status: |",
        "claims:\n  - id: a\n    says: >-\n      status: |",
        'claims:\n  - id: a\n    says: "status: |',
        "claims:\n  - id: a\n    nonsense: |",
        "claims: }\n  - status: |",
    ],
)
def test_in_comments_and_running_text_nothing_is_offered(run: Run, text: str) -> None:
    assert offered(run, text) == []


def test_the_copy_is_left_alone(run: Run) -> None:
    assert offered(run, "---\ntitle: A\n---\n\nstage: |", "claims/example/article.md") == []


def test_what_is_wrong_further_down_does_not_matter(run: Run) -> None:
    text = "claims:\n  - id: a\n    fact: {kind: post, holder: |\n    status: {{{ nonsense"
    assert offered(run, text) == ["ann"]
