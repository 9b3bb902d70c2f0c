"""The settings of a desk: the contents of `desk.yaml`."""

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import AfterValidator, Field, StringConstraints

from galleyproof.records import Date, Flag, Model, Text
from galleyproof.records.edtf import Edtf

DESK_FILE = "claims/desk.yaml"
"""The file that makes a folder a desk."""

SIGNERS_FILE = "claims/allowed_signers"
"""The public keys of the signers, in the format of ssh-keygen."""


def _one_day(date: Edtf) -> Edtf:
    if date.earliest is None or date.earliest != date.latest:
        raise ValueError(f"`{date.text}` is not a single day: write one, as in 2021-10-18")
    return date


FORMAT: Final = 1
"""The version of the record format that this version of Galleyproof reads and writes."""


def _known_format(number: int) -> int:
    if number > FORMAT:
        raise ValueError(
            f"this desk is in format {number}, and this version of Galleyproof knows {FORMAT}: use a newer one"
        )
    return number


AGE_PATTERN = r"^[1-9][0-9]*d$"

SingleDay: TypeAlias = Annotated[Date, AfterValidator(_one_day)]
Count: TypeAlias = Annotated[int, Field(ge=1)]
Need: TypeAlias = Annotated[dict[Literal["primary", "independent"], Count], Field(min_length=1)]
Needs: TypeAlias = Need | Annotated[tuple[Need, ...], Field(min_length=1)]
Age: TypeAlias = Annotated[str, StringConstraints(pattern=AGE_PATTERN)]
"""A number of days: `90d`."""

_DAYS_FRESH = 365

_DEFAULT_NEEDS: tuple[Need, ...] = ({"primary": 1}, {"independent": 2})


class ReadyNeeds(Model):
    """The requirements that an article must meet to be `ready`."""

    coverage: Annotated[int, Field(ge=0, le=100)] = Field(
        0, description="The percentage of checkable items in the copy that must have a claim or a waiver."
    )
    guard: Annotated[int, Field(ge=0, le=100)] = Field(
        0,
        description="The percentage of wrong facts that must be noticed, as `galley guard --save` last found it. "
        "Applies to published articles, too.",
    )


class Policy(Model):
    """The desk's requirements for evidence, coverage and signatures."""

    verified_needs: Needs = Field(
        _DEFAULT_NEEDS,
        description="The sources that a `verified` claim needs, such as `{primary: 1}`. A list gives alternatives. "
        "Default: one primary source or two independent ones.",
    )
    stricter: dict[str, Needs] = Field(
        {}, description="Further needs for a kind of fact, or for designations with a given label."
    )
    fresh: dict[str, Age] = Field(
        {},
        description="How long evidence for a kind of fact is fresh, such as `90d`. The newest may be no older on the "
        "day of the run, and a row may be no older than the claim to show that something is still so. "
        "Default: no limit for the run, and a year for what is still so.",
    )
    cut_off: dict[str, Date] = Field(
        {}, description="The date before which evidence for a kind of fact is too old to count."
    )
    ready_needs: ReadyNeeds = Field(ReadyNeeds(), description="The requirements for an article that is `ready`.")
    sign_offs: Annotated[int, Field(ge=0)] = Field(
        0, description="The number of people who must sign each claim of an article that is `ready` or `published`."
    )
    undecided: Literal["note", "error"] = Field(
        "note",
        description="The severity of related claims that are too many to compare completely. Default: `note`.",
    )
    sign_with_keys: Flag = Field(
        default=False, description="`true` if every signature must be made with a key in `claims/allowed_signers`."
    )

    def days_fresh(self, kind: str) -> int:
        """Return for how many days evidence shows that a fact of a kind is still so."""
        return int(self.fresh[kind][:-1]) if kind in self.fresh else _DAYS_FRESH


class AttributeRule(Model):
    """A rule for one property."""

    values: Literal["one", "many"] = Field("many", description="`one` if it has one value at a time. Default: `many`.")
    order: tuple[Text, ...] = Field((), description="Its values, from the weakest to the strongest.")


class Rating(Model):
    """The rating published in claim reviews for one status."""

    value: Annotated[int, Field(ge=1, le=10)] = Field(description="A number from 1 to 10; higher is better.")
    name: Text = Field(description="The verdict that readers see, such as `True` or `Half true`.")


Rated: TypeAlias = Literal["verified", "supported", "partly", "disputed", "unverifiable", "refuted"]
"""The statuses that can be published as claim reviews; unchecked claims and opinions are not."""

RATINGS: dict[Rated, Rating] = {
    "verified": Rating(value=5, name="True"),
    "supported": Rating(value=4, name="Mostly true"),
    "partly": Rating(value=3, name="Partly true"),
    "disputed": Rating(value=2, name="Disputed"),
    "unverifiable": Rating(value=2, name="Unproven"),
    "refuted": Rating(value=1, name="False"),
}


class Settings(Model):
    """The desk's name, language and date, its policy, and the folders of its checks and reports."""

    name: Text = Field(description="The name of the desk.")
    format: Annotated[int, Field(ge=1), AfterValidator(_known_format)] = Field(
        FORMAT, description="The version of the record format. Default: 1, the only one so far."
    )
    language: Text = Field("en", description="The language of the articles as a BCP 47 tag. Default: `en`.")
    numeric_dates: Literal["day-first", "month-first"] | None = Field(
        None,
        description="The order of day and month in dates in digits, in the copy and in the desk's own words: "
        "`day-first` if `12/10/2021` is 12 October. Without it, such a date may be either.",
    )
    as_of: SingleDay | None = Field(None, description="The day on which a run checks the claims. Default: today.")
    policy: Policy = Field(Policy(), description="The desk's requirements for claims and articles.")
    attributes: dict[str, AttributeRule] = Field({}, description="Rules for properties, by the property's name.")
    ratings: dict[Rated, Rating] = Field(
        RATINGS, description="The rating of each status in claim reviews. A status without one is not published."
    )
    checks: Text = Field("checks", description="The folder of the desk's own checks. Default: `checks`.")
    url: Text | None = Field(
        None,
        description="The address at which readers find the reports, such as `https://example.org/facts`. Claim reviews "
        "link to it.",
    )
    reports: Text = Field("reports", description="The folder that reports are written to. Default: `reports`.")
