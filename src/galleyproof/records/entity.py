"""Entities: the people, bodies, places, offices and events that facts name."""

from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import Field, model_validator

from galleyproof.records import Date, Model, Record, Ref, Text
from galleyproof.records.edtf import Edtf

EntityKind: TypeAlias = Literal[
    "person", "body", "state", "government", "group", "place", "office", "event", "document", "programme", "thing"
]
KINDS: tuple[str, ...] = get_args(EntityKind)

AGENTS = ("person", "body", "state", "government", "group")
"""The kinds of entity that can act: speak, attend, appoint, designate."""

BODIES = AGENTS[1:]
DOCUMENTS = ("document", "thing")
SPEAKERS = (*AGENTS, *DOCUMENTS)
"""The kinds of entity that words can be quoted from: a report speaks too."""

PLACES = ("place", "state")


class Name(Model):
    """A name with its language, or with the dates it was in use."""

    name: Text = Field(description="The name.")
    language: Text | None = Field(None, description="Its language as a BCP 47 tag, such as `ru`.")
    from_: Date | None = Field(None, alias="from", description="The first day it was in use.")
    to: Date | None = Field(None, description="The last day it was in use.")

    def may_be_in_use(self, date: Edtf) -> bool:
        """Return True if the name was in use on one of the days that a date may mean."""
        first = self.from_.earliest if self.from_ else None
        last = self.to.latest if self.to else None
        too_early = first is not None and date.latest is not None and date.latest < first
        too_late = last is not None and date.earliest is not None and date.earliest > last
        return not (too_early or too_late)


class Entity(Record):
    """A person, body, state, government, group, place, office, event, document, programme or thing.

    It says who is who. Dated facts about it are claims with evidence, for example in `claims/background/`.
    """

    kind: EntityKind = Field(description="The kind of entity.")
    names: tuple[Text | Name, ...] = Field(min_length=1, description="All its names. The first is the house spelling.")
    same_as: Annotated[Text, Ref()] | None = Field(None, description="Another entity that is the same person or thing.")
    era: Text | None = Field(
        None, description="A label that tells it apart from others of the same name, such as `1996-2001`."
    )
    member_of: tuple[Annotated[Text, Ref(kinds=BODIES)], ...] = Field((), description="The bodies it belongs to.")
    part_of: Annotated[Text, Ref()] | None = Field(None, description="The entity it is part of.")
    speaks_for: tuple[Annotated[Text, Ref(kinds=AGENTS)], ...] = Field((), description="Those it may speak for.")
    of: Annotated[Text, Ref(kinds=BODIES)] | None = Field(
        None, description="Offices only: the body or state that the office belongs to."
    )
    seats: Annotated[int, Field(ge=1)] | None = Field(
        None, description="Offices only: how many people can hold it at once. Default: no limit."
    )
    resident: Annotated[Text, Ref(kinds=PLACES)] | None = Field(
        None,
        description="Offices only: where the holder lives. Nobody can hold two offices in unrelated places at once.",
    )
    handover: Annotated[int, Field(ge=0)] = Field(
        0, description="Offices only: the number of days two holders can overlap. Default: 0."
    )

    @model_validator(mode="after")
    def _office_fields_belong_to_offices(self) -> "Entity":
        fields = [name for name in ("of", "seats", "resident", "handover") if name in self.model_fields_set]
        if fields and self.kind != "office":
            names = " and ".join(f"`{name}`" for name in fields)
            raise ValueError(f"{names} can only be set for an office, and the kind is `{self.kind}`: correct the kind")
        return self

    @property
    def name(self) -> str:
        """The house spelling of its name."""
        first = self.names[0]
        return first if isinstance(first, str) else first.name

    @property
    def spellings(self) -> tuple[str, ...]:
        """All its names, the house spelling first."""
        return tuple(name if isinstance(name, str) else name.name for name in self.names)

    def name_in(self, language: str) -> str:
        """Return the house spelling in a language, or the house spelling if it has none in that language."""
        named = (name.name for name in self.names if isinstance(name, Name) and name.language == language)
        return next(named, self.name)
