"""Random small desks with all kinds of fact, crowded enough that claims conflict."""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.facts import KINDS
from galleyproof.records.entity import Entity
from galleyproof.records.location import Positions, Written
from galleyproof.records.settings import Settings

PEOPLE, STATES, OFFICES = ("anna", "boris", "clara"), ("russia", "china"), ("envoy", "consul", "judge")
EVENTS, PLACES = ("talks", "session", "fall"), ("moscow", "kabul", "russia")
_ENTITIES: Mapping[str, Mapping[str, Any]] = {
    **{id_: {"kind": "person"} for id_ in PEOPLE},
    **{id_: {"kind": "state"} for id_ in STATES},
    "envoy": {"kind": "office", "seats": "1", "resident": "moscow"},
    "consul": {"kind": "office", "seats": "1", "resident": "kabul", "handover": "2"},
    "judge": {"kind": "office", "seats": "2"},
    "talks": {"kind": "event"},
    "session": {"kind": "event", "part_of": "talks"},
    "fall": {"kind": "event"},
    "moscow": {"kind": "place", "part_of": "russia"},
    "kabul": {"kind": "place"},
}
_SETTINGS = {"name": "A random desk", "attributes": {"flag": {"values": "one"}}}


def random_desk(seed: int, claims: int = 12) -> Desk:
    """Return a desk of up to so many claims, over two years, with few subjects."""
    random = Random(seed)  # noqa: S311 - nothing to keep secret, and the same on every machine
    number = random.randint(2, claims)
    kinds = random.sample([*KINDS], random.choice([1, 2, 3, len(KINDS)]))
    facts = [_fact(random.choice(kinds), random, number) for _ in range(number)]
    return Desk(
        root=Path("/"),
        settings=Settings.model_validate(_SETTINGS),
        entities=tuple(
            Entity.model_validate({"id": id_, "names": [id_], **fields}) for id_, fields in _ENTITIES.items()
        ),
        claims=tuple(claim(f"c{number}", fact, as_of=_date(random)) for number, fact in enumerate(facts)),
    )


def claim(id_: str, fact: Mapping[str, Any], **fields: object) -> Claim:
    """Return a claim as the loader makes it."""
    positions = Positions("claims/background/claims.yaml")
    positions.add(0, 0)
    record = {"id": id_, "says": "It was so.", "status": "verified", "fact": fact, **fields}
    return Claim.model_validate(record, context=Written({}, positions, 0))


def _fact(kind: str, random: Random, claims: int) -> dict[str, Any]:
    return {"kind": kind, **_FIELDS[kind](random, claims)}


def _date(random: Random) -> str:
    """Return a date in two years: a day, a month, a year, or about one."""
    month = f"202{random.choice('01')}-{random.randint(1, 12):02}"
    return random.choice([f"{month}-{random.randint(1, 28):02}", month, month[:4], f"{month}~", f"{month}-1X"])


def _some(random: Random, *names: str, ends: tuple[str, ...] = ()) -> dict[str, str]:
    """Return some of these dates; an end may be open."""
    dates = {name: _date(random) for name in names if random.random() < 0.6}
    return {name: ".." if name in ends and random.random() < 0.3 else date for name, date in dates.items()}


def _span(random: Random) -> dict[str, str]:
    """Return a span that mostly ends after it starts, so that most conflicts are between claims."""
    span = _some(random, "start", "end", ends=("end",))
    if random.random() < 0.8:
        span = dict(zip(span, sorted(span.values(), reverse=".." in span.values()), strict=True))
    return span or _some(random, "holds_on")


def _moment(random: Random, claims: int) -> str:
    return random.choice([*EVENTS, f"c{random.randrange(claims)}.start", f"c{random.randrange(claims)}.end"])


def _post(random: Random, claims: int) -> dict[str, Any]:
    more = {name: [_moment(random, claims)] for name in ("after", "before") if random.random() < 0.15}
    acting = {"acting": "true"} if random.random() < 0.1 else {}
    spell = str(random.choice([1, 1, 2]))
    post = {"holder": random.choice(PEOPLE), "office": random.choice((*OFFICES, "judge")), "spell": spell}
    span = {"during": "2020/2021"} if random.random() < 0.3 else _span(random)
    return {**post, **span, **_some(random, "named"), **acting, **more}


def _attendance(random: Random, _: int) -> dict[str, Any]:
    modes = ("invited", "announced", "attends", "attended", "attended", "declined", "absent")
    who = random.sample((*PEOPLE, *STATES), random.randint(1, 2))
    complete = {"complete": "true"} if random.random() < 0.3 else {}
    return {"event": random.choice(EVENTS), "attendees": who, "mode": random.choice(modes), **complete}


def _event(random: Random, _: int) -> dict[str, Any]:
    whole = {"part_of": random.choice(EVENTS)} if random.random() < 0.3 else {}
    dates = {"on": _date(random)} if random.random() < 0.6 else _some(random, "start", "end", ends=("end",))
    return {"event": random.choice(EVENTS), **dates, **whole}


def _absence(random: Random, _: int) -> dict[str, Any]:
    patterns: tuple[dict[str, Any], ...] = (
        {"kind": "recognition", "of": "russia"},
        {"kind": "recognition", "by": ["china", "russia"]},
        {"kind": "designation", "target": "china"},
        {"kind": "post", "office": random.choice(OFFICES)},
        {"kind": "attendance", "event": "talks", "attendees": [*STATES]},
        {"kind": "presence", "who": "anna"},
        {"kind": "attribute", "of": "kabul", "name": "flag"},
        {"kind": "event", "event": "fall"},
    )
    dates = {"on": _date(random)} if random.random() < 0.2 else _some(random, "since", "until")
    return {"none": random.choice(patterns), **dates}


def _quantity(random: Random, claims: int) -> dict[str, Any]:
    values = (str(random.randint(30, 90)), "~60", "20..50", "40..", "..70")
    unit = {"unit": "%"} if random.random() < 0.3 else {}
    whole = {"part_of": f"c{random.randrange(2)}"} if random.random() < 0.5 else {}
    per = {"per": random.choice(["month", "year"])} if random.random() < 0.1 else {}
    of = random.choice(("kabul", "moscow", "russia"))
    return {"of": of, "measure": "troops", "value": random.choice(values), "on": "2021", **unit, **whole, **per}


def _comparison(random: Random, claims: int) -> dict[str, Any]:
    by = random.choice([{}, {"by": "5"}, {"by": "30%"}, {"by": "2x"}])
    left, right = (f"c{random.randrange(claims)}" for _ in "lr")
    return {"left": left, "right": right, "is": random.choice(["more", "less", "equal"]), **by}


def _statement(random: Random, _: int) -> dict[str, Any]:
    occasion = {"occasion": random.choice(["talks", "call"])} if random.random() < 0.6 else {}
    speaker = random.choice((*PEOPLE, *STATES))
    return {"speaker": speaker, "words": random.choice(["yes", "no"]), **occasion, **_some(random, "on")}


def _vote(random: Random, _: int) -> dict[str, Any]:
    counts = {name: str(random.randint(2, 4)) for name in ("for", "against") if random.random() < 0.4}
    carried = {"carried": random.choice(["true", "false"])} if random.random() < 0.4 else {}
    voters = {name: [random.choice(PEOPLE)] for name in ("voted_for", "voted_against") if random.random() < 0.4}
    needs = {"needs": "2/3"} if random.random() < 0.2 else {}
    return {"body": random.choice(STATES), "motion": "m", **counts, **carried, **voters, **needs, **_some(random, "on")}


def _proceeding(random: Random, _: int) -> dict[str, Any]:
    stage = random.choice(["charged", "tried", "convicted", "acquitted", "sentenced", "appealed"])
    court = {"court": random.choice(STATES)} if random.random() < 0.3 else {}
    years = {"sentence": random.choice(["1 year", "12 months", "2 years.."])} if stage == "sentenced" else {}
    return {"who": random.choice(PEOPLE), "charge": "c", "stage": stage, **court, **years, **_some(random, "on")}


_FIELDS: Mapping[str, Callable[[Random, int], dict[str, Any]]] = {
    "absence": _absence,
    "attendance": _attendance,
    "attribute": lambda random, _: {"of": "kabul", "name": "flag", "value": random.choice("ab"), **_span(random)},
    "comparison": _comparison,
    "designation": lambda random, _: {
        "authority": random.choice(STATES),
        "target": "china",
        "label": "banned",
        **_span(random),
    },
    "event": _event,
    "lifespan": lambda random, _: {
        "of": random.choice((*PEOPLE, *STATES)),
        **_some(random, "born", "died", ends=("died",)),
    },
    "order": lambda random, claims: {"first": _moment(random, claims), "then": _moment(random, claims)},
    "post": _post,
    "presence": lambda random, _: {
        "who": random.choice(PEOPLE),
        "place": random.choice(PLACES),
        "on": f"2021-01-{random.randint(1, 4):02}",
    },
    "proceeding": _proceeding,
    "quantity": _quantity,
    "recognition": lambda random, _: {
        "by": random.choice(STATES),
        "of": random.choice(STATES),
        **_some(random, "start", "end", ends=("end",)),
    },
    "statement": _statement,
    "vote": _vote,
}
