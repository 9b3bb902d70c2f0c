"""`galley anchor`: exact matches are written, likely ones need a yes, and a changed figure is never written."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from galleyproof.load import load
from galleyproof.run.folder_run import run_folder
from tests.helpers.raw import desk_of
from tests.helpers.tools import TODAY, check_ids, snapshot

FRONT = "---\ntitle: A bridge\noutlet: The Fordham Post\npublished: 2021-10-18\nstage: draft\n---\n\n"
COPY = """\
The council of Fordham voted 14 to 9 for
a new bridge. Nobody spoke against it.

Its mayor called the bridge overdue. Critics say the toll is too high.

The toll was set in spring by the council.
"""
CLAIMS = """\
# What the council did.
claims:
  - id: vote   # the first one
    says: The vote was 14 to 9.
    anchor: {paragraph: 1, quote: voted 14 to 9}
    status: opinion

  - id: toll
    says: Critics find the toll too high.
    anchor:
      # their words
      paragraph: 2
      quote: >-
        Critics say the toll
        is too high
    status: opinion
  - {id: spring, says: It was set in spring., status: opinion, anchor: {paragraph: 3, quote: in spring}}
"""
ARTICLE, RECORDS, BASELINE = (f"claims/bridge/{name}" for name in ("article.md", "claims.yaml", "anchored.md"))
MORE = "Fordham lies on the river.\n\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a desk with a baseline."""
    files = {"claims/desk.yaml": "name: An example\n", ARTICLE: FRONT + COPY, RECORDS: CLAIMS}
    root = desk_of(tmp_path / "desk", {name: text.encode() for name, text in files.items()})
    assert anchor(root).output == (
        "bridge: 3 anchors, 0 moved, 0 confirmed, 0 open\n"
        "bridge: saved the text for the next comparison (anchored.md)\n"
    )
    return root


def anchor(root: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["anchor", "bridge", "--desk", str(root), *options])


def write(root: Path, was: str = "", now: str = "", *, before: str = "") -> None:
    """Write the article, with some words of the copy replaced or put before it."""
    assert was in COPY
    (root / ARTICLE).write_text(FRONT + before + COPY.replace(was, now) if was else FRONT + before + COPY)


def anchors(root: Path) -> dict[str, tuple[int, str]]:
    return {claim.id: (claim.anchor.paragraph, claim.anchor.quote) for claim in load(root).claims if claim.anchor}


def findings(root: Path) -> list[str]:
    return [check for check in check_ids(run_folder(root, TODAY)) if not check.startswith("coverage.")]


def test_the_baseline_is_not_read_as_part_of_the_desk(desk: Path) -> None:
    assert (desk / BASELINE).exists()
    assert findings(desk) == []


def test_running_it_again_changes_nothing(desk: Path) -> None:
    before = snapshot(desk)
    assert anchor(desk).exit_code == 0
    assert snapshot(desk) == before


def test_a_new_paragraph_changes_only_the_paragraph_numbers(desk: Path) -> None:
    write(desk, before=MORE)
    assert "anchors.quote_stands" in findings(desk)
    result = anchor(desk)
    assert (result.exit_code, findings(desk)) == (0, [])
    assert "moved bridge/vote: paragraph 1 -> 2 claims/bridge/article.md:10" in result.output
    numbers = CLAIMS.replace("paragraph: 3", "paragraph: 4").replace("paragraph: 2", "paragraph: 3")
    assert (desk / RECORDS).read_text() == numbers.replace("paragraph: 1", "paragraph: 2")


def test_it_names_the_signers_who_must_sign_again(desk: Path) -> None:
    for name in ("A Checker", "B Checker"):
        assert CliRunner().invoke(main, ["sign", "bridge/toll", str(desk), "--by", name]).exit_code == 0
    write(desk, "too high", "far too high")
    output = anchor(desk, "--yes").output
    assert output.count("This changes what") == 1
    assert "what A Checker and B Checker signed: the claim must be signed again" in output


def test_a_new_paragraph_voids_no_signature(desk: Path) -> None:
    assert CliRunner().invoke(main, ["sign", "bridge/vote", str(desk), "--by", "A Checker"]).exit_code == 0
    write(desk, before=MORE)
    assert "This changes what" not in anchor(desk).output
    assert {*findings(desk)} <= {"seals.dated"}  # the run is of a day before that of the signature


def test_a_change_of_typography_changes_no_record(desk: Path) -> None:
    write(desk, "14 to 9 for\na", "14\u00a0to\u00a09 for a")
    assert anchor(desk).exit_code == 0
    assert (desk / RECORDS).read_text() == CLAIMS
    assert "14\u00a0to\u00a09" in (desk / BASELINE).read_text()


def test_a_rewording_is_shown_but_not_written(desk: Path) -> None:
    write(desk, "too high", "far too high")
    before = snapshot(desk)
    result = anchor(desk)
    assert (result.exit_code, snapshot(desk)) == (1, before)
    assert result.output == (
        "proposed bridge/toll: paragraph 2 claims/bridge/article.md:11\n"
        "  - Critics say the toll is too high\n"
        "  + Critics say the toll is far too high\n"
        "bridge: 3 anchors, 0 moved, 0 confirmed, 1 open\n"
    )


def test_a_confirmed_rewording_is_written(desk: Path) -> None:
    write(desk, "too high", "far too high")
    assert anchor(desk, "--yes").exit_code == 0
    assert anchors(desk)["toll"] == (2, "Critics say the toll is far too high")
    assert findings(desk) == []


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 1)])
def test_at_a_terminal_it_asks(desk: Path, answer: str, code: int) -> None:
    write(desk, "too high", "far too high")
    ours, theirs = pty.openpty()
    os.write(ours, f"{answer}\n".encode())
    command = [sys.executable, "-m", "galleyproof", "anchor", "--desk", str(desk)]
    result = subprocess.run(command, stdin=theirs, capture_output=True, text=True, check=False)
    assert (result.returncode, "Is this the right place?" in result.stdout) == (code, True)
    assert ("far" in (desk / RECORDS).read_text()) is (answer == "y")


@pytest.mark.parametrize("options", [(), ("--yes",)])
def test_a_changed_figure_fails_and_cannot_be_confirmed(desk: Path, options: tuple[str, ...]) -> None:
    write(desk, "14 to 9", "15 to 9")
    before = snapshot(desk)
    result = anchor(desk, *options)
    assert (result.exit_code, snapshot(desk)) == (1, before)
    assert "  the copy now says `15` instead of `14`\n" in result.output
    assert "  To do: correct the copy, or correct the claim and its anchor\n" in result.output


def test_an_anchor_without_its_sentence_is_orphaned(desk: Path) -> None:
    write(desk, " Critics say the toll is too high.", "")
    result = anchor(desk, "--yes")
    assert (result.exit_code, "orphaned bridge/toll" in result.output) == (1, True)


def test_an_anchor_that_has_moved_is_not_moved_again_while_others_are_open(desk: Path) -> None:
    lookalike = "Nobody swims in spring.\n\n"
    write(desk, "14 to 9", "15 to 9", before=MORE + lookalike * 2)
    for _ in range(2):
        assert anchor(desk).exit_code == 1
        assert anchors(desk)["spring"] == (6, "in spring")
    write(desk, before=MORE + lookalike * 3)
    assert anchor(desk).exit_code == 0
    assert anchors(desk) == {
        "vote": (5, "voted 14 to 9"),
        "toll": (6, "Critics say the toll is too high"),
        "spring": (7, "in spring"),
    }


def test_an_anchor_that_the_editor_has_updated_is_kept(desk: Path) -> None:
    write(desk, "in spring", "in May", before=MORE)
    path = desk / RECORDS
    path.write_text(CLAIMS.replace("{paragraph: 3, quote: in spring}", "{paragraph: 4, quote: in May}"))
    assert anchor(desk).exit_code == 0
    assert anchors(desk)["spring"] == (4, "in May")


def test_the_first_baseline_is_saved_only_if_every_anchor_matches(desk: Path) -> None:
    (desk / BASELINE).unlink()
    write(desk, "too high", "too dear")
    result = anchor(desk, "--yes")
    assert (result.exit_code, (desk / BASELINE).exists()) == (1, False)
    assert "closest match in paragraph 2: Critics say the toll is too [high -> dear.]" in result.output


def test_of_two_records_with_one_id_neither_is_written(desk: Path) -> None:
    (desk / RECORDS).write_text(f"{CLAIMS}  - {{id: vote, says: Again., status: opinion}}\n")
    write(desk, before=MORE)
    result = anchor(desk)
    assert (result.exit_code, result.stderr) == (
        2,
        "galley: the file has 2 records with the id `vote`: rename all but one\n",
    )


@pytest.mark.parametrize(
    ("file", "text", "why"),
    [
        (BASELINE, "---\nanchors: {a: [{paragraph: x}]}\n---\n\nA.\n", "claims/bridge/anchored.md:2"),
        (BASELINE, "no front matter", "was not written by `galley anchor`"),
        (BASELINE, "\udcff", "is not UTF-8 text"),
        (RECORDS, "claims: [{id: vote}]\n", "`bridge/vote` could not be read"),
        (ARTICLE, "no front matter", "no article `bridge` on this desk"),
        ("claims/desk.yaml", "nothing: here\n", "could not be read"),
    ],
)
def test_an_unreadable_file_changes_nothing(desk: Path, file: str, text: str, why: str) -> None:
    write(desk, before=MORE)
    (desk / file).write_bytes(text.encode(errors="surrogateescape"))
    before = snapshot(desk)
    result = CliRunner().invoke(
        main, ["anchor", *(["bridge"] if file != "claims/desk.yaml" else []), "--desk", str(desk)]
    )
    assert (result.exit_code, why in result.stderr, snapshot(desk)) == (2, True, before)


def test_without_a_desk_it_is_refused(tmp_path: Path) -> None:
    assert anchor(tmp_path).exit_code == 2


SHORT = CLAIMS.replace("{paragraph: 1, quote: voted 14 to 9}", "voted 14 to 9")


@pytest.fixture
def short(desk: Path) -> Path:
    """Return the same desk with an anchor that is only words."""
    (desk / RECORDS).write_text(SHORT)
    assert anchor(desk).output == "bridge: 3 anchors, 0 moved, 0 confirmed, 0 open\n"
    return desk


def test_words_alone_move_with_the_copy_and_are_not_written(short: Path) -> None:
    write(short, before=MORE)
    assert anchor(short).exit_code == 0
    assert (anchors(short)["vote"], "anchor: voted 14 to 9\n" in (short / RECORDS).read_text()) == (
        (2, "voted 14 to 9"),
        True,
    )


def test_words_alone_stay_words_when_they_are_reworded(short: Path) -> None:
    write(short, "too high", "far too high")
    (short / RECORDS).write_text(
        SHORT.replace(
            CLAIMS[CLAIMS.index("    anchor:\n") : CLAIMS.index("    status: opinion\n  - {id")],
            "    anchor: Critics say the toll is too high\n",
        )
    )
    assert anchor(short, "--yes").exit_code == 0
    assert "    anchor: Critics say the toll is far too high\n" in (short / RECORDS).read_text()


def test_words_alone_get_a_paragraph_when_the_copy_repeats_them(short: Path) -> None:
    write(short, before="The council voted 14 to 9, it was said.\n\n")
    assert findings(short) == ["anchors.one_place", "anchors.quote_stands", "anchors.quote_stands"]
    assert anchor(short).exit_code == 0
    assert (anchors(short)["vote"], findings(short)) == ((2, "voted 14 to 9"), [])


def test_words_alone_do_not_follow_a_lookalike(short: Path) -> None:
    write(short, "voted 14 to 9 for\na new bridge", "wanted a bridge")
    (short / ARTICLE).write_text((short / ARTICLE).read_text() + "\nNobody knew who voted 14 to 9.\n")
    result = anchor(short)
    assert (result.exit_code, "bridge/vote" in result.output) == (1, True)


def test_words_that_are_nowhere_are_open(short: Path) -> None:
    (short / BASELINE).unlink()
    write(short, "14 to 9", "by a majority")
    result = anchor(short)
    assert "orphaned bridge/vote: the copy" in result.output
    assert "  the copy does not contain these words exactly once" in result.output


def test_a_check_of_settled_anchors_writes_nothing_and_passes(desk: Path) -> None:
    before = snapshot(desk)
    result = anchor(desk, "--check")
    assert (result.exit_code, result.output) == (0, "bridge: 3 anchors, 0 moved, 0 confirmed, 0 open\n")
    assert snapshot(desk) == before


@pytest.mark.parametrize("edit", [{"before": MORE}, {"was": "too high", "now": "far too high"}])
def test_a_check_of_anchors_that_an_edit_has_moved_writes_nothing_and_fails(desk: Path, edit: dict[str, str]) -> None:
    write(desk, **edit)
    before = snapshot(desk)
    assert (anchor(desk, "--check").exit_code, snapshot(desk)) == (1, before)


def test_without_a_baseline_the_only_place_of_the_words_needs_a_yes(desk: Path) -> None:
    (desk / BASELINE).unlink()
    write(desk, before=MORE)
    before = snapshot(desk)
    result = anchor(desk)
    assert (result.exit_code, snapshot(desk)) == (1, before)
    assert "proposed bridge/spring: paragraph 3 -> 4" in result.output
    assert anchor(desk, "--yes").exit_code == 0
    assert (findings(desk), (desk / BASELINE).exists()) == ([], True)


def test_without_a_baseline_words_with_two_other_places_are_orphaned(desk: Path) -> None:
    (desk / BASELINE).unlink()
    write(desk, before="It rained in spring.\n\n")
    result = anchor(desk, "--yes")
    assert (result.exit_code, "orphaned bridge/spring" in result.output) == (1, True)
