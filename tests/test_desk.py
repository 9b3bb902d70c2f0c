"""The desk: records by reference, and records that could not be read as opposed to records that never existed."""

from pathlib import Path

import pytest

from galleyproof.desk import Desk, claim_of_moment, full_id
from galleyproof.facts import Event, Post
from galleyproof.load import load
from galleyproof.records import Ref
from galleyproof.records.location import Location
from tests.helpers.raw import desk_of

ENTITIES = """
entities:
  - {id: jawad, kind: person, names: [Jawad]}
  - {id: talks, kind: event, names: [Talks]}
  - {id: jawad, kind: person, names: [Another]}
  - {id: broken, kind: nothing, names: [Broken]}
"""
SOURCES = "sources:\n  - {id: bio, publisher: P, title: T, tier: primary, published: 2021-10-01}\n"
POSTS = """
claims:
  - id: us-post
    says: He was ambassador.
    status: verified
    fact: {kind: post, holder: jawad, office: envoy}
    facts:
      - {kind: event, event: talks, on: 2021}
      - {kind: post, holder: jawad, office: other}
  - {id: twin, says: One., status: opinion}
  - {id: twin, says: Two., status: opinion}
  - {id: broken, says: It is., status: nothing}
"""
LAW = """
claims:
  - id: dated
    says: It is.
    status: verified
    evidence: [{source: bio, stance: supports}, {source: gone, stance: supports}]
  - {id: own, says: It is., status: opinion, as_of: 2020}
"""
CLAIM, ENTITY, MOMENT = Ref("claim"), Ref("entity"), Ref("moment")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    files = {"claims/entities.yaml": ENTITIES, "claims/sources.yaml": SOURCES, "claims/talks/posts.yaml": POSTS}
    bad = {"claims/torn/torn.yaml": "claims: [", "claims/background/law.yaml": LAW}
    return load(desk_of(tmp_path_factory.mktemp("desk"), {**files, **bad}))


@pytest.mark.parametrize(
    ("ref", "id_", "article", "named"),
    [
        (ENTITY, "jawad", "", "jawad"),
        (Ref("source"), "bio", "", "bio"),
        (CLAIM, "us-post", "talks", "us-post"),
        (CLAIM, "talks/us-post", "background", "us-post"),
        (MOMENT, "talks", "talks", "talks"),
        (MOMENT, "us-post.end", "talks", "us-post"),
        (MOMENT, "talks/us-post.start", "background", "us-post"),
        (CLAIM, "us-post", "background", None),
        (MOMENT, "us-post", "talks", None),
        (MOMENT, "us-post.middle", "talks", None),
        (ENTITY, "us-post", "talks", None),
    ],
)
def test_a_reference_resolves_to_the_record_that_it_names(
    desk: Desk, ref: Ref, id_: str, article: str, named: str | None
) -> None:
    record = desk.resolve(ref, id_, article)
    assert (record and record.at("id").line, getattr(record, "id", None)) == (record and record.at().line, named)


def test_the_first_of_two_records_with_the_same_id_counts(desk: Desk) -> None:
    jawad, twin = desk.entity("jawad"), desk.claim("twin", "talks")
    assert (jawad and jawad.name, twin and twin.says) == ("Jawad", "One.")


@pytest.mark.parametrize(
    ("ref", "id_", "article", "lost"),
    [
        (ENTITY, "broken", "", True),
        (CLAIM, "broken", "talks", True),
        (CLAIM, "talks/broken", "background", True),
        (MOMENT, "broken.end", "talks", True),
        (MOMENT, "broken", "talks", True),
        (CLAIM, "torn/anything", "talks", True),
        (CLAIM, "anything", "torn", True),
        (ENTITY, "nobody", "", False),
        (CLAIM, "nothing", "talks", False),
        (Ref("source"), "broken", "", False),
    ],
)
def test_only_records_that_could_not_be_read_are_lost(
    desk: Desk,
    ref: Ref,
    id_: str,
    article: str,
    lost: bool,  # noqa: FBT001
) -> None:
    assert desk.has_lost(ref, id_, article) is lost


def test_references_to_records_that_do_not_exist_are_unresolved(desk: Desk) -> None:
    claim = desk.claim("talks/us-post")
    assert claim is not None
    assert {reference.id for reference, _ in desk.unresolved(claim, "talks")} == {"envoy", "other"}


def test_facts_are_listed_by_kind_with_their_paths(desk: Desk) -> None:
    assert [path for _, path, _ in desk.facts[Post]] == [("fact",), ("facts", 1)]
    assert [(claim.ref, path) for claim, path, _ in desk.facts[Event]] == [("talks/us-post", ("facts", 0))]


def test_claims_are_grouped_by_article(desk: Desk) -> None:
    groups = {article: [claim.id for claim in claims] for article, claims in desk.claims_of.items()}
    assert groups == {"background": ["dated", "own"], "talks": ["fine", "us-post", "twin", "twin"]}


@pytest.mark.parametrize(
    ("ref", "day"), [("talks/fine", "2021-10-18"), ("background/own", "2020"), ("background/dated", "2021-10-01")]
)
def test_the_own_day_is_that_of_the_claim_its_article_or_its_evidence(desk: Desk, ref: str, day: str) -> None:
    claim = desk.claim(ref)
    assert claim is not None
    own = desk.own_day(claim)
    assert own is not None
    assert own.text == day


@pytest.mark.parametrize(
    ("file", "line", "text"),
    [
        ("claims/desk.yaml", 1, "name: A desk"),
        ("claims/desk.yaml", 99, ""),
        ("claims/nowhere.yaml", 1, ""),
    ],
)
def test_the_line_of_text_at_a_place(desk: Desk, file: str, line: int, text: str) -> None:
    assert desk.line(Location(file, line)) == text


def test_a_desk_is_readable_if_desk_yaml_was_read(desk: Desk) -> None:
    assert not desk.unreadable


@pytest.mark.parametrize(("id_", "full"), [("us-post", "talks/us-post"), ("background/law", "background/law")])
def test_a_full_id_names_the_article(id_: str, full: str) -> None:
    assert full_id(id_, "talks") == full


@pytest.mark.parametrize(
    ("id_", "claim"), [("us-post.end", "us-post"), ("a/b.start", "a/b"), ("talks", ""), (".end", ""), ("a.b", "")]
)
def test_a_moment_is_the_start_or_end_of_a_claim_or_else_an_event(id_: str, claim: str) -> None:
    assert claim_of_moment(id_) == claim


def test_a_desk_can_be_empty() -> None:
    empty = Desk(Path(), load(Path("nowhere")).settings)
    assert (empty.facts, empty.claims_of, empty.article("talks")) == ({}, {}, None)


def test_same_as_joins_ids_through_several_steps(tmp_path: Path) -> None:
    same_as = {"first": "", "second": ", same_as: first", "third": ", same_as: second", "other": ""}
    text = "".join(f"  - {{id: {id_}, kind: person, names: [A]{more}}}\n" for id_, more in same_as.items())
    desk = load(desk_of(tmp_path, {"claims/entities.yaml": f"entities:\n{text}"}))
    assert desk.main_ids == {"second": "first", "third": "first"}
