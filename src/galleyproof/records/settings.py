"""What `desk.yaml` says of a desk."""

from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field, StringConstraints

from galleyproof.records.base import Date, Model, Text
from galleyproof.records.edtf import Edtf

DESK_FILE = "claims/desk.yaml"
"""What marks a folder as a desk's root."""

SIGNERS_FILE = "claims/allowed_signers"
"""The keys of those who sign, as ssh-keygen reads them."""


def _one_day(date: Edtf) -> Edtf:
    if date.earliest is None or date.earliest != date.latest:
        raise ValueError(f"`{date.text}` is not one day: write the day, as in 2021-10-18")
    return date


Day: TypeAlias = Annotated[Date, AfterValidator(_one_day)]
Count: TypeAlias = Annotated[int, Field(ge=1)]
Need: TypeAlias = dict[Literal["primary", "independent"], Count]
Needs: TypeAlias = Need | tuple[Need, ...]
Age: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*d$")]
"""A number of days: `90d`."""


_EITHER: tuple[Need, ...] = ({"primary": 1}, {"independent": 2})


class ReadyNeeds(Model):
    """What an article needs before it is ready."""

    coverage: Annotated[int, Field(ge=0, le=100)] = Field(
        0, description="Per cent of the things in the copy that are claimed or waived."
    )


class Policy(Model):
    """What this desk asks of evidence."""

    verified_needs: Needs = Field(
        _EITHER,
        description="Sources that `verified` needs: so many primary ones, or so many independent ones.",
    )
    stricter: dict[str, Needs] = Field(
        {}, description="The same for one kind of fact, or for designations of one label, where it needs more."
    )
    fresh: dict[str, Age] = Field(
        {}, description="For a kind of fact, how old its newest evidence may be on the run's day: `90d`."
    )
    cut_off: dict[str, Date] = Field(
        {}, description="For a kind of fact, the day before which evidence is too old to count."
    )
    ready_needs: ReadyNeeds = Field(ReadyNeeds(), description="What an article needs before it is ready.")
    sign_offs: Annotated[int, Field(ge=0)] = Field(0, description="Signatures that a claim needs.")


class AttributeRule(Model):
    """How a property behaves."""

    values: Literal["one", "many"] = Field("many", description="`one`: it has one value at a time.")
    order: tuple[Text, ...] = Field((), description="Its values from the weakest to the strongest.")


class Rating(Model):
    """What a status is called where claim reviews are published, and its place on a scale."""

    value: Annotated[int, Field(ge=1, le=10)] = Field(description="Its place on the scale; the best is the highest.")
    name: Text = Field(description="What readers are told: `True`, `Half true`.")


Rated: TypeAlias = Literal["verified", "supported", "partly", "disputed", "unverifiable", "refuted"]
"""The statuses that say what came of checking; nothing is published of a claim that has none, or of an opinion."""

RATINGS: dict[Rated, Rating] = {
    "verified": Rating(value=5, name="True"),
    "supported": Rating(value=4, name="Mostly true"),
    "partly": Rating(value=3, name="Partly true"),
    "disputed": Rating(value=2, name="Disputed"),
    "unverifiable": Rating(value=2, name="Unproven"),
    "refuted": Rating(value=1, name="False"),
}


class Settings(Model):
    """The desk's name, language and day, its policy, and where its checks and reports are."""

    name: Text = Field(description="The desk's name.")
    language: Text = Field("en", description="The language of the copy, as a BCP 47 tag.")
    as_of: Day | None = Field(None, description="The day a run looks from; left out, today.")
    policy: Policy = Field(Policy(), description="What the desk asks of evidence.")
    attributes: dict[str, AttributeRule] = Field({}, description="Properties with rules of their own.")
    ratings: dict[Rated, Rating] = Field(
        RATINGS, description="For claim reviews, the rating of each status; one without a rating is not published."
    )
    checks: Text = Field("checks", description="The folder of the house's own checks.")
    reports: Text = Field("reports", description="The folder that reports are written to.")
