"""Constraints that look only at what can conflict: the same rules as from comparing all with all."""

from collections.abc import Iterator
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.checks._larger_events import LargerEvents
from galleyproof.checks._totals import Totals
from galleyproof.checks.absences import none_so_far
from galleyproof.facts.assertion import DAY, Asserted, Label
from galleyproof.facts.atoms import AtLeast, Atom, Attends, NoneOf, PartOf, Within
from galleyproof.facts.things import Figure, Recognised
from tests.helpers.stated_facts import entity, frame

EVENTS = "abcdefgh"
WHOLE = Figure("whole", "troops", "", is_rate=False, basis="", period=(1, 1))


def asserting(*atoms: Atom, wholes: dict[str, str] | None = None) -> Asserted:
    """Return what claims assert, with events that are part of others in the register."""
    events = {part: entity(part, "event", part_of=whole) for part, whole in (wholes or {}).items()}
    asserted = Asserted(frame(entities=events))
    for number, atom in enumerate(atoms):
        asserted.provide(Label(number, "firm"), atom)
    return asserted


@given(st.lists(st.integers(1, 9), max_size=8), st.integers(1, 30))
def test_the_smallest_sets_of_parts_that_are_too_large_are_all_found(values: list[int], limit: int) -> None:
    figures = [WHOLE._replace(of=f"part {number}") for number in range(len(values))]
    parts = [PartOf(figure, WHOLE) for figure in figures]
    sizes = [AtLeast(figure, value) for figure, value in zip(figures, values, strict=True)]
    found = {
        frozenset(atom for atom in group if isinstance(atom, AtLeast))
        for _, group in Totals(asserting(*parts, *sizes)).too_much(parts, [limit], fewest=1)
    }
    too_large = [
        frozenset(group)
        for number in range(1, len(sizes) + 1)
        for group in combinations(sizes, number)
        if sum(size.value for size in group) > limit
    ]
    assert found == {group for group in too_large if not any(other < group for other in too_large)}


def test_parts_of_each_other_are_not_added() -> None:
    one, other = WHOLE._replace(of="one"), WHOLE._replace(of="other")
    parts = [PartOf(one, WHOLE), PartOf(other, WHOLE)]
    asserted = asserting(*parts, PartOf(one, other), AtLeast(one, 6), AtLeast(other, 6))
    assert [*Totals(asserted).too_much(parts, [10])] == []


@given(
    st.dictionaries(st.sampled_from(EVENTS), st.sampled_from(EVENTS)),
    st.lists(st.tuples(st.sampled_from(EVENTS), st.sampled_from(EVENTS)), max_size=6),
    st.sets(st.sampled_from(EVENTS)),
)
def test_an_attendance_counts_for_every_wanted_event_around(
    wholes: dict[str, str], claimed: list[tuple[str, str]], wanted: set[str]
) -> None:
    attending = [Attends("anna", event, "attended") for event in EVENTS]
    asserted = asserting(*attending, *(Within(*pair) for pair in claimed), wholes=wholes)
    larger = LargerEvents(asserted, wanted)
    for attends in attending:
        found = {event for event, _ in larger.counted_for(attends)}
        assert found == {*around(attends.event, wholes, claimed)} & wanted


def around(event: str, wholes: dict[str, str], claimed: list[tuple[str, str]]) -> Iterator[str]:
    """Yield an event and all that it is part of."""
    queue = [event]
    for inner in queue:  # grows during the loop
        yield inner
        outer = [wholes[inner]] if inner in wholes else []
        outer += [whole for part, whole in claimed if part == inner]
        queue += [whole for whole in dict.fromkeys(outer) if whole not in queue]


def test_the_claims_that_link_two_events_are_named_in_order() -> None:
    links = [Within("a", "b"), Within("b", "c")]
    attends = Attends("anna", "a", "attended")
    assert [*LargerEvents(asserting(attends, *links), {"c"}).counted_for(attends)] == [("c", tuple(links))]


days = st.none() | st.integers(1, 30)


def is_in_order(recognition: tuple[str, int | None, int | None]) -> bool:
    _, first, last = recognition
    return first is None or last is None or first <= last


@given(
    st.lists(st.tuples(st.sampled_from("xy"), days, st.integers(1, 30)), max_size=6, unique=True),
    st.lists(st.tuples(st.sampled_from("xy"), days, days).filter(is_in_order), max_size=20),
)
def test_an_absence_is_compared_with_everything_that_may_lie_in_its_time(
    absent: list[tuple[str, int | None, int]], recognised: list[tuple[str, int | None, int | None]]
) -> None:
    nones = [
        NoneOf("recognition", (("of", (of,)),), None if since is None else since * DAY, until * DAY)
        for of, since, until in absent
    ]
    spans = {Recognised(f"state {n}", of): (first, last) for n, (of, first, last) in enumerate(recognised)}
    asserted = asserting(*nones, *spans)
    for timespan, (first, last) in spans.items():
        asserted.widen_days(timespan, first, last)
    found = {rule.atoms for rule in none_so_far.rules(asserted)}
    assert found == {
        (none, timespan)
        for none in nones
        for timespan, (first, last) in spans.items()
        if timespan.of in none.fields[0][1]
        and (first is None or first * DAY < none.until)
        and (none.since is None or last is None or (last + 1) * DAY - 1 > none.since)
    }
