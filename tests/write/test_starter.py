"""The example desk that `galley init` creates, a newcomer's first desk."""

import json
from pathlib import Path

import pytest

from galleyproof.load.articles import read_article
from galleyproof.run.folder_run import run_folder
from galleyproof.schema import FILES
from galleyproof.write.starter import TEMPLATE, DeskExistsError, make_desk
from tests.helpers.tools import TODAY, snapshot


def test_it_passes_every_check(tmp_path: Path) -> None:
    make_desk(tmp_path)
    result = run_folder(tmp_path, TODAY)
    assert (result.findings, result.undecided) == ((), ())


def test_its_house_check_examines_a_claim(tmp_path: Path) -> None:
    make_desk(tmp_path)
    assert [count.checked for count in run_folder(tmp_path, TODAY).check_counts if count.check.is_house] == [1]


def test_it_includes_the_schemas_that_its_files_refer_to(tmp_path: Path) -> None:
    written = make_desk(tmp_path)
    assert {f"claims/{name}.schema.json" for name in FILES} <= set(written)


def test_it_lists_every_file_that_it_wrote(tmp_path: Path) -> None:
    assert sorted(make_desk(tmp_path)) == sorted(snapshot(tmp_path))


def test_it_shows_a_figure_a_statement_and_a_quotation_from_a_capture(tmp_path: Path) -> None:
    make_desk(tmp_path)
    desk = run_folder(tmp_path, TODAY).desk
    assert {fact.kind for claim in desk.claims for _, fact in claim.all_facts} >= {"quantity", "statement"}
    assert any(row.quote and row.source in desk.captures for claim in desk.claims for row in claim.evidence)


def test_its_template_is_an_article_once_it_has_a_folder(tmp_path: Path) -> None:
    make_desk(tmp_path)
    article, faults = read_article((tmp_path / TEMPLATE).read_text(), "claims/mine/article.md", "mine")
    assert (article and article.front.stage, faults) == ("draft", [])


def test_the_files_for_other_programs_are_valid(tmp_path: Path) -> None:
    make_desk(tmp_path)
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text())
    assert all((tmp_path / schema).is_file() for schema in settings["yaml.schemas"])
    assert "redhat.vscode-yaml" in json.loads((tmp_path / ".vscode/extensions.json").read_text())["recommendations"]
    assert "pytest" in (tmp_path / ".github/workflows/facts.yml").read_text()
    assert ".galley_cache/" in (tmp_path / ".gitignore").read_text().splitlines()


def test_a_readme_and_hidden_files_that_exist_are_kept(tmp_path: Path) -> None:
    for name in ("README.md", ".gitignore"):
        (tmp_path / name).write_text("Mine.\n")
    assert not {"README.md", ".gitignore"} & set(make_desk(tmp_path))
    assert snapshot(tmp_path)[".gitignore"] == snapshot(tmp_path)["README.md"]


def test_a_second_time_it_writes_nothing(tmp_path: Path) -> None:
    make_desk(tmp_path)
    before = snapshot(tmp_path)
    with pytest.raises(DeskExistsError, match=r"claims/desk\.yaml"):
        make_desk(tmp_path)
    assert snapshot(tmp_path) == before


def test_it_writes_nothing_if_a_file_already_exists(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    with pytest.raises(DeskExistsError, match=r"pytest\.ini"):
        make_desk(tmp_path)
    assert list(snapshot(tmp_path)) == ["pytest.ini"]
