"""The Markdown report: errors first, claims as tables, and no text that formats or mentions."""

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
        "# Do not run",
        "## Errors that block publication",
        "## Waived, with the reasons",
        "## Notes",
        "## Undecided",
        "## Elsewhere on the desk",
        "## Claims, paragraph by paragraph",
        "### Paragraph 1",
        "### Paragraph 2",
        "### Claims without an anchor",
        "## Checks with findings, waivers or undecided questions",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "**A talk**",
        "The paper, 18 October 2021; ready.",
        "Checked as of 18 October 2021.",
        "Note: Kept as printed.",
        "  Waived because: The archive burnt.",
        "- `claims/background/b.yaml`: 1 error, 0 warnings",
        "> Jawad is the envoy, he said.",
        "No claims in this paragraph.",
    ],
)
def test_it_has_the_line(tmp_path: Path, line: str) -> None:
    assert line in markdown(tmp_path, FULL).splitlines()


def test_a_finding_names_claim_place_check_and_what_to_do(tmp_path: Path) -> None:
    assert re.search(
        r"^- `example/bare`: is `verified` but has no evidence \(`claims/example/claims.yaml:\d+`; check "
        r"`status.has_evidence`\)\n  To do: add evidence ",
        markdown(tmp_path, FULL),
        re.MULTILINE,
    )


def test_a_claim_is_one_row_of_the_table(tmp_path: Path) -> None:
    assert re.search(
        r"^\| `post` \| Jawad is the envoy\. \| partly \| error \| partly: The editor ruled so \([^|]+ \| "
        r"`claims/example/claims.yaml:2` \|$",
        markdown(tmp_path, FULL),
        re.MULTILINE,
    )


def test_unchecked_claims_are_listed(tmp_path: Path) -> None:
    assert "- `example/example-1`: So it is. (`claims/example/claims.yaml:2`)" in markdown(
        tmp_path, "{says: So it is., status: unchecked}"
    )


def test_undecided_questions_are_listed(tmp_path: Path) -> None:
    text = markdown(tmp_path, "waive: [{check: house.x, because: y, by: z}]")
    assert f"## Undecided\n\n{FOLD}\n\n- `example/example-1`: the house checks did not run" in text


def test_an_anchor_in_a_missing_paragraph_says_so(tmp_path: Path) -> None:
    text = markdown(tmp_path, "anchor: {paragraph: 9, quote: x}")
    assert "### Paragraph 9\n\nThe article has no paragraph 9.\n" in text


def test_the_same_run_gives_the_same_text_wherever_the_desk_lies(tmp_path: Path) -> None:
    assert markdown(tmp_path / "here", FULL) == markdown(tmp_path / "there", FULL)


def test_it_ends_with_one_line_feed(tmp_path: Path) -> None:
    assert re.search(rf"\|\n\n{UNFOLD}\n\Z", markdown(tmp_path, FULL))


def test_parts_that_need_no_action_are_folded_away(tmp_path: Path) -> None:
    text = markdown(tmp_path, FULL)
    assert text.count(f"\n{FOLD}\n\n") == text.count(f"\n\n{UNFOLD}\n") > 0
    assert text.index("## Errors that block publication") < text.index(FOLD)


def test_hostile_text_neither_formats_nor_mentions(tmp_path: Path) -> None:
    ours = re.compile(f"^(?:{FOLD}|{UNFOLD})$", re.MULTILINE)
    outside_code = re.sub(r"(?<!\\)(`+).*?(?<!`)\1(?!`)", "", ours.sub("", markdown(tmp_path, ATTACK)))
    assert not re.search(r"(?<!\\)<|(?<!\\)\[|@\w|#\d|&amp;(?<!\\&amp;)|\u202e", outside_code)


def test_every_row_of_a_table_has_as_many_cells_as_its_heading(tmp_path: Path) -> None:
    rows = [line for line in markdown(tmp_path, ATTACK).splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {7, 8}
