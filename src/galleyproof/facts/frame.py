"""What facts need to know of the desk to say what they assert."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol, TypeAlias

from galleyproof.facts.things import End, Figure, Happening, Lasting, Life, Start
from galleyproof.records.entity import Entity

Days: TypeAlias = tuple[int | None, int | None]
"""The first and the last day, as ordinals; None is open."""


class Home(NamedTuple):
    """Where a fact stands: its own id, unique on the desk, its article, and the own day of its claim."""

    fact: str
    article: str
    own: Days


class Referable(Protocol):
    """A fact as others refer to it: by what it says to last, or by the figure it gives."""

    def lasting(self, frame: "Frame", home: Home) -> Lasting | None:
        """Return what it says to last, if anything."""

    def figure(self, frame: "Frame", home: Home) -> Figure | None:
        """Return the figure it gives, if any."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The desk, as far as facts see it.

    Attributes:
        entities: who is who, by the one id of each.
        same: that one id for every other id that an entity has by `same_as`.
        one_valued: the properties that have one value at a time.
        first_days: the first day that claims leave each event to begin on; left out where one leaves it open.
        lives: of whom a birth or a death is claimed; likewise `denied`, of what an absence is: a kind of fact and
            the id it is about, None for an absence that names none.
        facts_of: what a claim says, by its id as an article writes it, each fact with where it stands.
    """

    entities: Mapping[str, Entity]
    same: Mapping[str, str]
    one_valued: frozenset[str]
    first_days: Mapping[str, int]
    lives: frozenset[str]
    denied: frozenset[tuple[str, str | None]]
    facts_of: Callable[[str, str], Sequence[tuple[Referable, Home]]]

    def name(self, id_: str) -> str:
        """The one id of an entity."""
        return self.same.get(id_, id_)

    def is_ahead(self, lasting: Lasting | None, own: Days) -> bool:
        """Whether all claims date an event after an own day."""
        if not isinstance(lasting, Happening) or own[1] is None:
            return False
        return self.first_days.get(lasting.event, 0) > own[1]

    def life(self, who: str) -> Iterable[Life]:
        """The life of an entity, if any claim gives it: nothing else can contradict that somebody acts."""
        return (Life(who),) if who in self.lives else ()

    def denials(self, kind: str, about: str) -> Iterable[tuple[str, str | None]]:
        """The keys of the absences that may speak of facts of a kind about somebody or something."""
        return self.denied.intersection(((kind, about), (kind, None))) if self.denied else ()

    def lasting(self, moments: Iterable[str], article: str) -> Iterator[Lasting]:
        """What starts or ends at moments: events, and what the claims of `<claim>.start` and `.end` say to last."""
        return (point.of for moment in moments if (point := self.point(moment, article)))

    def point(self, moment: str, article: str) -> Start | End | None:
        """A moment as a point: an event is its start; None where a claim says nothing to last."""
        claim, dot, edge = moment.rpartition(".")
        if not (dot and edge in ("start", "end")):
            return Start(Happening(self.name(moment)))
        found = (fact.lasting(self, home) for fact, home in self.facts_of(claim, article))
        lasting = next((each for each in found if each), None)
        return lasting and (Start(lasting) if edge == "start" else End(lasting))

    def figure(self, claim: str, article: str) -> Figure | None:
        """The figure that a claim gives."""
        found = (fact.figure(self, home) for fact, home in self.facts_of(claim, article))
        return next((figure for figure in found if figure), None)

    def wholes(self, id_: str) -> tuple[str, ...]:
        """What an entity is a part of by the register, nearest first."""
        found: list[str] = []
        entity = self.entities.get(id_)
        while entity and entity.part_of and (whole := self.name(entity.part_of)) not in (id_, *found):
            found.append(whole)
            entity = self.entities.get(whole)
        return tuple(found)

    def are_related(self, one: str, other: str) -> bool:
        """Whether two are the same, or one lies within the other."""
        return one == other or one in self.wholes(other) or other in self.wholes(one)

    def reach(self, id_: str, by: Literal["member_of", "speaks_for"]) -> frozenset[str]:
        """An entity, all it is a member of or speaks for, and so on."""
        found, open_ = {id_}, [id_]
        while open_:
            entity = self.entities.get(open_.pop())
            for other in map(self.name, getattr(entity, by) if entity else ()):
                if other not in found:
                    found.add(other)
                    open_.append(other)
        return frozenset(found)
