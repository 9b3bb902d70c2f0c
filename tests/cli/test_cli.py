"""The `galley` command: its output, the files it writes, and its exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from galleyproof.run.folder_run import run_folder
from tests.helpers.tools import TODAY, desk_at, snapshot

BARE = "claims: [{id: bare, says: Kabul fell., status: verified}]"


def galley(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


def test_check_of_a_clean_desk_exits_with_0(tmp_path: Path) -> None:
    result = galley("check", desk_at(tmp_path))
    assert (result.exit_code, result.output) == (0, "example: Ready\n1 claim: 1 passed\n")


def test_check_shows_the_problem_its_place_the_line_itself_and_the_fix(tmp_path: Path) -> None:
    result = galley("check", desk_at(tmp_path, BARE))
    todo = "add evidence with the stance `supports`, `partly` or `refutes`, or set the status to `unchecked`"
    assert result.output.splitlines() == [
        "error claims/example/claims.yaml:4",
        "  example/bare: is `verified` but has no evidence",
        "    claims/example/claims.yaml:4:   status: verified",
        f"  To do: {todo}",
        "  status.has_evidence (galley explain status.has_evidence)",
        "",
        "example: Do not run (1 error must be fixed first)",
        "1 claim: 1 with errors",
    ]


@pytest.mark.parametrize("options", [["--claim", "example/bare"], ["--only", "status.has_evidence"], ["-v"], ["-vv"]])
def test_check_can_be_asked_for_more_or_for_one_thing(tmp_path: Path, options: list[str]) -> None:
    assert "is `verified` but has no evidence" in galley("check", desk_at(tmp_path, BARE), *options).output


@pytest.mark.parametrize("options", [["--claim", "example/baer"], ["--only", "status.has_evidense"]])
def test_check_of_an_unknown_claim_or_check_suggests_the_nearest(tmp_path: Path, options: list[str]) -> None:
    result = galley("check", desk_at(tmp_path, BARE), *options)
    assert (result.exit_code, "did you mean" in result.stderr) == (2, True)


def test_check_with_errors_exits_with_1(tmp_path: Path) -> None:
    assert galley("check", desk_at(tmp_path, BARE)).exit_code == 1


def test_check_writes_nothing_but_its_cache(tmp_path: Path) -> None:
    desk_at(tmp_path, BARE)
    before = snapshot(tmp_path)
    galley("check", tmp_path)
    after = {name: text for name, text in snapshot(tmp_path).items() if not name.startswith(".galley_cache/")}
    assert after == before


def test_check_without_a_cache_writes_nothing(tmp_path: Path) -> None:
    desk_at(tmp_path, BARE)
    before = snapshot(tmp_path)
    galley("check", "--no-cache", tmp_path)
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("below", ["", "claims", "claims/example"])
def test_check_finds_the_desk_at_a_path_or_above_it(tmp_path: Path, below: str) -> None:
    assert galley("check", desk_at(tmp_path) / below).exit_code == 0


def test_check_without_a_desk_exits_with_2_and_suggests_galley_init(tmp_path: Path) -> None:
    result = galley("check", tmp_path)
    assert (result.exit_code, "galley init" in result.stderr) == (2, True)


@pytest.mark.parametrize("option", [["--as-of", "yesterday"], ["--format", "pdf"], ["--colour"]], ids=" ".join)
def test_check_with_a_bad_option_exits_with_2(tmp_path: Path, option: list[str]) -> None:
    assert galley("check", desk_at(tmp_path), *option).exit_code == 2


def test_check_of_an_unreadable_desk_yaml_shows_why_and_exits_with_2(tmp_path: Path) -> None:
    (desk_at(tmp_path) / "claims/desk.yaml").write_text("nmae: A slip\n")
    result = galley("check", tmp_path)
    assert (result.exit_code, "claims/desk.yaml:1" in result.output) == (2, True)


def test_check_prints_the_same_as_json(tmp_path: Path) -> None:
    data = json.loads(galley("check", desk_at(tmp_path, BARE), "--format", "json").output)
    assert {*data["claims"][0].pop("record")} == {"id", "says", "status"}
    assert (data["version"], data["claims"], [finding["check"] for finding in data["findings"]]) == (
        1,
        [
            {
                "id": "example/bare",
                "says": "Kabul fell.",
                "status": "verified",
                "computed": "unchecked",
                "derivation": "unchecked: there is no evidence",
                "known_then": False,
                "file": "claims/example/claims.yaml",
                "line": 2,
                "outcome": "error",
            }
        ],
        ["status.has_evidence"],
    )


def test_check_can_write_to_a_file(tmp_path: Path) -> None:
    result = galley("check", desk_at(tmp_path / "desk"), "--format", "json", "--output", tmp_path / "out.json")
    assert (result.output, json.loads((tmp_path / "out.json").read_text())["version"]) == ("", 1)


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_check_gives_paths_from_the_root_of_the_repository(tmp_path: Path, form: str) -> None:
    (tmp_path / ".git").mkdir()
    desk_at(tmp_path / "news/desk", "status: verified")
    assert "news/desk/claims/example/claims.yaml" in galley("check", tmp_path / "news/desk", "--format", form).output


def test_check_adds_the_findings_that_github_does_not_show_to_the_summary_of_the_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    (tmp_path / "summary.md").write_text("Before.\n\n")
    desk_at(tmp_path, f"claims: [{', '.join(f'{{id: c{number}, status: verified}}' for number in range(13))}]")
    galley("check", tmp_path, "--format", "github")
    assert (tmp_path / "summary.md").read_text().startswith("Before.\n\n### Galleyproof: 3 more findings\n\n- error")


def test_check_that_cannot_add_to_the_summary_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    result = galley("check", desk_at(tmp_path / "desk"), "--format", "github")
    assert (result.exit_code, f"cannot write `{tmp_path}`" in result.stderr) == (2, True)


def test_check_that_cannot_write_exits_with_2(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = galley("check", desk_at(tmp_path / "desk"), "--output", tmp_path / "file/out.json")
    assert result.exit_code == 2


def test_check_as_of_a_day_applies_the_waivers_of_that_day(tmp_path: Path) -> None:
    waiver = "{check: status.has_evidence, because: Old., by: desk, until: 2021-12-31}"
    desk_at(tmp_path, f"status: verified\nwaive: [{waiver}]")
    assert [galley("check", tmp_path, "--as-of", day).exit_code for day in ("2021-10-18", "2022-10-18")] == [0, 1]


def test_check_can_skip_the_house_checks(tmp_path: Path) -> None:
    desk_at(tmp_path, "says: Fine.\nfiles: {checks/broken.py: 'def rule(:'}")
    assert [galley("check", tmp_path, *more).exit_code for more in ([], ["--no-house-checks"])] == [1, 0]


def test_text_from_records_cannot_control_the_terminal(tmp_path: Path) -> None:
    text = 'claims: [{id: a, status: opinion, says: "\\e[2J\\u202E"}]'
    desk_at(tmp_path, f"files: {{claims/example/claims.yaml: {json.dumps(text + chr(10) + 'claims: 1')}}}")
    assert "\x1b" not in galley("check", tmp_path).output


def test_report_writes_one_folder_per_article_and_lists_the_files(tmp_path: Path) -> None:
    result = galley("report", desk_at(tmp_path))
    assert (result.exit_code, result.output.splitlines()[3]) == (0, "wrote reports/example/report.html")


def test_report_outside_the_desk_is_refused_with_2(tmp_path: Path) -> None:
    assert galley("report", desk_at(tmp_path / "desk", "desk: {reports: ../elsewhere}")).exit_code == 2


POST = "fact: {kind: post, holder: anna, office: envoy, during: 2003/2010-09-22}"


def test_guard_shows_how_far_each_date_could_be_wrong(tmp_path: Path) -> None:
    result = galley("guard", desk_at(tmp_path, POST), "--slack")
    (start, end, _, count) = result.output.splitlines()
    assert start.endswith(
        "fact.during.start  2003        no later than 22 September 2010; no check limits how early it can be"
    )
    assert end.endswith(
        "fact.during.end    2010-09-22  no earlier than 1 January 2003; no check limits how late it can be"
    )
    assert count == "2 dates and numbers: 0 guarded on both sides, 2 on one side, 0 not at all"
    assert result.exit_code == 0


def test_guard_shows_what_would_go_unnoticed_and_what_to_do(tmp_path: Path) -> None:
    before = snapshot(desk_at(tmp_path, POST))
    result = galley("guard", tmp_path, "--all", "--no-cache")
    assert "if `fact.during` were `2004/2010-09-22` and not `2003/2010-09-22`, nothing would notice" in result.output
    assert "To do: give a row of its evidence a `fact`" in result.output
    assert (result.exit_code, snapshot(tmp_path)) == (0, before)


def test_guard_prints_the_survey_as_json(tmp_path: Path) -> None:
    data = json.loads(galley("guard", desk_at(tmp_path, POST), "--all", "--format", "json").output)
    survey = data["survey"]
    assert survey["planted"] == survey["possible"] == survey["noticed"] + len(survey["survivors"])


def test_guard_draws_the_same_sample_for_the_same_seed(tmp_path: Path) -> None:
    desk_at(tmp_path, POST)
    first, again, other = (
        galley("guard", tmp_path, "--sample", "3", "--seed", seed).output for seed in ("7", "7", "8")
    )
    assert "3 of " in first
    assert first == again != other


def test_guard_prints_the_same_as_json(tmp_path: Path) -> None:
    data = json.loads(galley("guard", desk_at(tmp_path, POST), "--format", "json").output)
    assert [(entry["field"], entry["earliest"], entry["latest"]) for entry in data["guard"]] == [
        ("fact.during.start", None, "2010-09-22"),
        ("fact.during.end", "2003-01-01", None),
    ]


def test_guard_can_be_limited_to_one_claim(tmp_path: Path) -> None:
    desk_at(tmp_path, f"claims: [{{id: one, {POST}}}, {{id: other, {POST}}}]")
    data = json.loads(galley("guard", tmp_path, "--claim", "example/one", "--format", "json").output)
    assert {entry["claim"] for entry in data["guard"]} == {"example/one"}


def test_guard_of_an_unknown_claim_suggests_the_nearest(tmp_path: Path) -> None:
    result = galley("guard", desk_at(tmp_path, POST), "--claim", "example/exmple-1")
    assert (result.exit_code, "did you mean `example/example-1`" in result.stderr) == (2, True)


def test_guard_of_an_unreadable_desk_exits_with_2(tmp_path: Path) -> None:
    (desk_at(tmp_path) / "claims/desk.yaml").write_text("nmae: A slip\n")
    assert galley("guard", tmp_path).exit_code == 2


def test_checks_lists_built_in_and_house_checks(tmp_path: Path) -> None:
    rule = 'from galleyproof.check import check\n\n@check\ndef rule(claim):\n    """A rule."""\n    return []\n'
    output = galley("checks", desk_at(tmp_path, f"files: {{checks/own.py: {json.dumps(rule)}}}")).output
    assert ("records.yaml" in output, "house.own.rule" in output) == (True, True)


def test_explain_prints_a_manual_with_its_examples() -> None:
    result = galley("explain", "posts.term_in_order")
    assert (result.exit_code, "Fails:" in result.output) == (0, True)


def test_explain_of_an_unknown_check_suggests_the_nearest() -> None:
    result = galley("explain", "posts.term_in_oder")
    assert (result.exit_code, "did you mean `posts.term_in_order`" in result.stderr) == (2, True)


def test_schema_prints_a_json_schema() -> None:
    assert json.loads(galley("schema", "entities").output)["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize(
    ("text", "bounds"),
    [("2003-12~", "2003-11-01/2004-01-31"), ("2021-05/..", "2021-05-01/.."), ("../2021-08-15", "../2021-08-15")],
)
def test_date_prints_the_days_that_a_date_can_mean(text: str, bounds: str) -> None:
    assert galley("date", text).output == f"{bounds}\n"


def test_an_impossible_date_exits_with_2_and_a_reason() -> None:
    result = galley("date", "2018-02-30")
    assert (result.exit_code, "28 days" in result.stderr) == (2, True)


def test_init_makes_a_desk_that_passes_every_check(tmp_path: Path) -> None:
    galley("init", tmp_path)
    assert run_folder(tmp_path, TODAY).findings == ()


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    galley("init", tmp_path)
    before = snapshot(tmp_path)
    assert (galley("init", tmp_path).exit_code, snapshot(tmp_path)) == (2, before)


def test_starting_the_command_imports_nothing_heavy() -> None:
    code = "import sys, galleyproof.cli; print({'yaml', 'pydantic', 'jinja2', 'pytest'} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "set()\n"
