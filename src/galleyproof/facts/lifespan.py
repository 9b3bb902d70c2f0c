"""Lifespans: a person's birth and death, a body's founding and end."""

from typing import ClassVar, Literal

from pydantic import Field

from galleyproof.facts.fact import Agent, Fact
from galleyproof.record import Date, End


class Lifespan(Fact):
    """Somebody was born or died; a body was founded or ended."""

    examples: ClassVar[tuple[str, ...]] = ("{kind: lifespan, of: said-jawad, born: 1958}",)

    kind: Literal["lifespan"]
    of: Agent = Field(description="Whose life.")
    born: Date | None = Field(None, description="Birth, or founding.")
    died: End | None = Field(None, description="Death, or end.")
