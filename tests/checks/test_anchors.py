"""Findings on anchors without exactly one place: they give the closest match and its line in the copy."""

from pathlib import Path

from galleyproof.finding import Finding
from tests.helpers.tools import check_ids, only_finding, run_of

COPY = """
article: {{text: "The mayor of Fordham opened\\nthe bridge.\\n\\nIt has a toll of four marks, and a toll of nine."}}
claims: [{{anchor: {anchor}}}]
"""


def finding_of(root: Path, anchor: str) -> Finding:
    return only_finding(run_of(root, COPY.format(anchor=anchor)))


def lines(finding: Finding) -> list[int]:
    return [place.line for place in finding.at if place.file.endswith("article.md")]


def test_altered_words_are_shown_with_the_words_of_the_copy(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 1, quote: mayor of Fordham closed the}")
    assert (finding.check, lines(finding)) == ("anchors.quote_stands", [8])
    assert finding.fix == (
        "correct the anchor, or run `galley anchor`: the closest match is in paragraph 1 (claims/example/article.md:8)"
        ": mayor of Fordham [closed -> opened] the"
    )


def test_a_changed_figure_is_first_of_all_a_question_to_the_copy(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 2, quote: It has a toll of five marks}")
    assert finding.fix == (
        "correct the copy, or the claim and its anchor; the copy now says `four` instead of `five`: the closest match "
        "is in paragraph 2 (claims/example/article.md:11): It has a toll of [five -> four] marks"
    )


def test_words_in_another_paragraph_are_located_there(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 2, quote: the bridge}")
    assert (finding.message, lines(finding)) == ("paragraph 2 does not contain `the bridge`", [9])


def test_a_missing_paragraph_is_reported_with_the_one_that_has_the_words(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 7, quote: a toll of nine}")
    assert (finding.check, lines(finding)) == ("anchors.paragraph_exists", [11])


def test_words_that_occur_twice_are_shown_at_both_places(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 2, quote: a toll of}")
    assert (finding.check, [place.column for place in finding.at[1:]]) == ("anchors.one_place", [8, 34])


def test_a_prefix_that_does_not_fit_is_reported_at_the_words(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 1, quote: the bridge, prefix: closed}")
    assert "but not between this `prefix` and `suffix`" in finding.message
    assert lines(finding) == [9]


def test_words_unlike_anything_in_the_copy_have_no_place(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 1, quote: sheep graze on the moor}")
    assert lines(finding) == []


def test_words_without_a_paragraph_that_occur_once_need_nothing_more(tmp_path: Path) -> None:
    ids = check_ids(run_of(tmp_path, COPY.format(anchor="a toll of nine")))
    assert [id_ for id_ in ids if id_.startswith("anchors.")] == []


def test_words_without_a_paragraph_that_are_not_in_the_copy_are_shown_with_the_closest(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "a toll of eight")
    assert (finding.check, finding.message) == ("anchors.quote_stands", "the copy does not contain `a toll of eight`")
    assert lines(finding) == [11]


def test_words_without_a_paragraph_that_occur_twice_are_shown_with_their_paragraphs(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "of")
    assert (finding.check, lines(finding)) == ("anchors.one_place", [8, 11, 11])
    assert finding.message == "`of` appears 3 times in the copy, in paragraph 1 and paragraph 2"
    assert finding.fix == (
        "quote more words, or give the number of the paragraph that is meant, as in `{paragraph: 1, quote: ...}`"
    )
