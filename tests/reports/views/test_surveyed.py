"""The guard's saved survey in the reports."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from galleyproof.cli import main
from galleyproof.reports.formats import as_html, as_json, as_markdown
from galleyproof.reports.formats.report_format import read
from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from tests.helpers.page import Page
from tests.helpers.tools import TODAY, desk_at

DESK = """
article: {text: Anna Orsani left in 2010. Nobody else did.}
claims:
  - {id: left, says: She left., status: opinion, anchor: {paragraph: 1, quote: Nobody else did}}
entities:
  - {id: anna, kind: person, names: [Anna Orsani]}
  - {id: bo, kind: person, names: [Bo Marsh]}
"""


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    """Return a desk with a saved survey."""
    root = desk_at(tmp_path, DESK)
    result = CliRunner().invoke(main, ["guard", "--save", str(root)])
    assert (result.exit_code, (root / "reports/guard.json").is_file()) == (0, True)
    return root


def run_at(root: Path) -> Run:
    return run_folder(root, TODAY)


def in_markdown(run: Run) -> str:
    return next(line for line in as_markdown.render(run, run.desk.articles[0]).splitlines() if "wrong fact" in line)


def test_the_verdict_has_the_score(root: Path) -> None:
    assert in_markdown(run_at(root)).startswith("As a test, ")
    assert "older" not in in_markdown(run_at(root))


def test_without_a_survey_the_verdict_says_how_to_make_one(tmp_path: Path) -> None:
    run = run_at(desk_at(tmp_path, DESK))
    assert in_markdown(run) == "Guard: run `galley guard --save` to see how many wrong facts would be noticed."
    assert "survey" not in as_json.as_data(run)


def test_names_and_days_that_could_be_wrong_unnoticed_are_marked(root: Path) -> None:
    run = run_at(root)
    page = as_html.render(run, run.desk.articles[0])
    assert '<span class="unguarded" title="If this were wrong, nothing would notice"' in page
    assert ">Anna Orsani</span>" in page
    assert ">2010</span>" in page
    assert Page(page)


def test_the_data_of_the_report_have_the_survey(root: Path) -> None:
    data = read(as_json.render(run_at(root)))
    survey = data["survey"]["example"]
    assert (survey["is_older"], survey["planted"]) == (False, sum(kind["planted"] for kind in survey["kinds"]))
    assert survey["planted"] - survey["noticed"] == len(survey["survivors"])


def test_once_the_article_has_changed_only_the_score_is_left(root: Path) -> None:
    article = root / "claims/example/article.md"
    article.write_text(article.read_text().replace("2010", "2011"))
    run = run_at(root)
    assert in_markdown(run).endswith("The survey is older than the article: run `galley guard --save`.")
    assert 'id="guard"' not in as_html.render(run, run.desk.articles[0])
    assert as_json.as_data(run)["survey"]["example"].keys() == {"planted", "noticed", "percent", "is_older"}


def test_it_is_kept_with_the_seed_and_the_sample(tmp_path: Path) -> None:
    root = desk_at(tmp_path, DESK)
    CliRunner().invoke(main, ["guard", "--save", "--sample", "3", "--seed", "7", str(root)])
    survey = json.loads((root / "reports/guard.json").read_text())
    assert (survey["seed"], survey["sample"]) == (7, 3)


def test_a_survey_of_one_claim_is_not_kept(tmp_path: Path) -> None:
    root = desk_at(tmp_path, DESK)
    result = CliRunner().invoke(main, ["guard", "--save", "--claim", "example/left", str(root)])
    assert (result.exit_code, result.output) == (
        2,
        "galley: --save takes no --claim: it keeps what was found for all claims\n",
    )
    assert not (root / "reports/guard.json").exists()
