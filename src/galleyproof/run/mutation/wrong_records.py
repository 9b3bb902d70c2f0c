"""The mutants of one claim's record."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from random import Random
from typing import Any, Final

from galleyproof.claim import DECISIVE_STANCES, STATUSES, Claim
from galleyproof.facts import Fact
from galleyproof.records.location import Path, Tree, tree_at
from galleyproof.run.mutation.mutants import Change, Mutant
from galleyproof.run.mutation.slots import Slot, slots
from galleyproof.run.mutation.wrong_values import another, wrong_dates, wrong_figures, wrong_unit
from galleyproof.run.mutation.wrong_words import WrongWords, other_entity

_SAYS: Final = {
    "name": "`says`: another name",
    "title": "`says`: another name",
    "day": "`says`: another day",
    "figure": "`says`: another figure",
    "denial": "`says`: a denial",
}
_KINDS_OF_SLOTS: Final = {
    "unit": "a unit",
    "entity": "another person, body, place or event",
    "choice": "a mode, label or manner",
    "label": "a mode, label or manner",
}
_TURNED: Final = {"supports": "refutes", "refutes": "supports", "partly": "refutes"}


class WrongRecords:
    """Makes the mutants of claims.

    Attributes:
        words: what makes wrong sentences and names other entities.
        labels: the labels in use on the desk, by their group.
        rows: rows of evidence of the desk that decide, with the full ids of their claims.
    """

    def __init__(
        self, words: WrongWords, labels: Mapping[tuple[str, ...], Sequence[str]], rows: Sequence[tuple[str, Tree]]
    ) -> None:
        self.words, self.labels, self.rows = words, labels, rows

    def of(self, claim: Claim, number: int, random: Random) -> Iterator[Mutant]:
        """Yield the mutants of a claim, which is the one with this number in its folder."""
        yield from self._of_facts(claim, number, random)
        yield from self._of_choices(claim, number, random)
        yield from self._of_rows(claim, number, random)
        yield from self._of_says(claim, number, random)
        change = Change(claim.article, {number: None})
        yield Mutant("a claim left out", claim.ref, "", claim.written.location, claim.says, "", change)

    def _of_facts(self, claim: Claim, number: int, random: Random) -> Iterator[Mutant]:
        facts: list[tuple[Path, Fact]] = [*claim.all_facts]
        if claim.holds:
            facts.append((("holds",), claim.holds))
        for index, row in enumerate(claim.evidence):
            if row.fact and row.stance != "context":
                facts.append((("evidence", index, "fact"), row.fact))
        for path, fact in facts:
            for slot in slots(fact, path):
                for kind, new in self._wrong(slot, random):
                    yield _mutant(kind, claim, number, slot.path, slot.text, new)

    def _wrong(self, slot: Slot, random: Random) -> Iterator[tuple[str, str]]:
        """Yield the kinds and texts of wrong values for one value."""
        if slot.sort == "date":
            yield from wrong_dates(slot.text, is_span=_lasts(slot))
        elif slot.sort == "amount":
            yield from wrong_figures(slot.text, random)
        elif new := self._other(slot, random):
            yield _KINDS_OF_SLOTS[slot.sort], new

    def _other(self, slot: Slot, random: Random) -> str | None:
        """Return another unit, entity, choice or label; None if there is no other."""
        match slot.sort:
            case "unit":
                return wrong_unit(slot.text)
            case "entity":
                return other_entity(slot.text, self.words, random)
            case "label":
                return another(self.labels[slot.group], slot.text, random)
            case _:
                return another(slot.options, slot.text, random)

    def _of_choices(self, claim: Claim, number: int, random: Random) -> Iterator[Mutant]:
        if claim.status != "unchecked" and (new := another([*STATUSES], claim.status, random)):
            yield _mutant("a status", claim, number, ("status",), claim.status, new)
        for index, row in enumerate(claim.evidence):
            if row.stance in _TURNED:
                path = ("evidence", index, "stance")
                yield _mutant("a stance", claim, number, path, row.stance, _TURNED[row.stance])

    def _of_rows(self, claim: Claim, number: int, random: Random) -> Iterator[Mutant]:
        """Yield mutants without the only row that decides, and with each such row from another claim."""
        deciding = [index for index, row in enumerate(claim.evidence) if row.fact or row.stance in DECISIVE_STANCES]
        others = [row for ref, row in self.rows if ref != claim.ref]
        for index in deciding:
            path, before = ("evidence", index), claim.evidence[index].source
            if len(deciding) == 1:
                yield _mutant("a row of evidence left out", claim, number, path, before, None)
            if others:
                yield _mutant("a row of evidence of another claim", claim, number, path, before, random.choice(others))

    def _of_says(self, claim: Claim, number: int, random: Random) -> Iterator[Mutant]:
        denied = False
        for edit in self.words.edits(claim.says, random):
            denied |= edit.sort == "denial"
            if kind := _SAYS.get(edit.sort):
                mutant = _mutant(kind, claim, number, ("says",), claim.says, edit.applied(claim.says))
                before, after = edit.shown(claim.says)
                yield replace(mutant, before=before, after=after)
        if not denied:
            new = f"It is not true that {self.words.continued(claim.says)}"
            yield _mutant("`says`: a denial", claim, number, ("says",), claim.says, new)


def _lasts(slot: Slot) -> bool:
    """Return True if a date is a time that something lasts: the one of `during`, or one with two ends of `on`."""
    return slot.path[-1] == "during" or (slot.path[-1] == "on" and "/" in slot.text and ".." not in slot.text)


def _mutant(kind: str, claim: Claim, number: int, path: Path, before: str, new: Tree | None) -> Mutant:  # noqa: PLR0913, PLR0917 - the parts of a mutant
    """Return a mutant with a new value for one field; None leaves the field out."""
    tree = deepcopy(claim.written.tree)
    put(tree, path, new)
    after = new if isinstance(new, str) else new.get("source", "") if isinstance(new, dict) else ""
    change = Change(claim.article, {number: tree})
    return Mutant(kind, claim.ref, ".".join(map(str, path)), claim.at(*path), before, str(after), change)


def put(tree: Tree, path: Path, new: Tree | None) -> None:
    """Set the value at a path of a tree, or remove it if the new value is None."""
    *above, last = path
    within: Any = tree_at(tree, (*above,))
    if new is None:
        del within[last]
    else:
        within[last] = new
