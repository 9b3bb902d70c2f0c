"""Patterns: a kind of fact and some of its fields, as an absence names what there was none of."""

from pydantic import ConfigDict, Field

from galleyproof.records.base import Model, Text


class Pattern(Model):
    """`kind` and any of that kind's fields; which they are, the check `absence.pattern` knows."""

    model_config = ConfigDict(extra="allow")

    kind: Text = Field(description="The kind of fact.")

    @property
    def fields(self) -> dict[str, object]:
        """The fields that it gives, besides its kind."""
        return dict(self.model_extra or {})
