"""The base classes of all facts."""

from collections.abc import Hashable, Iterable
from functools import cache
from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import Figure, Timespan
from galleyproof.facts.wording import Mismatch, Wording
from galleyproof.records import Date, EndDate, Model, Ref, Text
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import AGENTS

EventId: TypeAlias = Annotated[Text, Ref(kinds=("event",))]
AgentId: TypeAlias = Annotated[Text, Ref(kinds=AGENTS)]
MomentRef: TypeAlias = Annotated[Text, Ref("moment")]
"""An event, or `<claim>.start` or `<claim>.end`: the moment at which a claim's term starts or ends."""


class Fact(Model):
    """A claim in a form that can be proved. Each kind of fact is a subclass."""

    examples: ClassVar[tuple[str, ...]] = ()
    """The fact as an editor writes it, one line of YAML each, for the format's documentation."""

    kind: str

    def model_post_init(self, _context: object, /) -> None:
        """Share the set of the fields that are given with all facts that give the same: it is a third of a fact."""
        object.__setattr__(self, "__pydantic_fields_set__", _shared(frozenset(self.__pydantic_fields_set__)))

    @property
    def is_denial(self) -> bool:
        """True if it says that something did not happen or is not so."""
        return False

    def keys(self, frame: Frame, context: FactContext) -> Iterable[Hashable]:  # noqa: ARG002 - the interface's
        """Return the keys that it shares with every fact that may contradict it; only such facts are compared."""
        return ()

    def state(self, assertion: Assertion) -> None:
        """State what it asserts, in the solver's terms."""

    def timespan(self, frame: Frame, context: FactContext) -> Timespan | None:  # noqa: ARG002 - the interface's
        """Return the tenure, event or other timespan it describes, which `<claim>.start` and `<claim>.end` refer to."""
        return None

    def figure(self, frame: Frame, context: FactContext) -> Figure | None:  # noqa: ARG002 - the interface's
        """Return the figure it gives, so that other claims can be compared with it."""
        return None

    def mismatches(self, wording: Wording) -> Iterable[Mismatch]:  # noqa: ARG002 - the interface's
        """Return where a text that words it disagrees with it."""
        return ()


class Spanning(Fact):
    """A fact that holds for some time: `during: A/B` means the same as `start: A` and `end: B`."""

    start: Date | None = Field(None, description="The day it started.")
    end: EndDate | None = Field(None, description="The day it ended; `..` if it had not ended on the claim's own day.")
    during: Date | None = Field(None, description="Start and end in one: `2003-12/2010-09`.")
    holds_on: Date | None = Field(None, description="A day on which it held.")

    def model_post_init(self, context: object, /) -> None:
        """Reject a time that is given twice."""
        super().model_post_init(context)
        if self.during and (self.start or self.end):
            raise ValueError("`during` gives both ends: leave out `start` and `end`, or `during`")

    @property
    def span(self) -> tuple[Edtf | None, Edtf | None]:
        """Its start and its end, however the record gives them; None for one that it does not give."""
        return halves(self.during) if self.during else (self.start, self.end)


@cache
def _shared(names: frozenset[str]) -> set[str]:
    return set(names)


def halves(date: Edtf) -> tuple[Edtf | None, Edtf | None]:
    """Return the two halves of an interval; for any other date, the date itself twice."""
    return (date.start, date.end) if date.is_interval else (date, date)
