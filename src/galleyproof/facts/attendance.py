"""Attendance: who would be, and who was, at an event."""

from typing import ClassVar, Literal

from pydantic import Field

from galleyproof.facts.fact import Agent, Event, Fact
from galleyproof.record import Flag


class Attendance(Fact):
    """Somebody is invited to an event, announced for it, attends it, attended it, declines it or is absent."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: attendance, event: moscow-format-2021, attendees: [china, pakistan], mode: attended}",
        "{kind: attendance, event: moscow-format-2021, attendees: [usa], mode: declined, by: usa}",
    )

    kind: Literal["attendance"]
    event: Event = Field(description="The event; who attends a part attends the whole, never the reverse.")
    attendees: tuple[Agent, ...] = Field(min_length=1, description="Who.")
    mode: Literal["invited", "announced", "attends", "attended", "declined", "absent"] = Field(
        description="What is said of them: before the event `invited`, `announced`, `attends` or `declined`; "
        "after it `attended` or `absent`."
    )
    by: Agent | None = Field(None, description="Who invited or announced them.")
    complete: Flag = Field(default=False, description="Nobody else of these kinds of entity was there.")
