"""What is known of single records of the right desk, so that for a mutant only what it touches is examined again.

Each check is run on each claim and article of the right desk by itself, and what it looked up is noted. For a mutant
its result holds unless the mutant changes the record or something that was looked up.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from galleyproof.article.coverage import Coverage
from galleyproof.check import Check
from galleyproof.desk import Desk
from galleyproof.desk.lookup import ALL, Lookup, Noting
from galleyproof.engine.claim_facts import frame_for
from galleyproof.evidence import Assessment, Assessments
from galleyproof.facts.frame import Frame
from galleyproof.run.examining import Examination, examine
from galleyproof.run.folder_step import Surroundings, by_article, extras_of
from galleyproof.run.mutation.touched import ARTICLE, ASSESSED, CLAIM, COVERAGE, Key, keys_of


class _Reader(Lookup):
    """A lookup that does not note names, which no mutant changes: so what was read in a text is kept for all."""

    def __init__(self, folder: str, desk: Desk) -> None:
        super().__init__(folder, desk)
        self.registry = desk.registry


@dataclass
class _KnownFolder:
    """What is known of the records of one folder.

    Attributes:
        examined: what each check finds in each record, by the check's id and the record's.
        users: by what was looked up: the checks that needed it, each with the id of the record.
        assessed: the assessments of its claims.
        assessing: likewise, the claims whose assessment needed it.
        coverage: the coverage of its article.
    """

    examined: dict[str, dict[str, Examination]] = field(default_factory=lambda: defaultdict(dict))
    users: dict[Key, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    assessed: Mapping[str, Assessment] = field(default_factory=dict)
    assessing: dict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))
    coverage: Coverage | None = None


class RightDesk:
    """The right desk, record by record; a folder is examined when a mutant is first planted in it.

    Attributes:
        around: its surroundings.
        frame: the desk as its facts see it.
    """

    def __init__(self, around: Surroundings, frame: Frame) -> None:
        self.around, self.frame = around, frame
        self._known: dict[str, _KnownFolder | None] = {}

    def known(self, name: str) -> _KnownFolder | None:
        """Return what is known of a folder; None if two of its claims have the same id."""
        if name not in self._known:
            folder = self.around.desk.by_folder[name]
            refs = [claim.ref for claim in folder.claims]
            self._known[name] = self._examined(folder) if len({*refs}) == len(refs) else None
        return self._known[name]

    def _examined(self, folder: Desk) -> _KnownFolder:
        known, name, around = _KnownFolder(), folder.name or "", self.around
        known.coverage = around.cover(folder, self._lookup(name))
        known.assessed = around.assess(folder, lookup := self._lookup(name), self._frame(lookup))
        for claim in folder.claims:
            for key in self._looked_up_to_assess(folder, claim.ref):
                known.assessing[key].add(claim.ref)
        for check in around.plan.local:
            for record in _records(check, folder):
                known.examined[check.id][record], keys = self._examine(check, folder, record, known)
                for key in keys:
                    known.users[key].add((check.id, record))
        return known

    def _examine(
        self, check: Check, folder: Desk, record: str, known: _KnownFolder
    ) -> tuple[Examination, AbstractSet[Key]]:
        """Return what a check finds in one record, and what it looks up for that."""
        lookup = self._lookup(folder.name or "")
        assessed, coverage = Noting(known.assessed), Noting(by_article(known.coverage))
        extras = extras_of(self.around.plan, lookup, assessed, coverage)
        found = examine(check, check.subjects(only(folder, {record})), lookup, extras)
        further = {ASSESSED: assessed.noted, COVERAGE: coverage.noted}
        return found, {(CLAIM if check.of_claims else ARTICLE, record), *keys_of({**lookup.noted(), **further})}

    def _looked_up_to_assess(self, folder: Desk, ref: str) -> Iterator[Key]:
        """Yield what is looked up to assess a claim; a calculation may rest on any other claim."""
        lookup, alone = self._lookup(folder.name or ""), only(folder, {ref})
        self.around.assess(alone, lookup, self._frame(lookup))
        yield (CLAIM, ref)
        yield from [("everything", ALL)] if alone.claims[0].calculation else keys_of(lookup.noted())

    def _lookup(self, name: str) -> Lookup:
        return _Reader(name, self.around.desk)

    def _frame(self, lookup: Lookup) -> Frame:
        return frame_for(lookup, self.frame, self.around.plan.as_of)


@dataclass(frozen=True)
class ChangedSurroundings(Surroundings):
    """The surroundings of a folder of a desk with a mutant, in which what is known of the right desk is used.

    Attributes:
        right: the right desk.
        changed: what the mutant changes.
    """

    right: RightDesk
    changed: frozenset[Key]

    def lookup(self, name: str) -> Lookup:
        """Return what the checks of a folder may look up."""
        return _Reader(name, self.desk)

    def already_assessed(self, folder: Desk, frame: Frame) -> Mapping[str, Assessment]:
        """Return the assessments of a folder's claims that the mutant does not touch."""
        known = self.right.known(folder.name or "")
        if known is None or not _tell_the_same(frame, self.right.frame):
            return {}
        stale = {ref for key in self.changed for ref in known.assessing.get(key, ())}
        return {ref: assessment for ref, assessment in known.assessed.items() if ref not in stale}

    def cover(self, folder: Desk, lookup: Lookup) -> Coverage | None:
        """Return the coverage of a folder's article, or None if it has no article."""
        name = folder.name or ""
        known = self.right.known(name)
        if known is None or self.changed & {(ARTICLE, name), *((CLAIM, ref) for ref in known.assessed)}:
            return super().cover(folder, lookup)
        return known.coverage

    def examine(self, folder: Desk, extras: Mapping[str, object], lookup: Lookup) -> dict[str, Examination]:
        """Return what each local check finds in a folder, by the check's id; again only for what the mutant touches."""
        known = self.right.known(folder.name or "")
        if known is None:
            return super().examine(folder, extras, lookup)
        stale: dict[str, set[str]] = defaultdict(set)
        for key in {*self.changed, *_changed_results(known, extras)}:
            for check_id, record in known.users.get(key, ()):
                stale[check_id].add(record)
        found = {}
        for check in self.plan.local:
            part = only(folder, stale[check.id]) if check.of_claims or check.of_articles else folder
            anew = examine(check, check.subjects(part), lookup, extras)
            found[check.id] = _sum(known.examined[check.id], stale[check.id], anew)
        return found


def only(folder: Desk, records: Collection[str]) -> Desk:
    """Return a folder with some of its records and nothing else."""
    claims = tuple(claim for claim in folder.claims if claim.ref in records) if records else ()
    articles = tuple(article for article in folder.articles if article.id in records)
    return replace(folder, claims=claims, articles=articles, faults=())


def _records(check: Check, folder: Desk) -> Iterator[str]:
    """Yield the ids of the records that a check examines one by one."""
    if check.of_claims:
        yield from (claim.ref for claim in folder.claims)
    elif check.of_articles:
        yield from (article.id for article in folder.articles)


def _changed_results(known: _KnownFolder, extras: Mapping[str, object]) -> Iterator[Key]:
    """Yield the assessments and the coverage that are not as on the right desk."""
    assessed, coverage = extras["assessed"], extras["coverage"]
    assert isinstance(assessed, Assessments)  # noqa: S101 - as the folder step gives them
    assert isinstance(coverage, Mapping)  # noqa: S101 - likewise
    now = assessed.by_claim
    for ref in known.assessed.keys() | now.keys():
        before, after = known.assessed.get(ref), now.get(ref)
        if before is not after and before != after:
            yield from ((ASSESSED, ref), (ASSESSED, ALL))
    if known.coverage and coverage != by_article(known.coverage):
        yield from ((COVERAGE, known.coverage.article), (COVERAGE, ALL))


def _tell_the_same(frame: Frame, other: Frame) -> bool:
    """Return True if the facts of two desks tell each other the same."""
    return (frame.first_days, frame.lives, frame.denied) == (other.first_days, other.lives, other.denied)


def _sum(known: Mapping[str, Examination], stale: AbstractSet[str], anew: Examination) -> Examination:
    """Return what a check finds anew, with what it found in the records that are not stale."""
    for record, examination in known.items():
        if record not in stale:
            anew.add(examination)
    return anew
