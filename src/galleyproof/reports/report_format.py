"""The form of `report.json` and of `galley check --format json`, version 1, as other programs may rely on it.

What is listed here stays in version 1; what is added later is new fields, which a reader passes over.
"""

import json
from typing import Annotated, Any, Literal, NotRequired

from pydantic import ConfigDict, Field, TypeAdapter, with_config
from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from galleyproof.claim import Status
from galleyproof.schema import DIALECT

_STRICT = ConfigDict(extra="forbid")


@with_config(_STRICT)
class Place(TypedDict):
    """A place in a file: its path from the desk's root, with the line and column counted from 1."""

    file: str
    line: Annotated[int, Field(ge=1)]
    column: Annotated[int, Field(ge=1)]


@with_config(_STRICT)
class Counts(TypedDict):
    """How many claims stand, need a look, block, or are waived."""

    stand: int
    look: int
    block: int
    waived: int


@with_config(_STRICT)
class EvidenceHeld(TypedDict):
    """Rows of evidence, the sources that they cite, and how many of these are stored on the desk."""

    rows: int
    sources: int
    stored: int


@with_config(_STRICT)
class ArticleData(TypedDict):
    """An article: its folder's name, what its front matter says, and what came of its claims."""

    id: str
    title: str
    outlet: str
    published: Annotated[str, Field(description="EDTF.")]
    stage: Literal["draft", "ready", "published"]
    file: str
    evidence: EvidenceHeld
    counts: Counts


@with_config(_STRICT)
class ClaimData(TypedDict):
    """A claim: its full id, the status declared, the one computed, how that came about, and the outcome."""

    id: str
    says: str
    status: Status
    computed: Status
    derivation: str
    known_then: Annotated[bool, Field(description="Whether evidence published up to its own day suffices.")]
    file: str
    line: int
    outcome: Literal["error", "waived", "unchecked", "passed"]


@with_config(_STRICT)
class FindingData(TypedDict):
    """A finding: which check, how grave, what is wrong, what to do, whose it is, and where."""

    check: str
    severity: Literal["error", "warning", "note"]
    message: str
    fix: str
    claims: Annotated[list[str], Field(description="Full ids, sorted; of a contradiction, the whole minimal set.")]
    at: list[Place]
    waived: bool
    because: Annotated[str | None, Field(description="Why it is waived.")]
    overtaken: bool
    overtaken_by: str | None


@with_config(_STRICT)
class CheckData(TypedDict):
    """What a check saw on the whole desk."""

    id: str
    checked: int
    not_applicable: int
    undecided: int
    waived: int
    failed: int


@with_config(_STRICT)
class CoverageData(TypedDict):
    """How many things can be checked, have a claim, are waived or open; sentences, and those all covered."""

    things: int
    covered: int
    waived: int
    open: int
    sentences: int
    whole: int


@with_config(_STRICT)
class GuardData(TypedDict):
    """Between what a date or number could be moved before any check noticed; null is open."""

    claim: str
    field: str
    written: str
    earliest: str | None
    latest: str | None
    untold: Annotated[str | None, Field(description="Why that could not be told.")]
    file: str
    line: int


@with_config(_STRICT)
class ReportData(TypedDict):
    """A run, or what it says of one article; only an article's report has `guard` and `changes`."""

    version: Literal[1]
    desk: str
    as_of: Annotated[str, Field(description="The day that the run looks from, as YYYY-MM-DD.")]
    articles: list[ArticleData]
    claims: list[ClaimData]
    findings: list[FindingData]
    checks: list[CheckData]
    coverage: Annotated[dict[str, CoverageData], Field(description="By the article's id.")]
    guard: NotRequired[list[GuardData]]
    changes: NotRequired[Annotated[list[str], Field(description="What changed since the report before, in words.")]]


def schema_text() -> str:
    """The JSON Schema (2020-12) of a report, as the text of its file."""
    schema: dict[str, Any] = {"$schema": DIALECT, **TypeAdapter(ReportData).json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
