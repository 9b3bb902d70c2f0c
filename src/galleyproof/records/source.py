"""Sources: the documents that evidence cites, and their captures."""

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from galleyproof.records import Date, Flag, Model, Record, Ref, Text
from galleyproof.records.entity import AGENTS, DOCUMENTS

CAPTURES = "claims/captures"
"""The folder of captures."""

Tier: TypeAlias = Literal["primary", "secondary", "tertiary"]

Medium: TypeAlias = Literal["interview", "recording", "notes", "document", "data", "observation", "web", "print"]

_KEPT: tuple[Medium, ...] = ("interview", "recording", "notes")
"""Material that somebody keeps, and that may have no address."""

_PUBLISHED: tuple[Medium, ...] = ("web", "print")

STORED_PATTERN = r"^[0-9a-f]{64}(\.[a-z0-9]+)+$"

Stored: TypeAlias = Annotated[str, StringConstraints(pattern=STORED_PATTERN)]
"""The name of a file in the folder of captures, after the SHA-256 of its bytes: `<64 hex digits>.warc.gz`."""


class Capture(Model):
    """The stored copy of a document, and the text extracted from it."""

    file: Stored = Field(description="The file in `claims/captures/`, named after the SHA-256 of its contents.")
    text: Stored | None = Field(None, description="The file with its text. Leave it out if `file` is text.")
    on: Date | None = Field(None, description="The day it was captured.")
    complete: Flag = Field(default=True, description="`false` if only part of the document was captured.")

    @property
    def text_file(self) -> str:
        """The file with its text."""
        return self.text or self.file


def _capture(value: object) -> object:
    return {"file": value} if isinstance(value, str) else value


class Source(Record):
    """A document that evidence can cite."""

    publisher: Text = Field(description="The publisher.")
    title: Text = Field(description="Its title or a short description.")
    owner: Text | None = Field(
        None, description="The company that owns the publisher; all publishers of one owner count as one source."
    )
    url: Text | None = Field(None, description="Its web address.")
    medium: Medium | None = Field(
        None,
        description="What it is: the desk's own `interview`, `recording`, `notes`, `document`, `data` or "
        "`observation`, or something published on the `web` or in `print`. Default: something published.",
    )
    held_by: Text | None = Field(
        None, description="Interviews, recordings and notes only: the person who keeps it, instead of an address."
    )
    published: Date | None = Field(None, description="The date of publication.")
    tier: Tier = Field(
        description="`primary` for the record or the party itself, `secondary` for those who report on it, "
        "`tertiary` for those who compile reports."
    )
    origin: Text | None = Field(
        None, description="The source it reprints or rewrites: an id, or a name such as `Reuters`."
    )
    document: Annotated[Text, Ref(kinds=DOCUMENTS)] | None = Field(
        None, description="The entity whose text this is, such as a report that a statement names as its speaker."
    )
    signed_by: tuple[Annotated[Text, Ref(kinds=AGENTS)], ...] = Field(
        (), description="Those who sign it at its head or foot: all its words are theirs."
    )
    corrects: Annotated[Text, Ref("source")] | None = Field(None, description="The source it corrects or replaces.")
    capture: Annotated[Capture | None, BeforeValidator(_capture, json_schema_input_type=Stored | Capture)] = Field(
        None, description="The stored copy. If it is text, `capture: <file>` is enough."
    )
    language: Text | None = Field(None, description="Its language as a BCP 47 tag, such as `en`.")

    @model_validator(mode="after")
    def _somebody_keeps_it(self) -> "Source":
        if self.held_by and self.medium not in _KEPT:
            raise ValueError("`held_by` needs the `medium` interview, recording or notes: add it, or give the `url`")
        return self

    @property
    def is_published(self) -> bool:
        """True unless it is material of its own kind, such as an interview, a document or data."""
        return self.medium is None or self.medium in _PUBLISHED

    @property
    def voices(self) -> tuple[str, ...]:
        """The entities whose own words the document is: itself, and those who sign it."""
        return (*((self.document,) if self.document else ()), *self.signed_by)
