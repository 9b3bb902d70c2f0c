"""Lifespans: a person's birth and death, a body's founding and end."""

from collections.abc import Hashable, Iterator
from typing import ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.fact import Agent, Fact
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.things import Life
from galleyproof.records.base import Date, End


class Lifespan(Fact):
    """Somebody was born or died; a body was founded or ended."""

    examples: ClassVar[tuple[str, ...]] = ("{kind: lifespan, of: said-jawad, born: 1958}",)

    kind: Literal["lifespan"]
    of: Agent = Field(description="Whose life.")
    born: Date | None = Field(None, description="Birth, or founding.")
    died: End | None = Field(None, description="Death, or end.")

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:
        """The life."""
        yield self.lasting(frame, home)

    def say(self, to: Assertion) -> None:
        """A life lasts."""
        to.last(self.lasting(to.frame, to.home), self.born, self.died)

    def lasting(self, frame: Frame, home: Home) -> Life:  # noqa: ARG002 - the interface's
        """The life."""
        return Life(frame.name(self.of))
