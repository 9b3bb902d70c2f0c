"""The run as JSON, version 1, which other programs rely on."""

import json
from pathlib import Path

from galleyproof.reports.formats.as_json import as_data, render
from tests.helpers.tools import run_of

TWO = """
claims: [{id: fine}, {id: bare, status: verified}]
files:
  claims/background/b.yaml: "claims: [{id: fell, says: Kabul fell., status: verified}]"
"""


def test_it_is_versioned_and_dated(tmp_path: Path) -> None:
    data = as_data(run_of(tmp_path))
    assert (data["version"], data["as_of"]) == (1, "2021-10-18")


def test_claims_have_their_full_ids_places_and_outcomes(tmp_path: Path) -> None:
    claims = as_data(run_of(tmp_path, TWO))["claims"]
    assert [(claim["id"], claim["outcome"], claim["line"]) for claim in claims] == [
        ("background/fell", "error", 1),
        ("example/fine", "passed", 2),
        ("example/bare", "error", 5),
    ]


def test_findings_have_their_check_claims_and_places(tmp_path: Path) -> None:
    finding = as_data(run_of(tmp_path, "status: verified"))["findings"][0]
    assert (finding["check"], finding["severity"], finding["claims"], finding["at"], finding["waived"]) == (
        "status.has_evidence",
        "error",
        ["example/example-1"],
        [{"file": "claims/example/claims.yaml", "line": 4, "column": 3}],
        False,
    )


def test_a_waived_finding_has_its_reason(tmp_path: Path) -> None:
    text = "status: verified\nwaive: [{check: status.has_evidence, because: Old., by: desk}]"
    finding = as_data(run_of(tmp_path, text))["findings"][0]
    assert (finding["waived"], finding["because"]) == (True, "Old.")


def test_every_check_has_its_counts(tmp_path: Path) -> None:
    counts = {check["id"]: check for check in as_data(run_of(tmp_path, "status: verified"))["checks"]}
    assert counts["status.has_evidence"] == {
        "id": "status.has_evidence",
        "checked": 1,
        "not_applicable": 0,
        "undecided": 0,
        "waived": 0,
        "failed": 1,
    }


def test_the_report_of_an_article_has_only_its_claims_and_findings(tmp_path: Path) -> None:
    result = run_of(tmp_path, TWO)
    data = as_data(result, result.desk.articles[0])
    assert ([claim["id"] for claim in data["claims"]], [finding["claims"] for finding in data["findings"]]) == (
        ["example/fine", "example/bare"],
        [["example/bare"]],
    )


def test_letters_are_not_escaped(tmp_path: Path) -> None:
    text = render(run_of(tmp_path, "article: {title: Талибы}"))
    assert (json.loads(text)["articles"][0]["title"], "Талибы" in text) == ("Талибы", True)


def test_the_report_of_an_article_has_the_guard(tmp_path: Path) -> None:
    run = run_of(tmp_path, "fact: {kind: post, holder: anna, office: envoy, end: 2010-09-22}")
    (guarded,) = as_data(run, run.desk.articles[0], run.guard())["guard"]
    assert (guarded["claim"], guarded["field"], guarded["latest"]) == ("example/example-1", "fact.end", None)


def test_the_report_of_a_whole_run_has_no_guard(tmp_path: Path) -> None:
    assert "guard" not in as_data(run_of(tmp_path))
