"""The desk: every record that was read, with indexes. It never changes once loaded."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Self, TypeVar

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk.by_folder import REGISTERS, folder_of
from galleyproof.desk.near_ids import NearIds
from galleyproof.desk.references import Records, VerifiedCapture, claim_of_moment, full_id
from galleyproof.desk.same_entities import main_ids_of
from galleyproof.desk.saved_survey import SavedPart, SavedSurvey
from galleyproof.facts import Fact, Lifespan, Post
from galleyproof.finding import Fault
from galleyproof.records.entity import Entity
from galleyproof.records.location import Location
from galleyproof.records.location import Path as FieldPath
from galleyproof.records.settings import Settings
from galleyproof.records.source import Source
from galleyproof.text.markdown import in_plain_words
from galleyproof.text.names import KnownWords, Named, Registry
from galleyproof.text.near_copies import near_copies
from galleyproof.text.quoting import Texts

__all__ = ["BACKGROUND", "Desk", "VerifiedCapture", "claim_of_moment", "full_id"]

BACKGROUND = "background"
"""The folder of claims that belong to no article."""

_R = TypeVar("_R", Entity, Source)


@dataclass(frozen=True)
class Desk(Records):
    """A newsroom's records as one run sees them.

    Attributes:
        root: the folder that contains `claims/`; all places in findings are relative to it.
        settings: the settings in `desk.yaml`.
        entities: the entities in the order of the files, like the sources, articles and claims.
        faults: everything that could not be read, and where.
        lost: records left out because of a fault, as `register:id`, or `register:*` if a whole file is missing.
        texts: the text of every file read, by its path from the root.
        captures: the capture of each source that has one, by source id; missing and altered ones are faults instead.
        allowed_signers: the keys of signers, as text from `claims/allowed_signers`; None without that file.
        name: the name of the folder, if this is one folder of a desk; "" for the folder of entities and sources.
        survey: the guard's survey as it was last saved; None if there is none that can be read.
        folders: the desk's `checks` and `reports` folders; one outside the root is left out.
    """

    root: Path
    settings: Settings
    entities: tuple[Entity, ...] = field(default_factory=tuple)
    sources: tuple[Source, ...] = field(default_factory=tuple)
    articles: tuple[Article, ...] = field(default_factory=tuple)
    claims: tuple[Claim, ...] = field(default_factory=tuple)
    faults: tuple[Fault, ...] = field(default_factory=tuple)
    lost: frozenset[str] = field(default_factory=frozenset)
    texts: Mapping[str, str] = field(default_factory=dict)
    folders: Mapping[str, Path] = field(default_factory=dict)
    captures: Mapping[str, VerifiedCapture] = field(default_factory=dict)
    allowed_signers: str | None = None
    name: str | None = None
    survey: SavedSurvey | None = None

    @cached_property
    def unreadable(self) -> bool:
        """True if `desk.yaml` could not be read, so that nothing else was read either."""
        return "desk:*" in self.lost

    def line(self, place: Location) -> str:
        """Return the line of text at a location, or "" if the file was not read; of the copy, what readers see."""
        if place.file not in self._lines:
            self._lines[place.file] = self.texts.get(place.file, "").split("\n")
        lines = self._lines[place.file]
        line = lines[place.line - 1] if place.line <= len(lines) else ""
        return self._in_plain_words(line) if self._is_in_copy(place) else line

    def _is_in_copy(self, place: Location) -> bool:
        article = self.article(place.file.rsplit("/", 2)[-2]) if place.file.endswith("/article.md") else None
        return article is not None and bool(article.paragraphs) and place.line >= article.paragraphs[0].line

    def size_of(self, name: str) -> int:
        """Return the number of characters in the files of a folder."""
        return sum(map(len, self.by_folder[name].texts.values()))

    def surveyed(self, name: str) -> SavedPart | None:
        """Return the part of the guard's survey about a folder; None if there is none."""
        return self.survey.folders.get(name) if self.survey else None

    def with_faults(self, faults: tuple[Fault, ...]) -> Self:
        """Return the desk with further faults, of its house checks."""
        return replace(self, faults=(*self.faults, *faults))

    def with_claims(self, claims: tuple[Claim, ...]) -> Self:
        """Return the desk with other claims, and the same indexes of its entities."""
        desk = replace(self, claims=claims)
        vars(desk).update(entities_by_id=self.entities_by_id, main_ids=self.main_ids)
        return desk

    @cached_property
    def posts_and_lives(self) -> Mapping[str, Sequence[tuple[int, Claim]]]:
        """The claims on posts by holder and office, and those on lives by person, each with its place among all."""
        about: dict[str, list[tuple[int, Claim]]] = {}
        facts = (*self.facts.get(Post, ()), *self.facts.get(Lifespan, ()))
        for place, (claim, _, fact) in enumerate(facts):
            for id_ in (fact.holder, fact.office) if isinstance(fact, Post) else (vars(fact)["of"],):
                about.setdefault(id_, []).append((place, claim))
        return about

    @cached_property
    def entities_by_id(self) -> Mapping[str, Entity]:
        """The entities by id; the first if two have the same id."""
        return _by_id(self.entities)

    @cached_property
    def main_ids(self) -> Mapping[str, str]:
        """The main id of an entity for each other id that `same_as` gives it: its first id on the desk."""
        return main_ids_of(self.entities)

    @cached_property
    def sources_by_id(self) -> Mapping[str, Source]:
        """The sources by id; the first if two have the same id."""
        return _by_id(self.sources)

    @cached_property
    def corrections(self) -> Mapping[str, Source]:
        """The source that corrects or replaces another one, by the id of the other one."""
        return {source.corrects: source for source in self.sources if source.corrects}

    @cached_property
    def captured_texts(self) -> Texts[str]:
        """The texts of all captures, by the ids of their sources."""
        return Texts({id_: captured.text for id_, captured in self.captures.items()})

    @property
    def named(self) -> Sequence[Named]:
        """The entities, as far as their names need them."""
        return self.entities

    @cached_property
    def known_words(self) -> KnownWords:
        """The words of the names of all entities."""
        return KnownWords(self.named)

    @cached_property
    def registry(self) -> Registry:
        """The names of the entities, to find in a text."""
        return Registry(self.named)

    @cached_property
    def near_ids(self) -> NearIds:
        """Its ids by their spelling."""
        return NearIds(self)

    @cached_property
    def reprints(self) -> Mapping[str, str]:
        """For each source with a capture that is nearly the same as others, the first source of those."""
        groups = near_copies({id_: captured.text for id_, captured in self.captures.items()})
        return {id_: group[0] for group in groups for id_ in group}

    @cached_property
    def articles_by_id(self) -> Mapping[str, Article]:
        """The articles by the name of their folder."""
        return {article.id: article for article in self.articles}

    @cached_property
    def claims_by_ref(self) -> Mapping[str, Claim]:
        """The claims by full id; the first if two have the same id."""
        return {claim.ref: claim for claim in reversed(self.claims)}

    @cached_property
    def claims_of(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each article and of the background."""
        groups: dict[str, list[Claim]] = {}
        for claim in self.claims:
            groups.setdefault(claim.article, []).append(claim)
        return {article: tuple(claims) for article, claims in groups.items()}

    @cached_property
    def claims_by_status(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each status."""
        groups: dict[str, list[Claim]] = {}
        for claim in self.claims:
            groups.setdefault(claim.status, []).append(claim)
        return {status: tuple(claims) for status, claims in groups.items()}

    @cached_property
    def facts(self) -> Mapping[type[Fact], tuple[tuple[Claim, FieldPath, Fact], ...]]:
        """The facts of all claims by kind, each as (claim, path in the record, fact)."""
        index: dict[type[Fact], list[tuple[Claim, FieldPath, Fact]]] = {}
        for claim in self.claims:
            for path, fact in claim.all_facts:
                index.setdefault(type(fact), []).append((claim, path, fact))
        return {kind: tuple(facts) for kind, facts in index.items()}

    @cached_property
    def by_folder(self) -> Mapping[str, "Desk"]:
        """Its folders by name, in order, each as a desk that has nothing else."""
        faults: dict[str, list[Fault]] = {}
        for fault in self.faults:
            faults.setdefault(folder_of(fault.at.file), []).append(fault)
        texts: dict[str, dict[str, str]] = {}
        for file, text in self.texts.items():
            texts.setdefault(folder_of(file), {})[file] = text
        names = dict.fromkeys((REGISTERS, *self.claims_of, *self.articles_by_id, *faults, *texts))
        return {name: self._folder(name, tuple(faults.get(name, ())), texts.get(name, {})) for name in names}

    def _folder(self, name: str, faults: tuple[Fault, ...], texts: Mapping[str, str]) -> "Desk":
        article = self.articles_by_id.get(name)
        return replace(
            self,
            name=name,
            entities=() if name else self.entities,
            sources=() if name else self.sources,
            captures={} if name else self.captures,
            articles=(article,) if article else (),
            claims=self.claims_of.get(name, ()),
            faults=faults,
            texts=texts,
        )

    @cached_property
    def _lines(self) -> dict[str, list[str]]:
        return {}

    @cached_property
    def _in_plain_words(self) -> Callable[[str], str]:
        return cache(in_plain_words)  # many findings may be on one long line


def _by_id(records: Iterable[_R]) -> Mapping[str, _R]:
    index: dict[str, _R] = {}
    for record in records:
        index.setdefault(record.id, record)
    return index
