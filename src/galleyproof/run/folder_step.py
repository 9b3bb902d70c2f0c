"""The first step of a run: what is found in one folder by itself.

It takes the folder and what it looks up; nothing else, so that its result holds until one of them changes.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, CoverageReader
from galleyproof.check import Check
from galleyproof.claim import Claim
from galleyproof.desk import Desk, claim_of_moment
from galleyproof.desk.lookup import Lookup
from galleyproof.engine.claim_facts import ClaimFacts, DeskFacts, all_claim_facts, build_frame, desk_facts, frame_for
from galleyproof.engine.solve import cluster_keys
from galleyproof.evidence import Assessment, Assessments, FactComparer, Independence, assess
from galleyproof.facts import Fact
from galleyproof.facts.frame import Frame
from galleyproof.records import mentions
from galleyproof.run.digests import digest_of
from galleyproof.run.examining import Examination, examine, shared_subjects
from galleyproof.run.folder_result import ClaimSummary, FolderResult
from galleyproof.run.own_faults import OwnFaults
from galleyproof.run.plan import Plan


@dataclass(frozen=True)
class FolderFacts:
    """A folder with the facts of its claims, read before any folder is examined."""

    folder: Desk
    facts: Sequence[ClaimFacts]
    desk_facts: DeskFacts
    faults: OwnFaults


@dataclass(frozen=True)
class Surroundings:
    """What is the same for every folder of a run.

    Attributes:
        desk: the whole desk.
        plan: the checks and the day.
    """

    desk: Desk
    plan: Plan

    def lookup(self, name: str) -> Lookup:
        """Return what the checks of a folder may look up."""
        return Lookup(name, self.desk)

    def assess(self, folder: Desk, lookup: Lookup, frame: Frame) -> dict[str, Assessment]:
        """Return the assessments of a folder's claims by full id."""
        comparer = FactComparer(lookup, frame, self.plan.constraints, self.plan.as_of)
        return assess(folder.claims, lookup, comparer, Independence(lookup), self.already_assessed(folder, frame))

    def already_assessed(self, folder: Desk, frame: Frame) -> Mapping[str, Assessment]:  # noqa: ARG002 - for surroundings of which some are known
        """Return the assessments of a folder's claims that are known already: none."""
        return {}

    def cover(self, folder: Desk, lookup: Lookup) -> Coverage | None:
        """Return the coverage of a folder's article, or None if it has no article."""
        return next(map(self._reader(lookup).cover, folder.articles), None)

    def examine(self, folder: Desk, extras: Mapping[str, object], lookup: Lookup) -> dict[str, Examination]:
        """Return what each local check finds in a folder, by the check's id."""
        subjects = shared_subjects(folder)
        return {check.id: examine(check, subjects(check), lookup, extras) for check in self.plan.local}

    def _reader(self, lookup: Lookup) -> CoverageReader:
        """Return the reader of the copy of a folder."""
        desk, settings = self.desk, self.desk.settings
        return CoverageReader(
            lookup.entities_by_id,
            lookup.registry,
            desk.claims_of,
            settings.language,
            self.plan.as_of,
            settings.numeric_dates,
        )

    def prepare(self) -> None:
        """Compute what all folders need, before the work is shared."""
        desk = self.desk
        with suppress(Exception):  # what fails here fails again in each folder, which reports it
            _ = desk.registry
        _ = desk.reprints, desk.sources_by_id, desk.main_ids, desk.corrections

    def frame(self, desk_facts: DeskFacts) -> Frame:
        """Return the desk as facts see it; `desk_facts` is what the facts of all folders tell each other."""
        return build_frame(self.desk, self.desk.main_ids, desk_facts, self.plan.as_of)


def read_facts(names: Iterable[str], around: Surroundings) -> list[FolderFacts]:
    """Return some folders, each with what its claims assert."""
    return [_read_facts(around.desk.by_folder[name], around) for name in names]


def _read_facts(folder: Desk, around: Surroundings) -> FolderFacts:
    faults = OwnFaults(folder)
    facts = faults.attempt(lambda: all_claim_facts(around.desk, folder.claims, around.plan.as_of), ())
    return FolderFacts(folder, facts, desk_facts(facts), faults)


def examine_folder(read: FolderFacts, around: Surroundings, frame: Frame) -> FolderResult:
    """Run the local checks on one folder; `frame` is the whole desk as facts see it."""
    folder, plan, faults = read.folder, around.plan, read.faults
    lookup = around.lookup(folder.name or "")
    frame = frame_for(lookup, frame, plan.as_of)
    assessed = faults.attempt(lambda: around.assess(folder, lookup, frame), {})
    coverage = _cover(folder, lookup, around, faults)
    in_no_cluster = ([()] * len(read.facts), [""] * len(read.facts))
    keys, marks = faults.attempt(lambda: _keys_and_marks(read, around, frame), in_no_cluster)
    shared = faults.attempt(lambda: {check.id: [*_shared(check, folder)] for check in plan.shared}, {})
    extras = extras_of(plan, lookup, assessed, by_article(coverage))
    examinations = faults.added_to(around.examine(folder, extras, lookup))
    findings = [finding for one in examinations.values() for finding in one.findings]
    undecided = [question for one in examinations.values() for question in one.undecided]
    lookup.note_places(place for one in (*findings, *undecided) for place in one.at)
    return FolderResult(
        name=folder.name or "",
        claims=tuple(summaries(folder)),
        facts=read.facts,
        kinds=[tuple(fact.kind for _, fact, _ in claim_facts.facts) for claim_facts in read.facts],
        keys=keys,
        marks=marks,
        desk_facts=read.desk_facts,
        shared=shared,
        examined={id_: one.examined for id_, one in examinations.items() if one.examined},
        findings=findings,
        undecided=undecided,
        looked_up=lookup.noted(),
        has_article=bool(folder.articles),
        is_example=any(article.front.example for article in folder.articles),
        waives=any(claim.waive for claim in folder.claims) or any(article.front.waive for article in folder.articles),
        lost=folder.lost,
        assessed=assessed,
        coverage=coverage and replace(coverage),  # without its indexes, which take more room than all else
    )


def _keys_and_marks(
    read: FolderFacts, around: Surroundings, frame: Frame
) -> tuple[Sequence[Sequence[Hashable]], Sequence[str]]:
    """Return what each claim in `facts` has in common with others, and a digest of it."""
    joining = [constraint for constraint in around.plan.constraints if constraint.joins]
    keys = [tuple(cluster_keys(claim_facts, frame, joining)) for claim_facts in read.facts]
    return keys, [*_marks(read, around.desk)]


def extras_of(
    plan: Plan, lookup: Lookup, assessed: Mapping[str, Assessment], coverage: Mapping[str, Coverage]
) -> dict[str, object]:
    """Return what the local checks of a folder can ask for, by the names of their parameters."""
    return {
        **plan.extras,
        "lookup": lookup,
        "assessed": Assessments(assessed, Independence(lookup)),
        "coverage": coverage,
    }


def by_article(coverage: Coverage | None) -> dict[str, Coverage]:
    """Return the coverage of a folder's article by its id; nothing without an article."""
    return {coverage.article: coverage} if coverage else {}


def assess_folder(folder: Desk, around: Surroundings, frame: Frame) -> dict[str, Assessment]:
    """Return the assessments of a folder's claims by full id."""
    lookup = around.lookup(folder.name or "")
    frame = frame_for(lookup, frame, around.plan.as_of)
    return OwnFaults(folder).attempt(lambda: around.assess(folder, lookup, frame), {})


def cover_article(article: Article, around: Surroundings) -> Coverage:
    """Return the coverage of an article of the desk."""
    folder = around.desk.by_folder[article.id]
    coverage = _cover(folder, around.lookup(article.id), around, OwnFaults(folder))
    assert coverage  # noqa: S101 - the folder has an article
    return coverage


def _cover(folder: Desk, lookup: Lookup, around: Surroundings, faults: OwnFaults) -> Coverage | None:
    """Return the coverage of a folder's article; that of nothing if the copy cannot be read."""
    nothing = next((Coverage(article.id, (), {}) for article in folder.articles), None)
    return faults.attempt(lambda: around.cover(folder, lookup), nothing)


def summaries(folder: Desk) -> Iterator[ClaimSummary]:
    """Yield the summaries of a folder's claims."""
    for claim in folder.claims:
        yield ClaimSummary(claim.ref, claim.status, claim.at(), tuple(fact.kind for _, fact in claim.all_facts))


def _marks(read: FolderFacts, desk: Desk) -> Iterator[str]:
    """Yield a digest of what each claim asserts: the record, its places, its own day, and the claims that date it."""
    for claim_facts in read.facts:
        claim = claim_facts.claim
        assert isinstance(claim, Claim)  # noqa: S101 - the facts were read from records
        places = [claim.at(*path) for path, _, _ in claim_facts.facts]
        named = [desk.claim(id_, claim.article) for _, fact, _ in claim_facts.facts for id_ in _claims_named(fact)]
        day = desk.own_day(claim)
        own = (claim_facts.facts[0][2].own, day and day.text)
        written = [claim.ref, claim.written.tree, claim.at(), places, own, [one and one.written.tree for one in named]]
        yield digest_of([*written, bool(read.folder.articles)])


def _claims_named(fact: Fact) -> Iterator[str]:
    """Yield the ids of claims that a fact refers to."""
    for ref, id_ in mentions(fact):
        if ref.to == "claim":
            yield id_.partition("#")[0]
        elif ref.to == "moment" and (named := claim_of_moment(id_)):
            yield named


def _shared(check: Check, folder: Desk) -> Iterator[tuple[int, str]]:
    for number, claim in enumerate(folder.claims):
        for key in dict.fromkeys(check.shared(claim) if check.shared else ()):
            yield number, key
