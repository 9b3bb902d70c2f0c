"""Waivers: two people for signatures, words and an end for exceptions from the copy."""

from pathlib import Path

import pytest

from tests.helpers.tools import run_of

SIGNED = """
status: opinion
sign_off: {by: A Checker, on: 2021-10-17, seal: sha256:0}
waive: [{check: seals.unbroken, because: The file was moved., WHO}]
"""


def found(root: Path, text: str, check: str) -> list[str]:
    return [finding.message for finding in run_of(root, text).findings if finding.check == f"waivers.{check}"]


@pytest.mark.parametrize(
    ("who", "is_enough"),
    [
        ("by: Ann", False),
        ("by: Ann, seconded_by: Bob", True),
        ("by: Ann, seconded_by: ANN", False),
        ("by: Ann and Bob", True),
    ],
)
def test_two_people_waive_a_check_of_signatures(tmp_path: Path, who: str, *, is_enough: bool) -> None:
    message = "waives `seals.unbroken` on the word of Ann alone"
    assert found(tmp_path, SIGNED.replace("WHO", who), "seconded") == ([] if is_enough else [message])


def test_one_person_waives_any_other_check(tmp_path: Path) -> None:
    waived = "{status: verified, waive: [{check: status.has_evidence, because: So., by: Ann}]}"
    assert found(tmp_path, waived, "seconded") == []


COPY = """
desk: {policy: {ready_needs: {coverage: 100}}}
claims: [{says: He left., status: opinion, anchor: {paragraph: 1, quote: He left}}]
article:
  stage: ready
  text: "It is set in Lisbon. He left Lisbon.\\n\\nLisbon is far."
  waive: [{check: coverage.claimed, because: A setting., by: desk, MORE}]
"""


def of_copy(root: Path, more: str) -> dict[str, list[str]]:
    run = run_of(root, COPY.replace("MORE", more))
    checks = ("waivers.ends", "waivers.named_words")
    return {id_: [finding.message for finding in run.findings if finding.check == id_] for id_ in checks} | {
        "open": [str(one.at[0].line) for one in run.findings if one.check == "coverage.claimed" and not one.waived]
    }


@pytest.mark.parametrize("until", ["", "until: 2021-10-18/.."])
def test_a_waiver_for_the_copy_has_an_end(tmp_path: Path, until: str) -> None:
    more = f"words: [Lisbon], paragraph: 2, {until}"
    assert of_copy(tmp_path, more)["waivers.ends"] == ["waives `coverage.claimed` without an end"]


def test_a_waiver_for_the_whole_article_is_an_error(tmp_path: Path) -> None:
    message = "waives `coverage.claimed` for the whole article"
    assert of_copy(tmp_path, "until: 2030")["waivers.named_words"] == [message]


def test_words_in_several_places_are_a_warning(tmp_path: Path) -> None:
    found_ = of_copy(tmp_path, "words: [Lisbon], until: 2030")
    assert found_["waivers.named_words"] == ["waives `coverage.claimed` for `Lisbon` in 3 places"]
    assert found_["open"] == []


def test_a_waiver_with_a_paragraph_covers_that_one_alone(tmp_path: Path) -> None:
    found_ = of_copy(tmp_path, "words: [Lisbon], paragraph: 2, until: 2030")
    assert (found_["waivers.named_words"], len(found_["open"])) == ([], 2)


def test_a_waiver_with_a_sentence_covers_that_one_alone(tmp_path: Path) -> None:
    found_ = of_copy(tmp_path, "words: [Lisbon], paragraph: 1, sentence: He left Lisbon, until: 2030")
    assert (found_["waivers.named_words"], len(found_["open"])) == ([], 2)


def test_a_sentence_needs_its_paragraph(tmp_path: Path) -> None:
    run = run_of(tmp_path, COPY.replace("MORE", "words: [Lisbon], sentence: He left, until: 2030"))
    assert any("`sentence` needs the number of its paragraph" in finding.message for finding in run.findings)
