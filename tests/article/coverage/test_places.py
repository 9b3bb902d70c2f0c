"""What is at a place of the copy: claims, items and sentences."""

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.article.coverage import Coverage, Item, Sentence
from galleyproof.text.names import Namesakes
from galleyproof.text.span import Span

LENGTH = 120
SPANS = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 30)).map(
    lambda place: Span(place[0], min(sum(place), LENGTH))
)


@st.composite
def coverages(draw: st.DrawFn) -> Coverage:
    """Return the coverage of two paragraphs of three sentences each, with items and anchors anywhere."""
    sentences = []
    for paragraph in (1, 2):
        spans = sorted(draw(st.lists(SPANS, max_size=15)))
        items = [Item("figure", paragraph, span, "", Namesakes(), (), "") for span in spans]
        for start in range(0, LENGTH, 40):
            here = Span(start, start + 40)
            inside = tuple(item for item in items if here.start <= item.span.start < here.end)
            sentences.append(Sentence(paragraph, here, inside))
    anchors = draw(st.lists(st.tuples(st.integers(1, 2), SPANS), max_size=20))
    return Coverage("talks", tuple(sentences), {f"talks/{number}": anchor for number, anchor in enumerate(anchors)})


@given(coverages())
def test_the_claims_at_an_item_and_the_items_at_a_claim_overlap(coverage: Coverage) -> None:
    for item in coverage.items:
        at_item = [
            ref
            for ref, (paragraph, span) in coverage.anchored.items()
            if paragraph == item.paragraph and span.overlaps(item.span)
        ]
        assert [*coverage.claims_at(item)] == at_item
    for ref, (paragraph, span) in coverage.anchored.items():
        at_claim = [item for item in coverage.items if item.paragraph == paragraph and span.overlaps(item.span)]
        assert [*coverage.items_at(ref, "figure")] == at_claim


@given(coverages())
def test_the_sentences_at_a_place_share_a_letter_with_it(coverage: Coverage) -> None:
    for item in coverage.items:
        assert item in coverage.sentences[coverage.sentence_number(item)].items
    for paragraph, span in coverage.anchored.values():
        first, last = coverage.sentences_at(paragraph, span)
        touched = [
            number
            for number, sentence in enumerate(coverage.sentences)
            if sentence.paragraph == paragraph and sentence.span.overlaps(span)
        ]
        assert [*range(first, last + 1)] == touched
