"""A text that words facts, with what the register says of the names in it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from galleyproof.facts.wording.claimed_entities import ClaimedEntities
from galleyproof.records import entity_ids
from galleyproof.records.entity import PLACES, Entity
from galleyproof.text.names import Mention
from galleyproof.text.reading import Reading
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import word_at
from galleyproof.text.span import Span

if TYPE_CHECKING:
    from galleyproof.facts.fact import Fact

_ALIKE: Final = (
    frozenset(("person",)),
    frozenset(("state", "government")),
    frozenset(("body", "group")),
    frozenset(PLACES),
    frozenset(("office",)),
    frozenset(("event",)),
    frozenset(("thing",)),
    frozenset(("document",)),
    frozenset(("programme",)),
)
"""Kinds of entity of which one may be named in the place of another."""

INSTITUTIONAL: Final = vocabulary("institutional")
_NOT: Final = vocabulary("not")
_PERSONAL: Final = (2, 3)
"""Words that a person's full name has."""


class Mismatch(NamedTuple):
    """Words of a text that disagree with a fact.

    Attributes:
        span: their place in the text.
        field: the field of the fact.
        text: what the text says.
        record: what the fact says.
    """

    span: Span
    field: str
    text: str
    record: str


@dataclass(frozen=True)
class Wording:
    """A text that words some facts, with the entities that it names.

    Attributes:
        reading: what the text says.
        entity: looks an entity up by its id.
        claimed: the entities that the claims of these words are about.
        facts: all facts of the claim.
        says: the claim's `says`, if the text is another one.
        measured: looks up what the figure of another claim is about.
    """

    reading: Reading
    entity: Callable[[str], Entity | None]
    claimed: ClaimedEntities
    facts: "Sequence[Fact]" = ()
    says: str = ""
    measured: Callable[[str], str | None] = lambda claim: None  # noqa: ARG005 - without a desk no claim is known

    @cached_property
    def own(self) -> Counter[str]:
        """The entities of the claim's own facts, by id, with the number of their fields that name them."""
        return Counter(id_ for fact in self.facts for id_ in entity_ids(fact))

    @cached_property
    def said(self) -> Sequence[Mention]:
        """The names in the claim's `says`."""
        return tuple(self.reading.whole.registry.mentions(self.says))

    @cached_property
    def says_no(self) -> bool:
        """True if the record itself denies something, so that a text may as well."""
        return not _NOT.isdisjoint(self.says.casefold().split())

    def words(self, span: Span) -> str:
        """Return the words at a place of the text, in backquotes."""
        return f"`{span.of(self.reading.text)}`"

    def name(self, id_: str) -> str:
        """Return the house spelling of an entity, or its id if it is in no register."""
        entity = self.entity(id_)
        return entity.name if entity else id_

    def may_be(self, mention: Mention, id_: str) -> bool:
        """Return True if a name can be that of an entity, or of what it belongs to, speaks for or is part of."""
        if id_ in mention.entities.members:
            return True
        around = self.claimed.belongings(id_)
        return any(other in around or id_ in self.claimed.belongings(other) for other in mention.entities)

    def is_alike(self, mention: Mention, id_: str) -> bool:
        """Return True if a name is of a kind of which one may be named in the place of the other."""
        entity = self.entity(id_)
        if entity is not None and not mention.entities:
            return entity.kind == "person" and self._is_other_person(mention, entity)
        return entity is not None and any(entity.kind in kinds and mention.kinds <= kinds for kinds in _ALIKE)

    def _is_other_person(self, stranger: Mention, person: Entity) -> bool:
        """Return True if an unknown name is that of a person, and has no word of another person's names."""
        words = [word.casefold() for word in stranger.spelling.split()]
        own = {word.casefold() for name in person.spellings for word in name.split()}
        is_plain = len(words) in _PERSONAL and not INSTITUTIONAL.intersection(words)
        before = self.reading.words[max(word_at(self.reading.words, stranger.span.start) - 1, 0)].letters
        return is_plain and own.isdisjoint(words) and before != "the" and not self.is_named(person.id)

    def is_named(self, id_: str) -> bool:
        """Return True if the text names an entity, or what belongs with it, anywhere."""
        return any(self.may_be(mention, id_) for mention in self.reading.names)

    def is_told(self, id_: str) -> bool:
        """Return True if the text names an entity itself, or somebody who belongs to it."""
        named = (other for mention in self.reading.names for other in mention.entities)
        return any(id_ in self.claimed.belongings(other) for other in named)

    def is_claimed(self, mention: Mention) -> bool:
        """Return True if the claims of these words are about what a name can mean."""
        return any(map(self.claimed.has, mention.entities)) or any(
            self.may_be(mention, id_) for said in self.said for id_ in said.entities
        )

    def is_of_others(self, mention: Mention) -> bool:
        """Return True if another claim of these words is about what a name can mean."""
        return any(self.claimed.has(id_, self.own) for id_ in mention.entities)
