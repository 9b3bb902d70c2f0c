"""Sources: the documents that evidence cites."""

from typing import Annotated, Literal

from pydantic import Field

from galleyproof.record import Date, Id, Record, Ref, Text


class Source(Record):
    """A document that can be cited: who published it, when, and how close it stands to what it reports."""

    id: Id
    publisher: Text = Field(description="Who published it.")
    title: Text = Field(description="Its title, or a short description of it.")
    url: Text | None = Field(None, description="Where it can be read.")
    published: Date | None = Field(None, description="When it was published.")
    tier: Literal["primary", "secondary", "tertiary"] = Field(
        description="primary: the record or the party itself; secondary: somebody who reports it; "
        "tertiary: somebody who compiles reports."
    )
    origin: Text | None = Field(
        None, description="The source that it reprints or rewrites: its id, or a bare name such as `Reuters`."
    )
    corrects: Annotated[Text, Ref("source")] | None = Field(None, description="A source that it supersedes.")
    capture: Text | None = Field(None, description="The stored copy in `captures/`, named by its hash.")
    language: Text | None = Field(None, description="Its language, as a BCP 47 tag.")
