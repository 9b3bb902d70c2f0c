"""Whatever folders, files and records are called, nothing that a command prints is acted on."""

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from galleyproof.load import load
from tests.hardening.hostile import BIDI, HOSTILE_NAMES, SHELL, commands_in, forbidden_in, hostile_desk
from tests.helpers.tools import desk_at

EVERY = (
    *("check", "check --no-house-checks", "check --format json", "check --format sarif", "report", "suspects"),
    *("suspects --format json", "overtaken", "overtaken --as-of 2040-01-01", "guard", "guard --format json", "checks"),
    *("anchor --yes --desk", "capture --verify --desk", "capture --all --desk", "explain nothing"),
)
OF_AN_ARTICLE = (
    *("cover ARTICLE", "cover ARTICLE --format json", "draft ARTICLE", "draft ARTICLE --output -"),
    *("impact ARTICLE/met", "impact ARTICLE/met --correction", "guard --claim ARTICLE/met"),
    *("sign ARTICLE/met --by \x1b[2J", "sign ARTICLE/not-so --by \u202e"),
)
WRONG = (
    *(["\x1b[31m"], ["check", "--\x1b[31m"], ["check", "--as-of", BIDI], ["check", SHELL], ["explain", BIDI]),
    *(["diff", BIDI, SHELL], ["diff", "--format", BIDI], ["date", BIDI], ["schema", SHELL]),
    *(["check", "--jobs", SHELL], ["archive", SHELL], ["cover", SHELL], ["capture", SHELL, "--source", BIDI]),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def articles(desk: Path) -> list[str]:
    return [article.id for article in load(desk).articles]


def galley(*arguments: str) -> Result:
    result = CliRunner().invoke(main, [*arguments])
    assert isinstance(result.exception, SystemExit | None), result.exception
    assert result.exit_code in (0, 1, 2)
    return result


def is_harmless(result: Result) -> bool:
    return not forbidden_in(result.output + result.stderr) and not commands_in(result.output + result.stderr)


def test_every_article_is_read(articles: list[str]) -> None:
    assert len(articles) == len(HOSTILE_NAMES) + 1


@pytest.mark.parametrize("line", EVERY)
def test_a_command_prints_nothing_that_is_acted_on(desk: Path, line: str) -> None:
    assert is_harmless(galley(*line.split(), str(desk)))


@pytest.mark.parametrize("line", OF_AN_ARTICLE)
def test_a_command_for_one_article_prints_nothing_that_is_acted_on(desk: Path, articles: list[str], line: str) -> None:
    for article in articles:
        assert is_harmless(galley(*(part.replace("ARTICLE", article) for part in line.split()), str(desk)))


@pytest.mark.parametrize("arguments", WRONG, ids=ascii)
def test_an_argument_that_is_refused_is_not_acted_on(arguments: list[str], tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        result = galley(*arguments)
    assert result.exit_code == 2
    assert is_harmless(result)


def test_changes_between_hostile_reports_are_not_acted_on(desk: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    report = json.loads(galley("check", "--format", "json", str(desk)).output)
    old.write_text(json.dumps(report))
    for claim in report["claims"]:
        claim.update(says=SHELL, status=BIDI, id=f"{claim['id']}{BIDI}")
    new.write_text(json.dumps(report))
    for options in ([], ["--format", "json"]):
        assert is_harmless(galley("diff", str(old), str(new), *options))


def test_annotations_contain_only_our_own_commands(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    output = galley("check", "--format", "github", str(desk)).output
    ours = re.compile(
        r"::(?:error|warning|notice) file=[^:,]*,line=\d+,col=\d+,title=galley%3A [\w.]+::|::group::|::endgroup::"
    )
    assert [line for line in commands_in(output) if not ours.match(line)] == []
    assert not forbidden_in(output + summary.read_text())


def test_the_log_of_findings_is_valid_json(desk: Path) -> None:
    for form in ("json", "sarif"):
        json.loads(galley("check", "--format", form, str(desk)).output)


def test_the_table_of_claims_has_no_forbidden_character(desk: Path) -> None:
    galley("report", str(desk), "--no-house-checks")
    assert not forbidden_in((desk / "reports/claims.csv").read_bytes().decode().replace("\r\n", "\n"))


@pytest.mark.parametrize("options", [["-v"], ["-q"], ["--junitxml=out.xml"], ["-rA"], ["--collect-only", "-q"]])
def test_pytest_prints_nothing_that_is_acted_on(
    desk: Path, tmp_path: Path, options: list[str], pytester: pytest.Pytester
) -> None:
    result = pytester.runpytest_subprocess(
        "-p", "no:cacheprovider", f"--rootdir={desk}", str(desk / "claims"), *options
    )
    text = result.stdout.str() + result.stderr.str()
    assert not forbidden_in(text)
    assert not commands_in(text)
    if "--junitxml=out.xml" in options:
        cases = ET.parse(pytester.path / "out.xml").iter("testcase")  # noqa: S314 - our own file
        assert len([*cases]) > 3 * len(HOSTILE_NAMES)


@pytest.mark.parametrize(
    "line", ["check", "check --format github", "check --format sarif", "report", "draft example", "cover no"]
)
def test_a_path_that_leads_to_a_desk_is_not_acted_on(tmp_path: Path, line: str) -> None:
    root = desk_at(tmp_path / "a\n::error::\x1b[31mb\udcff")
    (tmp_path / ".git").mkdir()
    assert is_harmless(galley(*line.split(), str(root)))


def test_a_refusal_is_one_line(tmp_path: Path) -> None:
    root = desk_at(tmp_path / "a\nb\x1b[31m")
    assert galley("init", str(root)).stderr.count("\n") == 1
