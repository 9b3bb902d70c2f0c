"""Waivers: which findings they cover."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import Desk, full_id
from galleyproof.finding import Finding, Severity
from galleyproof.load.texts import load_texts
from galleyproof.records.location import Location
from galleyproof.run.waiving import waive, waivers_of

TODAY = date(2021, 10, 18)
FRONT = "---\ntitle: Talks\noutlet: The Paper\npublished: 2021-10-18\nstage: draft\n"
FILE = "claims/talks/article.md"


def desk_of(article_waivers: list[str], claim_waivers: list[str]) -> Desk:
    """Return a desk with an article `talks` and its claims `one`, which has the waivers of claims, and `two`."""
    listed = "".join(f"- {waiver}\n" for waiver in article_waivers)
    waive_ = f"waive:\n{listed}" if listed else ""
    one = f"{{id: one, says: A., status: opinion, waive: [{', '.join(claim_waivers)}]}}"
    return load_texts(
        {
            "claims/desk.yaml": "name: A desk",
            FILE: f"{FRONT}{waive_}---\n\nHello.\n",
            "claims/talks/claims.yaml": f"claims:\n- {one}\n- {{id: two, says: B., status: opinion}}\n",
        }
    )


def waiver(check: str = "a.check", because: str = "Old", **fields: str) -> str:
    """Return a waiver as YAML."""
    others = "".join(f", {name}: {value}" for name, value in fields.items())
    return f"{{check: {check}, because: {because}, by: desk{others}}}"


def finding(*claims: str, check: str = "a.check", words: str = "", file: str = FILE) -> Finding:
    """Return a finding about claims of the article `talks`, unless their ids name another one."""
    return Finding(
        check,
        Severity.ERROR,
        "is wrong",
        (Location(file),),
        claims=tuple(full_id(id_, "talks") for id_ in claims),
        words=words,
    )


def reason(desk: Desk, found: Finding) -> str | None:
    """Return the reason of the waiver that covers a finding."""
    ((marked,), _) = waive(waivers_of([desk]), [found], TODAY)
    return marked.waived


@pytest.mark.parametrize(
    ("found", "covered"),
    [
        (finding("one"), True),
        (finding("two"), False),
        (finding("one", "two"), False),
        (finding("one", check="other.check"), False),
        (finding("one")._replace(severity=Severity.NOTE), False),
        (finding("one")._replace(crashed=True), False),
    ],
)
def test_the_waiver_of_a_claim_covers_findings_about_that_claim_alone(found: Finding, covered: bool) -> None:  # noqa: FBT001
    assert (reason(desk_of([], [waiver()]), found) == "Old") is covered


def test_the_waiver_of_a_claim_covers_findings_about_those_named_with_it() -> None:
    assert reason(desk_of([], [waiver(**{"with": "[two]"})]), finding("one", "two")) == "Old"


@pytest.mark.parametrize(
    ("found", "covered"),
    [
        (finding("one", "two"), True),
        (finding("one", "other/one"), False),
        (finding(), True),
        (finding(file="claims/other/article.md"), False),
    ],
)
def test_the_waiver_of_an_article_covers_findings_about_its_claims_or_its_file(found: Finding, covered: bool) -> None:  # noqa: FBT001
    assert (reason(desk_of([waiver()], []), found) == "Old") is covered


@pytest.mark.parametrize(("words", "covered"), [("Said  Jawad", True), ("Jawad", False)])
def test_a_waiver_of_words_covers_findings_about_these_words(words: str, covered: bool) -> None:  # noqa: FBT001
    assert (reason(desk_of([waiver(words="[Said Jawad]")], []), finding(words=words)) == "Old") is covered


def test_of_two_waivers_the_last_gives_the_reason() -> None:
    waivers = [waiver(because="First"), waiver(because="Second"), waiver(because="Past", until="2020-01-01")]
    assert reason(desk_of([waiver(because="Article")], waivers), finding("one")) == "Second"


words = st.sampled_from(["Jawad", "Kabul", "Moscow"])
waivers = st.builds(
    waiver,
    st.sampled_from(["a.check", "b.check"]),
    st.sampled_from(["First", "Second", "Third"]),
    words=st.lists(words, max_size=2).map(lambda some: f"[{', '.join(some)}]"),
    until=st.sampled_from(["2020-12-31", "2999-12-31"]),
)
findings = st.builds(
    finding,
    st.sampled_from(["one", "two", "other/one"]),
    check=st.sampled_from(["a.check", "b.check"]),
    words=words,
)


def covers_by_comparing(owner: Claim | Article, check: str, listed: tuple[str, ...], found: Finding) -> bool:
    """Return True if a waiver of these words covers a finding about one claim."""
    whose = found.claims[0] == owner.ref if isinstance(owner, Claim) else found.claims[0].startswith(f"{owner.id}/")
    return whose and check == found.check and (not listed or found.words in listed)


@given(st.lists(waivers, max_size=4), st.lists(waivers, max_size=4), st.lists(findings))
def test_what_waivers_cover_is_what_comparing_each_with_each_finds(
    of_article: list[str], of_claim: list[str], found: list[Finding]
) -> None:
    desk = desk_of(of_article, of_claim)
    expected: list[Finding] = [*found]
    for owner, _, one in waivers_of([desk]):
        for number, other in enumerate(found):
            if covers_by_comparing(owner, one.check, one.words, other) and not one.is_past(TODAY):
                expected[number] = other._replace(waived=one.because)
    assert waive(waivers_of([desk]), found, TODAY)[0] == expected
