"""Posts: who held which office, from when to when."""

from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts, Seated
from galleyproof.facts.fact import Agent, Moment, Spanning
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.things import End, Milestone, Start, Tenure
from galleyproof.records.base import Date, Flag, Ref, Text
from galleyproof.solver import Difference


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

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:
        """The tenure; the office where its seats are few; the holder's home and life; what it is dated by."""
        tenure = self.lasting(frame, home)
        office = frame.entities.get(tenure.office)
        yield tenure
        if office and office.seats:
            yield ("seats", tenure.office)
        if office and office.resident:
            yield ("home", tenure.holder)
        yield from frame.life(tenure.holder)
        yield from frame.denials("post", tenure.office)
        if self.after or self.before:
            yield from frame.lasting((*self.after, *self.before), home.article)

    def say(self, to: Assertion) -> None:
        """A tenure lasts, and fills a seat unless it is acting; its holder lives; milestones have their days."""
        tenure = self.lasting(to.frame, to.home)
        label = to.last(tenure, *self.span)
        to.last_on(tenure, self.holds_on)
        if not self.acting:
            to.provide(Seated(tenure), label)
        if tenure.holder in to.frame.lives:
            to.provide(Acts(tenure.holder, Start(tenure), End(tenure)), label)
        to.within(Milestone(tenure, "named"), self.named)
        to.within(Milestone(tenure, "credentials"), self.credentials)
        if self.after or self.before:
            to.hold(label, self._bounds(tenure, to.frame, to.home.article))

    def lasting(self, frame: Frame, home: Home) -> Tenure:  # noqa: ARG002 - the interface's
        """The tenure: the same for the same holder, office and spell."""
        return Tenure(frame.name(self.holder), frame.name(self.office), self.spell)

    def _bounds(self, tenure: Tenure, frame: Frame, article: str) -> Iterator[Difference]:
        for moment in self.after:
            if point := frame.point(moment, article):
                yield Difference(point, Start(tenure), -1)
        for moment in self.before:
            if point := frame.point(moment, article):
                yield Difference(End(tenure), point, -1)
