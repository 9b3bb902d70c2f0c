"""Lifespans: a person's birth and death, a body's founding and end."""

from collections.abc import Hashable, Iterator, Sequence
from typing import ClassVar, Final, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.fact import AgentId, Fact
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import Life
from galleyproof.facts.wording import Mismatch, Wording, about, denied, other_topic, wrong_party
from galleyproof.records import Date, EndDate
from galleyproof.text.reading import VerbGroup
from galleyproof.text.reading.lemmas import forms_of

_LATE: Final = frozenset(("late",))
_PRONOUNS: Final = frozenset(("he", "she", "it", "who"))
_LIVE: Final = {**forms_of(("die", "found", "establish", "dissolve")), "born": "bear"}


class Lifespan(Fact):
    """A person was born or died; a body was founded or ended."""

    examples: ClassVar[tuple[str, ...]] = ("{kind: lifespan, of: said-jawad, born: 1958}",)

    kind: Literal["lifespan"]
    of: AgentId = Field(description="The person or body.")
    born: Date | None = Field(None, description="The date of birth or founding.")
    died: EndDate | None = Field(None, description="The date of death or end; `..` if alive on the claim's own day.")

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the life."""
        yield self.timespan(frame, context)

    def state(self, assertion: Assertion) -> None:
        """Date the life."""
        assertion.bound_span(self.timespan(assertion.frame, assertion.context), self.born, self.died)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another person or body in its place, and words that deny a birth or a death."""
        yield from other_topic(wording, "of", (self.of,))
        verbs = wording.reading.verbs(_LIVE)
        yield from self._late(wording, verbs)
        for group in about(wording, verbs, self.of):
            parties = wording.reading.parties(group)
            subjects = parties.patients if group.passive else parties.agents
            yield from wrong_party(wording, "of", (self.of,), subjects)
            yield from denied(wording, group, "of", "that it is so")

    def _late(self, wording: Wording, verbs: Sequence[VerbGroup]) -> Iterator[Mismatch]:
        """Yield `the late` before the name of somebody who is alive, and a birth in the place of a death."""
        reading = wording.reading
        if self.died and self.died.is_open:
            for name in reading.own_names:
                if wording.may_be(name, self.of) and reading.follows(name, _LATE):
                    yield Mismatch(
                        name.span, "died", f"`late` of {wording.words(name.span)}", "that the person is alive"
                    )
                    return
        lemmas = {group.lemma for group in verbs if self._is_subject(wording, group)}
        if self.died and not self.born and lemmas == {"bear"}:
            yield Mismatch(reading.part, "died", "a birth", "a death")
        if self.born and not self.died and lemmas == {"die"}:
            yield Mismatch(reading.part, "born", "a death", "a birth")

    def _is_subject(self, wording: Wording, group: VerbGroup) -> bool:
        """Return True if a verb has the person, or a pronoun, as its subject."""
        parties, words = wording.reading.parties(group), wording.reading.words
        subjects = parties.patients if group.passive else parties.agents
        before = words[group.first - 1].letters if group.first else ""
        return before in _PRONOUNS or any(wording.may_be(name, self.of) for name in subjects)

    def timespan(self, frame: Frame, context: FactContext) -> Life:  # noqa: ARG002 - the interface's
        """Return the life."""
        return Life(frame.main_id(self.of))
