"""Claims and findings as rows of a table, and back."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

import pyarrow as pa

from galleyproof.finding import Finding
from galleyproof.run.archive.forest import key_hash
from galleyproof.run.encoding import decode_finding, encode_claim_facts, encode_finding, to_json
from galleyproof.run.folder_result import FolderResult

_FINDING: Final = [
    ("check", pa.string()),
    ("severity", pa.string()),
    ("message", pa.string()),
    ("file", pa.string()),
    ("line", pa.int32()),
    ("column", pa.int32()),
    ("claims", pa.list_(pa.string())),
    ("crashed", pa.bool_()),
    ("question", pa.bool_()),
    ("finding", pa.string()),
]
"""A finding, or a question that was left open: what it is sorted and searched by, and all of it as JSON."""

CLAIMS: Final = pa.schema(
    [
        ("folder", pa.string()),
        ("number", pa.int32()),
        ("mark", pa.string()),
        ("several", pa.bool_()),
        ("keys", pa.list_(pa.uint64())),
        ("facts", pa.string()),
    ]
)
"""A claim with facts: its folder and number there, its digest, and the hashes of the keys that it shares."""

FOUND: Final = pa.schema([("folder", pa.string()), ("number", pa.int32()), *_FINDING])
"""What was found in a folder, and its number there."""

SHARED: Final = pa.schema(
    [
        ("folder", pa.string()),
        ("number", pa.int32()),
        ("check", pa.string()),
        ("claim", pa.string()),
        ("key", pa.string()),
    ]
)
"""What a claim has that others may have too, for one check."""

FACTS: Final = pa.schema(
    [("cluster", pa.string()), ("first", pa.int64()), ("number", pa.int64()), ("facts", pa.string())]
)
"""A claim of a cluster: the digest of the cluster, the number of its first claim on the desk, and its own number."""

SOLVED: Final = pa.schema(
    [
        ("bucket", pa.int32()),
        ("cluster", pa.string()),
        ("number", pa.int32()),
        ("looked_up", pa.string()),
        *_FINDING,
    ]
)
"""What a cluster proves; one row without a finding for a cluster that proves nothing. Its first row has what was looked
up in the registers, as JSON.
"""

REPORTED: Final = pa.schema([("first", pa.int64()), ("number", pa.int32()), *_FINDING])
"""What a check of the archive found; `first` and `number` sort findings that are otherwise alike."""

RESULT: Final = pa.schema(
    [
        ("position", pa.int64()),
        *(column for column in _FINDING if column[0] not in ("crashed", "question")),
        ("because", pa.string()),
        ("identity", pa.string()),
        ("change", pa.string()),
    ]
)
"""A finding as it is reported: its place in the report, why it is waived, and if it is new. `finding` is its JSON."""


def claim_rows(result: FolderResult) -> Iterator[dict[str, Any]]:
    """Yield the claims of a folder that assert facts."""
    for number, (claim_facts, keys, mark) in enumerate(
        zip(result.facts, result.stored_keys, result.marks, strict=True)
    ):
        yield {
            "folder": result.name,
            "number": number,
            "mark": mark,
            "several": result.has_several(number),
            "keys": [*map(key_hash, keys)],
            "facts": to_json(encode_claim_facts(claim_facts)),
        }


def shared_rows(result: FolderResult) -> Iterator[dict[str, Any]]:
    """Yield what the claims of a folder have that others may have too."""
    for id_, pairs in result.shared.items():
        for number, (claim, key) in enumerate(pairs):
            ref = result.claims[claim].ref
            yield {"folder": result.name, "number": number, "check": id_, "claim": ref, "key": key}


def found_rows(result: FolderResult) -> Iterator[dict[str, Any]]:
    """Yield what the local checks found in a folder."""
    for number, row in enumerate(finding_rows(result.findings, result.undecided)):
        yield {"folder": result.name, "number": number, **row}


def finding_rows(findings: Iterable[Finding], questions: Iterable[Finding]) -> Iterator[dict[str, Any]]:
    """Yield some findings, then some questions that were left open."""
    for question, some in ((False, findings), (True, questions)):
        for finding in some:
            yield {
                **sorted_by(finding),
                "crashed": finding.crashed,
                "question": question,
                "finding": to_json(encode_finding(finding)),
            }


def sorted_by(finding: Finding) -> dict[str, Any]:
    """Return the columns that a finding is sorted and searched by."""
    place = finding.at[0]
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "claims": list(finding.claims),
    }


def finding_from(text: str) -> Finding:
    """Return a finding from its JSON."""
    return decode_finding(json.loads(text))
