"""The form of `report.json` and of `galley check --format json`, version 1, as other programs may rely on it.

What is listed here stays in version 1; what is added later is new fields, which a reader passes over.
"""

import json
from functools import cache
from typing import Annotated, Any, Final, Literal, NotRequired

from pydantic import Field, TypeAdapter, ValidationError
from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from galleyproof.claim import Status
from galleyproof.schema.json_schema import DIALECT

VERSION: Final = 1


class Place(TypedDict):
    """A place in a file: its path from the desk's root, with the line and column counted from 1."""

    file: str
    line: Annotated[int, Field(ge=1)]
    column: Annotated[int, Field(ge=1)]


class Counts(TypedDict):
    """How many claims stand, need a look, block, or are waived."""

    stand: int
    look: int
    block: int
    waived: int


class EvidenceHeld(TypedDict):
    """Rows of evidence, the sources that they cite, and how many of these are stored on the desk."""

    rows: int
    sources: int
    stored: int


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
    record: Annotated[dict[str, str], Field(description="A digest of each field as it is written.")]


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


class CheckData(TypedDict):
    """What a check saw on the whole desk."""

    id: str
    checked: int
    not_applicable: int
    undecided: int
    waived: int
    failed: int


class CoverageData(TypedDict):
    """How many things can be checked, have a claim, are waived or open; sentences, and those all covered."""

    things: int
    covered: int
    waived: int
    open: int
    sentences: int
    whole: int


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


@cache
def _form() -> TypeAdapter[ReportData]:
    """Made once, since that takes longer than reading a report by it."""
    return TypeAdapter(ReportData)


def read(text: str) -> dict[str, Any]:
    """A report that was written before.

    Raises:
        ValueError: it is no report of this version; in one sentence.
    """
    try:
        data: dict[str, Any] = json.loads(text)
        _form().validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "all of it"
        raise ValueError(f"no report of version {VERSION}, as to `{field}`: {first['msg']}") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"no report: it is no JSON, or nested too deeply: {error}") from error
    return data


def schema_text() -> str:
    """The JSON Schema (2020-12) of a report, as the text of its file."""
    schema: dict[str, Any] = {"$schema": DIALECT, **_form().json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
