"""Sources: the documents that evidence cites."""

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field, StringConstraints

from galleyproof.records.base import Date, Flag, Id, Model, Record, Ref, Text

CAPTURES = "claims/captures"
"""The folder of stored copies."""

Tier: TypeAlias = Literal["primary", "secondary", "tertiary"]

Stored: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}(\.[a-z0-9]+)+$")]
"""A file in the folder of captures, named by the SHA-256 of its bytes: `<64 hex digits>.warc.gz`."""


class Capture(Model):
    """A stored copy of a document: its file, and the text that was read out of it."""

    file: Stored = Field(description="The copy in `claims/captures/`, named by the SHA-256 of its bytes.")
    text: Stored | None = Field(None, description="Its text, likewise; left out where the copy is text itself.")
    on: Date | None = Field(None, description="The day it was taken.")
    complete: Flag = Field(default=True, description="`false`: the copy holds only a part of the document.")

    @property
    def text_file(self) -> str:
        """The file that holds its text."""
        return self.text or self.file


def _capture(value: object) -> object:
    return {"file": value} if isinstance(value, str) else value


class Source(Record):
    """A document that can be cited: who published it, when, and how close it stands to what it reports."""

    id: Id
    publisher: Text = Field(description="Who published it.")
    title: Text = Field(description="Its title, or a short description of it.")
    url: Text | None = Field(None, description="Where it can be read.")
    published: Date | None = Field(None, description="When it was published.")
    tier: Tier = Field(
        description="primary: the record or the party itself; secondary: somebody who reports it; "
        "tertiary: somebody who compiles reports."
    )
    origin: Text | None = Field(
        None, description="The source that it reprints or rewrites: its id, or a bare name such as `Reuters`."
    )
    corrects: Annotated[Text, Ref("source")] | None = Field(None, description="A source that it supersedes.")
    capture: Annotated[Capture | None, BeforeValidator(_capture, json_schema_input_type=Stored | Capture)] = Field(
        None, description="The stored copy; `capture: <file>` is short for a copy that is text."
    )
    language: Text | None = Field(None, description="Its language, as a BCP 47 tag.")
