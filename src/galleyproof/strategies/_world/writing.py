"""Truths turned into records: articles and background, with claims, their own days, statuses and evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from galleyproof.desk import BACKGROUND
from galleyproof.records.edtf import parse
from galleyproof.strategies._world.around import around, iso
from galleyproof.strategies._world.history_state import FIRST, NOW, Truth, World
from galleyproof.strategies._world.narrator import MINUTES, Narrator, OwnDay
from galleyproof.strategies._world.trees import DeskTree, RecordTree

TODAY: Final = NOW // MINUTES
"""The run's day of all desks that these strategies draw, as an ordinal."""

_ROWS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "verified": (("supports", "primary"),),
    "supported": (("supports", "secondary"),),
    "partly": (("partly", "primary"),),
    "disputed": (("supports", "secondary"), ("refutes", "secondary")),
    "refuted": (("refutes", "primary"),),
    "unverifiable": (("silent", "primary"),),
    "unchecked": (),
}
"""For each status, its evidence: the stance of each row and the tier of its source."""


@dataclass(slots=True)
class Writer:
    """Writes claims about one world onto a desk.

    Attributes:
        outlived: by claim, the last day on which its "still" or "not yet" was correct.
    """

    tree: DeskTree
    world: World
    outlived: dict[str, int] = field(default_factory=dict)
    _aliases: dict[str, str] = field(default_factory=dict)
    _days: dict[str, OwnDay] = field(default_factory=dict)
    _sound: list[str] = field(default_factory=list)

    def write(self, claims: int) -> None:
        """Write so many claims about the world."""
        chance, truths = self.world.chance, self.world.truths
        self._aliases = {entity["same_as"]: entity["id"] for entity in self.world.entities if "same_as" in entity}
        self.tree["entities"] += self.world.entities
        self._days[BACKGROUND] = OwnDay(TODAY, parse(iso(TODAY)), is_known=False)
        for number in range(chance.randrange(1, 4)):
            self._add_article(f"{self.world.name}article-{number}")
        for number in count():
            # In historical order first, so that totals come before their parts; after that at random.
            claims -= self._write_claim(truths[number] if number < len(truths) else chance.choice(truths), str(number))
            if claims <= 0:
                return

    def _add_article(self, home: str) -> None:
        """Add an article; its date may be vague."""
        chance = self.world.chance
        day = TODAY - chance.randrange(9000)
        front = {"title": "A chronicle", "outlet": "The archive", "published": around(day, chance)}
        stage = chance.choice(("published", "ready", "draft"))
        self.tree["articles"][home] = {**front, "stage": stage, "text": "What happened:"}
        self._days[home] = OwnDay(day, parse(front["published"]))

    def _write_claim(self, truth: Truth, number: str) -> bool:
        """Write one claim of a truth, and return False if the narrator cannot speak of it."""
        home = self.world.chance.choice([*self._days])
        voice = self._voice()
        status = self._status(home, is_reported=bool(voice))
        own, as_of, published = self._day(home, has_evidence=bool(_ROWS[status]))
        narrator = Narrator(self.world.chance, own, self._aliases)
        if (fact := truth.describe(narrator)) is None:
            return False
        id_ = f"{self.world.name}claim-{number}"
        record = {"id": id_, "says": f"It was so, as {id_} has it.", "status": status, **voice, **as_of}
        record |= self._asserting(fact, status, narrator)
        record |= self._evidence(id_, status, published)
        if home in self.tree["articles"]:
            record["anchor"] = _anchor(self.tree["articles"][home], record["says"])
        self.tree["claims"].setdefault(home, []).append(record)
        self._remember(truth, record, f"{home}/{id_}", narrator.outlived)
        return True

    def _voice(self) -> RecordTree:
        """Return `reported_in` with a statement, or nothing."""
        statements = self.world.statements
        return {"reported_in": self.world.chance.choice(statements)} if statements and self._rarely() else {}

    def _status(self, home: str, *, is_reported: bool) -> str:
        """Return a status that a claim may have there; being wrong takes an event to misdate."""
        article = self.tree["articles"].get(home)
        fitting = ["verified", "supported", "disputed", "unverifiable"]
        fitting += ["unchecked"] if article is None or article["stage"] == "draft" else []
        fitting += ["partly"] if self.world.events else []
        fitting += ["refuted"] if self.world.events and (is_reported or article is None) else []
        return self.world.chance.choice(fitting)

    def _day(self, home: str, *, has_evidence: bool) -> tuple[OwnDay, RecordTree, str]:
        """Return the own day, the field that gives it, and the evidence's date, which dates only background claims."""
        chance = self.world.chance
        day = TODAY - chance.randrange(9000)
        if self._rarely():
            text = around(day, chance)
            return OwnDay(day, parse(text)), {"as_of": text}, iso(TODAY)[:4]
        if home == BACKGROUND and has_evidence and chance.randrange(2):
            text = chance.choice((iso(day), iso(day)[:7], f"{iso(day)[:4]}~", f"../{iso(day)}"))
            return OwnDay(day, parse(text)), {}, text
        return self._days[home], {}, "" if home == BACKGROUND else iso(TODAY)[:4]

    def _asserting(self, fact: RecordTree, status: str, narrator: Narrator) -> RecordTree:
        """Return the facts of a claim: a false one if refuted, and also the true one in `holds` if partly right."""
        if status in ("refuted", "partly"):
            event = narrator.chance.choice([*self.world.events])
            wrong = {"kind": "event", "event": event, "on": iso(FIRST // MINUTES - 9000)}
            return {"fact": wrong} if status == "refuted" else {"fact": wrong, "holds": fact}
        other = narrator.chance.choice(self.world.truths).describe(narrator) if self._rarely() else None
        return {"facts": [fact, other]} if other else {"fact": fact}

    def _evidence(self, id_: str, status: str, published: str) -> RecordTree:
        """Return evidence for the status, adding a source for each row."""
        rows = []
        for number, (stance, tier) in enumerate(_ROWS[status]):
            source = {"id": f"{id_}-source-{number}", "publisher": f"Archive {id_} {number}", "title": "A volume"}
            self.tree["sources"].append({**source, "tier": tier, **({"published": published} if published else {})})
            rows.append({"source": source["id"], "stance": stance, "shows": f"It says so of {id_}."})
        return {"evidence": rows} if rows else {}

    def _remember(self, truth: Truth, record: RecordTree, ref: str, outlived: int | None) -> None:
        """Record a claim for later ones to refer to."""
        if outlived is not None:
            self.outlived[ref] = outlived
        if "fact" in record and record["status"] not in ("refuted", "partly"):
            truth.on_written(ref)
        if record["status"] != "refuted":
            if self._sound and self._rarely():
                record["depends_on"] = [self.world.chance.choice(self._sound)]
            self._sound.append(ref)

    def _rarely(self) -> bool:
        return not self.world.chance.randrange(6)


def _anchor(article: RecordTree, says: str) -> RecordTree:
    """Add a paragraph with the claim's words to the copy, and return its anchor."""
    article["text"] += f"\n\n{says}"
    return {"paragraph": article["text"].count("\n\n") + 1, "quote": says}
