"""An id is renamed everywhere and nothing else changes; what cannot be renamed without doubt is refused."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from galleyproof.lsp.open_desk import OpenDesk
from galleyproof.lsp.places import Lines
from galleyproof.lsp.renaming import CannotRenameError, id_at, rename
from galleyproof.lsp.spots import Spots
from galleyproof.run.folder_run import run_folder
from tests.helpers.editor import Editor, cursor_after, in_editor
from tests.helpers.tools import REPOSITORY, TODAY, desk_at

CLAIMS = "claims/example/claims.yaml"
ENTITIES = "claims/entities.yaml"
OPEN = "- {id: x, says: A., status: unchecked, fact: {kind: attribute, of: city, name: gate, value: open}}"
DESK = """
claims:
  - {id: old, anchor: It was 5, fact: {kind: quantity, of: city, measure: size, value: 5}}
  - id: more
    fact: {kind: quantity, of: city, measure: size, value: 10}
    calculation: old + old#size * extra - 5
    gives: {extra: "claim:example/old"}
    depends_on: [old]
    note: The old city, in city and old.
  - {id: seat, fact: {kind: attribute, of: city, name: seat, value: council}}
  - {id: none, fact: {kind: absence, none: {kind: recognition, of: [council, city]}}}
entities: [{id: city, kind: place}, {id: council, kind: body, part_of: city, names: [city council]}]
sources: [{id: wire}, {id: paper, origin: wire}]
article: {text: "It was 5 in the city."}
"""


def renamed(root: Path, file: str, words: str, new: str) -> Mapping[str, str]:
    """Return the new texts of all files that change if the id at the end of some words is renamed."""
    desk = OpenDesk(root)
    spots = desk.spots()
    edit = rename(spots, file, cursor_after(spots.desk, file, words), new, desk.read_with)
    return applied(spots, edit)


def applied(spots: Spots, edit: lsp.WorkspaceEdit) -> dict[str, str]:
    """Return the texts of the files that an edit changes, as an editor makes them."""
    texts = {}
    for uri, edits in (edit.changes or {}).items():
        file = uri.removeprefix(f"{spots.desk.root.as_uri()}/")
        rows = spots.desk.texts[file].split("\n")
        lines = Lines(spots.desk.texts[file])
        for one in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
            (number, start), (_, end) = lines.extent(one.range)
            rows[number] = rows[number][:start] + one.new_text + rows[number][end:]
        texts[file] = "\n".join(rows)
    return texts


def changed_lines(root: Path, texts: Mapping[str, str]) -> list[str]:
    """Return the lines that differ from those on disk."""
    pairs = [(new, (root / file).read_text(encoding="utf-8")) for file, new in texts.items()]
    return [line.strip("- ") for new, old in pairs for line in new.split("\n") if line not in old.split("\n") and line]


def test_a_claim_is_renamed_wherever_it_is_named(tmp_path: Path) -> None:
    texts = renamed(desk_at(tmp_path, DESK), CLAIMS, "id: ol", "first")
    assert [*texts] == [CLAIMS]
    assert changed_lines(tmp_path, texts) == [
        "id: first",
        "calculation: first + first#size * extra - 5",
        "extra: claim:example/first",
        "first",
    ]


def test_an_entity_is_renamed_in_fields_and_never_in_words(tmp_path: Path) -> None:
    texts = renamed(desk_at(tmp_path, DESK), CLAIMS, "of: ci", "town")
    assert [*texts] == [ENTITIES, CLAIMS]
    assert changed_lines(tmp_path, texts) == [
        "id: town",
        "part_of: town",
        *["of: town"] * 3,
        "town",
    ]


def test_a_source_is_renamed_where_another_one_rewrites_it(tmp_path: Path) -> None:
    texts = renamed(desk_at(tmp_path, DESK), "claims/sources.yaml", "id: wi", "agency")
    assert changed_lines(tmp_path, texts) == ["id: agency", "origin: agency"]


def test_the_baseline_of_the_article_knows_the_new_id(tmp_path: Path) -> None:
    desk_at(tmp_path, DESK)
    baseline = tmp_path / "claims/example/anchored.md"
    baseline.write_text(
        "---\nanchors:\n  old:\n    - paragraph: 1\n      quote: It was 5\n---\n\nIt was 5 in the city.\n"
    )
    texts = renamed(tmp_path, CLAIMS, "id: ol", "first")
    assert "\n  first:\n" in texts["claims/example/anchored.md"]


@pytest.mark.parametrize("new", ["", "a b", "a/b", "a.end", "a#2", "-a", "a\n", "a: b", "[a]"])
def test_what_cannot_be_an_id_is_refused(tmp_path: Path, new: str) -> None:
    with pytest.raises(CannotRenameError, match="cannot be an id: use only letters"):
        renamed(desk_at(tmp_path, DESK), CLAIMS, "of: ci", new)


@pytest.mark.parametrize(("words", "new"), [("of: ci", "council"), ("id: ol", "more"), ("id: ol", "old")])
def test_an_id_that_is_taken_is_refused(tmp_path: Path, words: str, new: str) -> None:
    with pytest.raises(CannotRenameError, match=f"`{new}` already, in claims/"):
        renamed(desk_at(tmp_path, DESK), CLAIMS, words, new)


@pytest.mark.parametrize("words", ["note: The ol", "says: An", "measure: si", "depends", "gives:\n    ext"])
def test_what_is_no_id_is_refused(tmp_path: Path, words: str) -> None:
    with pytest.raises(CannotRenameError, match="this is not the id"):
        renamed(desk_at(tmp_path, DESK), CLAIMS, words, "new")


def test_words_of_the_copy_are_not_renamed(tmp_path: Path) -> None:
    desk = OpenDesk(desk_at(tmp_path, DESK))
    article = "claims/example/article.md"
    assert id_at(desk.spots(), article, cursor_after(desk.spots().desk, article, "in the ci")) is None


@pytest.mark.parametrize(
    ("words", "new", "more"),
    [
        ("id: ol", "2024", ""),  # a number in the calculation
        ("id: ol", "extra", ""),  # a name that the calculation has for another figure
        (
            "of: ci",
            "open",
            OPEN,
        ),
    ],
)
def test_a_name_that_would_mean_something_else_is_refused(tmp_path: Path, words: str, new: str, more: str) -> None:
    path = desk_at(tmp_path, DESK) / CLAIMS
    path.write_text(f"{path.read_text()}{more}\n")
    with pytest.raises(CannotRenameError, match="would mean something else"):
        renamed(tmp_path, CLAIMS, words, new)


def test_nothing_is_renamed_while_some_records_cannot_be_read(tmp_path: Path) -> None:
    (desk_at(tmp_path, DESK) / "claims/example/more.yaml").write_text("claims: [{id: broken, of: city}]")
    with pytest.raises(
        CannotRenameError, match="some records cannot be read, and may name `city`, too: claims/example"
    ):
        renamed(tmp_path, CLAIMS, "of: ci", "town")


def test_nothing_is_renamed_while_a_baseline_cannot_be_read(tmp_path: Path) -> None:
    (desk_at(tmp_path, DESK) / "claims/example/anchored.md").write_text("---\nanchors: {old: [\n---\n\nIt was 5.\n")
    with pytest.raises(CannotRenameError, match="has errors"):
        renamed(tmp_path, CLAIMS, "id: ol", "first")


_FEW: Final = 4


@pytest.mark.parametrize("kind", ["entity", "source", "claim"])
def test_an_id_that_is_renamed_and_named_as_before_again_leaves_every_file_as_it_was(kind: str) -> None:
    desk = OpenDesk(REPOSITORY)
    spots = desk.spots()
    every = [spot for file in spots.in_file for spot in spots.in_file[file] if spot.role == "definition"]
    own = [spot for spot in every if spot.target.kind == kind]
    for spot in own[:: len(own) // _FEW + 1]:
        texts = applied(spots, rename(spots, spot.file, spot.extent.end, "zz-renamed", desk.read_with))
        back = {file: re.sub(r"\bzz-renamed\b", spot.target.own_id, text) for file, text in texts.items()}
        assert back == {file: spots.desk.texts[file] for file in texts}


def test_a_run_finds_the_same_after_an_id_is_renamed(tmp_path: Path) -> None:
    before = [finding.message for finding in run_folder(desk_at(tmp_path, DESK), TODAY).findings]
    for file, text in renamed(tmp_path, CLAIMS, "of: ci", "zz-town").items():
        (tmp_path / file).write_text(text)
    after = [finding.message for finding in run_folder(tmp_path, TODAY).findings]
    assert [message.replace("zz-town", "city") for message in after] == before


def test_an_editor_renames_over_several_files(desk: Path) -> None:
    async def talk(editor: Editor) -> None:
        file = "claims/entities.yaml"
        lines = editor.open(file).split("\n")
        line = next(number for number, words in enumerate(lines) if "id: nora-fenn" in words)
        position = lsp.Position(line, lines[line].index("nora"))
        ready = await editor.client.text_document_prepare_rename_async(
            lsp.PrepareRenameParams(editor.document(file), position)
        )
        assert isinstance(ready, lsp.PrepareRenamePlaceholder)
        assert ready.placeholder == "nora-fenn"
        params = lsp.RenameParams(editor.document(file), position, "mayor-fenn")
        edit = await editor.client.text_document_rename_async(params)
        assert edit
        assert sorted(edit.changes or ()) == [editor.uri(file), editor.uri("claims/example-bridge/claims.yaml")]
        with pytest.raises(JsonRpcException, match="cannot be an id"):
            await editor.client.text_document_rename_async(lsp.RenameParams(editor.document(file), position, "a b"))

    in_editor(desk, talk)
