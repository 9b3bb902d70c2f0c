"""Votes: how a body decided on a motion, by how many, and who voted how."""

import re
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import AfterValidator, Field, WithJsonSchema

from galleyproof.facts.assertion import Assertion, Label
from galleyproof.facts.atoms import Acts, Decided, Voted
from galleyproof.facts.fact import AgentId, Fact, halves
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.quantity import UNIT
from galleyproof.facts.things import Poll, Start, Tally
from galleyproof.facts.wording import Mismatch, Wording
from galleyproof.facts.wording.votes_told import Outcome, counts, margins, outcome, sides
from galleyproof.records import AmountField, Date, Flag, Ref, Text
from galleyproof.records.amounts import Amount
from galleyproof.records.entity import BODIES
from galleyproof.text.names import Mention
from galleyproof.text.typography import fold

Choice: TypeAlias = Literal["for", "against", "abstained", "absent"]
CHOICES: tuple[Choice, ...] = ("for", "against", "abstained", "absent")

_SHARE = re.compile(r"([0-9]{1,3})/([0-9]{1,3})")
_NUMBER = re.compile(r"[0-9]{1,9}")


def _needed(text: str) -> str:
    share = _SHARE.fullmatch(text)
    if _NUMBER.fullmatch(text) or (share and 0 < int(share[1]) <= int(share[2])):
        return text
    raise ValueError(f"cannot read `{text}` as what a motion needs: write a share such as 2/3, or a number of votes")


class Vote(Fact):
    """A body votes on a motion. Claims with the same body, motion and ballot are about one vote."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: vote, body: assembly, motion: seat for the emirate, for: 12, against: 104, abstain: 30..35}",
        "{kind: vote, body: city-council, motion: budget 2022, voted_for: [ann-orsani], voted_against: [ben-marquand]}",
        "{kind: vote, body: senate, motion: treaty, for: 57, against: 43, needs: 2/3, carried: false, on: 2021-02-13}",
    )

    kind: Literal["vote"]
    body: Annotated[Text, Ref(kinds=BODIES)] = Field(description="The body that votes.")
    motion: Text = Field(description="The motion: a few words that are always the same, or the id of an entity.")
    ballot: Annotated[int, Field(ge=1)] = Field(
        1, description="2 for the body's second vote on the motion, and so on. Default: 1."
    )
    for_: AmountField | None = Field(None, alias="for", description="The number of votes for it.")
    against: AmountField | None = Field(None, description="The number of votes against it.")
    abstain: AmountField | None = Field(None, description="The number of abstentions.")
    absent: AmountField | None = Field(None, description="The number of members who did not vote.")
    members: AmountField | None = Field(None, description="The number of those who could vote: members or seats.")
    voted_for: tuple[AgentId, ...] = Field((), description="Those known to have voted for it.")
    voted_against: tuple[AgentId, ...] = Field((), description="Those known to have voted against it.")
    abstained: tuple[AgentId, ...] = Field((), description="Those known to have abstained.")
    needs: Annotated[Text, AfterValidator(_needed), WithJsonSchema({"type": ["string", "integer"]})] | None = Field(
        None,
        description="What it needed to be carried: a share of the votes for and against, such as `2/3`, or a number of "
        "votes. Default: more votes for than against.",
    )
    carried: Flag | None = Field(None, description="`true` if it was carried, `false` if it was lost.")
    on: Date | None = Field(None, description="The day of the vote.")

    @property
    def counts(self) -> dict[Choice, Amount | None]:
        """The number of votes for each choice, as far as the fact gives it."""
        return dict(zip(CHOICES, (self.for_, self.against, self.abstain, self.absent), strict=True))

    @property
    def voters(self) -> Iterator[tuple[str, Choice]]:
        """Those who are named, each with the choice."""
        for choice, who in zip(CHOICES, (self.voted_for, self.voted_against, self.abstained), strict=False):
            yield from ((voter, choice) for voter in who)

    @property
    def share_needed(self) -> Fraction | None:
        """The share of the votes for and against that it needed; None if it needed more than half, or a number."""
        return Fraction(self.needs) if self.needs and "/" in self.needs else None

    @property
    def is_denial(self) -> bool:
        """True if the motion was lost."""
        return self.carried is False

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the vote, and the lives of those who are named."""
        poll = self.timespan(frame, context)
        yield poll
        for who, _ in self.voters:
            yield from frame.life(frame.main_id(who))
        yield from frame.denials("vote", poll.motion)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another outcome, other counts, and a voter on the other side."""
        told = outcome(wording.reading)
        if told and self.outcome is not None and told.carried is not self.outcome:
            yield Mismatch(told.span, "carried", wording.words(told.span), f"`carried: {str(self.outcome).lower()}`")
        given = [amount for amount in (self.for_, self.against) if amount and amount.low == amount.high]
        exact = [amount.low for amount in given if amount.low is not None]
        if len(exact) == 2:  # noqa: PLR2004 - for and against
            yield from self._other_counts(wording, exact, told)
        yield from self._other_side(wording)

    def _other_counts(self, wording: Wording, exact: Sequence[Decimal], told: Outcome | None) -> Iterator[Mismatch]:
        """Yield other numbers of votes, and another margin."""
        record = f"{exact[0]} for and {exact[1]} against"
        is_known = told is not None and told.carried is self.outcome
        found = [*counts(wording.reading)]
        for count in found:
            is_for_first = told.carried if told and is_known else None
            is_for_first = count.is_for_first if count.is_for_first is not None else is_for_first
            as_told = [*exact] if is_for_first is not False else [*exact][::-1]
            is_turned = is_for_first is not None and [count.first, count.second] != as_told
            if {count.first, count.second} != {*exact} or is_turned:
                yield Mismatch(count.span, "for", wording.words(count.span), record)
        for margin, span in margins(wording.reading) if not found else ():
            if margin not in (abs(exact[0] - exact[1]), *exact):
                yield Mismatch(span, "for", wording.words(span), record)

    def _other_side(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield a voter whom a text has on the other side."""
        told = [
            (name, side) for group, side in sides(wording.reading) for name in wording.reading.parties(group).agents
        ]
        choices = {"for": (self.voted_for, self.voted_against), "against": (self.voted_against, self.voted_for)}

        def is_of(name: Mention, who: Sequence[str]) -> bool:
            return any(wording.may_be(name, one) for one in who)

        if not any(is_of(name, choices[side][0]) for name, side in told):
            for name, side in told:
                if is_of(name, choices[side][1]):
                    yield Mismatch(name.span, "voted_for", f"{wording.words(name.span)} {side}", "the other side")

    @property
    def outcome(self) -> bool | None:
        """True if it was carried, as the fact says or as its counts have it; None if that is not clear."""
        if self.carried is not None or self.needs or not (self.for_ and self.against):
            return self.carried
        low, high = self.for_.low, self.against.high
        if low is not None and high is not None and low > high:
            return True
        most, least = self.for_.high, self.against.low
        return False if most is not None and least is not None and most <= least else None

    def state(self, assertion: Assertion) -> None:
        """Date the vote, bound its counts, and state its outcome and who voted how."""
        poll = self.timespan(assertion.frame, assertion.context)
        label = assertion.bound_span(poll, *(halves(self.on) if self.on else (None, None)))
        for choice, count in self.counts.items():
            if count is not None:
                _bound_count(assertion, label, Tally(poll, choice), count)
        if self.carried is not None or self.needs:
            assertion.provide(Decided(poll, self.carried, self.needs or ""), label)
        for who, choice in self.voters:
            voter = assertion.frame.main_id(who)
            assertion.provide(Voted(voter, poll, choice), label)
            if voter in assertion.frame.lives:
                assertion.provide(Acts(voter, Start(poll), Start(poll)), label)

    def timespan(self, frame: Frame, context: FactContext) -> Poll:  # noqa: ARG002 - the interface's
        """Return the vote: one for each body, motion and ballot."""
        return Poll(frame.main_id(self.body), fold(frame.main_id(self.motion)), self.ballot)


def _bound_count(assertion: Assertion, label: Label, tally: Tally, count: Amount) -> None:
    low, high = (None if bound is None else int(bound * UNIT) for bound in (count.low, count.high))
    assertion.bound_number(label, tally, low, high)
