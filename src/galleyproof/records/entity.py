"""Who is who: the people, bodies, places, offices and events that facts name."""

from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import Field, model_validator

from galleyproof.records.base import Date, Id, Model, Record, Ref, Text

EntityKind: TypeAlias = Literal[
    "person", "body", "state", "government", "group", "place", "office", "event", "document", "programme", "thing"
]
KINDS: tuple[str, ...] = get_args(EntityKind)

AGENTS = ("person", "body", "state", "government", "group")
"""The kinds of entity that act: speak, attend, appoint, designate."""

BODIES = AGENTS[1:]
PLACES = ("place", "state")


class Name(Model):
    """One spelling of a name, where its language or its years matter."""

    name: Text = Field(description="The spelling.")
    language: Text | None = Field(None, description="Its language, as a BCP 47 tag such as `ru`.")
    from_: Date | None = Field(None, alias="from", description="The first day it was used.")
    to: Date | None = Field(None, description="The last day it was used.")


class Entity(Record):
    """A person, body, state, government, group, place, office, event, document, programme or thing.

    It says who is who and holds no dated facts: those are claims, with evidence, in `background/`.
    """

    id: Id
    kind: EntityKind = Field(description="What it is.")
    names: tuple[Text | Name, ...] = Field(min_length=1, description="Its names; the first is the house spelling.")
    same_as: Annotated[Text, Ref()] | None = Field(None, description="Another entity that is this one.")
    era: Text | None = Field(None, description="What tells it from another of the same name: `1996-2001`.")
    member_of: tuple[Annotated[Text, Ref(kinds=BODIES)], ...] = Field((), description="Bodies it belongs to.")
    part_of: Annotated[Text, Ref()] | None = Field(None, description="The whole that it is a part of.")
    speaks_for: tuple[Annotated[Text, Ref(kinds=AGENTS)], ...] = Field((), description="Whose words it can speak.")
    of: Annotated[Text, Ref(kinds=BODIES)] | None = Field(None, description="An office: whose office it is.")
    seats: Annotated[int, Field(ge=1)] | None = Field(
        None, description="An office: how many may hold it at once; left out, any number."
    )
    resident: Annotated[Text, Ref(kinds=PLACES)] | None = Field(
        None, description="An office: where its holder lives; nobody holds two in unrelated places at once."
    )
    handover: Annotated[int, Field(ge=0)] = Field(0, description="An office: days that two holders may overlap.")

    @model_validator(mode="after")
    def _office_fields_belong_to_offices(self) -> "Entity":
        given = [name for name in ("of", "seats", "resident", "handover") if name in self.model_fields_set]
        if given and self.kind != "office":
            fields = " and ".join(f"`{name}`" for name in given)
            raise ValueError(f"{fields} can only be set for an office, and the kind is `{self.kind}`: correct the kind")
        return self

    @property
    def name(self) -> str:
        """The house spelling."""
        first = self.names[0]
        return first if isinstance(first, str) else first.name

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every spelling of its name, the house spelling first."""
        return tuple(name if isinstance(name, str) else name.name for name in self.names)

    def name_in(self, language: str) -> str:
        """Return the house spelling in a language, or the house spelling if it has none in that language."""
        named = (name.name for name in self.names if isinstance(name, Name) and name.language == language)
        return next(named, self.name)
