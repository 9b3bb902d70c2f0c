"""Sentences as newspapers write them, not written for this reader: slips, and correct ones that look like slips.

Everything in them is invented. Each line of `tests/sentences/*.jsonl` is a desk: its entities, its copy and its claims.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from galleyproof.checks import builtin
from galleyproof.finding import Finding, Severity
from galleyproof.load.texts import load_texts
from galleyproof.run import run

SENTENCES = Path(__file__).parent / "sentences"
KNOWN = (SENTENCES / "known_misses.txt").read_text(encoding="utf-8").split()
"""The slips that are not found yet, and the correct sentences with a false alarm."""

APART = ("names.first_mention", "names.house_spelling", "statements.context", "sourcing.repeated")
"""Checks that the invented records are not made for."""


def cases() -> Iterator[Any]:
    """Every sentence as a case; those that are known to come out wrong must still do so."""
    for path in sorted(SENTENCES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            name = f"{path.stem}-{case['id']}"
            marks = [pytest.mark.xfail(strict=True)] if name in KNOWN else []
            yield pytest.param(case, id=name, marks=marks)


def listed(**records: object) -> str:
    """Return records as a YAML file."""
    return yaml.safe_dump(records, allow_unicode=True, sort_keys=False)


def findings(case: dict[str, Any]) -> list[Finding]:
    """Return the errors and warnings of the desk of a sentence."""
    front = {"title": case.get("title", "A story"), "outlet": "The Courier", "published": case["published"]}
    stage = case.get("stage", "draft")
    source = {"id": "rec", "publisher": "The Registry", "title": "The record", "tier": "primary"}
    texts = {
        "claims/desk.yaml": listed(name="T", language="en", policy={"verified_needs": [{"primary": 1}]}),
        "claims/sources.yaml": listed(sources=[{**source, "published": "2021-10-01"}]),
        "claims/entities.yaml": listed(entities=case["entities"]),
        "claims/story/article.md": f"---\n{listed(**front, stage=stage)}---\n\n{case['text']}\n",
        "claims/story/claims.yaml": listed(claims=case["claims"]),
    }
    found = run(load_texts(texts), builtin(), date(2026, 11, 1)).findings
    loud = (finding for finding in found if finding.severity is not Severity.NOTE and not finding.overtaken)
    return [finding for finding in loud if finding.check not in APART]


@pytest.mark.parametrize("case", [*cases()])
def test_a_slip_is_found_and_a_correct_sentence_left_alone(case: dict[str, Any]) -> None:
    assert bool(findings(case)) is (case["expect"] == "flag"), case["why"]
