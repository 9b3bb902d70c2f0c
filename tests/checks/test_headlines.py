"""Headlines held against the claims of the article."""

from pathlib import Path

import pytest

from tests.helpers.tools import run_of

OBITUARY = """
entities: [{id: ann, kind: person, names: [Ann Orsani]}]
claims:
  - {anchor: {paragraph: 1, quote: was born}, fact: {kind: lifespan, of: ann, born: 1930-03-02}}
  - {anchor: {paragraph: 1, quote: died}, fact: {kind: lifespan, of: ann, died: 2021-10-14}}
article: {title: TITLE, text: She was born in 1930. She died on Thursday., published: 2021-10-18}
"""


def headline_findings(root: Path, desk: str) -> list[str]:
    return [finding.message for finding in run_of(root, desk).findings if finding.check == "wording.headline"]


@pytest.mark.parametrize(
    "title", ["Ann Orsani dies", "Ann Orsani is dead", "Ann Orsani was born here", "The life of Ann Orsani"]
)
def test_the_headline_of_an_obituary_need_only_say_one_of_a_birth_and_a_death(tmp_path: Path, title: str) -> None:
    assert headline_findings(tmp_path, OBITUARY.replace("TITLE", title)) == []


def test_a_death_in_the_headline_that_no_claim_has_is_a_warning(tmp_path: Path) -> None:
    alone = OBITUARY.replace(
        "  - {anchor: {paragraph: 1, quote: died}, fact: {kind: lifespan, of: ann, died: 2021-10-14}}\n", ""
    )
    assert headline_findings(tmp_path, alone.replace("TITLE", "Ann Orsani dies")) == [
        "the headline says a death, but the claim says a birth"
    ]
