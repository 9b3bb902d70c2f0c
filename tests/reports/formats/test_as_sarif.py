"""The run as SARIF 2.1.0."""

import json
from pathlib import Path
from typing import Any

from galleyproof.reports.formats.as_sarif import render
from tests.helpers.tools import run_of

BARE = "claims: [{id: bare, status: verified}]"


def sarif(root: Path, text: str = BARE) -> Any:  # noqa: ANN401 - any JSON value
    log = json.loads(render(run_of(root, text)))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    return log["runs"][0]


def test_a_result_has_its_rule_level_and_place(tmp_path: Path) -> None:
    run = sarif(tmp_path)
    (result,) = run["results"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (result["ruleId"], result["level"], rule["id"]) == ("status.has_evidence", "error", "status.has_evidence")
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "claims/example/claims.yaml"},
        "region": {"startLine": 4, "startColumn": 3},
    }
    assert result["message"]["text"].startswith("example/bare: is `verified` but has no evidence. To do: add evidence")


def test_paths_start_at_the_repositorys_root(tmp_path: Path) -> None:
    (result,) = json.loads(render(run_of(tmp_path, BARE), "our desk/"))["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert place == "our%20desk/claims/example/claims.yaml"


def test_links_and_placeholders_in_a_message_are_escaped(tmp_path: Path) -> None:
    bare = "claims: [{id: bare, status: verified, evidence: [{source: '[l](javascript:x) {0}'}]}]"
    texts = [result["message"]["text"] for result in sarif(tmp_path, bare)["results"]]
    assert any(r"\[l](javascript:x) {{0}" in text for text in texts)


def test_different_findings_have_different_fingerprints(tmp_path: Path) -> None:
    copy = "'Ann Bell met. Bob Orlow came. It was 3 May 2019.'"
    desk = f"claims: [{{anchor: {{paragraph: 1, quote: met}}}}]\narticle: {{text: {copy}}}"
    results = sarif(tmp_path, desk)["results"]
    prints = [result["partialFingerprints"]["finding/v1"] for result in results]
    assert len(set(prints)) == len(prints) > 2


def test_a_waived_finding_is_suppressed_with_its_reason(tmp_path: Path) -> None:
    waived = "status: verified\nwaive: [{check: status.has_evidence, because: Old., by: desk}]"
    (result,) = sarif(tmp_path, waived)["results"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "Old."}]


def test_every_check_is_a_rule_with_its_manual(tmp_path: Path) -> None:
    rules = sarif(tmp_path)["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert all(rule["shortDescription"]["text"] and rule["fullDescription"]["text"] for rule in rules)
