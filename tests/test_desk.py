"""The desk: records found by what names them, and what was lost told from what never was."""

from pathlib import Path

import pytest

from galleyproof.desk import Desk, full_id, moment_of
from galleyproof.facts import Event, Post
from galleyproof.load.folder import load
from galleyproof.records.base import Ref
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
    ("ref", "id_", "home", "found"),
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
def test_a_reference_leads_to_the_record_that_it_names(
    desk: Desk, ref: Ref, id_: str, home: str, found: str | None
) -> None:
    record = desk.find(ref, id_, home)
    assert (record and record.at("id").line, getattr(record, "id", None)) == (record and record.at().line, found)


def test_of_two_records_with_one_id_the_first_is_found(desk: Desk) -> None:
    jawad, twin = desk.entity("jawad"), desk.claim("twin", "talks")
    assert (jawad and jawad.name, twin and twin.says) == ("Jawad", "One.")


@pytest.mark.parametrize(
    ("ref", "id_", "home", "lost"),
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
def test_what_could_not_be_read_is_lost_and_nothing_else(
    desk: Desk,
    ref: Ref,
    id_: str,
    home: str,
    lost: bool,  # noqa: FBT001
) -> None:
    assert desk.has_lost(ref, id_, home) is lost


def test_the_references_of_a_record_that_lead_nowhere(desk: Desk) -> None:
    claim = desk.claim("talks/us-post")
    assert claim is not None
    assert {reference.id for reference, _ in desk.unresolved(claim, "talks")} == {"envoy", "other"}


def test_facts_are_found_by_their_kind_with_their_paths(desk: Desk) -> None:
    assert [path for _, path, _ in desk.facts[Post]] == [("fact",), ("facts", 1)]
    assert [(claim.ref, path) for claim, path, _ in desk.facts[Event]] == [("talks/us-post", ("facts", 0))]


def test_claims_are_grouped_by_who_makes_them(desk: Desk) -> None:
    groups = {home: [claim.id for claim in claims] for home, claims in desk.claims_of.items()}
    assert groups == {"background": ["dated", "own"], "talks": ["fine", "us-post", "twin", "twin"]}


@pytest.mark.parametrize(
    ("claim", "day"), [("talks/fine", "2021-10-18"), ("background/own", "2020"), ("background/dated", "2021-10-01")]
)
def test_a_claim_speaks_from_its_own_day_its_articles_or_that_of_its_evidence(desk: Desk, claim: str, day: str) -> None:
    found = desk.claim(claim)
    assert found is not None
    own = desk.own_day(found)
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
def test_the_line_that_a_place_names(desk: Desk, file: str, line: int, text: str) -> None:
    assert desk.line(Location(file, line)) == text


def test_a_desk_whose_desk_yaml_was_read_is_readable(desk: Desk) -> None:
    assert not desk.unreadable


@pytest.mark.parametrize(("id_", "full"), [("us-post", "talks/us-post"), ("background/law", "background/law")])
def test_an_id_is_full_where_it_names_its_article(id_: str, full: str) -> None:
    assert full_id(id_, "talks") == full


@pytest.mark.parametrize(
    ("id_", "claim"), [("us-post.end", "us-post"), ("a/b.start", "a/b"), ("talks", ""), (".end", ""), ("a.b", "")]
)
def test_a_moment_names_a_claims_start_or_end_or_an_event(id_: str, claim: str) -> None:
    assert moment_of(id_) == claim


def test_a_desk_can_be_made_of_nothing() -> None:
    empty = Desk(Path(), load(Path("nowhere")).settings)
    assert (empty.facts, empty.claims_of, empty.article("talks")) == ({}, {}, None)


def test_ids_joined_through_several_steps_are_one(tmp_path: Path) -> None:
    same = {"first": "", "second": ", same_as: first", "third": ", same_as: second", "other": ""}
    text = "".join(f"  - {{id: {id_}, kind: person, names: [A]{more}}}\n" for id_, more in same.items())
    desk = load(desk_of(tmp_path, {"claims/entities.yaml": f"entities:\n{text}"}))
    assert desk.same_ids == {"second": "first", "third": "first"}
