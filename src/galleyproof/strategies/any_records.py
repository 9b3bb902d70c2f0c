"""Strategies for single records: entities, facts of every kind, claims. Each is valid, though its ids may not exist."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from hypothesis import strategies as st

from galleyproof.claim import STANCES, STATUSES
from galleyproof.facts.absence import ABOUT
from galleyproof.records.entity import KINDS
from galleyproof.strategies._world.trees import RecordTree
from galleyproof.strategies.any_dates import TextStrategy, dates, days

RecordStrategy: TypeAlias = st.SearchStrategy[RecordTree]


def ids() -> TextStrategy:
    """Draw ids of records: `said-jawad`."""
    return st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5})?", fullmatch=True)


def words() -> TextStrategy:
    """Draw a few words of plain text on one line."""
    return st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map(" ".join)


def amounts() -> TextStrategy:
    """Draw amounts: `412`, `90..95`, `90..`, `..90`, `~14000`."""
    number = st.integers(0, 20_000)
    ranges = st.builds("{0[0]}..{0[1]}".format, st.tuples(number, number).map(sorted))
    return st.one_of(number.map(str), ranges, *(number.map(form.format) for form in ("{}..", "..{}", "~{}")))


def durations() -> TextStrategy:
    """Draw lengths of time: `6 years 3 months`, `~2 hours`, `18 months..2 years`, `3 weeks..`."""
    number = st.integers(1, 60)
    pairs = st.sampled_from((("year", "month"), ("week", "day"), ("hour", "minute"), ("year", "day")))
    compound = st.builds("{0} {2[0]}s {1} {2[1]}s".format, number, number, pairs)
    single = st.builds("{} {}s".format, number, st.sampled_from(("year", "month", "week", "day", "hour", "minute")))
    length = st.one_of(compound, single)
    return st.one_of(length, *(length.map(form.format) for form in ("~{}", "{}..", "..{}")))


def entities(kind: str | None = None) -> RecordStrategy:
    """Draw entities of one kind or any: people, bodies, states, places, offices, events. They name no other entity."""
    kinds = st.just(kind) if kind else st.sampled_from(KINDS)
    return kinds.flatmap(_entity)


def _entity(kind: str) -> RecordStrategy:
    office = {"seats": _counts(), "handover": st.integers(0, 30).map(str)} if kind == "office" else {}
    named = st.fixed_dictionaries({"name": words()}, optional={"language": st.just("ru"), "from": days(), "to": days()})
    return st.fixed_dictionaries(
        {"id": ids(), "kind": st.just(kind), "names": st.lists(words() | named, min_size=1, max_size=3)},
        optional={"era": words(), **office},
    )


def facts(kind: str | None = None) -> RecordStrategy:
    """Draw facts of one kind or any. The ids in fields such as `holder` need not exist on a desk."""
    return st.one_of(*(_fact(name) for name in ([kind] if kind else _FIELDS)))


def claims(fact: RecordStrategy | None = None, status: str | None = None) -> RecordStrategy:
    """Draw claims with an id, text, a status, a fact (any, or one of yours), and perhaps evidence."""
    row = st.fixed_dictionaries(
        {"source": ids(), "stance": st.sampled_from([*STANCES]), "shows": words()},
        optional={"quote": words(), "note": words()},
    )
    return st.fixed_dictionaries(
        {
            "id": ids(),
            "says": words(),
            "status": st.just(status) if status else st.sampled_from([*STATUSES]),
            "fact": facts() if fact is None else fact,
        },
        optional={"as_of": dates(), "evidence": st.lists(row, min_size=1, max_size=3), "note": words()},
    )


def _fact(kind: str) -> RecordStrategy:
    needed, optional = _FIELDS[kind]
    plain = st.fixed_dictionaries({"kind": st.just(kind), **needed}, optional=optional)
    shapes = _SHAPES.get(kind)
    return st.builds(lambda fact, dated: fact | dated, plain, shapes()) if shapes else plain


def _counts() -> TextStrategy:
    return st.integers(1, 9).map(str)


def _listed(strategy: TextStrategy) -> st.SearchStrategy[list[str]]:
    return st.lists(strategy, min_size=1, max_size=3)


def _ends(start: str, end: str) -> RecordStrategy:
    """Draw either or both of two dates; the second may be open."""
    return st.fixed_dictionaries({}, optional={start: dates(), end: dates() | st.just("..")})


def _spans() -> RecordStrategy:
    during = st.fixed_dictionaries({"during": dates()}, optional={"holds_on": dates()})
    holds_on = st.fixed_dictionaries({"holds_on": dates()})
    return st.one_of(_ends("start", "end"), during, holds_on)


def _on_or_ends() -> RecordStrategy:
    return st.one_of(st.fixed_dictionaries({"on": dates()}), _ends("start", "end"))


def _absent() -> RecordStrategy:
    return st.one_of(
        st.fixed_dictionaries({"on": dates()}), st.fixed_dictionaries({}, optional={"since": dates(), "until": dates()})
    )


def _words_or_gist() -> RecordStrategy:
    return st.one_of(st.fixed_dictionaries({"words": words()}), st.fixed_dictionaries({"gist": words()}))


def _stages() -> RecordStrategy:
    sentence = st.one_of(durations(), st.just("life"))
    sentenced = st.fixed_dictionaries({"stage": st.just("sentenced")}, optional={"sentence": sentence})
    return st.one_of(st.fixed_dictionaries({"stage": _STAGES}), sentenced)


def _measured() -> RecordStrategy:
    """Draw a value with or without a unit; a length of time has its own."""
    units = st.sampled_from(("USD", "km", "%", "percentage points", "g/m2"))
    number = st.fixed_dictionaries({"value": amounts()}, optional={"unit": units})
    return st.one_of(number, st.fixed_dictionaries({"value": durations()}))


def _patterns() -> RecordStrategy:
    return st.sampled_from([*ABOUT.items()]).flatmap(
        lambda about: st.fixed_dictionaries({"kind": st.just(about[0])}, optional={about[1]: ids()})
    )


_WORDS: Final = ("the", "envoy", "said", "nothing", "of", "talks", "in", "Moscow", "500", "troops")
_FLAGS: Final = st.sampled_from(("true", "false"))
_MOMENTS: Final = st.one_of(ids(), ids().map("{}.start".format), ids().map("{}.end".format))
_MODES: Final = st.sampled_from(("invited", "announced", "attends", "attended", "declined", "absent"))
_MANNERS: Final = st.sampled_from(("asserts", "denies", "asks", "supposes", "quotes"))
_BASES: Final = st.sampled_from(("proposed", "budgeted", "projected", "actual", "final"))
_PERIODS: Final = st.sampled_from(("second", "hour", "day", "week", "month", "quarter", "year"))
_STAGES: Final = st.sampled_from(("charged", "tried", "convicted", "acquitted", "sentenced", "appealed"))
_DIFFERENCES: Final = st.sampled_from(("30%", "2x", "1.5x", "5", "~2x", "1.8..2.2x", "2 years"))

Fields: TypeAlias = Mapping[str, st.SearchStrategy[object]]
_FIELDS: Final[Mapping[str, tuple[Fields, Fields]]] = {
    "absence": ({"none": _patterns()}, {}),
    "attendance": (
        {"event": ids(), "attendees": _listed(ids()), "mode": _MODES},
        {"by": ids(), "complete": _FLAGS},
    ),
    "attribute": ({"of": ids(), "name": words(), "value": words()}, {}),
    "comparison": (
        {"left": ids(), "right": ids(), "is": st.sampled_from(("more", "less", "equal"))},
        {"by": _DIFFERENCES},
    ),
    "designation": ({"authority": ids(), "target": ids(), "label": words()}, {}),
    "event": ({"event": ids()}, {"place": ids(), "part_of": ids()}),
    "lifespan": ({"of": ids()}, {}),
    "order": ({"first": _MOMENTS, "then": _MOMENTS}, {}),
    "post": (
        {"holder": ids(), "office": ids()},
        {
            "spell": _counts(),
            "acting": _FLAGS,
            "named": dates(),
            "credentials": dates(),
            "appointed_by": ids(),
            "after": _listed(_MOMENTS),
            "before": _listed(_MOMENTS),
        },
    ),
    "presence": ({"who": ids(), "place": ids(), "on": dates()}, {}),
    "proceeding": (
        {"who": ids(), "charge": words()},
        {"court": ids(), "trial": _counts(), "on": dates()},
    ),
    "quantity": (
        {"of": ids(), "measure": words()},
        {
            "per": _PERIODS,
            "on": dates(),
            "basis": _BASES,
            "part_of": ids(),
        },
    ),
    "recognition": ({"by": ids(), "of": ids()}, {"before": _listed(ids()), "after": _listed(ids())}),
    "statement": (
        {"speaker": ids()},
        {
            "to": ids(),
            "in": ids(),
            "on": dates(),
            "occasion": words(),
            "manner": _MANNERS,
            "language": st.just("ru"),
        },
    ),
    "vote": (
        {"body": ids(), "motion": words()},
        {
            **dict.fromkeys(("for", "against", "abstain", "absent", "members"), amounts()),
            **dict.fromkeys(("voted_for", "voted_against", "abstained"), _listed(ids())),
            "ballot": _counts(),
            "needs": st.sampled_from(("2/3", "1/2", "60")),
            "carried": _FLAGS,
            "on": dates(),
        },
    ),
}
"""For each kind of fact, its required and its optional fields."""

_SHAPES: Final[Mapping[str, Callable[[], RecordStrategy]]] = {
    "absence": _absent,
    "attribute": _spans,
    "designation": _spans,
    "event": _on_or_ends,
    "lifespan": lambda: _ends("born", "died"),
    "post": _spans,
    "proceeding": _stages,
    "quantity": _measured,
    "recognition": _on_or_ends,
    "statement": _words_or_gist,
}
"""For some kinds, strategies for fields that exclude one another."""
