"""The run as SARIF 2.1.0: for code hosts and editors that show findings beside their lines."""

import json
from typing import Any, Final
from urllib.parse import quote

from galleyproof import __version__
from galleyproof.finding import Finding, Severity
from galleyproof.location import Location
from galleyproof.run import Run
from galleyproof.tally import Tally

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(run: Run) -> str:
    """Every finding, waived ones as suppressed, and every check as a rule."""
    rules = [_rule(tally) for tally in run.tallies]
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    driver = {"name": "Galleyproof", "version": __version__, "rules": rules}
    found = (*run.findings, *(said for said in run.undecided if said.blocks))
    results = [_result(finding, index) for finding in found]
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(tally: Tally) -> dict[str, Any]:
    return {
        "id": tally.check.id,
        "shortDescription": {"text": tally.check.title},
        "fullDescription": {"text": tally.check.manual},
        "defaultConfiguration": {"level": _LEVELS[tally.check.severity]},
    }


def _result(finding: Finding, rules: dict[str, int]) -> dict[str, Any]:
    subject = f"{', '.join(finding.claims)}: " if finding.claims else ""
    to_do = f". To do: {finding.fix}" if finding.fix else ""
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "level": _LEVELS[finding.severity],
        "message": {"text": subject + finding.message + to_do},
        "locations": [_location(finding.at[0])],
        "relatedLocations": [_location(at) for at in finding.at[1:]],
        "partialFingerprints": {"claims/v1": f"{finding.check}:{','.join(finding.claims) or finding.at[0].file}"},
    }
    if finding.check in rules:
        result["ruleIndex"] = rules[finding.check]
    if finding.waived is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.waived}]
    return result


def _location(at: Location) -> dict[str, Any]:
    region = {"startLine": at.line, "startColumn": at.column}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(at.file)}, "region": region}}
