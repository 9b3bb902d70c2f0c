"""What all facts share."""

from collections.abc import Hashable, Iterable
from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.things import Figure, Lasting
from galleyproof.records.base import Date, End, Model, Ref, Text
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import AGENTS

Event: TypeAlias = Annotated[Text, Ref(kinds=("event",))]
Agent: TypeAlias = Annotated[Text, Ref(kinds=AGENTS)]
Moment: TypeAlias = Annotated[Text, Ref("moment")]
"""An event, or `<claim>.start` or `<claim>.end`: the moment a claim's term begins or ends."""


class Fact(Model):
    """What a claim says, in a form that can be proved; one subclass a kind."""

    examples: ClassVar[tuple[str, ...]] = ()
    """The fact as an editor writes it, one YAML line each; shown in the format's documentation."""

    kind: str

    def keys(self, frame: Frame, home: Home) -> Iterable[Hashable]:  # noqa: ARG002 - the interface's
        """What it has in common with every fact that may contradict it; only such facts are compared."""
        return ()

    def say(self, to: Assertion) -> None:
        """Put what it asserts in the solver's terms."""

    def lasting(self, frame: Frame, home: Home) -> Lasting | None:  # noqa: ARG002 - the interface's
        """What it says to last, so that `<claim>.start` and `<claim>.end` mean something."""
        return None

    def figure(self, frame: Frame, home: Home) -> Figure | None:  # noqa: ARG002 - the interface's
        """The figure that it gives, so that other claims can be compared with it."""
        return None


class Spanning(Fact):
    """A fact that holds over a span: `during: A/B` says the same as `start: A` and `end: B`."""

    start: Date | None = Field(None, description="The day it began.")
    end: End | None = Field(None, description="The day it ended; `..` says that it still held on the claim's own day.")
    during: Date | None = Field(None, description="Both at once: `2003-12/2010-09`.")
    holds_on: Date | None = Field(None, description="A day on which it held.")

    def model_post_init(self, _context: object, /) -> None:
        """Refuse a span that is given twice."""
        if self.during and (self.start or self.end):
            raise ValueError("`during` says both ends at once: leave out `start` and `end`, or `during`")

    @property
    def span(self) -> tuple[Edtf | None, Edtf | None]:
        """Its start and its end, however they were written; None where nothing is said of one."""
        return halves(self.during) if self.during else (self.start, self.end)


def halves(date: Edtf) -> tuple[Edtf | None, Edtf | None]:
    """Where `date` starts and ends: the halves of an interval, else the date itself twice."""
    return (date.start, date.end) if date.is_interval else (date, date)
