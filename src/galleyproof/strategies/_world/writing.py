"""From what is true to records: articles and background, each claim with its own day, status, voice and evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from galleyproof.desk import BACKGROUND
from galleyproof.records.edtf import parse
from galleyproof.strategies._world.around import around, iso
from galleyproof.strategies._world.history_state import FIRST, NOW, Truth, World
from galleyproof.strategies._world.trees import DeskTree, Record
from galleyproof.strategies._world.vague import MINUTES, Own, Teller

TODAY: Final = NOW // MINUTES
"""The day that desks of these strategies are pinned to, as an ordinal."""

_ROWS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "verified": (("supports", "primary"),),
    "supported": (("supports", "secondary"),),
    "partly": (("partly", "primary"),),
    "disputed": (("supports", "secondary"), ("refutes", "secondary")),
    "refuted": (("refutes", "primary"),),
    "unverifiable": (("silent", "primary"),),
    "unchecked": (),
}
"""The evidence for a status: the stance of each row, and the tier of its source."""


@dataclass(slots=True)
class Writer:
    """Writes what is true of one world onto a desk.

    Attributes:
        outlived: by claim, the last day on which what it says to be still so, or not yet so, was right.
    """

    tree: DeskTree
    world: World
    outlived: dict[str, int] = field(default_factory=dict)
    _aliases: dict[str, str] = field(default_factory=dict)
    _days: dict[str, Own] = field(default_factory=dict)
    _sound: list[str] = field(default_factory=list)

    def write(self, claims: int) -> None:
        """Tell the world in so many claims."""
        chance, truths = self.world.chance, self.world.truths
        self._aliases = {each["same_as"]: each["id"] for each in self.world.entities if "same_as" in each}
        self.tree["entities"] += self.world.entities
        self._days[BACKGROUND] = Own(TODAY, parse(iso(TODAY)), is_known=False)
        for number in range(chance.randrange(1, 4)):
            self._open(f"{self.world.name}article-{number}")
        for number in count():
            # In the order of the history, so that a whole is told before its parts; then again at random.
            claims -= self._tell(truths[number] if number < len(truths) else chance.choice(truths), str(number))
            if claims <= 0:
                return

    def _open(self, home: str) -> None:
        """Begin an article of some day, which may be known only roughly."""
        chance = self.world.chance
        day = TODAY - chance.randrange(9000)
        front = {"title": "A chronicle", "outlet": "The archive", "published": around(day, chance)}
        stage = chance.choice(("published", "ready", "draft"))
        self.tree["articles"][home] = {**front, "stage": stage, "text": "What happened:"}
        self._days[home] = Own(day, parse(front["published"]))

    def _tell(self, truth: Truth, number: str) -> bool:
        """Write one claim of what is true, if there is anything to say of it."""
        home = self.world.chance.choice([*self._days])
        voice = self._voice()
        status = self._status(home, is_reported=bool(voice))
        own, as_of, published = self._day(home, has_evidence=bool(_ROWS[status]))
        teller = Teller(self.world.chance, own, self._aliases)
        if (fact := truth.tell(teller)) is None:
            return False
        id_ = f"{self.world.name}claim-{number}"
        record = {"id": id_, "says": f"It was so, as {id_} has it.", "status": status, **voice, **as_of}
        record |= self._asserting(fact, status, teller)
        record |= self._evidence(id_, status, published)
        if home in self.tree["articles"]:
            record["anchor"] = _anchor(self.tree["articles"][home], record["says"])
        self.tree["claims"].setdefault(home, []).append(record)
        self._remember(truth, record, f"{home}/{id_}", teller.outlived)
        return True

    def _voice(self) -> Record:
        """Whether it is reported, and in which statement."""
        statements = self.world.statements
        return {"reported_in": self.world.chance.choice(statements)} if statements and self._rarely() else {}

    def _status(self, home: str, *, is_reported: bool) -> str:
        """A status that a claim may have there; only with an event on the desk is there anything to be wrong about."""
        article = self.tree["articles"].get(home)
        fitting = ["verified", "supported", "disputed", "unverifiable"]
        fitting += ["unchecked"] if article is None or article["stage"] == "draft" else []
        fitting += ["partly"] if self.world.events else []
        fitting += ["refuted"] if self.world.events and (is_reported or article is None) else []
        return self.world.chance.choice(fitting)

    def _day(self, home: str, *, has_evidence: bool) -> tuple[Own, Record, str]:
        """The own day, the field that gives it, and when evidence was published: which dates background alone."""
        chance = self.world.chance
        day = TODAY - chance.randrange(9000)
        if self._rarely():
            text = around(day, chance)
            return Own(day, parse(text)), {"as_of": text}, iso(TODAY)[:4]
        if home == BACKGROUND and has_evidence and chance.randrange(2):
            text = chance.choice((iso(day), iso(day)[:7], f"{iso(day)[:4]}~", f"../{iso(day)}"))
            return Own(day, parse(text)), {}, text
        return self._days[home], {}, "" if home == BACKGROUND else iso(TODAY)[:4]

    def _asserting(self, fact: Record, status: str, teller: Teller) -> Record:
        """What it says: of one that is refuted nothing is true, of one that is partly right what it `holds`."""
        if status in ("refuted", "partly"):
            event = teller.chance.choice([*self.world.events])
            wrong = {"kind": "event", "event": event, "on": iso(FIRST // MINUTES - 9000)}
            return {"fact": wrong} if status == "refuted" else {"fact": wrong, "holds": fact}
        other = teller.chance.choice(self.world.truths).tell(teller) if self._rarely() else None
        return {"facts": [fact, other]} if other else {"fact": fact}

    def _evidence(self, id_: str, status: str, published: str) -> Record:
        """A source for each row that the status needs."""
        rows = []
        for number, (stance, tier) in enumerate(_ROWS[status]):
            source = {"id": f"{id_}-source-{number}", "publisher": f"Archive {id_} {number}", "title": "A volume"}
            self.tree["sources"].append({**source, "tier": tier, **({"published": published} if published else {})})
            rows.append({"source": source["id"], "stance": stance, "shows": f"It says so of {id_}."})
        return {"evidence": rows} if rows else {}

    def _remember(self, truth: Truth, record: Record, ref: str, outlived: int | None) -> None:
        """Note what later claims can refer to."""
        if outlived is not None:
            self.outlived[ref] = outlived
        if "fact" in record and record["status"] not in ("refuted", "partly"):
            truth.kept(ref)
        if record["status"] != "refuted":
            if self._sound and self._rarely():
                record["depends_on"] = [self.world.chance.choice(self._sound)]
            self._sound.append(ref)

    def _rarely(self) -> bool:
        return not self.world.chance.randrange(6)


def _anchor(article: Record, says: str) -> Record:
    """The paragraph of the copy that says it, which it is given."""
    article["text"] += f"\n\n{says}"
    return {"paragraph": article["text"].count("\n\n") + 1, "quote": says}
