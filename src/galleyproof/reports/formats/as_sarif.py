"""The run as SARIF 2.1.0, for code hosts and editors that show findings beside their lines."""

import re
from hashlib import sha256
from typing import Any, Final
from urllib.parse import quote

from galleyproof import __version__
from galleyproof.finding import Criterion, Finding, Severity
from galleyproof.records.location import Location
from galleyproof.reports.formats.as_json import text_of
from galleyproof.run import Run

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(run: Run, below: str = "") -> str:
    """Return every check as a rule and every finding as a result, suppressed if it is waived.

    `below` is the path from the repository's root to the desk's, ending with a slash; empty if they are the same.
    """
    rules = [_rule(check) for check in run.checks]
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    driver = {"name": "Galleyproof", "version": __version__, "rules": rules}
    results = [_result(finding, index, below) for finding in run.listed]
    sarif_run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [sarif_run]}
    return text_of(log)


def _rule(check: Criterion) -> dict[str, Any]:
    return {
        "id": check.id,
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": check.manual},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(finding: Finding, rules: dict[str, int], below: str) -> dict[str, Any]:
    to_do = f". To do: {finding.fix}" if finding.fix else ""
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "level": _LEVELS[finding.severity],
        "message": {"text": _plain(finding.sentence + to_do)},
        "locations": [_location(finding.at[0], below)],
        "relatedLocations": [_location(at, below) for at in finding.at[1:]],
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
    }
    if finding.check in rules:
        result["ruleIndex"] = rules[finding.check]
    if finding.waived is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.waived}]
    return result


def _location(at: Location, below: str) -> dict[str, Any]:
    region = {"startLine": at.line, "startColumn": at.column}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote((below + at.file).encode("utf-8", "surrogateescape"))},
            "region": region,
        }
    }


def _plain(text: str) -> str:
    """Escape whatever a viewer would read as a link or a placeholder."""
    return re.sub(r"\{(?=\d+\})", "{{", re.sub(r"\[(?=[^\]]*\]\()", r"\\[", text))


def _fingerprint(finding: Finding) -> str:
    """Return a hash that identifies a finding across runs, even if its lines have moved."""
    traits = (finding.check, *finding.claims, finding.at[0].file, finding.words, finding.message)
    return sha256("\n".join(traits).encode("utf-8", "backslashreplace")).hexdigest()[:32]
