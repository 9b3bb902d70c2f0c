"""What the result of a folder depends on, as digests: it holds as long as they are the same."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from galleyproof.desk.by_folder import REGISTERS
from galleyproof.desk.lookup import ALL, POSTS_AND_LIVES
from galleyproof.engine.claim_facts import DeskFacts
from galleyproof.load import DeskOnDemand
from galleyproof.run.digests import digest_of
from galleyproof.run.plan import Plan


class Inputs(NamedTuple):
    """Digests of what the results of folders depend on.

    Attributes:
        own: of the files of each folder, and of what the guard's survey says about it, by its name.
        common: of what every folder depends on: the settings, the captures, the checks, the day, the package.
        registers: of the entities and sources, of which a folder depends on some, and of the package that read them.
    """

    own: dict[str, str]
    common: str
    registers: str


def inputs_of(desk: DeskOnDemand, plan: Plan, code: str) -> Inputs:
    """Return what the results of folders depend on; `code` is a digest of the package."""
    files = desk.files
    own_faults = [[fault.message, list(fault.at)] for fault in desk.own_faults]
    own = digest_of([files.digests[REGISTERS], files.capture_digest, own_faults])
    ids = [check.id for check in plan.checks]
    settings = [dict(files.own_texts), files.capture_digest, files.check_digest]
    common = digest_of([code, settings, ids, plan.as_of.isoformat()])
    surveyed = {name: digest_of([files.digests[name], part]) for name, part in _surveyed(desk)}
    return Inputs({**files.digests, **surveyed, REGISTERS: own}, common, digest_of([code, files.digests[REGISTERS]]))


def _surveyed(desk: DeskOnDemand) -> Iterator[tuple[str, object]]:
    """Yield the folders that the guard's survey is about, with what it says."""
    for name, part in (desk.survey.folders if desk.survey else {}).items():
        if name in desk.files.digests:
            yield name, part.model_dump(mode="json")


class LookingUp(Protocol):
    """What is known of a folder: its name, and what was looked up outside it."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def looked_up(self) -> Mapping[str, Sequence[str]]:
        """What was looked up outside it."""


class Outside:
    """What folders looked up in other folders, as digests.

    Attributes:
        facts_digest: a digest of what the facts of all folders tell each other.
    """

    def __init__(self, desk_facts: DeskFacts, own: Mapping[str, str], *, whole: bool) -> None:
        """Take what facts tell, and the digests of all folders; `whole` if entities may have several ids."""
        lives, denied = sorted(desk_facts.lives), sorted(map(repr, desk_facts.denied))
        self.facts_digest = digest_of([desk_facts.first_days, lives, denied])
        self._own = own
        self._everything = digest_of(own)
        self._whole = whole
        self._facts = desk_facts
        self._denied: dict[str | None, list[str]] = {}
        for kind, subject in sorted(desk_facts.denied, key=repr):
            self._denied.setdefault(subject, []).append(kind)

    def digest(self, result: LookingUp) -> str:
        """Return a digest of all that a folder looked up in other folders."""
        asked = result.looked_up
        refs = (*asked.get("claims_by_ref", ()), *asked.get("articles_by_id", ()))
        names = {ref.partition("/")[0] for ref in refs} - {result.name}
        if ALL in names or not asked.keys().isdisjoint(("everything", POSTS_AND_LIVES, "lost")):
            return digest_of([self._everything, self.facts_digest])
        ids = asked.get("entities_by_id", ())
        facts = self.facts_digest if self._whole or names or ALL in ids else self._about(ids)
        return digest_of([[[name, self._own.get(name)] for name in sorted(names)], facts])

    def _about(self, ids: Sequence[str]) -> object:
        """Return what facts tell about some entities, and about none in particular."""
        facts = self._facts
        return [
            [[id_, facts.first_days[id_]] for id_ in ids if id_ in facts.first_days],
            [id_ for id_ in ids if id_ in facts.lives],
            [[id_, self._denied[id_]] for id_ in (None, *ids) if id_ in self._denied],
        ]
