"""Attributes: a property of something and its value."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, WithJsonSchema

from galleyproof.facts.fact import Spanning
from galleyproof.record import Ref, Text


class Attribute(Spanning):
    """Something has a property; desk.yaml says which properties have one value at a time."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: attribute, of: afghan-embassy-moscow, name: flag, value: tricolour, during: ../2025-07-03}",
    )

    kind: Literal["attribute"]
    of: Annotated[Text, Ref()] = Field(description="Whose property.")
    name: Text = Field(description="Which property.")
    value: Annotated[Text, WithJsonSchema({"type": ["string", "number", "boolean"]})] = Field(
        description="Its value: text, a number or an entity."
    )
