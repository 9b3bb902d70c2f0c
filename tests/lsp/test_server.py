"""What an editor shows of a desk, over standard input and output."""

import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types as lsp

from tests.helpers.editor import Editor, in_editor

CLAIMS = "claims/example-bridge/claims.yaml"
ARTICLE = "claims/example-bridge/article.md"


def test_findings_of_the_desk_are_shown_when_the_folder_is_opened(desk: Path) -> None:
    path = desk / CLAIMS
    path.write_text(path.read_text().replace("holder: nora-fenn", "holder: nora-fern"))

    async def talk(editor: Editor) -> None:
        (shown,) = await editor.sees(CLAIMS, "no entity `nora-fern` on this desk")
        assert (shown.source, shown.code, shown.severity) == (
            "galley",
            "records.references",
            lsp.DiagnosticSeverity.Error,
        )
        assert "To do: did you mean `nora-fenn`?" in shown.message

    in_editor(desk, talk)


def test_what_is_typed_is_checked_before_it_is_saved_and_what_is_corrected_is_cleared(desk: Path) -> None:
    async def talk(editor: Editor) -> None:
        text = editor.open(CLAIMS)
        editor.type(CLAIMS, text.replace("status: verified", "status: disputed", 1))
        await editor.sees(CLAIMS, "is `disputed`, but its evidence makes it verified")
        editor.type(CLAIMS, text)
        await editor.sees(CLAIMS)

    before = (desk / CLAIMS).read_bytes()
    in_editor(desk, talk)
    assert (desk / CLAIMS).read_bytes() == before


def test_a_question_right_after_a_change_does_not_keep_what_is_wrong_from_being_shown(desk: Path) -> None:
    async def talk(editor: Editor) -> None:
        text = editor.open(CLAIMS)
        editor.type(CLAIMS, text.replace("source: council-statement", "source: nobody", 1))
        place = lsp.HoverParams(editor.document(CLAIMS), lsp.Position(3, 8))
        assert await editor.client.text_document_hover_async(place)
        await editor.sees(CLAIMS, "no source `nobody`")

    in_editor(desk, talk)


def test_a_file_that_is_closed_unsaved_is_checked_as_it_is_on_disk(desk: Path) -> None:
    async def talk(editor: Editor) -> None:
        text = editor.open(CLAIMS)
        editor.type(CLAIMS, text.replace("source: council-statement", "source: nobody", 1))
        await editor.sees(CLAIMS, "no source `nobody`")
        editor.close(CLAIMS)
        await editor.sees(CLAIMS)

    in_editor(desk, talk)


def test_an_edit_of_the_copy_is_checked_against_the_claims(desk: Path) -> None:
    async def talk(editor: Editor) -> None:
        editor.type(ARTICLE, editor.open(ARTICLE).replace("$2.4 million", "$2.5 million"))
        await editor.sees(CLAIMS, "paragraph 1 does not contain `The repairs cost $2.4 million`")

    in_editor(desk, talk)


def test_yaml_that_is_half_typed_is_one_finding(desk: Path) -> None:
    async def talk(editor: Editor) -> None:
        text = editor.open(CLAIMS)
        editor.type(CLAIMS, text.replace("fact: {kind: event,", "fact: {kind: event", 1))
        await editor.sees(CLAIMS, "")

    in_editor(desk, talk)


@pytest.mark.parametrize("options", [(), ("--no-house-checks",)])
def test_house_checks_run_unless_they_are_refused_and_what_they_print_garbles_nothing(
    desk: Path, options: tuple[str, ...]
) -> None:
    mark = desk / "ran"
    house = f"from pathlib import Path\nprint('Content-Length: 3')\nPath({str(mark)!r}).touch()\n"
    (desk / "checks/shouting.py").write_text(house)

    async def talk(editor: Editor) -> None:
        text = editor.open(CLAIMS)
        editor.type(CLAIMS, text.replace("source: council-statement", "source: nobody", 1))
        await editor.sees(CLAIMS, "no source `nobody`")

    in_editor(desk, talk, *options)
    assert mark.exists() == (not options)


def test_a_file_that_changes_on_disk_is_checked_again_if_the_editor_says_so(desk: Path) -> None:
    async def talk(editor: Editor) -> None:
        editor.open(ARTICLE)
        path = desk / CLAIMS
        path.write_text(path.read_text().replace("source: council-statement", "source: nobody", 1))
        change = lsp.FileEvent(editor.uri(CLAIMS), lsp.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([change]))
        await editor.sees(CLAIMS, "no source `nobody`")
        assert editor.registered == [lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES]

    in_editor(desk, talk)


def test_a_desk_that_is_opened_through_a_link_is_shown_under_that_name(desk: Path, tmp_path: Path) -> None:
    link = tmp_path.with_name("linked")
    link.symlink_to(desk)

    async def talk(editor: Editor) -> None:
        text = editor.open(CLAIMS)
        editor.type(CLAIMS, text.replace("source: council-statement", "source: nobody", 1))
        await editor.sees(CLAIMS, "no source `nobody`")

    in_editor(link, talk)


def test_a_file_of_open_brackets_does_not_stop_the_server(desk: Path) -> None:
    (desk / "claims/example-bridge/deep.yaml").write_text("claims: " + "[" * 100_000)

    async def talk(editor: Editor) -> None:
        editor.open(CLAIMS)
        place = lsp.ReferenceParams(
            lsp.ReferenceContext(include_declaration=True), editor.document(CLAIMS), lsp.Position(3, 8)
        )
        assert await editor.client.text_document_references_async(place)

    in_editor(desk, talk)


def test_a_folder_without_a_desk_shows_nothing_and_a_file_outside_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.yaml").write_text("claims: 3")

    async def talk(editor: Editor) -> None:
        editor.open("notes.yaml")
        assert not editor.client.diagnostics

    in_editor(tmp_path, talk)


@pytest.mark.parametrize("like", ["neovim", "emacs"])
def test_other_editors_see_the_same(desk: Path, like: str) -> None:
    async def talk(editor: Editor) -> None:
        text = editor.open(CLAIMS)
        editor.type(CLAIMS, text.replace("source: council-statement", "source: nobody", 1))
        await editor.sees(CLAIMS, "no source `nobody`")

    in_editor(desk, talk, like=like)


def test_without_the_extra_the_command_says_what_to_install(tmp_path: Path) -> None:
    code = "import sys; sys.modules['pygls'] = None; from galleyproof.cli import main; main(['lsp'])"
    ended = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "pip install 'galleyproof[lsp]'" in ended.stderr
