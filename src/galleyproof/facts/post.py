"""Posts: who held which office, from when to when."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.facts.fact import Agent, Moment, Spanning
from galleyproof.record import Date, Flag, Ref, Text


class Post(Spanning):
    """Somebody holds an office. Same holder, office and spell is one tenure, however many claims describe it."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: post, holder: said-jawad, office: afghan-ambassador-us, during: 2003-12/2010-09}",
        "{kind: post, holder: said-jawad, office: afghan-ambassador-ru, end: .., credentials: 2021-05-18}",
    )

    kind: Literal["post"]
    holder: Annotated[Text, Ref(kinds=("person",))] = Field(description="Who holds it.")
    office: Annotated[Text, Ref(kinds=("office",))] = Field(description="What is held.")
    spell: Annotated[int, Field(ge=1)] = Field(1, description="Which time in the office: 2 for a second term.")
    acting: Flag = Field(default=False, description="Stands in for a holder, and fills no seat.")
    named: Date | None = Field(None, description="When the appointment was made known.")
    credentials: Date | None = Field(None, description="When credentials were presented.")
    appointed_by: Agent | None = Field(None, description="Who made the appointment.")
    after: tuple[Moment, ...] = Field((), description="What the post began after.")
    before: tuple[Moment, ...] = Field((), description="What the post ended before.")
