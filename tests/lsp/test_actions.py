"""What an editor offers to do about a finding."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from lsprotocol import types as lsp

from galleyproof.cli import main
from galleyproof.lsp.actions import actions
from galleyproof.lsp.places import Cursor, Extent, Lines
from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from tests.helpers.editor import Editor, cursor_after, in_editor
from tests.helpers.tools import TODAY

CLAIMS = "claims/example-bridge/claims.yaml"
ARTICLE = "claims/example-bridge/article.md"


def change(desk: Path, file: str, old: str, new: str) -> Run:
    """Change a file of the desk once, and run it."""
    path = desk / file
    path.write_text(path.read_text().replace(old, new, 1))
    return run_folder(desk, TODAY)


def offered(run: Run, words: str, file: str = CLAIMS) -> dict[str, str]:
    """Return the text of the file after each of the actions that are offered at the end of some words."""
    text = run.desk.texts[file]
    lines, cursor = Lines(text), cursor_after(run.desk, file, words)
    return {action.title: edited(lines, action) for action in actions(run, file, lines, Extent(cursor, cursor), {})}


def edited(lines: Lines, action: lsp.CodeAction) -> str:
    """Return a text after an action."""
    assert action.edit
    assert action.edit.changes
    ((edit,),) = action.edit.changes.values()
    start, end = lines.extent(edit.range)
    last = Cursor(len(lines.lines) - 1, len(lines.lines[-1]))
    before, after = lines.words(Extent(Cursor(0, 0), start)), lines.words(Extent(end, last))
    return before + edit.new_text + after


@pytest.mark.parametrize(
    ("right", "wrong", "title"),
    [
        ("holder: nora-fenn", "holder: nora-fern", "Write `nora-fenn` instead of `nora-fern`"),
        (
            "source: council-statement",
            "source: council-statment",
            "Write `council-statement` instead of `council-statment`",
        ),
        ("status: verified", "status: verifed", "Write `verified` instead of `verifed`"),
        ("stance: supports", "stanse: supports", "Write `stance` instead of `stanse`"),
        ("kind: quantity", "kind: quantty", "Write `quantity` instead of `quantty`"),
    ],
)
def test_the_word_that_was_meant_is_written(desk: Path, right: str, wrong: str, title: str) -> None:
    before = (desk / CLAIMS).read_text()
    assert offered(change(desk, CLAIMS, right, wrong), wrong)[title] == before


def test_a_quote_is_taken_from_the_capture(desk: Path) -> None:
    before = (desk / CLAIMS).read_text()
    right, wrong = "quote: The harbour bridge reopened to traffic", "quote: The harbour bridge was reopened to traffic"
    (text,) = offered(change(desk, CLAIMS, right, wrong), wrong).values()
    assert text == before


def test_a_quote_with_another_figure_is_left_to_the_editor(desk: Path) -> None:
    wrong = "quote: The repairs cost $2.5 million"
    assert offered(change(desk, CLAIMS, "quote: The repairs cost $2.4 million", wrong), wrong) == {}


def test_an_anchor_follows_words_that_have_only_moved(desk: Path) -> None:
    CliRunner().invoke(main, ["anchor", "--desk", str(desk)], catch_exceptions=False)
    before = (desk / CLAIMS).read_text()
    first = next(line for line in (desk / ARTICLE).read_text().split("\n") if "harbour bridge" in line)
    run = change(desk, ARTICLE, first, f"A new paragraph opens the article.\n\n{first}")
    texts = offered(run, "anchor: {paragraph: 1, quote: The Ampleby")
    assert texts == {"Move the anchor to paragraph 2": before.replace("{paragraph: 1,", "{paragraph: 2,", 1)}


def test_the_status_that_the_evidence_gives_is_one_of_two_ways(desk: Path) -> None:
    before = (desk / CLAIMS).read_text()
    run = change(desk, CLAIMS, "status: verified", "status: refuted")
    assert offered(run, "status: refuted") == {"Set the status to `verified`": before}


def test_nothing_is_offered_where_nothing_is_wrong(desk: Path) -> None:
    assert offered(run_folder(desk, TODAY), "holder: nora") == {}


def test_an_editor_offers_it_with_what_it_shows(desk: Path) -> None:
    change(desk, CLAIMS, "holder: nora-fenn", "holder: nora-fern")

    async def talk(editor: Editor) -> None:
        editor.open(CLAIMS)
        (shown,) = await editor.sees(CLAIMS, "no entity `nora-fern`")
        context = lsp.CodeActionContext([shown])
        params = lsp.CodeActionParams(editor.document(CLAIMS), shown.range, context)
        (action,) = await editor.client.text_document_code_action_async(params) or ()
        assert isinstance(action, lsp.CodeAction)
        assert (action.title, action.is_preferred) == ("Write `nora-fenn` instead of `nora-fern`", True)
        assert [*(action.diagnostics or ())] == [shown]

    in_editor(desk, talk)
