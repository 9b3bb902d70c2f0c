"""The facts that each claim asserts, with their own days, and the desk as facts see it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple, Protocol

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.desk.references import Records
from galleyproof.facts import Absence, Event, Fact, Lifespan
from galleyproof.facts.frame import DayRange, FactContext, Frame
from galleyproof.records.entity import Entity
from galleyproof.records.location import Path
from galleyproof.text.typography import fold


class Asserter(Protocol):
    """What the engine needs to know of a claim besides its facts."""

    @property
    def ref(self) -> str:
        """Its full id."""

    @property
    def article(self) -> str:
        """The article that makes it, or `background`."""

    @property
    def status(self) -> str:
        """Its status."""

    @property
    def reported_in(self) -> str | None:
        """The claim with the statement that reports it, if the desk does not assert it."""


class ClaimFacts(NamedTuple):
    """A claim and the facts it asserts, each with its path in the record and its context."""

    claim: Asserter
    facts: tuple[tuple[Path, Fact, FactContext], ...]

    @property
    def day(self) -> int:
        """The claim's own day as an ordinal; of two claims, the one with the later day is newer."""
        own = self.facts[0][2].own
        return own[0] or own[1] or 0


@dataclass(frozen=True, slots=True)
class DeskFacts:
    """What the facts of a desk, or of one of its folders, tell all others. The ids are as written.

    Attributes:
        first_days: the first day on which each event can start, or 0 if some claim leaves that open.
        lives: everybody whose birth or death some claim gives.
        denied: what absences deny: a kind of fact and its subject's id, None for an absence that names no subject.
    """

    first_days: Mapping[str, int] = field(default_factory=dict)
    lives: frozenset[str] = frozenset()
    denied: frozenset[tuple[str, str | None]] = frozenset()


def all_claim_facts(records: Records, claims: Iterable[Claim], as_of: date) -> list[ClaimFacts]:
    """Return the facts of every claim that asserts any; `as_of` is the own day of claims that have none."""
    return [
        _with_context(claim, facts, own_day_range(records, claim, as_of))
        for claim in claims
        if (facts := asserted_facts(claim))
    ]


def asserted_facts(claim: Claim) -> Sequence[tuple[Path, Fact]]:
    """Return the facts a claim asserts: none if refuted, an opinion or a mere draft, only `holds` if partly right."""
    if claim.status in ("refuted", "opinion") or claim.is_draft:
        return ()
    if claim.status == "partly":
        return ((("holds",), claim.holds),) if claim.holds else ()
    return claim.all_facts


def own_day_range(records: Records, claim: Claim, as_of: date) -> DayRange:
    """Return the first and last day that a claim's own day can be; `as_of` if the desk gives no own day."""
    own = records.own_day(claim)
    if own is None or (own.earliest is None and own.latest is None):
        return (as_of.toordinal(), as_of.toordinal())
    return (own.earliest, own.latest)


def desk_facts(claims: Iterable[ClaimFacts]) -> DeskFacts:
    """Return what the facts of some claims tell all others."""
    first_days: dict[str, int] = {}
    lives: set[str] = set()
    denied: set[tuple[str, str | None]] = set()
    for claim_facts in claims:
        for _, fact, _ in claim_facts.facts:
            if isinstance(fact, Event):
                start, _ = fact.span
                _note_first_day(first_days, fact.event, start.earliest or 0 if start else 0)
            elif isinstance(fact, Lifespan):
                lives.add(fact.of)
            elif isinstance(fact, Absence):
                denied.update(fact.subjects())
    return DeskFacts(first_days, frozenset(lives), frozenset(denied))


def merged(parts: Iterable[DeskFacts]) -> DeskFacts:
    """Return what the facts of several folders tell all others."""
    first_days: dict[str, int] = {}
    lives: set[str] = set()
    denied: set[tuple[str, str | None]] = set()
    for part in parts:
        for event, day in part.first_days.items():
            _note_first_day(first_days, event, day)
        lives |= part.lives
        denied |= part.denied
    return DeskFacts(first_days, frozenset(lives), frozenset(denied))


def build_frame(records: Records, main_ids: Mapping[str, str], desk_facts: DeskFacts, as_of: date) -> Frame:
    """Build the desk as its facts see it, from its records and what its facts tell all others."""
    first_days: dict[str, int] = {}
    for event, day in desk_facts.first_days.items():
        _note_first_day(first_days, main_ids.get(event, event), day)
    frame = Frame(
        entities={},
        main_ids=main_ids,
        one_valued=frozenset(name for name, rule in records.settings.attributes.items() if rule.values == "one"),
        first_days=first_days,
        lives=frozenset(main_ids.get(who, who) for who in desk_facts.lives) if main_ids else desk_facts.lives,
        denied=frozenset(
            (kind, subject if subject is None else fold(main_ids.get(subject, subject)))
            for kind, subject in desk_facts.denied
        ),
        facts_of=lambda *_: (),
    )
    return frame_for(records, frame, as_of)


def frame_for(records: Records, frame: Frame, as_of: date) -> Frame:
    """Return a frame that takes entities and claims from other records, such as those that one folder looks up."""

    def facts_of(id_: str, article: str) -> Sequence[tuple[Fact, FactContext]]:
        claim = records.claim(id_, article)
        if claim is None:
            return ()
        # Other claims can be dated by the term of a refuted claim.
        facts = asserted_facts(claim) or claim.all_facts
        referred = _with_context(claim, facts, own_day_range(records, claim, as_of))
        return [(fact, context) for _, fact, context in referred.facts]

    return replace(frame, entities=_MainEntities(records, frame.main_ids), facts_of=facts_of)


def frame_of(desk: Desk, claims: Iterable[ClaimFacts], as_of: date) -> Frame:
    """Build a whole desk as its facts see it."""
    return build_frame(desk, desk.main_ids, desk_facts(claims), as_of)


class _MainEntities(Mapping[str, Entity]):
    """The entities by their main ids. The registers are read when somebody asks for one."""

    def __init__(self, records: Records, main_ids: Mapping[str, str]) -> None:
        self._records, self._main_ids = records, main_ids

    def __getitem__(self, id_: str) -> Entity:
        if id_ in self._main_ids:
            raise KeyError(id_)
        return self._records.entities_by_id[id_]

    def get(self, id_: str, default: Entity | None = None) -> Entity | None:  # type: ignore[override] # only ever without a default of another type
        """Return the entity with a main id, or the default."""
        return default if id_ in self._main_ids else self._records.entities_by_id.get(id_, default)

    def __iter__(self) -> Iterator[str]:
        return (id_ for id_ in self._records.entities_by_id if id_ not in self._main_ids)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _note_first_day(first_days: dict[str, int], event: str, day: int) -> None:
    first_days[event] = min(day, first_days.get(event, day))


def _with_context(claim: Claim, facts: Sequence[tuple[Path, Fact]], own: DayRange) -> ClaimFacts:
    ref, article = claim.ref, claim.article
    return ClaimFacts(
        claim,
        tuple(
            [(path, fact, FactContext(f"{ref}#{number}", article, own)) for number, (path, fact) in enumerate(facts)]
        ),
    )
