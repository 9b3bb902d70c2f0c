"""A generated chronicle: consistent claims with many kinds of fact and uncertain dates."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from galleyproof.article import Article, FrontMatter
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.engine.claim_facts import ClaimFacts
from galleyproof.facts import AnyFact, Post
from galleyproof.facts.frame import FactContext
from galleyproof.records.entity import Entity
from galleyproof.records.location import Positions, Written
from galleyproof.records.settings import Settings
from galleyproof.run.encoding import StoredClaim

AS_OF = date(2026, 1, 1)
_FIRST = date(1900, 1, 1)
_OWN_DAY = (date(2020, 1, 1).toordinal(),) * 2
_NOWHERE = Written({}, Positions("claims/chronicle/claims.yaml"), 0)


def desk(claims: int, seed: int = 1, contradictions: int = 0) -> Desk:
    """Return a desk of consistent claims, except for so many offices with two holders at once."""
    chance = random.Random(seed)  # noqa: S311 - nothing to keep secret, and the same on every machine
    facts = [fact for number, fact in zip(range(claims), _facts(chance), strict=False)]
    for number in range(contradictions):
        facts[2 * number : 2 * number + 2] = [
            _post(f"first-{number}", f"seat-{number}", "2001", "2005"),
            _post(f"second-{number}", f"seat-{number}", "2003", "2007"),
        ]
    return _desk(facts)


def rows(claims: int, seed: int = 1) -> tuple[Desk, list[ClaimFacts]]:
    """Return a desk of entities, and as many consistent claims as the engine gets from a cache: rows of facts."""
    chance = random.Random(seed)  # noqa: S311 - nothing to keep secret, and the same on every machine
    fact_of: TypeAdapter[AnyFact] = TypeAdapter(AnyFact)
    facts = [fact_of.validate_python(fact) for _, fact in zip(range(claims), _facts(chance), strict=False)]
    offices = {fact.office for fact in facts if isinstance(fact, Post)}
    return _registers(offices), [_row(f"chronicle/claim-{number}", fact) for number, fact in enumerate(facts)]


def _row(ref: str, fact: AnyFact) -> ClaimFacts:
    context = FactContext(f"{ref}#0", "chronicle", _OWN_DAY)
    return ClaimFacts(StoredClaim(ref, "chronicle", "verified", None), ((("fact",), fact, context),))


def office(holders: int, claims: int) -> Desk:
    """Return a desk of one office with successive holders, each described by so many claims with vague dates."""
    chance = random.Random(holders)  # noqa: S311 - the same on every machine
    facts = []
    for number in range(holders):
        start, end = _FIRST + timedelta(700 * number), _FIRST + timedelta(700 * number + 690)
        facts += [_post(f"p-{number}", "chair", _blur(start, chance), _blur(end, chance)) for _ in range(claims)]
    return _desk(facts)


def _desk(facts: list[dict[str, Any]]) -> Desk:
    """Return a desk with one claim per fact."""
    _NOWHERE.positions.packed.append(0)
    registers = _registers({fact["office"] for fact in facts if fact["kind"] == "post"})
    return replace(registers, claims=tuple(_claim(f"claim-{number}", fact) for number, fact in enumerate(facts)))


def _registers(offices: Iterable[str]) -> Desk:
    """Return a desk with one article and these offices, without claims."""
    return Desk(
        root=Path("/"),
        settings=Settings.model_validate({"name": "A chronicle", "attributes": {"flag": {"values": "one"}}}),
        entities=tuple(_entity(id_, "office", seats="1", resident=f"city-{id_}") for id_ in sorted(offices)),
        articles=(Article("chronicle", _front(), (), _NOWHERE),),
    )


def _facts(chance: random.Random) -> Iterator[dict[str, Any]]:
    """Yield facts without end, in small groups about one thing."""
    number = 0
    while True:
        number += 1
        yield from (_tenures, _meeting, _label, _flag, _figures)[number % 5](number, chance)


def _tenures(number: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    day = _FIRST + timedelta(chance.randrange(10_000))
    for holder in range(4):
        end = day + timedelta(chance.randrange(400, 3000))
        yield _post(f"p-{number}-{holder}", f"office-{number}", _blur(day, chance), _blur(end, chance))
        if chance.random() < 0.5:
            middle = day + (end - day) / 2
            yield {**_post(f"p-{number}-{holder}", f"office-{number}"), "holds_on": _blur(middle, chance)}
        day = end + timedelta(chance.randrange(2))


def _meeting(number: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    day = _FIRST + timedelta(chance.randrange(40_000))
    event, after = f"event-{number}", f"after-{number}"
    yield {"kind": "event", "event": event, "on": _blur(day, chance)}
    yield {"kind": "event", "event": after, "on": _blur(day + timedelta(40), chance)}
    yield {"kind": "order", "first": event, "then": after}
    yield {"kind": "attendance", "event": event, "attendees": [f"a-{number}", f"b-{number}"], "mode": "attended"}
    yield {
        "kind": "lifespan",
        "of": f"a-{number}",
        "born": _blur(day - timedelta(20_000 if day.year > 1960 else 300), chance),
    }


def _label(number: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    day = _FIRST + timedelta(chance.randrange(20_000))
    named = {"kind": "designation", "authority": f"court-{number}", "target": f"group-{number}", "label": "banned"}
    yield {**named, "start": _blur(day, chance)}
    yield {**named, "end": _blur(day + timedelta(9000), chance)}
    yield {"kind": "absence", "none": {"kind": "designation", "target": f"group-{number}"}, "until": day.isoformat()}


def _flag(number: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    day = _FIRST + timedelta(chance.randrange(20_000))
    for value in "abc":
        end = day + timedelta(3000)
        yield {
            "kind": "attribute",
            "of": f"house-{number}",
            "name": "flag",
            "value": value,
            "start": _blur(day, chance),
            "end": _blur(end, chance),
        }
        day = end


def _figures(number: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    value = chance.randrange(1000, 9000)
    same = {"kind": "quantity", "of": f"base-{number}", "measure": "troops", "on": "2001"}
    yield {**same, "value": str(value)}
    yield {**same, "value": f"{value - 10}..{value + 10}"}


def _blur(day: date, chance: random.Random) -> str:
    """Return a date that may mean this day."""
    iso = day.isoformat()
    lower, upper = day - timedelta(chance.randrange(40)), day + timedelta(chance.randrange(40))
    forms = (iso, iso, iso[:7], iso[:4], f"{iso[:7]}~", f"{iso[:4]}?", f"[{lower}..{upper}]", f"{iso[:3]}X")
    return chance.choice(forms)


def _post(holder: str, office: str, start: str | None = None, end: str | None = None) -> dict[str, Any]:
    dates = {name: value for name, value in (("start", start), ("end", end)) if value}
    return {"kind": "post", "holder": holder, "office": office, **dates}


def _claim(id_: str, fact: dict[str, Any]) -> Claim:
    record = {"id": id_, "says": "It was so.", "status": "verified", "fact": fact}
    return Claim.model_validate(record, context=_NOWHERE)


def _entity(id_: str, kind: str, **fields: str) -> Entity:
    return Entity.model_validate({"id": id_, "kind": kind, "names": [id_], **fields})


def _front() -> FrontMatter:
    return FrontMatter.model_validate(
        {"title": "A chronicle", "outlet": "The archive", "published": "2020-01-01", "stage": "published"}
    )
