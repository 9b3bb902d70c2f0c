"""From the copy to its claims, from an id to its record, and from a record to all that names it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from lsprotocol import types as lsp

from galleyproof.lsp.navigation import definitions, references
from galleyproof.lsp.places import Lines
from galleyproof.lsp.spots import Spots
from tests.helpers.editor import Editor, cursor_after, in_editor
from tests.helpers.tools import run_of

CLAIMS = "claims/example/claims.yaml"
ARTICLE = "claims/example/article.md"
ENTITIES = "claims/entities.yaml"
DESK = """
claims:
  - {id: old, says: It was 5., anchor: It was 5, fact: {kind: quantity, of: city, measure: size, value: 5}}
  - id: sum
    says: Ann Bell says it is 10 in the city.
    anchor: Ann Bell says it is 10
    fact: {kind: quantity, of: city, measure: size, value: 10}
    calculation: old - 1 + more
    gives: {more: "claim:old"}
    depends_on: [example/old]
    evidence: [{paper: it is 10}, {source: wire, stance: supports, shows: So it says.}, gazette]
  - id: none
    fact: {kind: absence, none: {kind: post, office: mayor}, since: 2020}
  - id: after
    fact: {kind: order, first: term.end, then: vote}
  - id: term
    fact: {kind: post, holder: ann, office: mayor, end: 2020}
  - id: flag
    fact: {kind: attribute, of: city, name: seat, value: ann}
entities:
  - {id: ann, kind: person, names: [Ann Bell]}
  - {id: city, kind: place}
  - {id: mayor, kind: office, of: council}
  - {id: council, kind: body}
  - {id: vote, kind: event}
sources: [{id: paper}, {id: wire}, {id: gazette, origin: wire}]
article: {text: "It was 5. Ann Bell says it is 10."}
"""


@pytest.fixture
def spots(tmp_path: Path) -> Spots:
    return Spots(run_of(tmp_path, DESK).desk)


def words_at(spots: Spots, locations: Sequence[lsp.Location]) -> list[str]:
    """Return the words at some locations, each after its file: `claims.yaml: old`."""
    found = []
    for location in locations:
        file = location.uri.removeprefix(f"{spots.desk.root.as_uri()}/")
        lines = Lines(spots.desk.texts[file])
        found.append(f"{file.rpartition('/')[2]}: {lines.words(lines.extent(location.range))}")
    return found


@pytest.mark.parametrize(
    ("before", "record"),
    [
        ("of: ci", "entities.yaml: city"),
        ("value: ann", "entities.yaml: ann"),
        ("office: may", "entities.yaml: mayor"),
        ("- example/", "claims.yaml: old"),
        ("calculation: ol", "claims.yaml: old"),
        ("more: claim:ol", "claims.yaml: old"),
        ("first: ter", "claims.yaml: term"),
        ("then: vo", "entities.yaml: vote"),
        ("- pap", "sources.yaml: paper"),
        ("source: wi", "sources.yaml: wire"),
        ("- gaz", "sources.yaml: gazette"),
    ],
)
def test_an_id_leads_to_its_record(spots: Spots, before: str, record: str) -> None:
    assert words_at(spots, definitions(spots, CLAIMS, cursor_after(spots.desk, CLAIMS, before))) == [record]


@pytest.mark.parametrize(
    "before", ["says: It", "first: term.e", "measure: si", "calculation: old - 1 + mo", "value: '"]
)
def test_what_is_no_id_leads_nowhere(spots: Spots, before: str) -> None:
    assert definitions(spots, CLAIMS, cursor_after(spots.desk, CLAIMS, before)) == []


def test_words_of_the_copy_lead_to_the_name_and_the_claims_that_they_make(spots: Spots) -> None:
    name, figure = cursor_after(spots.desk, ARTICLE, "Ann Be"), cursor_after(spots.desk, ARTICLE, "says it is 1")
    assert words_at(spots, definitions(spots, ARTICLE, name)) == ["entities.yaml: ann", "claims.yaml: sum"]
    assert words_at(spots, definitions(spots, ARTICLE, figure)) == ["claims.yaml: sum"]


def test_an_anchor_leads_to_its_words_in_the_copy(spots: Spots) -> None:
    place = cursor_after(spots.desk, CLAIMS, "anchor: It wa")
    assert words_at(spots, definitions(spots, CLAIMS, place)) == ["article.md: It was 5"]


def test_a_record_knows_all_that_names_it(spots: Spots) -> None:
    place = cursor_after(spots.desk, CLAIMS, "- example/ol")
    assert words_at(spots, references(spots, CLAIMS, place, with_definition=True)) == [
        "article.md: It was 5",
        "claims.yaml: old",
        "claims.yaml: It was 5",
        "claims.yaml: old",
        "claims.yaml: old",
        "claims.yaml: old",
    ]


def test_an_entity_is_found_in_records_and_in_the_copy(spots: Spots) -> None:
    place = cursor_after(spots.desk, ENTITIES, "id: an")
    assert words_at(spots, references(spots, ENTITIES, place, with_definition=False)) == [
        "article.md: Ann Bell",
        "claims.yaml: ann",
        "claims.yaml: ann",
    ]


def test_an_editor_goes_from_the_copy_to_a_claim(desk: Path) -> None:
    async def talk(editor: Editor) -> Sequence[lsp.Location]:
        article = "claims/example-bridge/article.md"
        lines = editor.open(article).split("\n")
        line = next(number for number, words in enumerate(lines) if "$2.4 million" in words)
        position = lsp.Position(line, lines[line].index("$2.4"))
        found = await editor.client.text_document_definition_async(
            lsp.DefinitionParams(editor.document(article), position)
        )
        assert isinstance(found, Sequence)
        return [one for one in found if isinstance(one, lsp.Location)]

    (found,) = in_editor(desk, talk)
    path = desk / "claims/example-bridge/claims.yaml"
    assert found.uri == path.as_uri()
    assert "id: cost" in path.read_text().split("\n")[found.range.start.line]
