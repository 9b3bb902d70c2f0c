"""A desk's own checks: Python files that are loaded by their path and prove their own manuals."""

import json
import sys
from pathlib import Path

import pytest

from galleyproof.finding import Severity
from galleyproof.run import Run
from tests.helpers.tools import check_ids, only_finding, run_of, snapshot

RULE = '''
from galleyproof.check import check
from galleyproof.finding import Problem

@check
def short(claim):
    """A claim is short.

    Fails:
        says: This one is far too long.
    Passes:
        says: Short.
    """
    if len(claim.says) > 12:
        yield Problem("is too long", "says")
'''


def with_rule(root: Path, rule: str, claim: str = "says: Short.") -> Run:
    return run_of(root, f"{claim}\nfiles: {{checks/rules.py: {json.dumps(rule)}}}")


def test_a_house_check_runs_beside_the_built_in_ones(tmp_path: Path) -> None:
    assert check_ids(with_rule(tmp_path, RULE, "says: This is much too long.")) == ["house.rules.short"]


def test_a_house_check_is_listed_and_counted(tmp_path: Path) -> None:
    checked = {counts.check.id: counts.checked for counts in with_rule(tmp_path, RULE).check_counts}
    assert checked["house.rules.short"] == 1


def test_loading_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    with_rule(tmp_path, RULE)
    assert not [name for name in snapshot(tmp_path) if "pycache" in name]


def test_a_syntax_error_is_a_finding_with_its_line(tmp_path: Path) -> None:
    finding = only_finding(with_rule(tmp_path, "\ndef rule(:\n"))
    assert (finding.check, str(finding.at[0])) == ("records.house", "checks/rules.py:2")


def test_an_error_while_loading_is_a_finding_with_its_line(tmp_path: Path) -> None:
    finding = only_finding(with_rule(tmp_path, "\nx = 1\ny = 1 / 0\n"))
    assert str(finding.at[0]) == "checks/rules.py:3"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("This one is far too long", "Fine"), "`house.rules.short` finds nothing in its example under `Fails:`"),
        (("says: Short.", "says: Not that short."), "finds something in its example under `Passes:`: is too long"),
        (("Passes:", "Also:"), "has no example under `Passes:` in its manual"),
    ],
)
def test_an_example_that_does_not_hold_is_a_finding(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    findings = with_rule(tmp_path, RULE.replace(*change)).findings
    assert any(message in finding.message for finding in findings if finding.check == "records.house")


def test_a_check_that_raises_names_its_own_line_and_the_claims(tmp_path: Path) -> None:
    rule = RULE.replace('        yield Problem("is too long", "says")', "        raise KeyError(claim.id)")
    crash = next(crash for crash in with_rule(tmp_path, rule, "says: This is much too long.").findings if crash.crashed)
    assert [place.file for place in crash.at] == ["checks/rules.py", "claims/example/claims.yaml"]


@pytest.mark.parametrize(
    "rule", [RULE.replace("@check", "raise SystemExit(0)\n\n@check"), "exit(0)"], ids=["later", "at once"]
)
def test_a_file_that_ends_the_process_ends_nothing(tmp_path: Path, rule: str) -> None:
    assert check_ids(with_rule(tmp_path, rule)) == ["records.house"]


def test_a_check_that_ends_the_process_is_a_finding(tmp_path: Path) -> None:
    rule = RULE.replace('        yield Problem("is too long", "says")', "        raise SystemExit(0)")
    assert with_rule(tmp_path, rule, "says: This is much too long.").blocked


def test_a_check_that_matched_no_records_is_a_warning(tmp_path: Path) -> None:
    rule = RULE.replace("@check", '@check(having="anchor")').replace(
        "says: This one", "anchor: {paragraph: 1, quote: An}\n        says: This one"
    )
    finding = only_finding(with_rule(tmp_path, rule))
    assert (finding.severity, "matched no records" in finding.message) == (Severity.WARNING, True)


def test_house_checks_can_be_left_out(tmp_path: Path) -> None:
    with_rule(tmp_path, RULE, "says: This is much too long.")
    assert check_ids(run_of(tmp_path, "says: This is much too long.", house_checks=False)) == []


def test_waivers_of_house_checks_are_not_reported_when_these_did_not_run(tmp_path: Path) -> None:
    text = "waive: [{check: house.rules.short, because: It is a title., by: desk}]"
    result = run_of(tmp_path, text, house_checks=False)
    assert (check_ids(result), [question.check for question in result.undecided]) == ([], ["waivers.of_a_check"])


def test_a_folder_of_checks_outside_the_desk_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/rules.py").write_text(RULE)
    finding = only_finding(run_of(tmp_path / "desk", "desk: {checks: ../elsewhere}"))
    assert (finding.check, finding.at[0].file) == ("records.fields", "claims/desk.yaml")
