"""The desk as facts see it, and which of its facts count: what each claim asserts, in whose voice and of which day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.facts import Absence, Event, Fact, Lifespan
from galleyproof.facts.frame import DayRange, FactContext, Frame
from galleyproof.records.location import Path


class Claimed(NamedTuple):
    """A claim and what it asserts: each fact with its path in the record, and where it stands."""

    claim: Claim
    facts: tuple[tuple[Path, Fact, FactContext], ...]

    @property
    def day(self) -> int:
        """Its own day, for telling which of two claims is the newer."""
        own = self.facts[0][2].own
        return own[0] or own[1] or 0


def claimed(desk: Desk, as_of: date) -> list[Claimed]:
    """Every claim of a desk that asserts anything, seen from a day."""
    return [_claimed(claim, facts, own_days(desk, claim, as_of)) for claim in desk.claims if (facts := asserted(claim))]


def asserted(claim: Claim) -> Sequence[tuple[Path, Fact]]:
    """What is asserted of what a claim says: of one that is right in part, what holds; of a refuted one, nothing."""
    if claim.status in ("refuted", "opinion"):
        return ()
    if claim.status == "partly":
        return ((("holds",), claim.holds),) if claim.holds else ()
    return claim.all_facts


def own_days(desk: Desk, claim: Claim, as_of: date) -> DayRange:
    """The first and the last day that a claim may speak from."""
    own = desk.own_day(claim)
    if own is None or (own.earliest is None and own.latest is None):
        return (as_of.toordinal(), as_of.toordinal())
    return (own.earliest, own.latest)


def frame(desk: Desk, claims: Iterable[Claimed], as_of: date) -> Frame:
    """The desk as its facts see it."""
    same = desk.same_ids
    by_kind: dict[type[Fact], list[Any]] = defaultdict(list)
    for each in claims:
        for _, fact, _ in each.facts:
            by_kind[type(fact)].append(fact)

    def facts_of(id_: str, article: str) -> Sequence[tuple[Fact, FactContext]]:
        claim = desk.claim(id_, article)
        if claim is None:
            return ()
        # The term of a refuted claim is still a term that others can be dated by.
        facts = asserted(claim) or claim.all_facts
        return [(fact, home) for _, fact, home in _claimed(claim, facts, own_days(desk, claim, as_of)).facts]

    made = Frame(
        entities={id_: entity for id_, entity in desk.entities_by_id.items() if id_ not in same},
        main_ids=same,
        one_valued=frozenset(name for name, rule in desk.settings.attributes.items() if rule.values == "one"),
        first_days=_first_days(by_kind[Event], same),
        lives=frozenset(same.get(fact.of, fact.of) for fact in by_kind[Lifespan]),
        denied=frozenset(),
        facts_of=facts_of,
    )
    return replace(made, denied=frozenset(key for fact in by_kind[Absence] for key in fact.denied(made)))


def _first_days(events: Iterable[Event], same: Mapping[str, str]) -> dict[str, int]:
    """The first day that claims leave each event to begin on; none for one that some claim leaves open."""
    first: dict[str, int] = {}
    for fact in events:
        event, (start, _) = same.get(fact.event, fact.event), fact.span
        day = start.earliest if start and start.earliest is not None else 0
        first[event] = min(day, first.get(event, day))
    return first


def _claimed(claim: Claim, facts: Sequence[tuple[Path, Fact]], own: DayRange) -> Claimed:
    ref, article = claim.ref, claim.article
    return Claimed(
        claim,
        tuple(
            [(path, fact, FactContext(f"{ref}#{number}", article, own)) for number, (path, fact) in enumerate(facts)]
        ),
    )
