"""The claim record: one assertion, what is held of it, and why."""

from datetime import date
from functools import cached_property
from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import BeforeValidator, Field

from galleyproof.facts import AnyFact
from galleyproof.records.base import Date, Flag, Id, Model, Record, Ref, Text
from galleyproof.records.location import Path, Written
from galleyproof.text.folding import fold

Status: TypeAlias = Literal[
    "unchecked", "verified", "supported", "partly", "disputed", "refuted", "unverifiable", "opinion"
]
STATUSES: dict[str, str] = {
    "unchecked": "nobody has looked yet",
    "verified": "the evidence meets the desk's policy",
    "supported": "good evidence, short of the policy",
    "partly": "right in part; `holds` says what is left of it",
    "disputed": "good evidence on both sides",
    "refuted": "the evidence says otherwise",
    "unverifiable": "looked, and it cannot be established; a `silent` row says where",
    "opinion": "not a matter of fact",
}
DECISIVE: tuple[Status, ...] = ("verified", "supported", "partly", "disputed", "refuted")
"""The statuses that rest on evidence."""

Stance: TypeAlias = Literal["supports", "partly", "refutes", "silent", "context"]
STANCES: dict[str, str] = {
    "supports": "says the same",
    "partly": "says part of it",
    "refutes": "says otherwise",
    "silent": "searched, and it is not there",
    "context": "helps to understand it, and decides nothing",
}
DECIDING: tuple[Stance, ...] = get_args(Stance)[:3]
"""The stances that decide a status."""

ClaimRef: TypeAlias = Annotated[Text, Ref("claim")]


class Anchor(Model):
    """The words of the copy that say it, and where they stand."""

    paragraph: Annotated[int, Field(ge=1)] = Field(description="The paragraph, counted from 1.")
    quote: Text = Field(description="The words of the copy.")
    prefix: Text | None = Field(None, description="Words before the quote, where it stands there twice.")
    suffix: Text | None = Field(None, description="Words after it.")
    implied: Flag = Field(default=False, description="The words presuppose the claim and do not say it.")


class Evidence(Model):
    """What one source shows of the claim."""

    source: Annotated[Text, Ref("source")] = Field(description="The source, by its id.")
    stance: Stance | None = Field(
        None, description="supports, partly, refutes, silent (searched, not there) or context."
    )
    shows: Text | None = Field(None, description="What it shows, in the desk's words.")
    quote: Text | None = Field(None, description="Its own words, verbatim.")
    translation: Text | None = Field(None, description="The quote in the desk's language.")
    fact: AnyFact | None = Field(None, description="What it says, as a fact.")
    tier: Literal["primary", "secondary", "tertiary"] | None = Field(
        None, description="Its tier for this claim, where that differs from the source's own."
    )
    weight: Literal["low"] | None = Field(None, description="`low`: it does not decide.")
    because: Text | None = Field(None, description="Why its weight is low.")
    note: Text | None = Field(None, description="Anything else a checker should know.")


class Ruling(Model):
    """A status that an editor sets against the evidence, on record."""

    status: Status
    because: Text
    by: Text


class Waiver(Model):
    """An exception from one check, with its reason, its author and its last day."""

    check: Text = Field(description="The check's id.")
    because: Text | None = Field(None, description="Why the finding may stand.")
    by: Text | None = Field(None, description="Who decided that.")
    until: Date | None = Field(None, description="The last day it counts.")
    with_: tuple[ClaimRef, ...] = Field(
        (), alias="with", description="The other claims of the finding, where it names several."
    )
    words: tuple[Text, ...] = Field(
        (), description="In an article: the words of the copy that it excepts, and no others."
    )

    def covers(self, check: str, words: str) -> bool:
        """Whether it speaks of some words of the copy that a check found: of its own, or of all where it names none."""
        return self.check == check and (not self.words or fold(words) in map(fold, self.words))

    def is_past(self, day: date) -> bool:
        """Whether its last day lies before `day`."""
        return self.until is not None and self.until.latest is not None and self.until.latest < day.toordinal()


class SignOff(Model):
    """A checker's signature under what was written."""

    by: Text = Field(description="Who signed.")
    on: Date = Field(description="When.")
    seal: Text = Field(description="What was signed: a hash that `galley sign` writes.")
    signature: Text | None = Field(None, description="An SSH signature of it.")


def _listed(value: object) -> object:
    return [value] if isinstance(value, dict) else value


class Claim(Record):
    """One assertion of an article, or of the desk's background, with its status and evidence."""

    id: Id
    says: Text = Field(description="One assertion, in plain words.")
    anchor: Anchor | None = Field(None, description="Where the copy says it.")
    status: Status = Field(description="The verdict for the claim's own day.")
    fact: AnyFact | None = Field(None, description="What it says, in a form that can be proved.")
    facts: tuple[AnyFact, ...] = Field((), description="Several facts, all of which it says.")
    holds: AnyFact | None = Field(None, description="What is left of a claim that is right in part.")
    reported_in: ClaimRef | None = Field(None, description="The statement that says so; the desk does not.")
    as_of: Date | None = Field(None, description="The claim's own day, where it is not the article's.")
    depends_on: tuple[ClaimRef, ...] = Field((), description="Claims that it rests on.")
    evidence: tuple[Evidence, ...] = Field((), description="What sources show.")
    ruling: Ruling | None = Field(None, description="An editor's status, on record.")
    waive: tuple[Waiver, ...] = Field((), description="Exceptions from checks.")
    sign_off: Annotated[
        tuple[SignOff, ...], BeforeValidator(_listed, json_schema_input_type=SignOff | tuple[SignOff, ...])
    ] = Field((), description="Who signed it: one signature, or a list.")
    note: Text | None = Field(None, description="Anything else a checker should know.")

    @cached_property
    def article(self) -> str:
        """The article that makes the claim, or `background`: the folder of its file."""
        return self.written.positions.file.rsplit("/", 2)[-2]

    @cached_property
    def ref(self) -> str:
        """Its full id: `moscow-talks/us-post`."""
        return f"{self.article}/{self.id}"

    @property
    def all_facts(self) -> tuple[tuple[Path, AnyFact], ...]:
        """What it says, each fact with its path in the record."""
        one = ((("fact",), self.fact),) if self.fact else ()
        return (*one, *((("facts", index), fact) for index, fact in enumerate(self.facts))) if self.facts else one


def suppose(says: str, fact: AnyFact, written: Written) -> Claim:
    """Return a claim that no file holds: an assertion that words of the article at `written` imply."""
    fields = {"id": "copy", "says": says, "status": "unchecked", "fact": fact}
    return Claim.model_validate(fields, context=written)
