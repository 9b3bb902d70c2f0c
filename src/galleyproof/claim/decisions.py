"""What editors decide about a claim or an article: rulings, waivers and signatures."""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field, model_validator

from galleyproof.claim.verdicts import Status
from galleyproof.records import Date, Model, Ref, Text

ClaimRef: TypeAlias = Annotated[Text, Ref("claim")]


class Ruling(Model):
    """An editor's decision on the status, which overrides the evidence."""

    status: Status = Field(description="The status decided on.")
    because: Text = Field(description="The reason for the decision.")
    by: Text = Field(description="The editor who decided.")


class Waiver(Model):
    """An exception from one check, with the reason, the person who decided and the last day."""

    check: Text = Field(description="The id of the check, such as `sourcing.policy`.")
    because: Text | None = Field(None, description="The reason for the exception.")
    by: Text | None = Field(None, description="The name of the person who decided.")
    seconded_by: Text | None = Field(
        None, description="The name of a second person who agrees; a waiver of a check of signatures needs one."
    )
    until: Date | None = Field(None, description="The last day of the exception.")
    with_: tuple[ClaimRef, ...] = Field(
        (), alias="with", description="The other claims in the finding, if it names several."
    )
    words: tuple[Text, ...] = Field(
        (), description="Articles only: the words of the copy that it covers. Default: all words."
    )
    paragraph: Annotated[int, Field(ge=0)] | None = Field(
        None, description="Articles only: the number of the paragraph that the words are in; 0 for the headline."
    )
    sentence: Text | None = Field(
        None, description="The sentence that the words are in, or part of it, if the paragraph repeats the words."
    )

    @model_validator(mode="after")
    def _sentence_is_in_a_paragraph(self) -> "Waiver":
        if self.sentence and self.paragraph is None:
            raise ValueError("`sentence` needs the number of its paragraph in `paragraph`")
        return self

    def is_past(self, day: date) -> bool:
        """Return True if its last day is before `day`."""
        return self.until is not None and self.until.latest is not None and self.until.latest < day.toordinal()


class SignOff(Model):
    """A checker's signature, valid until the claim or a capture of its sources changes."""

    by: Text = Field(description="The name of the person who signed.")
    on: Date = Field(description="The day of the signature.")
    seal: Text = Field(description="A hash of what was signed. Written by `galley sign`.")
    signature: Text | None = Field(None, description="An SSH signature. Written by `galley sign --ssh-key`.")
