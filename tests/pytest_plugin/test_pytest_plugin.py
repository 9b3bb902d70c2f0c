"""The pytest plugin: claims are items, the desk is run once, and reports are written after a full run."""

import gc
import re
from pathlib import Path

import pytest

from galleyproof.run.folder_run import run_folder
from tests.helpers.tools import TODAY, desk_at, snapshot

DESK = """
claims:
  - {id: fine, says: This one is fine.}
  - {id: bare, says: This one has no evidence., status: verified}
  - {id: unseen, says: Nobody has checked this one., status: unchecked}
  - id: excused
    status: verified
    fact: {kind: lifespan, of: somebody, born: 1958}
    waive: [{check: status.has_evidence, because: The archive is closed., by: desk}]
entities: [{id: somebody, kind: person}]
"""


@pytest.fixture
def desk(pytester: pytest.Pytester) -> Path:
    return desk_at(pytester.path, DESK)


def outcomes(result: pytest.RunResult) -> dict[str, int]:
    return {name: number for name, number in result.parseoutcomes().items() if not name.startswith("warning")}


def reports(root: Path) -> list[str]:
    return [name for name in snapshot(root) if name.startswith("reports/")]


@pytest.mark.usefixtures("desk")
def test_every_claim_is_an_item_named_by_its_file_and_id(pytester: pytest.Pytester) -> None:
    result = pytester.runpytest("--collect-only", "-q")
    result.stdout.fnmatch_lines(["claims/example/claims.yaml::fine", "claims/example/claims.yaml::bare"])


@pytest.mark.usefixtures("desk")
def test_errors_fail_waivers_xfail_and_unchecked_claims_of_a_draft_are_skipped(pytester: pytest.Pytester) -> None:
    result = pytester.runpytest("claims/example/claims.yaml")
    assert outcomes(result) == {"passed": 2, "failed": 1, "xfailed": 1, "skipped": 1}


@pytest.mark.usefixtures("desk")
def test_a_failure_shows_the_finding_without_a_traceback(pytester: pytest.Pytester) -> None:
    result = pytester.runpytest()
    result.stdout.fnmatch_lines(
        [
            "error claims/example/claims.yaml:*",
            "*example/bare: is `verified` but has no evidence",
            "*claims/example/claims.yaml:*: *status: verified",
            "*To do: add evidence*",
            "*status.has_evidence*",
        ]
    )
    assert "Traceback" not in result.stdout.str()


@pytest.mark.usefixtures("desk")
def test_the_last_line_of_the_summary_counts_the_claims(pytester: pytest.Pytester) -> None:
    pytester.runpytest().stdout.fnmatch_lines(["4 claims: 1 passed, 1 unchecked, 1 with errors, 1 waived"])


def test_the_items_show_all_findings_of_the_run(pytester: pytest.Pytester, desk: Path) -> None:
    desk_at(
        desk, DESK + "files: {claims/background/broken.yaml: 'claims: [', claims/other/lost.yaml: 'claims: [{id: x}]'}"
    )
    run = run_folder(desk, TODAY)
    items, _ = pytester.inline_genitems()
    reported = {finding for item in items for finding in item.findings}  # type: ignore[attr-defined] # all are ours
    assert reported == set(run.findings)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("expression", "selected"),
    [
        ("claim(status='unchecked')", ["unseen"]),
        ("claim(kind='lifespan')", ["excused"]),
        ("claim(severity='error')", ["bare"]),
    ],
)
def test_the_mark_selects_claims(pytester: pytest.Pytester, expression: str, selected: list[str]) -> None:
    result = pytester.runpytest("--collect-only", "-q", "-m", expression)
    assert re.findall(r"::([\w.\[\]]+)", result.stdout.str()) == selected


def test_a_full_run_writes_the_reports(pytester: pytest.Pytester, desk: Path) -> None:
    pytester.runpytest()
    assert len(reports(desk)) == 7


@pytest.mark.parametrize(
    "arguments",
    [
        ["claims"],
        ["-k", "fine"],
        ["-m", "claim(status='opinion')"],
        ["--collect-only"],
        ["-x"],
        ["--deselect", "claims/desk.yaml"],
    ],
    ids=" ".join,
)
def test_a_partial_run_writes_no_reports(pytester: pytest.Pytester, desk: Path, arguments: list[str]) -> None:
    pytester.runpytest(*arguments)
    assert reports(desk) == []


def test_workers_write_the_same_reports(pytester: pytest.Pytester, desk: Path) -> None:
    pytester.runpytest()
    alone = {name: (desk / name).read_bytes() for name in reports(desk)}
    for name in alone:
        (desk / name).unlink()
    pytester.runpytest_subprocess("-n", "2")
    assert {name: (desk / name).read_bytes() for name in reports(desk)} == alone


def test_a_partial_run_by_workers_writes_no_reports(pytester: pytest.Pytester, desk: Path) -> None:
    pytester.runpytest_subprocess("-n", "2", "-k", "fine")
    assert reports(desk) == []


def test_the_last_failures_can_be_run_again(pytester: pytest.Pytester, desk: Path) -> None:
    pytester.runpytest()
    for name in reports(desk):
        (desk / name).unlink()
    assert (outcomes(pytester.runpytest("--lf")), reports(desk)) == ({"failed": 1}, [])


@pytest.mark.usefixtures("desk")
def test_junit_xml_contains_the_findings(pytester: pytest.Pytester) -> None:
    pytester.runpytest("--junitxml=out.xml")
    assert "has no evidence" in (pytester.path / "out.xml").read_text()


def test_a_broken_file_is_a_failing_item_and_the_rest_still_runs(pytester: pytest.Pytester, desk: Path) -> None:
    desk_at(desk, DESK + "files: {claims/example/broken.yaml: 'claims: ['}")
    result = pytester.runpytest("-v")
    result.stdout.fnmatch_lines(["claims/example/broken.yaml::?file? FAILED*", "*claims.yaml::fine PASSED*"])


def test_a_finding_without_a_file_fails_with_desk_yaml(pytester: pytest.Pytester, desk: Path) -> None:
    (desk / "claims/example/folder.yaml").mkdir()
    pytester.runpytest("-v").stdout.fnmatch_lines(["claims/desk.yaml::?file? FAILED*"])


def test_a_desk_without_claims_fails(pytester: pytest.Pytester) -> None:
    desk_at(pytester.path, "claims: []")
    assert pytester.runpytest().ret == pytest.ExitCode.TESTS_FAILED


def test_an_unreadable_desk_yaml_fails(pytester: pytest.Pytester, desk: Path) -> None:
    (desk / "claims/desk.yaml").write_text("nmae: A slip\n")
    result = pytester.runpytest()
    result.stdout.fnmatch_lines(["*unknown field `nmae`*", "*did you mean `name`?*"])
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_warnings_are_printed_though_nothing_fails(pytester: pytest.Pytester) -> None:
    desk_at(
        pytester.path,
        'files: {claims/example/claims.yaml: "claims:\\n- id: a\\n  status: opinion\\n  says: It is issue #4\\n"}',
    )
    pytester.runpytest().stdout.fnmatch_lines(["warning claims/example/claims.yaml:4"])


def test_the_day_of_the_run_can_be_given(pytester: pytest.Pytester) -> None:
    waiver = "{check: status.has_evidence, because: Old., by: desk, until: 2021-12-31}"
    desk_at(pytester.path, f"status: verified\nwaive: [{waiver}]")
    assert outcomes(pytester.runpytest("--as-of", "2021-10-18", "claims/example/claims.yaml")) == {
        "passed": 1,
        "xfailed": 1,
    }


@pytest.mark.usefixtures("desk")
def test_an_invalid_day_is_a_usage_error(pytester: pytest.Pytester) -> None:
    assert pytester.runpytest("--as-of", "yesterday").ret == pytest.ExitCode.USAGE_ERROR


def test_house_checks_can_be_skipped(pytester: pytest.Pytester, desk: Path) -> None:
    desk_at(desk, DESK + "files: {checks/broken.py: 'def rule(:'}")
    result = pytester.runpytest("--no-house-checks", "claims/desk.yaml")
    assert "failed" not in outcomes(result)


def test_the_ini_file_can_name_a_desk_in_another_folder(pytester: pytest.Pytester) -> None:
    desk_at(pytester.path / "newsroom", DESK)
    pytester.makeini("[pytest]\ngalley_desk = newsroom\n")
    pytester.runpytest("newsroom").stdout.fnmatch_lines(["4 claims: *"])


def test_a_desk_below_the_root_is_ignored(pytester: pytest.Pytester) -> None:
    desk_at(pytester.path / "tests/desks/one", DESK)
    assert pytester.runpytest().ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_without_a_desk_only_the_entry_point_is_imported(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys

        def test_imports():
            own = {name for name in sys.modules if name.startswith("galleyproof")}
            assert own == {"galleyproof", "galleyproof.pytest_plugin"}
            assert not {"yaml", "pydantic", "click", "jinja2"} & set(sys.modules)
        """
    )
    assert outcomes(pytester.runpytest_subprocess("-p", "no:hypothesispytest")) == {"passed": 1}


def test_nothing_but_the_reports_and_the_cache_is_written(pytester: pytest.Pytester, desk: Path) -> None:
    before = snapshot(desk)
    pytester.runpytest("-p", "no:cacheprovider")
    new = {name for name in snapshot(desk) if name not in before and not name.startswith(".galley_cache/")}
    assert new == set(reports(desk))


@pytest.mark.usefixtures("desk")
def test_a_plugin_that_runs_items_itself_gets_the_same_results(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(
        """
        import pytest
        from _pytest.runner import runtestprotocol

        @pytest.hookimpl(tryfirst=True)
        def pytest_runtest_protocol(item, nextitem):
            runtestprotocol(item, nextitem=nextitem)
            return True
        """
    )
    result = pytester.runpytest("claims/example/claims.yaml")
    result.stdout.fnmatch_lines(["*example/bare: is `verified` but has no evidence"])
    assert outcomes(result) == {"passed": 2, "failed": 1, "xfailed": 1, "skipped": 1}


def test_a_session_leaves_the_garbage_collector_as_it_was(pytester: pytest.Pytester, desk: Path) -> None:
    desk_at(desk, DESK)
    gc.unfreeze()  # what an earlier test may have frozen
    before = (gc.isenabled(), gc.get_freeze_count())
    assert pytester.inline_run().listoutcomes()[0]
    assert (gc.isenabled(), gc.get_freeze_count()) == before
