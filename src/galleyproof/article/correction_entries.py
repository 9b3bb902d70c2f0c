"""Corrections: what readers of a published article were told was wrong in it."""

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

from pydantic import Field

from galleyproof.claim import ClaimRef
from galleyproof.records import Model, Text
from galleyproof.records.settings import SingleDay
from galleyproof.text.typography import fold


class Correction(Model):
    """A correction of a published article, as readers were told."""

    day: SingleDay = Field(description="The day it was published.")
    what: Text = Field(description="What was wrong, and what is right.")
    because: Text = Field(description="How the error came about, or who noticed it.")
    claims: tuple[ClaimRef, ...] = Field((), description="The claims that it corrects.")


class KnownCopy(NamedTuple):
    """A digest of the copy as readers were last told of it, and the number of corrections by then."""

    digest: str
    corrections: int


def copy_digest(paragraphs: Iterable[str]) -> str:
    """Return a digest of the words of some paragraphs; typography and line breaks do not matter."""
    words = "\n\n".join(map(fold, paragraphs))
    return f"sha256:{sha256(words.encode()).hexdigest()}"
