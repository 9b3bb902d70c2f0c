"""An example article: checked like any other, but not counted once the desk has an article of its own."""

from pathlib import Path

import pytest

from galleyproof.reports.formats import as_csv
from galleyproof.reports.formats.as_text import last_line
from galleyproof.reports.formats.shown import verdicts
from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from galleyproof.write.publish import reports
from galleyproof.write.starter import make_desk
from tests.helpers.tools import TODAY

EXAMPLE = "example-bridge"
MINE = "---\ntitle: Mine\noutlet: Ours\npublished: 2024-05-06\nstage: draft\n---\n\nIt rained.\n"
CLAIM = "claims: [{id: rain, says: It rained., status: unchecked, anchor: {paragraph: 1, quote: It rained}}]\n"


@pytest.fixture
def alone(tmp_path: Path) -> Run:
    make_desk(tmp_path)
    return run_folder(tmp_path, TODAY)


@pytest.fixture
def beside(tmp_path: Path) -> Run:
    make_desk(tmp_path)
    folder = tmp_path / "claims/mine"
    folder.mkdir()
    (folder / "article.md").write_text(MINE)
    (folder / "claims.yaml").write_text(CLAIM)
    return run_folder(tmp_path, TODAY)


def test_alone_on_its_desk_an_example_is_counted(alone: Run) -> None:
    assert (last_line(alone), [*verdicts(alone)]) == ("5 claims: 5 passed", [f"{EXAMPLE}: Ready"])


def test_beside_an_article_of_the_desk_it_is_not_counted(beside: Run) -> None:
    assert last_line(beside).startswith("1 claim: ")


def test_nor_has_it_a_verdict_or_a_report(beside: Run) -> None:
    assert [line.partition(":")[0] for line in verdicts(beside)] == ["mine"]
    assert {path.partition("/")[0] for path, _ in reports(beside)} == {
        "index.html",
        "claims.csv",
        "claimreview.json",
        "mine",
    }


def test_nor_rows_in_the_table_of_claims(beside: Run) -> None:
    assert EXAMPLE not in as_csv.render(beside)


def test_but_it_is_still_checked(tmp_path: Path, beside: Run) -> None:
    claims = tmp_path / "claims" / EXAMPLE / "claims.yaml"
    claims.write_text(claims.read_text().replace("value: 2400000", "value: 2500000"))
    assert not beside.blocked
    assert run_folder(tmp_path, TODAY).blocked
