"""The facts that each claim asserts, with their own days, and the desk as facts see it."""

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


class ClaimFacts(NamedTuple):
    """A claim and the facts it asserts, each with its path in the record and its context."""

    claim: Claim
    facts: tuple[tuple[Path, Fact, FactContext], ...]

    @property
    def day(self) -> int:
        """The claim's own day as an ordinal; of two claims, the one with the later day is newer."""
        own = self.facts[0][2].own
        return own[0] or own[1] or 0


def all_claim_facts(desk: Desk, as_of: date) -> list[ClaimFacts]:
    """Return the facts of every claim that asserts any; `as_of` is the own day of claims that have none."""
    return [
        _with_context(claim, facts, own_day_range(desk, claim, as_of))
        for claim in desk.claims
        if (facts := asserted_facts(claim))
    ]


def asserted_facts(claim: Claim) -> Sequence[tuple[Path, Fact]]:
    """Return the facts a claim asserts: none if refuted or an opinion, only `holds` if partly right."""
    if claim.status in ("refuted", "opinion"):
        return ()
    if claim.status == "partly":
        return ((("holds",), claim.holds),) if claim.holds else ()
    return claim.all_facts


def own_day_range(desk: Desk, claim: Claim, as_of: date) -> DayRange:
    """Return the first and last day that a claim's own day can be; `as_of` if the desk gives no own day."""
    own = desk.own_day(claim)
    if own is None or (own.earliest is None and own.latest is None):
        return (as_of.toordinal(), as_of.toordinal())
    return (own.earliest, own.latest)


def build_frame(desk: Desk, claims: Iterable[ClaimFacts], as_of: date) -> Frame:
    """Build the desk as its facts see it."""
    main_ids = desk.main_ids
    by_kind: dict[type[Fact], list[Any]] = defaultdict(list)
    for claim_facts in claims:
        for _, fact, _ in claim_facts.facts:
            by_kind[type(fact)].append(fact)

    def facts_of(id_: str, article: str) -> Sequence[tuple[Fact, FactContext]]:
        claim = desk.claim(id_, article)
        if claim is None:
            return ()
        # Other claims can be dated by the term of a refuted claim.
        facts = asserted_facts(claim) or claim.all_facts
        referred = _with_context(claim, facts, own_day_range(desk, claim, as_of))
        return [(fact, context) for _, fact, context in referred.facts]

    frame = Frame(
        entities={id_: entity for id_, entity in desk.entities_by_id.items() if id_ not in main_ids},
        main_ids=main_ids,
        one_valued=frozenset(name for name, rule in desk.settings.attributes.items() if rule.values == "one"),
        first_days=_first_days(by_kind[Event], main_ids),
        lives=frozenset(main_ids.get(fact.of, fact.of) for fact in by_kind[Lifespan]),
        denied=frozenset(),
        facts_of=facts_of,
    )
    return replace(frame, denied=frozenset(key for fact in by_kind[Absence] for key in fact.denied(frame)))


def _first_days(events: Iterable[Event], main_ids: Mapping[str, str]) -> dict[str, int]:
    """Return the first day on which each event can start, or 0 if some claim leaves that open."""
    first_days: dict[str, int] = {}
    for fact in events:
        event, (start, _) = main_ids.get(fact.event, fact.event), fact.span
        day = start.earliest if start and start.earliest is not None else 0
        first_days[event] = min(day, first_days.get(event, day))
    return first_days


def _with_context(claim: Claim, facts: Sequence[tuple[Path, Fact]], own: DayRange) -> ClaimFacts:
    ref, article = claim.ref, claim.article
    return ClaimFacts(
        claim,
        tuple(
            [(path, fact, FactContext(f"{ref}#{number}", article, own)) for number, (path, fact) in enumerate(facts)]
        ),
    )
