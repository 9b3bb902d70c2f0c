"""A paragraph with the checker's marks."""

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.reports.views.marking import Mark, segments
from galleyproof.reports.views.verdict import Standing
from galleyproof.text.span import Span

TEXT = "He came, and she left."


def mark(start: int, end: int, number: int = 1, standing: Standing = Standing.STAND) -> Mark:
    return Mark(Span(start, end), number, f"claim-{number}", standing)


def test_a_mark_lies_over_its_words() -> None:
    found = segments(TEXT, [mark(0, 7)])
    assert [(each.text, len(each.marks)) for each in found] == [("He came", 1), (", and she left.", 0)]


def test_where_marks_overlap_the_gravest_is_drawn() -> None:
    found = segments(TEXT, [mark(0, 16), mark(13, 21, 2, Standing.BLOCK)])
    assert [(each.text, each.gravest and each.gravest.standing) for each in found] == [
        ("He came, and ", Standing.STAND),
        ("she", Standing.BLOCK),
        (" left", Standing.BLOCK),
        (".", None),
    ]


def test_of_claims_that_stand_the_one_that_its_evidence_doubts_is_drawn() -> None:
    span = Span(0, 7)
    marks = [Mark(span, number, "", Standing.STAND, status) for number, status in enumerate(("verified", "refuted"))]
    assert [each.gravest and each.gravest.status for each in segments(TEXT, marks)] == ["refuted", None]


def test_a_mark_has_its_number_where_it_ends() -> None:
    found = segments(TEXT, [mark(0, 16), mark(13, 21, 2)])
    assert [[each.number for each in segment.ends] for segment in found] == [[], [1], [2], []]


def test_what_has_no_claim_is_marked_as_such() -> None:
    found = segments(TEXT, [], [(Span(0, 2), "waived"), (Span(13, 16), "no claim")])
    assert [each.bare for each in found] == ["waived", "", "no claim", ""]


@given(st.lists(st.tuples(st.integers(0, 22), st.integers(0, 22)), max_size=6))
def test_no_word_is_lost_or_told_twice(edges: list[tuple[int, int]]) -> None:
    marks = [mark(min(each), max(each), number) for number, each in enumerate(edges)]
    assert "".join(each.text for each in segments(TEXT, marks)) == TEXT
