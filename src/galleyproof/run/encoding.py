"""The result of a folder, and findings, as data ready for JSON, and back: for the cache, processes and the archive.

Nothing but text, numbers, lists and mappings: whoever writes into a cache cannot make a run execute anything.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from typing import Any, Final, NamedTuple, TypeAlias, overload

from pydantic import TypeAdapter

from galleyproof.claim import Claim
from galleyproof.engine.claim_facts import ClaimFacts, DeskFacts
from galleyproof.facts import AnyFact
from galleyproof.facts.frame import FactContext
from galleyproof.finding import Finding, Overtaken, Severity
from galleyproof.records.location import Location, tree_at
from galleyproof.run.cluster_step import ClusterFindings
from galleyproof.run.folder_result import ClaimSummary, FolderResult

Data: TypeAlias = Any
"""Anything that JSON can hold."""


MALFORMED: Final = (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)
"""What reading data that nobody wrote like this can raise."""


_SEVERITIES: Final = {severity.value: severity for severity in Severity}


class StoredClaim(NamedTuple):
    """As much of a claim as the engine needs."""

    ref: str
    article: str
    status: str
    reported_in: str | None


class StoredFacts(Sequence[ClaimFacts]):
    """What the claims of a folder assert, made from data one by one when somebody asks for it."""

    def __init__(self, read: Callable[[], Sequence[Data]]) -> None:
        self._read = read
        self._made: dict[int, ClaimFacts] = {}

    @cached_property
    def rows(self) -> Sequence[Data]:
        """The data of each claim."""
        return self._read()

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> ClaimFacts: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[ClaimFacts]: ...
    def __getitem__(self, index: int | slice) -> ClaimFacts | Sequence[ClaimFacts]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if index not in self._made:
            self._made[index] = claim_facts_from(self.rows[index])
        return self._made[index]


def encode(result: FolderResult) -> dict[str, Data]:
    """Return a folder's result as data; the assessments and the coverage are left out."""
    return {
        "name": result.name,
        "claims": [[claim.ref, claim.status, list(claim.at), list(claim.kinds)] for claim in result.claims],
        "facts": _rows(result.facts),
        "kinds": [list(kinds) for kinds in result.kinds],
        "keys": result.stored_keys,
        "marks": list(result.marks),
        **encode_desk_facts(result.desk_facts),
        "shared": {id_: [list(pair) for pair in pairs] for id_, pairs in result.shared.items()},
        "examined": dict(result.examined),
        "findings": [*map(encode_finding, result.findings)],
        "undecided": [*map(encode_finding, result.undecided)],
        "looked_up": {name: list(keys) for name, keys in result.looked_up.items()},
        "has_article": result.has_article,
        "is_example": result.is_example,
        "waives": result.waives,
        "lost": sorted(result.lost),
    }


def decode(data: Mapping[str, Data]) -> FolderResult:
    """Return a folder's result from data."""
    return FolderResult(
        name=data["name"],
        claims=tuple(
            [ClaimSummary(ref, status, Location(*at), tuple(kinds)) for ref, status, at, kinds in data["claims"]]
        ),
        facts=StoredFacts(lambda: data["facts"]),
        kinds=[*map(tuple, data["kinds"])],
        keys=data["keys"],
        marks=data["marks"],
        desk_facts=decode_desk_facts(data),
        shared={id_: [*map(tuple, pairs)] for id_, pairs in data["shared"].items()},
        examined=data["examined"],
        findings=[*map(decode_finding, data["findings"])],
        undecided=[*map(decode_finding, data["undecided"])],
        looked_up=data["looked_up"],
        has_article=data["has_article"],
        is_example=data["is_example"],
        waives=data["waives"],
        lost=frozenset(data["lost"]),
    )


def to_text(data: Mapping[str, Data]) -> str:
    """Return the data of a folder as JSON on two lines; what its claims assert is on the second, rarely read one."""
    return f"{to_json({**data, 'facts': None})}\n{to_json(data['facts'])}"


def from_text(text: str) -> FolderResult:
    """Return a folder's result from the text of its data."""
    data, _, facts = text.partition("\n")
    return replace(decode(json.loads(data)), facts=StoredFacts(lambda: json.loads(facts)))


def to_json(data: Data) -> str:
    """Return data as JSON, as short as possible."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def encode_desk_facts(desk_facts: DeskFacts) -> dict[str, Data]:
    """Return what a folder tells all others as data."""
    return {
        "first_days": dict(desk_facts.first_days),
        "lives": sorted(desk_facts.lives),
        "denied": sorted(([kind, subject] for kind, subject in desk_facts.denied), key=repr),
    }


def decode_desk_facts(data: Mapping[str, Data]) -> DeskFacts:
    """Return what a folder tells all others from its data."""
    denied = frozenset((kind, subject) for kind, subject in data["denied"])
    return DeskFacts(data["first_days"], frozenset(data["lives"]), denied)


def encode_finding(finding: Finding) -> list[Data]:
    """Return a finding as a list in the order of its fields."""
    return [
        finding.check,
        finding.severity.value,
        finding.message,
        [list(place) for place in finding.at],
        finding.fix,
        list(finding.claims),
        finding.waived,
        finding.crashed,
        finding.overtaken and [list(finding.overtaken.claims), list(finding.overtaken.by), finding.overtaken.words],
        finding.words,
        finding.follows,
        finding.cause,
    ]


def decode_finding(row: Sequence[Data]) -> Finding:
    """Return a finding from a list of its fields."""
    check, severity, message, at, fix, claims, waived, crashed, overtaken, words, follows, cause = row
    return Finding(
        check,
        _SEVERITIES[severity],
        message,
        tuple([Location(*place) for place in at]),
        fix,
        tuple(claims),
        waived,
        crashed,
        Overtaken(tuple(overtaken[0]), tuple(overtaken[1]), overtaken[2]) if overtaken else None,
        words,
        follows,
        cause,
    )


def encode_cluster(found: ClusterFindings) -> list[Data]:
    """Return what a cluster proves as a list."""
    looked_up = {name: list(keys) for name, keys in found.looked_up.items()}
    return [[*map(encode_finding, found.findings)], [*map(encode_finding, found.undecided)], looked_up]


def decode_cluster(data: Data) -> ClusterFindings | None:
    """Return what a cluster proves from a list, or None if there is none."""
    try:
        findings, undecided, looked_up = data
        return ClusterFindings([*map(decode_finding, findings)], [*map(decode_finding, undecided)], looked_up)
    except MALFORMED:
        return None


def _rows(facts: Sequence[ClaimFacts]) -> list[Data]:
    return list(facts.rows) if isinstance(facts, StoredFacts) else [encode_claim_facts(one) for one in facts]


def encode_claim_facts(claim_facts: ClaimFacts) -> list[Data]:
    """Return what a claim asserts as a list: id, status, the claim that reports it, own day, facts as written."""
    claim = claim_facts.claim
    assert isinstance(claim, Claim)  # noqa: S101 - stored facts are data already
    trees = [[list(path), tree_at(claim.written.tree, path)] for path, _, _ in claim_facts.facts]
    return [claim.ref, claim.status, claim.reported_in, *claim_facts.facts[0][2].own, trees]


def claim_facts_from(row: Sequence[Data]) -> ClaimFacts:
    """Return what a claim asserts from a list."""
    ref, status, reported_in, first, last, trees = row
    article = ref.partition("/")[0]
    facts = (
        (tuple(path), _any_fact().validate_python(tree), FactContext(f"{ref}#{number}", article, (first, last)))
        for number, (path, tree) in enumerate(trees)
    )
    return ClaimFacts(StoredClaim(ref, article, status, reported_in), tuple(facts))


@cache
def _any_fact() -> TypeAdapter[Any]:
    return TypeAdapter(AnyFact)
