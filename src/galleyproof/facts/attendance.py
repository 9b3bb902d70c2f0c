"""Attendance: who would be, and who was, at an event."""

from collections.abc import Hashable, Iterator
from typing import ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts, Attends, Closed
from galleyproof.facts.fact import Agent, Event, Fact
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.things import End, Happening, Start
from galleyproof.records.base import Flag

PLANNED = ("invited", "announced", "attends")
"""The modes that speak of what is still to come."""


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

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:  # noqa: ARG002 - the interface's
        """The event and what it is a part of, and the lives of those who attend."""
        event = frame.name(self.event)
        yield from map(Happening, (event, *frame.wholes(event)))
        for who in self.attendees:
            yield from frame.life(frame.name(who))
        yield from frame.denials("attendance", event)

    def say(self, to: Assertion) -> None:
        """Each attends in a mode, those who attended are alive; what is said beforehand is a plan."""
        event = to.frame.name(self.event)
        attendees = tuple(sorted(to.frame.name(who) for who in self.attendees))
        label = to.plan if self.mode in PLANNED else to.firm
        for who in attendees:
            to.provide(Attends(who, event, self.mode), label)
            if self.mode == "attended" and who in to.frame.lives:
                to.provide(Acts(who, End(Happening(event)), Start(Happening(event))))
        if self.complete:
            found = map(to.frame.entities.get, attendees)
            kinds = tuple(sorted({entity.kind for entity in found if entity}))
            to.provide(Closed(event, self.mode, attendees, kinds), label)
