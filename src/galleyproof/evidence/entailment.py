"""Where a row of evidence stands by its own fact: what it says is held against what the claim says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple

from galleyproof.claim import Claim, Stance
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.framing import Claimed, claimed, frame, own_days
from galleyproof.engine.solve import Solution, Solving
from galleyproof.evidence.covering_facts import is_said, is_wider
from galleyproof.evidence.weighing import Row
from galleyproof.facts import Absence, Attribute, Fact, Quantity
from galleyproof.facts.assertion import Asserted, Assertion, Label
from galleyproof.facts.atoms import AtLeast, AtMost
from galleyproof.facts.frame import Days, Frame, Home
from galleyproof.records.edtf import Edtf
from galleyproof.solver import ORIGIN, Difference, UndecidedError, check

_BUDGET: Final = 100_000
_FIRM, _PLAN = Label(0, "firm"), Label(0, "plan")


class Part(NamedTuple):
    """One of the things that a claim says: an atom, or a difference; and whether it is a plan."""

    atom: object | None
    difference: Difference | None
    planned: bool


class Reading(NamedTuple):
    """Where a row's fact stands, the parts of the claim that it carries, and why, as a clause."""

    stance: Stance
    parts: frozenset[int]
    why: str


@dataclass
class Reader:
    """Reads the facts of rows against those of their claims, by the constraints of a run."""

    desk: Desk
    constraints: Sequence[Constraint]
    as_of: date

    @cached_property
    def frame(self) -> Frame:
        """The desk as its facts see it; a row that repeats its claim needs none."""
        return frame(self.desk, claimed(self.desk, self.as_of), self.as_of)

    def parts(self, claim: Claim) -> list[Part]:
        """All that a claim says, in parts that evidence may carry one by one."""
        problem = self._asserted([fact for _, fact in claim.all_facts], self.home(claim)).problem
        points, atoms = [*problem.points], [*problem.atoms]
        found = []
        for label in (_FIRM, _PLAN):
            number = problem.labels.get(label)
            if number is not None:
                found += [Part(atoms[atom], None, label is _PLAN) for atom in problem.provided[number]]
                found += [
                    Part(None, Difference(points[x], points[y], ticks), label is _PLAN)
                    for x, y, ticks, _ in problem.edges[number]
                ]
        return [part for part in found if not isinstance(part.atom, AtLeast | AtMost)]  # which their bounds say too

    def repeats(self, claim: Claim, row: Row) -> bool:
        """Whether a row's fact is the claim's own and means the same on its day, so that it carries all of it."""
        fact, own = row.written.fact, claim.all_facts
        if len(own) != 1 or fact != own[0][1] or isinstance(fact, Quantity):
            return False
        ours, theirs = self.days(claim), self.days(claim, row)
        if ours == theirs:
            return True
        first = min(ours[0] or 0, theirs[0] or 0)
        dates = [date for date in vars(fact).values() if isinstance(date, Edtf)]
        return not isinstance(fact, Absence) and all(date.latest and date.latest < first for date in dates)

    def read(self, claim: Claim, row: Row, parts: Sequence[Part]) -> Reading:
        """Where a row's fact stands."""
        fact, home = row.written.fact, self.home(claim, row)
        assert fact is not None  # noqa: S101 - asked of rows that have one
        if weaker := self._weaker(claim, fact):
            return Reading("partly", frozenset(), weaker)
        figure = next((own for _, own in claim.all_facts if isinstance(own, Quantity)), None)
        if figure and isinstance(fact, Quantity):
            fact, home = fact.model_copy(update={"on": figure.on}), self.home(claim)
        try:
            carried = frozenset(self._carried(fact, home, parts))
            if len(carried) == len(parts):  # asked first: what carries the claim can hold with it
                return Reading("supports", carried, "")
            if self._cannot_both_hold(claim, fact, home):
                return Reading("refutes", frozenset(), "what it says and the claim cannot both hold")
        except UndecidedError:
            return Reading("context", frozenset(), "whether it agrees could not be decided")
        return self._short_of(claim, fact, home, carried)

    def _short_of(self, claim: Claim, fact: Fact, home: Home, carried: frozenset[int]) -> Reading:
        """Where a fact stands that can hold with the claim and does not carry it."""
        if not carried and not self._is_firm(fact, home):
            return Reading("context", carried, "it was still to come when the source said so")
        if carried or self._shares(claim, fact, home):
            return Reading("partly", carried, "it says less than the claim")
        return Reading("context", carried, "it speaks of something else")

    def _weaker(self, claim: Claim, fact: Fact) -> str:
        """That a value ranks below the claim's, where desk.yaml ranks them."""
        for _, own in claim.all_facts:
            if (
                isinstance(own, Attribute)
                and isinstance(fact, Attribute)
                and (own.of, own.name) == (fact.of, fact.name)
            ):
                rule = self.desk.settings.attributes.get(own.name)
                order = rule.order if rule else ()
                if {own.value, fact.value} <= {*order} and order.index(fact.value) < order.index(own.value):
                    return f"it says `{fact.value}`, and the claim says more: `{own.value}`"
        return ""

    def _cannot_both_hold(self, claim: Claim, fact: Fact, home: Home) -> bool:
        run = self.as_of.toordinal()
        solving = Solving(self.constraints, run, _BUDGET, Solution(self.frame))
        own = self.home(claim)
        mine = [
            (path, each, own._replace(fact=f"{claim.ref}#{number}"))
            for number, (path, each) in enumerate(claim.all_facts)
        ]
        cluster = [Claimed(claim, tuple(mine)), Claimed(claim, (((), fact, home._replace(fact="row")),))]
        problem = solving.compile(cluster, solving.stating(cluster))
        said = [label for label in problem.labels if isinstance(label, Label)]
        active = [label for label in said if label.mood == "firm" or (label.claim == 0 and label.mood == "plan")]
        return check(problem, active, _BUDGET) is not None

    def _carried(self, fact: Fact, home: Home, parts: Sequence[Part]) -> Iterator[int]:
        """The parts that follow from a fact: a difference does where its opposite cannot hold with it."""
        problem = self._asserted([fact], home).problem
        atoms = [*problem.atoms]
        for number, (atom, difference, planned) in enumerate(parts):
            active = [label for label in (_FIRM, _PLAN)[: 1 + planned] if label in problem.labels]
            if difference is None:
                said = (atoms[each] for label in active for each in problem.provided[problem.labels[label]])
                if any(each == atom or is_wider(each, atom) for each in said):
                    yield number
            elif not is_said(difference, active, problem):
                x, y, ticks = difference
                problem.carry(number, Difference(y, x, -ticks - 1))
                if check(problem, [*active, number], _BUDGET) is not None:
                    yield number
            else:
                yield number

    def _is_firm(self, fact: Fact, home: Home) -> bool:
        """Whether a fact says anything of its own day or before."""
        return _FIRM in self._asserted([fact], home).problem.labels

    def _shares(self, claim: Claim, fact: Fact, home: Home) -> bool:
        """Whether both speak of one thing."""
        own = self._asserted([each for _, each in claim.all_facts], self.home(claim)).problem
        other = self._asserted([fact], home).problem
        return not (own.points.keys() & other.points.keys()) <= {ORIGIN}

    def _asserted(self, facts: Sequence[Fact], home: Home) -> Asserted:
        asserted = Asserted(self.frame)
        for fact in facts:
            fact.say(Assertion(asserted, 0, home, self.as_of.toordinal()))
        return asserted

    def home(self, claim: Claim, row: Row | None = None) -> Home:
        """Where a claim's facts stand, or a row's: with the day that its source was published as its own."""
        return Home(f"{claim.ref}#0", claim.article, self.days(claim, row))

    def days(self, claim: Claim, row: Row | None = None) -> Days:
        """The own day of a claim, or of a row where its source has one."""
        published = row.source.published if row else None
        if published and (published.earliest, published.latest) != (None, None):
            return (published.earliest, published.latest)
        return own_days(self.desk, claim, self.as_of)
