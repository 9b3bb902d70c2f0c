"""The HTML report shows everything there is to a claim."""

from pathlib import Path

import pytest

from tests.helpers.page import Page
from tests.helpers.report_pages import close, html


@pytest.mark.parametrize(
    "words",
    [
        "Jawad is the envoy.",
        "partly The editor ruled so (It is a matter of form)",
        "claims.yaml:2",
        "the envoy (implied, not stated)",
        "post holder Said Jawad office Envoy in Moscow start 2021",
        "What is right post holder Said Jawad office Envoy in Moscow acting true",
        "Reported in 2 said",
        "background/before: It was so before. claims/background/b.yaml:1",
        "gone (not found on the desk)",
        "Own day 17 October 2021",
        "partly: It is a matter of form. By The editor",
        "supports It says so. The embassy, May 2021 the envoy Translation: the ambassador",
        "A paper primary for this claim (secondary otherwise)",
        "end 2020 no start",
        "Low weight, so not decisive: It is old.",
        "Note: Read twice.",
        "lost (not found on the desk)",
        "Note Look again.",
        "Signed by A checker, 16 October 2021",
    ],
)
def test_a_claim_shows(full: Page, words: str) -> None:
    assert close(words) in close(full.section("claim-post"))


def test_a_claim_shows_its_waived_findings(full: Page) -> None:
    shown = full.section("claim-said")
    assert "is supported but has no evidence Waived because: The archive burnt." in shown
    assert "Check: status.has_evidence" in shown
    assert "By The desk, until 2022" in shown


def test_a_quotation_keeps_the_language_of_its_source(tmp_path: Path) -> None:
    source = "sources: [{id: wire, language: ru}]"
    page = Page(html(tmp_path, f"{{{source}, claims: [{{evidence: [{{source: wire, quote: Да}}]}}]}}"))
    assert page.all("blockquote", lang="ru")[0].text == "Да"


def test_claims_without_an_anchor_come_last(full: Page) -> None:
    assert [claim.attributes["id"] for claim in full.all("article")] == ["claim-post", "claim-said", "claim-bare"]
    assert "Jawad said so." in full.section("no-paragraph")


def test_undecided_questions_are_shown_with_their_claim(tmp_path: Path) -> None:
    page = Page(html(tmp_path, "depends_on: [gone]\nwaive: [{check: house.x, because: y, by: z}]"))
    assert "the house checks did not run" in page.section("claims")


def test_a_source_that_gives_context_only_is_linked_from_the_evidence(tmp_path: Path) -> None:
    source = "sources: [{id: s, publisher: Wire, url: 'https://example.org/s'}]"
    page = Page(html(tmp_path, f"{source}\nevidence: [{{source: s, stance: context, shows: A.}}]"))
    (link,) = page.all("a", href="https://example.org/s")
    assert "article" in link.inside


def test_a_status_is_explained_once(full: Page) -> None:
    assert full.section("claims").count("only part of it is right; holds says which part") == 1


def test_a_declared_status_is_shown_if_the_evidence_gives_another(full: Page) -> None:
    assert "Recorded as verified" in full.section("claim-bare")


def test_a_claim_with_an_error_shows_its_evidence_at_once(tmp_path: Path) -> None:
    page = Page(html(tmp_path, "claims: [{id: good, status: opinion}, {id: bad, status: verified}]"))
    folds = [fold for fold in page.all("details") if "article" in fold.inside]
    assert ["open" in fold.attributes for fold in folds] == [False, True]


def test_the_claims_of_a_contradiction_link_to_its_card(tmp_path: Path) -> None:
    desk = """
    entities: [{id: a, kind: person}, {id: b, kind: person}, {id: chair, kind: office, seats: 1}]
    claims:
      - {id: x, fact: {kind: post, holder: a, office: chair, during: 2020/2021}}
      - {id: y, fact: {kind: post, holder: b, office: chair, during: 2020/2021}}
    """
    page = Page(html(tmp_path, desk))
    assert page.section("card-1").startswith("error example/x (a, 2020 to 2021, ")
    assert [link.text for link in page.all("a", href="#card-1")] == ["Compare the claims side by side"] * 2
