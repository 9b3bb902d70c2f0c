"""How many mutants of a desk would be noticed: by kind, by check, and the worst of the others."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from galleyproof.claim import DECISIVE_STANCES, Claim
from galleyproof.desk.saved_survey import Tally
from galleyproof.load import DeskOnDemand
from galleyproof.records.location import Tree
from galleyproof.run.mutation.mutants import KINDS, Mutant
from galleyproof.run.mutation.slots import slots
from galleyproof.run.mutation.trials import Noticed, Trial
from galleyproof.run.mutation.wrong_copy import copy_mutants
from galleyproof.run.mutation.wrong_records import WrongRecords
from galleyproof.run.mutation.wrong_words import WrongWords


@dataclass(frozen=True)
class Survey:
    """What a desk would notice.

    Attributes:
        seed: the seed of the choices.
        possible: the number of mutants that there are, without those that were tried and are not valid.
        tried: each mutant that was planted, with the checks that noticed it.
    """

    seed: int
    possible: int
    tried: Sequence[tuple[Mutant, tuple[str, ...]]]

    @property
    def whole(self) -> Tally:
        """The count of all."""
        return Tally(len(self.tried), sum(bool(checks) for _, checks in self.tried))

    @property
    def by_kind(self) -> Mapping[str, Tally]:
        """The count of each kind of mutant that was planted, in the order of `KINDS`."""
        planted = Counter(mutant.kind for mutant, _ in self.tried)
        noticed = Counter(mutant.kind for mutant, checks in self.tried if checks)
        return {kind: Tally(planted[kind], noticed[kind]) for kind in KINDS if planted[kind]}

    @property
    def by_check(self) -> Mapping[str, tuple[int, int]]:
        """How many mutants each check noticed, and how many of these no other check did; most first."""
        noticed = Counter(check for _, checks in self.tried for check in checks)
        alone = Counter(checks[0] for _, checks in self.tried if len(checks) == 1)
        return {check: (number, alone[check]) for check, number in noticed.most_common()}

    @property
    def survivors(self) -> Sequence[Mutant]:
        """The mutants that nothing noticed: first those of the copy, which readers see, then by kind."""
        unnoticed = [mutant for mutant, checks in self.tried if not checks]
        return sorted(unnoticed, key=lambda mutant: (not mutant.is_of_copy, KINDS.index(mutant.kind), mutant.at))

    def of(self, article: str) -> "Survey":
        """Return the part about one article."""
        return Survey(self.seed, self.possible, [pair for pair in self.tried if pair[0].article == article])


def survey(trial: Trial, *, most: int | None = None, seed: int = 1, claim: str = "", jobs: int = 1) -> Survey:
    """Plant mutants one at a time, and return which of them a run notices.

    Args:
        trial: the right desk.
        most: the number of mutants to try, drawn at random; None for all.
        seed: the seed of all choices; the same one gives the same survey.
        claim: the full id of the only claim to try.
        jobs: the most processes that may share the work.
    """
    mutants = [*all_mutants(trial.desk, seed, claim)]
    drawn = mutants
    if most is not None and most < len(mutants):
        random = Random(seed)  # noqa: S311 - nothing here is secret
        drawn = [mutants[number] for number in sorted(random.sample(range(len(mutants)), most))]
    noticed = trial.all_noticed(drawn, jobs)
    return Survey(seed, len(mutants) - noticed.count(None), [*_valid(drawn, noticed)])


def _valid(mutants: Sequence[Mutant], noticed: Sequence[Noticed]) -> Iterator[tuple[Mutant, tuple[str, ...]]]:
    return ((mutant, checks) for mutant, checks in zip(mutants, noticed, strict=True) if checks is not None)


def all_mutants(desk: DeskOnDemand, seed: int, only: str = "") -> Iterator[Mutant]:
    """Yield the mutants of a desk, in the order of its files; of one claim if its full id is given."""
    words = _wrong_words(desk)
    records = WrongRecords(words, _labels(desk.claims), [*_deciding_rows(desk.claims)])
    for folder in desk.records_of.values():
        for number, claim in enumerate(folder.claims):
            if only in ("", claim.ref) and not claim.is_draft:
                random = Random(f"{seed} {claim.ref}")  # noqa: S311 - nothing here is secret
                yield from records.of(claim, number, random)
        for one in folder.articles if not only else ():
            file = one.written.location.file
            yield from copy_mutants(one, desk.texts[file], folder.claims, words, seed)


def _wrong_words(desk: DeskOnDemand) -> WrongWords:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for entity in desk.entities:
        by_kind[entity.kind].append(entity.id)
    return WrongWords(desk.registry, desk.entities_by_id, by_kind)


def _labels(claims: Sequence[Claim]) -> Mapping[tuple[str, ...], Sequence[str]]:
    """Return the labels that are used on the desk, by their group."""
    labels: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    for claim in claims:
        for path, fact in claim.all_facts:
            for slot in slots(fact, path):
                if slot.sort == "label":
                    labels[slot.group][slot.text] = None
    return defaultdict(tuple, {group: tuple(texts) for group, texts in labels.items()})


def _deciding_rows(claims: Sequence[Claim]) -> Iterator[tuple[str, Tree]]:
    """Yield the rows of evidence that decide, as they are written, with the full ids of their claims."""
    for claim in claims:
        tree = claim.written.tree
        rows = tree["evidence"] if isinstance(tree, dict) and claim.evidence else ()
        for row, written in zip(claim.evidence, rows, strict=True):
            if row.fact is None and row.stance in DECISIVE_STANCES:
                yield claim.ref, written
