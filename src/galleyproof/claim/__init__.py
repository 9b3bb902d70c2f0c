"""The claim record: one assertion with its status and evidence.

Modules:
    short_forms: what a record or its file leaves out, written out in full
    also_written: the short forms in the JSON Schema
    verdicts: the statuses of a claim and the stances of its evidence
    decisions: what editors decide: rulings, waivers and signatures
"""

from functools import cached_property
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from galleyproof.claim.also_written import ALSO_SHORT_ROW, ALSO_WORDS
from galleyproof.claim.decisions import ClaimRef, Ruling, SignOff, Waiver
from galleyproof.claim.verdicts import (
    DECISIVE_STANCES,
    EVIDENCE_STATUSES,
    STANCES,
    STATUSES,
    Stance,
    Status,
    Tier,
)
from galleyproof.facts import AnyFact, Quantity
from galleyproof.records import Date, Flag, Model, Record, Ref, Text
from galleyproof.records.formulas import parse_formula
from galleyproof.records.given import Gives
from galleyproof.records.location import Path, Written, tree_at

__all__ = [
    "DECISIVE_STANCES",
    "EVIDENCE_STATUSES",
    "STANCES",
    "STATUSES",
    "UNPLACED",
    "Anchor",
    "Claim",
    "ClaimRef",
    "Evidence",
    "Ruling",
    "SignOff",
    "Stance",
    "Status",
    "Tier",
    "Waiver",
    "hypothetical_claim",
]

UNPLACED: Final = -1
"""The number of the paragraph of an anchor if its words have no place in the copy, or more than one."""


class Anchor(Model):
    """The words of the copy that make the claim. In short, the words alone: `anchor: voted 14 to 9`."""

    paragraph: Annotated[int, Field(ge=0)] = Field(
        UNPLACED,
        description="The number of the paragraph, counted from 1; 0 for the headline and the standfirst. Not needed "
        "if the words occur only once in the copy.",
    )
    quote: Text = Field(description="The words of the copy that make the claim.")
    prefix: Text | None = Field(None, description="The words before the quote, if the paragraph repeats the quote.")
    suffix: Text | None = Field(None, description="The words after the quote, if the paragraph repeats the quote.")
    implied: Flag = Field(default=False, description="`true` if the words imply the claim without stating it.")


class Evidence(Model):
    """One row of evidence: what one source says about the claim.

    In short, `{embassy-bio: as Ambassador}` is a row with the `source` `embassy-bio` and these words as its `quote`;
    `embassy-bio` alone cites the source. The `stance` of a short row is `supports` unless it has another, or a `fact`.
    If the id of a source is nearly `source` or `quote`, or is the name of a field of the row, write it after `source`.
    """

    source: Annotated[Text, Ref("source")] = Field(description="The source that this row cites.")
    stance: Stance | None = Field(
        None, description="The position of the source on the claim. Not needed if the row has a `fact`."
    )
    shows: Text | None = Field(None, description="A summary of what the source shows, in the desk's own words.")
    quote: Text | None = Field(None, description="The source's own words, verbatim.")
    translation: Text | None = Field(None, description="The quote in the desk's language.")
    fact: AnyFact | None = Field(None, description="The fact that the source states. The stance follows from it.")
    gives: Gives = Field(
        (),
        description="Names for figures that the quote or `shows` contains, for the claim's `calculation`: "
        "`{new: 600000 USD, old: ~500000 USD}`, or `{old: claim:budget}` for the figure of another claim.",
    )
    tier: Tier | None = Field(None, description="The source's tier for this claim, if it differs from its usual tier.")
    weight: Literal["low"] | None = Field(None, description="`low` if this row must not decide the status.")
    because: Text | None = Field(None, description="The reason for the low weight.")
    note: Text | None = Field(None, description="Anything else a checker should know.")


def _as_list(value: object) -> object:
    return [value] if isinstance(value, dict) else value


def _formula(text: str) -> str:
    parse_formula(text)
    return text


class Claim(Record):
    """One assertion of an article or of the desk's background, with its status and evidence."""

    says: Text = Field(description="The assertion, in one plain sentence.")
    anchor: Annotated[Anchor, ALSO_WORDS] | None = Field(
        None, description="The place in the copy that makes the claim."
    )
    anchors: tuple[Annotated[Anchor, ALSO_WORDS], ...] = Field(
        (), description="Further places that repeat it, such as a standfirst, a caption or a correction."
    )
    status: Status = Field(description="The verdict for the claim's own day.")
    fact: AnyFact | None = Field(None, description="The assertion in a form that can be checked against other claims.")
    facts: tuple[AnyFact, ...] = Field((), description="The facts, if the claim asserts more than one.")
    calculation: Annotated[Text, AfterValidator(_formula)] | None = Field(
        None,
        description="How its figure, its first `quantity`, is worked out: `(new - old) / old`, over names that the "
        "evidence `gives`, or the ids of other claims of the article with a `quantity`.",
    )
    gives: Gives = Field(
        (), description="Names for the figures of other claims: `{old: claim:budget, new: claim:budget-2025#2}`."
    )
    holds: AnyFact | None = Field(None, description="With status `partly`: the part that is right, as a fact.")
    reported_in: ClaimRef | None = Field(
        None, description="If a speaker asserts this and the desk does not: the claim with the speaker's statement."
    )
    as_of: Date | None = Field(None, description="The claim's own day. Default: the day the article was published.")
    depends_on: tuple[ClaimRef, ...] = Field((), description="The claims that this one depends on.")
    evidence: tuple[Annotated[Evidence, ALSO_SHORT_ROW], ...] = Field(
        (), description="The evidence for and against the claim."
    )
    ruling: Ruling | None = Field(None, description="A status that an editor decides on, against the evidence.")
    waive: tuple[Waiver, ...] = Field((), description="Exceptions from checks.")
    sign_off: Annotated[
        tuple[SignOff, ...], BeforeValidator(_as_list, json_schema_input_type=SignOff | tuple[SignOff, ...])
    ] = Field((), description="One signature, or a list of them.")
    note: Text | None = Field(None, description="Anything else a checker should know.")

    @model_validator(mode="after")
    def _anchors_are_further_places(self) -> "Claim":
        if self.anchors and self.anchor is None:
            raise ValueError("`anchors` are further places of the claim: give the first of them in `anchor`")
        return self

    @model_validator(mode="after")
    def _calculates_a_figure(self) -> "Claim":
        if self.calculation and not self.figure:
            raise ValueError("`calculation` works out a figure: add a `fact` of kind `quantity`")
        if self.calculation is None and (self.gives or any(row.gives for row in self.evidence)):
            raise ValueError("`gives` names figures for a calculation: add `calculation`, or remove `gives`")
        return self

    @cached_property
    def article(self) -> str:
        """The article that makes the claim, or `background`: the name of its folder."""
        return self.written.positions.file.rsplit("/", 2)[-2]

    @cached_property
    def ref(self) -> str:
        """Its full id: `moscow-talks/us-post`."""
        return f"{self.article}/{self.id}"

    @property
    def all_anchors(self) -> tuple[tuple[Path, Anchor], ...]:
        """Its `anchor` and `anchors`, each with its path in the record."""
        one = ((("anchor",), self.anchor),) if self.anchor else ()
        return (*one, *((("anchors", index), anchor) for index, anchor in enumerate(self.anchors))) if one else one

    def finds_paragraph(self, path: Path) -> bool:
        """Return True if the record leaves out the paragraph of the anchor at a path: its words have one place."""
        return "paragraph" not in tree_at(self.written.tree, path)

    @property
    def is_draft(self) -> bool:
        """True if nobody has looked at it yet: it is unchecked, and in the file that `galley draft` writes."""
        return self.status == "unchecked" and self.written.positions.file.endswith("/draft.yaml")

    @property
    def all_facts(self) -> tuple[tuple[Path, AnyFact], ...]:
        """Its `fact` and `facts`, each with its path in the record."""
        one = ((("fact",), self.fact),) if self.fact else ()
        return (*one, *((("facts", index), fact) for index, fact in enumerate(self.facts))) if self.facts else one

    @property
    def figure(self) -> Quantity | None:
        """Its first quantity, which a calculation works out; None if it has none."""
        return next((fact for _, fact in self.all_facts if isinstance(fact, Quantity)), None)


def hypothetical_claim(says: str, fact: AnyFact, written: Written) -> Claim:
    """Return a claim that is in no file: an assertion that the article at `written` implies."""
    fields = {"id": "copy", "says": says, "status": "unchecked", "fact": fact}
    return Claim.model_validate(fields, context=written)
