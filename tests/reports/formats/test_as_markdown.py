"""The Markdown report: what blocks first, the claims as tables, and no text that formats or calls anybody."""

import re
from pathlib import Path

import pytest

from galleyproof.reports.formats.as_markdown import FOLD, UNFOLD, render
from tests.helpers.report_desks import ATTACK, FULL
from tests.helpers.tools import run_of


def markdown(root: Path, text: str) -> str:
    run = run_of(root, text)
    article = run.desk.article("example")
    assert article
    return render(run, article)


def test_headings_come_in_the_order_an_editor_reads_them(tmp_path: Path) -> None:
    headings = [line for line in markdown(tmp_path, FULL).splitlines() if line.startswith("#")]
    assert headings == [
        "# May this article run? No",
        "## What blocks it",
        "## What needs a look",
        "## Waived, and why",
        "## What could not be decided",
        "## Elsewhere on the desk",
        "## The claims, paragraph by paragraph",
        "### Paragraph 1",
        "### Paragraph 2",
        "### Claims without an anchor",
        "## Checks that found something, could not decide or were waived",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "**A talk**",
        "The paper, 2021-10-18; ready; as of 2021-10-18.",
        "Note: Kept as printed.",
        "  Waived because: The archive burnt.",
        "- `claims/background/b.yaml`: findings that block: 1; that need a look: 0",
        "> Jawad is the envoy, he said.",
        "No claim is anchored here.",
    ],
)
def test_it_has_the_line(tmp_path: Path, line: str) -> None:
    assert line in markdown(tmp_path, FULL).splitlines()


def test_a_finding_names_claim_place_check_and_what_to_do(tmp_path: Path) -> None:
    assert re.search(
        r"^- `example/bare`: is `verified` and has no evidence \(`claims/example/claims.yaml:\d+`; check "
        r"`status.has_evidence`\)\n  To do: add evidence ",
        markdown(tmp_path, FULL),
        re.MULTILINE,
    )


def test_a_claim_is_one_row_of_the_table(tmp_path: Path) -> None:
    assert re.search(
        r"^\| `post` \| Jawad is the envoy\. \| partly \| blocks \| partly: The editor ruled so, because [^|]+ \| "
        r"`claims/example/claims.yaml:2` \|$",
        markdown(tmp_path, FULL),
        re.MULTILINE,
    )


def test_claims_that_nobody_has_looked_at_are_listed(tmp_path: Path) -> None:
    assert "- `example/example-1`: So it is. (`claims/example/claims.yaml:2`)" in markdown(
        tmp_path, "{says: So it is., status: unchecked}"
    )


def test_what_could_not_be_decided_is_listed(tmp_path: Path) -> None:
    text = markdown(tmp_path, "waive: [{check: house.x, because: y, by: z}]")
    assert (
        f"## What could not be decided\n\n{FOLD}\n\n- `example/example-1`: the house's own checks did not run" in text
    )


def test_an_anchor_to_no_paragraph_says_so(tmp_path: Path) -> None:
    text = markdown(tmp_path, "anchor: {paragraph: 9, quote: x}")
    assert "### Paragraph 9\n\nThe article has no such paragraph.\n" in text


def test_the_same_run_gives_the_same_text_wherever_the_desk_lies(tmp_path: Path) -> None:
    assert markdown(tmp_path / "here", FULL) == markdown(tmp_path / "there", FULL)


def test_it_ends_with_one_line_feed(tmp_path: Path) -> None:
    assert re.search(rf"\|\n\n{UNFOLD}\n\Z", markdown(tmp_path, FULL))


def test_what_need_not_be_done_is_folded_away(tmp_path: Path) -> None:
    text = markdown(tmp_path, FULL)
    assert text.count(f"\n{FOLD}\n\n") == text.count(f"\n\n{UNFOLD}\n") > 0
    assert text.index("## What blocks it") < text.index(FOLD)


def test_hostile_text_neither_formats_nor_calls(tmp_path: Path) -> None:
    ours = re.compile(f"^(?:{FOLD}|{UNFOLD})$", re.MULTILINE)
    outside_code = re.sub(r"(?<!\\)(`+).*?(?<!`)\1(?!`)", "", ours.sub("", markdown(tmp_path, ATTACK)))
    assert not re.search(r"(?<!\\)<|(?<!\\)\[|@\w|#\d|&amp;(?<!\\&amp;)|\u202e", outside_code)


def test_every_row_of_a_table_has_as_many_cells_as_its_heading(tmp_path: Path) -> None:
    rows = [line for line in markdown(tmp_path, ATTACK).splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {7, 8}
