"""Corrections: dated within the article's life, about claims that exist, and present where the copy changed."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from galleyproof.cli import main
from galleyproof.reports.formats import as_html, as_json, as_markdown
from galleyproof.run.folder_run import run_folder
from tests.helpers.tools import TODAY, desk_at, run_of

DESK = """
claims: [{id: vote, says: The vote was on Monday., status: opinion, anchor: {paragraph: 1, quote: on Monday}}]
article: {stage: published, published: 2021-10-01, text: "The vote was on Monday.\\n\\nIt passed."}
"""
ENTRY = "corrections:\n- {day: 2021-10-05, what: It was on Tuesday., because: A reader wrote in., claims: [vote]}\n"


def found(root: Path) -> list[str]:
    findings = run_folder(root, TODAY).findings
    return [finding.message for finding in findings if finding.check.startswith("corrections.")]


def anchor(root: Path) -> None:
    assert CliRunner().invoke(main, ["anchor", "example", "--desk", str(root)]).exit_code == 0


def edit(root: Path, old: str, new: str) -> None:
    path = root / "claims/example/article.md"
    path.write_text(path.read_text().replace(old, new))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    anchor(desk_at(tmp_path, DESK))
    return tmp_path


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2021-09-30", "the correction of 30 September 2021 is older than the article (1 October 2021)"),
        ("2021-10-01", None),
        ("2021-10-18", None),
        ("2021-10-19", "the correction of 19 October 2021 is after the day of this run, 18 October 2021"),
    ],
)
def test_a_correction_is_dated_between_publication_and_the_run(desk: Path, day: str, message: str | None) -> None:
    edit(desk, "stage:", ENTRY.replace("2021-10-05", day) + "stage:")
    assert found(desk) == ([message] if message else [])


@pytest.mark.parametrize("id_", ["vote", "example/vote"])
def test_a_correction_names_claims_by_either_id(desk: Path, id_: str) -> None:
    edit(desk, "stage:", ENTRY.replace("[vote]", f"[{id_}]") + "stage:")
    assert found(desk) == []


def test_a_correction_of_an_unknown_claim_is_an_error(desk: Path) -> None:
    edit(desk, "stage:", ENTRY.replace("[vote]", "[gone]") + "stage:")
    assert found(desk) == ["the correction of 5 October 2021 names unknown claim `gone`"]


def test_an_unchanged_article_needs_no_correction(desk: Path) -> None:
    assert found(desk) == []


@pytest.mark.parametrize("new", ["The vote was\non Monday.", "The  vote was on Monday."])
def test_line_breaks_and_spaces_change_nothing(desk: Path, new: str) -> None:
    edit(desk, "The vote was on Monday.", new)
    assert found(desk) == []


def test_changed_copy_without_a_correction_is_a_warning(desk: Path) -> None:
    edit(desk, "It passed.", "It failed.")
    message = "paragraph 2 changed after publication, but there is no new entry in `corrections`"
    assert found(desk) == [message]
    assert not run_folder(desk, TODAY).blocked


def test_changed_copy_with_a_correction_is_fine(desk: Path) -> None:
    edit(desk, "It passed.", "It failed.")
    edit(desk, "stage:", f"{ENTRY}stage:")
    assert found(desk) == []


def test_anchoring_does_not_stand_in_for_a_correction(desk: Path) -> None:
    edit(desk, "It passed.", "It failed.")
    anchor(desk)
    assert found(desk) == ["the text changed after publication, but there is no new entry in `corrections`"]


def test_a_second_change_needs_a_second_correction(desk: Path) -> None:
    edit(desk, "It passed.", "It failed.")
    edit(desk, "stage:", f"{ENTRY}stage:")
    anchor(desk)
    assert found(desk) == []
    edit(desk, "It failed.", "It was adjourned.")
    assert len(found(desk)) == 1


def test_a_draft_changes_freely(desk: Path) -> None:
    edit(desk, "stage: published", "stage: draft")
    edit(desk, "It passed.", "It failed.")
    assert found(desk) == []


def test_an_article_that_was_anchored_as_a_draft_and_again_when_published_is_fine(tmp_path: Path) -> None:
    anchor(desk_at(tmp_path, DESK.replace("stage: published", "stage: draft")))
    edit(tmp_path, "It passed.", "It failed.")
    edit(tmp_path, "stage: draft", "stage: published")
    anchor(tmp_path)
    assert found(tmp_path) == []


def test_the_corrections_of_an_article_are_in_its_reports(desk: Path) -> None:
    edit(desk, "stage:", f"{ENTRY}stage:")
    run = run_folder(desk, TODAY)
    (article,) = run.desk.articles
    assert as_json.as_data(run)["articles"][0]["corrections"] == [
        {
            "day": "2021-10-05",
            "what": "It was on Tuesday.",
            "because": "A reader wrote in.",
            "claims": ["example/vote"],
        }
    ]
    assert "5 October 2021: It was on Tuesday. A reader wrote in." in as_html.render(run, article)
    assert "- 5 October 2021: It was on Tuesday. A reader wrote in. (`example/vote`)" in as_markdown.render(
        run, article
    )


RESTING = """
entities: [{id: government, kind: government}]
claims:
  - {id: base, says: The vote was on Monday., status: opinion, anchor: {paragraph: 1, quote: on Monday}}
article: {title: The vote, stage: published, text: The vote was on Monday. It passed.}
files:
  claims/later/article.md: "---\\ntitle: L\\noutlet: A\\npublished: 2021\\nstage: published\\n---\\n\\nAfter that.\\n"
  claims/later/claims.yaml: >-
    {claims: [{id: after, says: After it., status: opinion, depends_on: [example/base],
    anchor: {paragraph: 1, quote: After that}}]}
  claims/draft/article.md: "---\\ntitle: Draft\\noutlet: A\\npublished: 2021\\nstage: draft\\n---\\n\\nIn short.\\n"
  claims/draft/claims.yaml: "claims: [{id: short, says: So., status: opinion, depends_on: [example/base]}]"
"""


def test_the_draft_of_a_correction_quotes_the_sentence_and_lists_the_published_articles(tmp_path: Path) -> None:
    desk_at(tmp_path, RESTING)
    output = CliRunner().invoke(main, ["impact", "--correction", "example/base", str(tmp_path)]).output
    assert "An earlier version of this article said: “The vote was on Monday.”" in output
    assert "    claims: [base]" in output
    assert "  later/after: depends on it\n    paragraph 1: After that." in output
    assert "Draft" not in output
    assert output.endswith("2 published articles rest on `example/base`\n")


def test_a_claim_of_a_draft_needs_no_notice(tmp_path: Path) -> None:
    run_of(tmp_path, RESTING)
    output = CliRunner().invoke(main, ["impact", "--correction", "draft/short", str(tmp_path)]).output
    assert output == "0 published articles rest on `draft/short`\n"


def test_the_notice_of_a_correction_may_give_its_day(desk: Path) -> None:
    edit(desk, "stage:", ENTRY + "stage:")
    edit(desk, "It passed.", "It passed. On 5 October 2021 the day of the vote was corrected.")
    checks = {finding.check for finding in run_folder(desk, TODAY).findings}
    assert "coverage.day" not in checks


def test_another_day_after_publication_is_reported(desk: Path) -> None:
    edit(desk, "It passed.", "It passed. On 6 October 2021 the vote was repeated.")
    assert "coverage.day" in {finding.check for finding in run_folder(desk, TODAY).findings}
