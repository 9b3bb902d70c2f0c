"""The claims of a conflict in words: what each says, its dates, and its place."""

from collections.abc import Iterator

from galleyproof.claim import Claim
from galleyproof.desk.references import Records
from galleyproof.engine import Conflict, facts_in_conflict
from galleyproof.facts import Absence, Fact
from galleyproof.facts.frame import Frame
from galleyproof.records.amounts import Amount
from galleyproof.records.date_words import in_words, when
from galleyproof.records.edtf import Edtf
from galleyproof.records.location import Location

_WHO = ("holder", "attendees", "who", "speaker", "authority", "by", "of", "event", "body")
"""The field for the person or thing that a fact is about: the first that the fact has."""

_DATES = {
    "first": "{}",
    "then": "{}",
    "during": "{}",
    "start": "from {}",
    "end": "until {}",
    "holds_on": "held {}",
    "since": "since {}",
    "until": "until {}",
    "on": "{}",
    "born": "born {}",
    "died": "died {}",
    "named": "announced {}",
    "credentials": "credentials presented {}",
}
"""The wording of each date of a fact in a message."""

_IN_SENTENCE = ("holds_on", "on", "born", "died", "named", "credentials")
_OTHERS = {
    "mode": "{}",
    "label": "labelled {}",
    "name": "{}",
    "value": "value {}",
    "words": '"{}"',
    "is_": "{}",
    "motion": "{}",
    "for_": "{} for",
    "against": "{} against",
    "abstain": "{} abstaining",
    "needs": "needing {}",
    "stage": "{}",
    "charge": "of {}",
    "sentence": "to {}",
}
"""The other fields that may contradict those of another claim, and how each reads in a message."""


class Member:
    """A claim of a conflict, with those of its facts that the conflict is about.

    Attributes:
        claim: the claim.
        facts: the facts, each with its path in the record.
        own_day: the day from which the claim speaks; None means the day of the run.
        is_published: True if that is the day its article was published.
    """

    def __init__(self, conflict: Conflict, number: int, desk: Records, frame: Frame) -> None:
        self.claim: Claim = desk.claims_by_ref[conflict.claims[number].claim.ref]
        self.facts = facts_in_conflict(conflict, number, frame)
        self.own_day = desk.own_day(self.claim)
        self.is_published = self.claim.as_of is None and desk.article(self.claim.article) is not None
        self._frame = frame
        self._labels = conflict.labels
        self._number = number

    def __str__(self) -> str:
        words = [*self._words(self._frame)]
        depends_on_day = {label.mood for label in self._labels if label.claim == self._number} != {"firm"}
        if depends_on_day or self._is_open():
            words.append(f"as of {in_words(self.own_day) if self.own_day else 'the day of the run'}")
        return f"`{self.claim.ref}` ({', '.join((*words, *map(str, self.places[:1])))})"

    @property
    def places(self) -> list[Location]:
        """The places of the facts."""
        return [self.claim.at(*path) for path, _ in self.facts]

    @property
    def says(self) -> str:
        """The sentence of the claim, without its full stop."""
        return self.claim.says.rstrip().rstrip(".")

    def date_after(self, day: int | None) -> str:
        """Return the first date of its facts that may be later than a day, as part of a sentence; empty if none is.

        `day` is an ordinal; with None any date will do.
        """
        values = (getattr(fact, name, None) for _, fact in self.facts for name in _DATES)
        written = (
            date for value in values if isinstance(value, Edtf) for date in (value.start, value.end, value) if date
        )
        dates = (date for date in written if not date.is_interval and date.text and not date.is_open)
        later = (date for date in dates if day is None or date.latest is None or date.latest > day)
        return next(map(when, later), "")

    def _words(self, frame: Frame) -> Iterator[str]:
        for _, fact in self.facts:
            fields = vars(fact)
            yield from [f"no {fact.none.kind}"] if isinstance(fact, Absence) else _names_in(fact, frame)
            for name, words in _DATES.items():
                value = fields.get(name)
                if isinstance(value, Edtf):
                    yield words.format(when(value) if name in _IN_SENTENCE else in_words(value))
                elif value:
                    yield f"{name} {value}"
            if fields.get("carried") is not None:
                yield "carried" if fields["carried"] else "lost"
            for name, words in _OTHERS.items():
                if value := fields.get(name):
                    yield words.format(value.text if isinstance(value, Amount) else value)

    def _is_open(self) -> bool:
        """Return True if what it says depends on its own day."""
        ends = (getattr(fact, "span", (None, None))[1] for _, fact in self.facts)
        return any(end is not None and end.is_open for end in ends)


def _names_in(fact: Fact, frame: Frame) -> Iterator[str]:
    fields = vars(fact)
    ids = next((value for name in _WHO if (value := fields.get(name))), ())
    for id_ in (ids,) if isinstance(ids, str) else ids:
        entity = frame.entities.get(frame.main_id(id_))
        yield entity.name if entity else id_
