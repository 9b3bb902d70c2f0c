"""A paragraph with the checker's marks."""

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.reports.views.marking import Mark, segments
from galleyproof.run import Outcome
from galleyproof.text.span import Span

TEXT = "He came, and she left."


def mark(start: int, end: int, number: int = 1, standing: Outcome = Outcome.PASSED) -> Mark:
    return Mark(Span(start, end), number, f"claim-{number}", standing)


def test_a_mark_covers_its_words() -> None:
    stretches = segments(TEXT, [mark(0, 7)])
    assert [(stretch.text, len(stretch.marks)) for stretch in stretches] == [("He came", 1), (", and she left.", 0)]


def test_where_marks_overlap_the_gravest_is_drawn() -> None:
    stretches = segments(TEXT, [mark(0, 16), mark(13, 21, 2, Outcome.ERROR)])
    assert [(stretch.text, stretch.gravest and stretch.gravest.outcome) for stretch in stretches] == [
        ("He came, and ", Outcome.PASSED),
        ("she", Outcome.ERROR),
        (" left", Outcome.ERROR),
        (".", None),
    ]


def test_where_outcomes_are_equal_the_most_doubtful_status_is_drawn() -> None:
    span = Span(0, 7)
    marks = [Mark(span, number, "", Outcome.PASSED, status) for number, status in enumerate(("verified", "refuted"))]
    assert [stretch.gravest and stretch.gravest.status for stretch in segments(TEXT, marks)] == ["refuted", None]


def test_a_mark_has_its_number_where_it_ends() -> None:
    stretches = segments(TEXT, [mark(0, 16), mark(13, 21, 2)])
    assert [[ending.number for ending in stretch.ends] for stretch in stretches] == [[], [1], [2], []]


def test_a_checkable_item_without_a_claim_is_marked() -> None:
    stretches = segments(TEXT, [], [(Span(0, 2), "waived"), (Span(13, 16), "no claim")])
    assert [stretch.unclaimed for stretch in stretches] == ["waived", "", "no claim", ""]


@given(st.lists(st.tuples(st.integers(0, 22), st.integers(0, 22)), max_size=6))
def test_no_word_is_lost_or_repeated(edges: list[tuple[int, int]]) -> None:
    marks = [mark(min(pair), max(pair), number) for number, pair in enumerate(edges)]
    assert "".join(stretch.text for stretch in segments(TEXT, marks)) == TEXT


def test_what_nothing_guards_is_a_part_of_its_mark() -> None:
    (stretch, _) = segments(TEXT, [mark(0, 7)], unguarded=[Span(0, 2)])
    assert [(part.text, part.unguarded) for part in stretch.parts] == [("He", True), (" came", False)]


def test_an_item_without_a_claim_does_not_split_a_mark() -> None:
    stretches = segments(TEXT, [mark(0, 21)], [(Span(3, 7), "no claim")])
    assert [stretch.text for stretch in stretches] == [TEXT[:21], "."]
