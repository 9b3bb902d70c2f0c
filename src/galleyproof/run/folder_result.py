"""What the first step of a run finds in a folder, and what the whole run needs to know of its claims."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from galleyproof.article.coverage import Coverage
from galleyproof.engine.claim_facts import ClaimFacts, DeskFacts
from galleyproof.evidence import Assessment
from galleyproof.finding import Finding
from galleyproof.records.location import Location


class ClaimSummary(NamedTuple):
    """What the whole run needs to know of a claim: its full id, status, place, and the kinds of its facts."""

    ref: str
    status: str
    at: Location
    kinds: tuple[str, ...]

    @property
    def id(self) -> str:
        """Its id within its article."""
        return self.ref.partition("/")[2]


@dataclass
class FolderResult:
    """What the first step finds in a folder.

    Attributes:
        name: the folder's name.
        claims: its claims, in order.
        facts: what its claims assert.
        kinds: the kinds of the facts that each claim in `facts` asserts.
        keys: what the claims in `facts` have in common with those that may contradict them.
        marks: a digest of each claim in `facts`: what it says and where, and the claims that date it.
        desk_facts: what its facts tell all other folders.
        shared: for each check of groups, the number of a claim and each key that it has.
        examined: for each local check, the number of subjects that gave it something to compare, unless it is 0.
        findings: what the local checks found, check by check.
        undecided: what they could not decide.
        looked_up: what was looked up outside the folder.
        has_article: True if it has an article.
        is_example: True if its article is only an example.
        waives: True if one of its records has a waiver.
        lost: the records that are left out because of a fault.
        assessed: the assessments of its claims; None if they were not computed in this process.
        coverage: the coverage of its article; None without an article, or likewise.
    """

    name: str
    claims: tuple[ClaimSummary, ...] = ()
    facts: Sequence[ClaimFacts] = ()
    kinds: Sequence[tuple[str, ...]] = ()
    keys: Sequence[Sequence[Hashable]] = ()
    marks: Sequence[str] = ()
    desk_facts: DeskFacts = field(default_factory=DeskFacts)
    shared: Mapping[str, Sequence[tuple[int, str]]] = field(default_factory=dict)
    examined: Mapping[str, int] = field(default_factory=dict)
    findings: Sequence[Finding] = ()
    undecided: Sequence[Finding] = ()
    looked_up: Mapping[str, Sequence[str]] = field(default_factory=dict)
    has_article: bool = False
    is_example: bool = False
    waives: bool = False
    lost: frozenset[str] = frozenset()
    assessed: Mapping[str, Assessment] | None = None
    coverage: Coverage | None = None

    @property
    def stored_keys(self) -> list[list[str]]:
        """The keys of its facts as text, as they are stored."""
        return [[key if isinstance(key, str) else repr(key) for key in keys] for keys in self.keys]

    def with_stored_keys(self) -> "FolderResult":
        """Return it with its keys as text, so that those of old and new results can be compared."""
        return replace(self, keys=self.stored_keys)

    def has_several(self, number: int) -> bool:
        """Return True if a claim in `facts` asserts more than one fact."""
        return len(self.kinds[number]) > 1
