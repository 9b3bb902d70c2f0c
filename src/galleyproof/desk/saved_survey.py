"""The guard's survey as `galley guard --save` keeps it, and whether it is still that of the records."""

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Final, Literal, NamedTuple, Protocol

from pydantic import BaseModel, ConfigDict, ValidationError

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.records import mentions
from galleyproof.records.entity import Entity
from galleyproof.records.location import Written
from galleyproof.records.source import Source

SURVEY_FILE: Final = "guard.json"
"""Its file in the folder of reports."""

_WITHOUT_FACTS: Final = ("stage", "sign_off", "note")
"""Fields that an editor sets after the survey, and that say nothing about any fact."""


class Tally(NamedTuple):
    """How many mutants were planted, and how many of them were noticed."""

    planted: int
    noticed: int

    @property
    def percent(self) -> int:
        """The share that was noticed, rounded down; 100 if none was planted."""
        return 100 * self.noticed // self.planted if self.planted else 100


class _Saved(BaseModel):
    model_config = ConfigDict(frozen=True)


class SavedKind(_Saved):
    """How many wrong facts of one kind were planted in a folder, and how many were noticed."""

    kind: str
    planted: int
    noticed: int

    @property
    def tally(self) -> Tally:
        """The two numbers."""
        return Tally(self.planted, self.noticed)


class SavedSurvivor(_Saved):
    """A wrong fact that nothing noticed.

    Attributes:
        kind: its kind.
        claim: the full id of the claim; None in the copy.
        field: the field, or the paragraph of the copy.
        before: what is written there.
        after: what it said instead.
        says: the same in a sentence.
        fix: what would have noticed it.
        paragraph: in the copy, the number of the paragraph.
        start: where the words begin in it; `end`, where they end.
    """

    kind: str
    claim: str | None
    field: str
    before: str
    after: str
    says: str
    fix: str
    paragraph: int | None = None
    start: int = 0
    end: int = 0


class SavedPart(_Saved):
    """The part of a survey about one folder; `digest` is that of its records when they were surveyed."""

    digest: str
    kinds: tuple[SavedKind, ...]
    survivors: tuple[SavedSurvivor, ...]

    @property
    def whole(self) -> Tally:
        """The count of all kinds."""
        return Tally(sum(kind.planted for kind in self.kinds), sum(kind.noticed for kind in self.kinds))


class SavedSurvey(_Saved):
    """A survey: the seed of its choices, the number of wrong facts that were drawn (None for all), and its parts."""

    version: Literal[1] = 1
    seed: int
    sample: int | None
    folders: Mapping[str, SavedPart]


def read_survey(text: str | None) -> SavedSurvey | None:
    """Return the survey in a text; None without a text, or if it is not a survey."""
    try:
        return SavedSurvey.model_validate_json(text) if text else None
    except ValidationError:
        return None


class Registers(Protocol):
    """The entities and sources of a desk."""

    @property
    def entities_by_id(self) -> Mapping[str, Entity]:
        """The entities, by id."""

    @property
    def sources_by_id(self) -> Mapping[str, Source]:
        """The sources, by id."""


class Folder(Protocol):
    """The article, if any, and the claims of a folder of a desk."""

    @property
    def articles(self) -> Sequence[Article]:
        """Its article."""

    @property
    def claims(self) -> Sequence[Claim]:
        """Its claims."""


def survey_digest(folder: Folder, registers: Registers) -> str:
    """Return a digest of what the records of a folder say, with the entities and sources that its claims name.

    Their layout, signatures and notes, and the stage of an article, do not count.
    """
    copy = [[_facts(article.written), [one.text for one in article.paragraphs]] for article in folder.articles]
    claims = [_facts(claim.written) for claim in folder.claims]
    named = dict.fromkeys((ref.to, id_) for claim in folder.claims for ref, id_ in mentions(claim))
    known: Mapping[str, Mapping[str, Entity | Source]] = {
        "entity": registers.entities_by_id,
        "source": registers.sources_by_id,
    }
    records = [known[to][id_] for to, id_ in sorted(named) if id_ in known.get(to, ())]
    data = [copy, claims, [_facts(record.written) for record in records]]
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _facts(written: Written) -> object:
    tree = written.tree if isinstance(written.tree, dict) else {}
    return {name: value for name, value in tree.items() if name not in _WITHOUT_FACTS}
