"""The format of `report.json` and of `galley check --format json`, version 1, for other programs to rely on.

Version 1 keeps every field listed here. New fields may be added, so a reader should ignore fields it does not know.
"""

import json
from functools import cache
from typing import Annotated, Any, Final, Literal, NotRequired

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError, with_config
from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from galleyproof.claim import Status
from galleyproof.desk.saved_survey import SavedKind, SavedSurvivor
from galleyproof.schema import DIALECT

VERSION: Final = 1


class Place(TypedDict):
    """A place in a file: the path from the desk's root, and the line and column, counted from 1."""

    file: str
    line: Annotated[int, Field(ge=1)]
    column: Annotated[int, Field(ge=1)]


@with_config(ConfigDict(title="Counts"))
class CountsData(TypedDict):
    """The number of claims that stand, need a look, block publication, or are waived."""

    stand: int
    look: int
    block: int
    waived: int


@with_config(ConfigDict(title="EvidenceHeld"))
class EvidenceData(TypedDict):
    """The number of evidence rows, of the sources they cite, and of those sources that are archived on the desk."""

    rows: int
    sources: int
    stored: int


class CorrectionData(TypedDict):
    """A correction that readers were told of, and the full ids of the claims that it corrects."""

    day: str
    what: str
    because: str
    claims: list[str]


class WrongData(TypedDict):
    """A claim of the copy to correct, by its full id, the reason, and the sentences that make it."""

    claim: str
    why: str
    sentences: list[str]


class VerdictData(TypedDict):
    """The verdict on an article, its claims by status, and what would go unnoticed: open questions and items."""

    grade: Annotated[
        Literal[
            "Do not run",
            "Run with corrections",
            "Ready",
            "Needs a correction",
            "Overtaken: update before re-use",
            "Stands",
        ],
        Field(description="The last three are for published articles."),
    ]
    why: str
    wrong: list[WrongData]
    statuses: dict[Status, int]
    undecided: int
    unclaimed: int


class ArticleData(TypedDict):
    """An article: the name of its folder, its front matter, and the results for its claims."""

    id: str
    title: str
    outlet: str
    published: Annotated[str, Field(description="EDTF.")]
    stage: Literal["draft", "ready", "published"]
    file: str
    evidence: EvidenceData
    counts: CountsData
    verdict: NotRequired[VerdictData]
    corrections: NotRequired[list[CorrectionData]]


class ClaimData(TypedDict):
    """A claim: its full id, its declared status, its computed status with an explanation, and its outcome."""

    id: str
    says: str
    status: Status
    computed: Status
    derivation: str
    known_then: Annotated[bool, Field(description="True if evidence published by its own day is enough.")]
    file: str
    line: int
    outcome: Literal["error", "waived", "unchecked", "passed"]
    record: Annotated[dict[str, str], Field(description="A digest of each field as written.")]


class FindingData(TypedDict):
    """A finding: its check, severity, message, fix, claims and places."""

    check: str
    severity: Literal["error", "warning", "note"]
    message: str
    fix: str
    claims: Annotated[list[str], Field(description="Full ids, sorted; for a contradiction, the whole minimal set.")]
    at: list[Place]
    waived: bool
    because: Annotated[str | None, Field(description="The reason it is waived.")]
    overtaken: bool
    overtaken_by: str | None


class CheckData(TypedDict):
    """The results of a check on the whole desk."""

    id: str
    checked: int
    not_applicable: int
    undecided: int
    waived: int
    failed: int


class CoverageData(TypedDict):
    """The number of checkable items: all, with a claim, waived, open; and of sentences: all, fully covered."""

    things: int
    covered: int
    waived: int
    open: int
    sentences: int
    whole: int


class GuardData(TypedDict):
    """The bounds between which a date or number could move before a check would notice; null if unlimited."""

    claim: str
    field: str
    written: str
    earliest: str | None
    latest: str | None
    untold: Annotated[str | None, Field(description="Why the bounds are unknown.")]
    file: str
    line: int


class SuspectData(TypedDict):
    """A claim to check first: its full id, the number of contradictions that it is part of, and the reason."""

    claim: str
    conflicts: Annotated[int, Field(ge=1)]
    because: str


class SurveyData(TypedDict):
    """What the guard planted in an article, and noticed; by kind, and with what was not, unless it is older."""

    planted: int
    noticed: int
    percent: int
    is_older: Annotated[bool, Field(description="True if the article has changed since.")]
    kinds: NotRequired[list[SavedKind]]
    survivors: NotRequired[list[SavedSurvivor]]


class ReportData(TypedDict):
    """A run, or its results for one article; only an article's report has `guard`, `suspects` and `changes`."""

    version: Literal[1]
    desk: str
    as_of: Annotated[str, Field(description="The day of the run, as YYYY-MM-DD.")]
    articles: list[ArticleData]
    claims: list[ClaimData]
    findings: list[FindingData]
    checks: list[CheckData]
    coverage: Annotated[dict[str, CoverageData], Field(description="By the article's id.")]
    guard: NotRequired[list[GuardData]]
    guard_limit: NotRequired[Annotated[str, Field(description="How many values were examined, if not all.")]]
    survey: NotRequired[Annotated[dict[str, SurveyData], Field(description="By the article's id.")]]
    suspects: NotRequired[
        Annotated[list[SuspectData], Field(description="The claims to check first, if any contradict each other.")]
    ]
    changes: NotRequired[Annotated[list[str], Field(description="The differences from the last report, in words.")]]


@cache
def _adapter() -> TypeAdapter[ReportData]:
    """Return the validator of a report; building it takes longer than using it."""
    return TypeAdapter(ReportData)


def read(text: str) -> dict[str, Any]:
    """Parse a report.

    Raises:
        ValueError: The text is not a report of this version; the message is one sentence.
    """
    try:
        data: dict[str, Any] = json.loads(text)
        _adapter().validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        where = f", field `{field}`" if field else ""
        raise ValueError(f"not a report of version {VERSION}{where}: {first['msg']}") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"not a report, because it is not JSON or is nested too deeply ({error})") from error
    return data


def schema_text() -> str:
    """Return the JSON Schema (2020-12) of a report, as the text of its file."""
    schema: dict[str, Any] = {"$schema": DIALECT, **_adapter().json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
