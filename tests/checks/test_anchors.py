"""An anchor without its one place names the nearest words, with their line in the copy."""

from pathlib import Path

from galleyproof.finding import Finding
from tests.helpers.tools import only, run_of

COPY = """
article: {{text: "The mayor of Fordham opened\\nthe bridge.\\n\\nIt has a toll of four marks, and a toll of nine."}}
claims: [{{anchor: {anchor}}}]
"""


def finding_of(root: Path, anchor: str) -> Finding:
    return only(run_of(root, COPY.format(anchor=anchor)))


def lines(finding: Finding) -> list[int]:
    return [place.line for place in finding.at if place.file.endswith("article.md")]


def test_altered_words_are_shown_with_what_the_copy_has_instead(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 1, quote: mayor of Fordham closed the}")
    assert (finding.check, lines(finding)) == ("anchors.quote_stands", [8])
    assert finding.fix == (
        "paragraph 1 says mayor of Fordham [closed -> opened] the (claims/example/article.md:8): is that the one? "
        "`galley anchor` can tell"
    )


def test_words_of_another_paragraph_are_found_there(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 2, quote: the bridge}")
    assert (finding.message, lines(finding)) == ("paragraph 2 does not say `the bridge`", [9])


def test_a_paragraph_that_is_not_there_is_told_with_the_one_that_has_the_words(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 7, quote: a toll of nine}")
    assert (finding.check, lines(finding)) == ("anchors.paragraph_exists", [11])


def test_words_that_stand_there_twice_are_shown_at_both_places(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 2, quote: a toll of}")
    assert (finding.check, [place.column for place in finding.at[1:]]) == ("anchors.one_place", [8, 34])


def test_a_prefix_that_does_not_fit_is_told_with_the_words_it_does_not_precede(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 1, quote: the bridge, prefix: closed}")
    assert "and not between `prefix` and `suffix`" in finding.message
    assert lines(finding) == [9]


def test_words_that_nothing_in_the_copy_is_like_have_no_place(tmp_path: Path) -> None:
    finding = finding_of(tmp_path, "{paragraph: 1, quote: sheep graze on the moor}")
    assert lines(finding) == []
