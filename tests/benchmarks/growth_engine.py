"""Growth with the engine: claims that a cluster has many of, and the guard of such clusters."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from math import isqrt
from typing import Final, TypeAlias

from tests.benchmarks.growth import Dimension, desk

Files: TypeAlias = Mapping[str, str]
Line: TypeAlias = Callable[[int], str]
"""What a file says about number `i`."""


def _background(facts: Iterable[str], entities: Iterable[str], settings: str = "as_of: 2026-01-01\n") -> Files:
    """Return the files of a desk with one claim for each fact."""
    claims = (f"  - {{id: c{i}, says: So., status: unchecked, fact: {{{fact}}}}}\n" for i, fact in enumerate(facts))
    return {
        **desk((), entities, settings=settings),
        "claims/background/claims.yaml": "claims:\n" + "".join(claims),
    }


def _each(fact: Line, *entities: str, settings: str = "as_of: 2026-01-01\n") -> Callable[[int], Files]:
    """Return a maker of desks with so many claims; kinds of entity such as `person` make one for each claim."""

    def make(n: int) -> Files:
        listed = (line for entity in entities for line in ([entity] if "{" in entity else _entities(entity, n + 1)))
        return _background(map(fact, range(n)), listed, settings)

    return make


def _entities(kind: str, n: int, more: str = "") -> Iterator[str]:
    """Yield so many entities of a kind; `more` may name the next one by its number."""
    return (_entity(kind, f"{kind}-{i}", more.format(i + 1)) for i in range(n))


def _entity(kind: str, id_: str, more: str = "") -> str:
    return f"{{id: {id_}, kind: {kind}, names: [{id_}]{more}}}"


def _order(i: int, j: int) -> str:
    return f"kind: order, first: event-{i}, then: event-{j}"


def _order_ring(n: int) -> Files:
    return _background((_order(i, (i + 1) % n) for i in range(n)), _entities("event", n))


def _order_against_dates(n: int) -> Files:
    """Return a desk with a chain of events of which the first is dated after the last."""
    dates = ["kind: event, event: event-0, on: 2001", f"kind: event, event: event-{n}, on: 1999"]
    return _background([*(_order(i, i + 1) for i in range(n)), *dates], _entities("event", n + 1))


def _order_all_to_all(n: int) -> Files:
    events = range(isqrt(n))
    return _background((_order(i, j) for i in events for j in events if i < j), _entities("event", len(events)))


def _order_both_ways(n: int) -> Files:
    pairs = ((2 * i, 2 * i + 1) for i in range(n // 2))
    return _background((_order(*pair) for i, j in pairs for pair in ((i, j), (j, i))), _entities("event", n))


def _figure(of: str, value: object, more: str = "") -> str:
    return f"kind: quantity, of: {of}, measure: troops, value: {value}, on: 2021{more}"


def _figures(value: Line) -> Callable[[int], Files]:
    """Return a maker of desks with so many claims about one figure."""
    return _each(lambda i: _figure("base", value(i)), _entity("body", "base"))


def _parts(n: int, share: int = 1) -> Files:
    """Return a desk with a total and its parts, which take up this share of it."""
    parts = (_figure(f"body-{i}", share, ", part_of: c0") for i in range(n))
    return _background([_figure("base", n), *parts], [_entity("body", "base"), *_entities("body", n)])


def _comparisons(n: int) -> Files:
    """Return a desk with figures that are all compared with one."""
    figures = [_figure("base", 1000), *(_figure(f"body-{i}", 2000) for i in range(n))]
    compared = (f"kind: comparison, left: c{i + 1}, right: c0, is: more, by: 2x" for i in range(n))
    return _background([*figures, *compared], [_entity("body", "base"), *_entities("body", n)])


def _attends(who: str, event: str = "event-0", mode: str = "attended", more: str = "") -> str:
    return f"kind: attendance, event: {event}, attendees: [{who}], mode: {mode}{more}"


def _long_list(n: int) -> Files:
    """Return a desk with a complete list of attendees and a claim on one of them."""
    whole = _attends(", ".join(f"person-{i}" for i in range(n)), more=", complete: true")
    return _background([whole, _attends("person-0")], [_entity("event", "event-0"), *_entities("person", n)])


def _not_on_the_list(n: int) -> Files:
    """Return a desk with a complete list of one, and everybody else's attendance."""
    facts = [_attends("person-0", more=", complete: true"), *(_attends(f"person-{i}") for i in range(1, n))]
    return _background(facts, [_entity("event", "event-0"), *_entities("person", n)])


def _attended_and_absent(n: int) -> Files:
    facts = (_attends(f"person-{i // 2}", mode=("attended", "absent")[i % 2]) for i in range(n))
    return _background(facts, [_entity("event", "event-0"), *_entities("person", n)])


def _nested_in_register(fact: Line, last: str = "") -> Callable[[int], Files]:
    """Return a maker of desks with events that are each part of the next by the register."""

    def make(n: int) -> Files:
        events = [*_entities("event", n, ", part_of: event-{}"), _entity("event", f"event-{n}")]
        ending = [last.format(n)] if last else []
        return _background([*map(fact, range(n)), *ending], [*events, _entity("person", "anna")])

    return make


def _nested_attendance(n: int) -> Files:
    """Return a desk with events that are each part of the next by a claim, and somebody who attended them all."""
    nested = (f"kind: event, event: event-{i}, on: 2021, part_of: event-{i + 1}" for i in range(n))
    attended = (_attends("anna", f"event-{i}") for i in range(n))
    facts = [*nested, *attended, _attends("anna", f"event-{n}", "absent")]
    return _background(facts, [*_entities("event", n + 1), _entity("person", "anna")])


def _nested_places(n: int) -> Files:
    places = [*_entities("place", n, ", part_of: place-{}"), _entity("place", f"place-{n}")]
    facts = (f"kind: presence, who: anna, place: place-{i}, on: 2021-05-06" for i in range(n))
    return _background(facts, [*places, _entity("person", "anna")])


def _absences(year: int) -> Callable[[int], Files]:
    """Return a maker of desks with as many absences of recognition in 2021 to 2024 as recognitions in this year."""

    def fact(i: int) -> str:
        if i % 2:
            return f"kind: recognition, by: state-{i}, of: emirate, on: {year}-07-03"
        until = f"2024-{1 + i % 12:02}-{1 + i % 28:02}"
        return f"kind: absence, none: {{kind: recognition, of: emirate}}, since: 2021-08-15, until: {until}"

    return _each(fact, "state", _entity("government", "emirate"))


_CHAIR = _entity("office", "chair", ", seats: 1")


def _posts(dates: Line) -> Callable[[int], Files]:
    """Return a maker of desks with so many holders of one office, each with these dates."""
    return _each(lambda i: f"kind: post, holder: person-{i}, office: chair{dates(i)}", "person", _CHAIR)


def _life(death: int) -> Callable[[int], Files]:
    """Return a maker of desks with somebody's presence in so many places, until 1999, and the death."""

    def make(n: int) -> Files:
        days = (f"19{30 + i % 70}-{1 + i % 12:02}-{1 + i % 28:02}" for i in range(n))
        facts = (f"kind: presence, who: anna, place: moscow, on: {day}" for day in days)
        lived = f"kind: lifespan, of: anna, born: 1900, died: {death}"
        return _background([lived, *facts], [_entity("person", "anna"), _entity("place", "moscow")])

    return make


def _designation(year: Line) -> Callable[[int], Files]:
    fact = "kind: designation, authority: court, target: group, label: banned, start: {}"
    return _each(lambda i: fact.format(year(i)), _entity("body", "court"), _entity("group", "group"))


_FLAG = "as_of: 2026-01-01\nattributes: {flag: {values: one}}\n"


def _attribute(value: Line) -> Callable[[int], Files]:
    fact = "kind: attribute, of: house, name: flag, {}"
    return _each(lambda i: fact.format(value(i)), _entity("body", "house"), settings=_FLAG)


def _event(i: int) -> str:
    return f"kind: event, event: event-{i}, on: 2021"


_VAGUE = _posts(lambda i: f", start: {1000 + i}~, end: {1001 + i}~")

DIMENSIONS: Final[tuple[Dimension, ...]] = (
    Dimension("claims on what came first: one ring", 1_500, _order_ring),
    Dimension("claims on what came first: a chain", 1_500, _each(lambda i: _order(i, i + 1), "event")),
    Dimension("claims on what came first: a chain against its dates", 1_500, _order_against_dates),
    Dimension("claims on what came first: all to all", 3_000, _order_all_to_all),
    Dimension("claims on what came first: pairs both ways", 1_000, _order_both_ways),
    Dimension("figures of one subject that agree", 2_000, _figures(lambda _: "1000")),
    Dimension("figures of one subject that all disagree", 2_000, _figures(str)),
    Dimension("figures of one subject in two camps", 2_000, _figures(lambda i: str(i % 2))),
    Dimension("parts of a figure", 1_000, _parts),
    Dimension("parts of a figure that are too large", 1_000, lambda n: _parts(n, 2)),
    Dimension("comparisons with one figure", 600, _comparisons),
    Dimension("attendees of one complete list", 4_000, _long_list),
    Dimension(
        "claims on the attendance of one event",
        1_300,
        _each(lambda i: _attends(f"person-{i}"), "person", _entity("event", "event-0")),
    ),
    Dimension("attendees who are not on the complete list", 1_000, _not_on_the_list),
    Dimension("people who attended and were absent", 1_000, _attended_and_absent),
    Dimension("events nested in the register", 1_300, _nested_in_register(_event)),
    Dimension(
        "events nested in the register, attended but for the last",
        1_000,
        _nested_in_register(lambda i: _attends("anna", f"event-{i}"), _attends("anna", "event-{}", "absent")),
    ),
    Dimension("events nested by claims, attended but for the last", 700, _nested_attendance),
    Dimension("places nested in the register, on one day", 1_200, _nested_places),
    Dimension("absences before as many recognitions", 1_300, _absences(2025)),
    Dimension("absences against as many recognitions", 1_000, _absences(2023)),
    Dimension("holders of one office in vague, successive years", 1_300, _VAGUE),
    Dimension("holders of one office at once", 1_300, _posts(lambda _: ", during: 2001/2005")),
    Dimension("holders of one office without dates", 1_500, _posts(lambda _: "")),
    Dimension(
        "claims on one term of office that disagree",
        2_000,
        _each(
            lambda i: f"kind: post, holder: person-0, office: chair, start: {2000 + i % 7}",
            _entity("person", "person-0"),
            _CHAIR,
        ),
    ),
    Dimension(
        "speakers of the same words",
        1_300,
        _each(lambda i: f"kind: statement, speaker: person-{i}, words: resume work as usual", "person"),
    ),
    Dimension("claims on the presence of somebody alive", 1_500, _life(1999)),
    Dimension("claims on the presence of somebody dead", 1_000, _life(1929)),
    Dimension("claims on one designation that agree", 2_000, _designation(lambda _: "2003")),
    Dimension("claims on one designation that disagree", 2_000, _designation(lambda i: str(2000 + i % 9))),
    Dimension(
        "values of one property in successive years",
        1_500,
        _attribute(lambda i: f"value: v{i}, start: {1000 + i}, end: {1001 + i}"),
    ),
    Dimension(
        "guard: a chain of events",
        1_500,
        _each(lambda i: f"kind: event, event: event-{i}, on: 2021, part_of: event-{i + 1}", "event"),
        "guard",
    ),
    Dimension("guard: figures of one subject", 2_000, _figures(lambda i: f"{1000 - i}..{1000 + i}"), "guard"),
    Dimension("guard: events nested in the register", 1_300, _nested_in_register(_event), "guard"),
    Dimension("guard: absences before as many recognitions", 1_300, _absences(2025), "guard"),
    Dimension("guard: holders of one office in vague, successive years", 1_300, _VAGUE, "guard"),
)
