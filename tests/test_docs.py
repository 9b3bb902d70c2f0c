"""The documentation is true: its code works, its commands exist, its sample output is what the program prints."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from galleyproof.cli import main
from galleyproof.finding import Severity
from galleyproof.reports.formats.as_text import finding_text, last_line
from galleyproof.run.folder_run import run_folder
from tests.helpers.doc_sessions import pages_of_docs
from tests.helpers.tools import REPOSITORY, TODAY, run_of

WITH_CHECKS = ["docs/checks.md", "docs/engine.md"]
WORK = "docs/claims.md"
"""The page on how a desk works day by day."""
PAGES = [
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/town-council/README.md"),
    *(str(path.relative_to(REPOSITORY)) for path in pages_of_docs()),
]
MAPPED = [
    *("article/anchors", "article/coverage", "cli", "engine", "reports/formats", "reports/views", "run/archive"),
    *("strategies/_world", "text", "text/quoting", "write"),
]


def blocks(page: str, language: str) -> list[str]:
    """Return the code blocks of a page in one language."""
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def entries() -> list[str]:
    """Return the entries of the glossary, each from its term on."""
    text = (REPOSITORY / "docs/glossary.md").read_text(encoding="utf-8")
    return [" ".join(entry.split()) for entry in re.split(r"^- \*\*", text, flags=re.MULTILINE)[1:]]


@pytest.mark.parametrize("page", WITH_CHECKS)
def test_the_check_that_a_page_shows_proves_its_own_examples(tmp_path: Path, page: str) -> None:
    (code,) = blocks(page, "python")
    run = run_of(tmp_path, f"says: Fine.\nfiles: {{checks/shown.py: {json.dumps(code)}}}")
    assert [finding.message for finding in run.findings if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_links_to_exists(page: str) -> None:
    path = REPOSITORY / page
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("package", MAPPED)
def test_the_map_of_a_package_names_every_module_in_it(package: str) -> None:
    folder = REPOSITORY / "src/galleyproof" / package
    lines = re.findall(r"^    (\w+(?:, \w+)*): ", (folder / "__init__.py").read_text(encoding="utf-8"), re.MULTILINE)
    named = [name for line in lines for name in line.split(", ")]
    entries = [path for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
    assert sorted(named) == sorted(path.stem for path in entries if path.name != "__init__.py")


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", WORK])
def test_every_source_file_that_a_page_names_exists(page: str) -> None:
    text = (REPOSITORY / page).read_text(encoding="utf-8")
    paths = re.findall(r"`((?:src|tests|docs)/[\w./-]+)`", text)
    assert [path for path in paths if not (REPOSITORY / path).exists()] == []


def test_the_error_that_a_page_shows_is_what_its_claim_causes(tmp_path: Path) -> None:
    for folder in ("claims", "checks"):
        shutil.copytree(REPOSITORY / folder, tmp_path / folder)
    posts = tmp_path / "claims/moscow-talks/posts.yaml"
    shown = next(block for block in blocks(WORK, "yaml") if block.startswith("  - id: us-post"))
    before, _, after = posts.read_text(encoding="utf-8").partition("  - id: us-post\n")
    posts.write_text(
        before + shown + after.partition("Credentials to President Bush on 4 December 2003.\n")[2], "utf-8"
    )
    run = run_folder(tmp_path, TODAY)
    errors = [finding_text(run, finding) for finding in run.findings if finding.severity is Severity.ERROR]
    assert blocks(WORK, "text")[0] in [f"{error}\n" for error in errors]


def test_the_overtaken_claim_that_a_page_shows_is_what_the_command_prints() -> None:
    printed = CliRunner().invoke(main, ["overtaken", str(REPOSITORY)]).output
    assert blocks(WORK, "text")[1] in [f"{part}\n" for part in printed.split("\n\n")]


def test_the_finding_that_the_page_on_the_engine_shows_is_one_of_the_desk() -> None:
    shown = " ".join(blocks("docs/engine.md", "text")[0].split())
    assert shown in [finding.message for finding in run_folder(REPOSITORY, TODAY).findings]


def test_a_page_counts_the_claims_as_the_last_line_of_a_run_does() -> None:
    run = run_folder(REPOSITORY, TODAY)
    assert f"`{last_line(run)}`" in (REPOSITORY / WORK).read_text(encoding="utf-8")


def test_the_page_on_commands_lists_every_command_and_no_other() -> None:
    named = re.findall(r"^\| .*?\|", (REPOSITORY / "docs/commands.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted({name for cell in named for name in re.findall(r"`galley (\w+)", cell)}) == sorted(main.commands)


def test_the_commands_with_which_the_readme_begins_work_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("copy.txt").write_text("A budget for Ampleby\n\nAnn Bell, the mayor, spent $3 million on 4 May 2020.\n")
    lines = [
        line.partition("  #")[0].split() for block in blocks("README.md", "console")[:2] for line in block.splitlines()
    ]
    commands = [line[1:] for line in lines if line[0] == "galley"]
    assert [command[0] for command in commands] == ["init", "new", "draft", "check"]
    assert [CliRunner().invoke(main, command).exit_code for command in commands] == [0, 0, 0, 0]


def test_the_glossary_is_in_alphabetical_order() -> None:
    terms = [entry.partition("**")[0] for entry in entries()]
    assert terms == sorted(terms)


def test_every_term_in_italics_is_in_the_glossary() -> None:
    terms = {entry.partition("**")[0] for entry in entries()}
    italics = {term.lower() for entry in entries() for term in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", entry)}
    singular = {
        re.sub(r"ies$", "y", term) if term.endswith("ies") else term.removesuffix("s") for term in italics - terms
    }
    assert singular - terms == set()
