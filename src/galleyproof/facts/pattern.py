"""Patterns: a kind of fact and some of its fields, by which an absence says what there was none of."""

from pydantic import ConfigDict, Field

from galleyproof.records.base import Model, Text


class Pattern(Model):
    """A kind of fact with any of its fields; a list of values matches any of them."""

    model_config = ConfigDict(extra="allow")  # the check `absence.pattern` reports fields that the kind does not have

    kind: Text = Field(description="The kind of fact.")

    @property
    def fields(self) -> dict[str, object]:
        """The fields other than `kind`."""
        return dict(self.model_extra or {})
