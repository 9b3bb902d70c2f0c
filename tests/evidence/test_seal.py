"""The seal of a claim: layout does not change it, any signed content does."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.evidence.seal import is_sealed_by, message_of, seal_of
from galleyproof.load import load
from tests.helpers.tools import desk_at

CLAIM = """\
claims:
  - id: post
    says: Jawad held the post.
    status: supported
    evidence: [{source: report, stance: supports}]
"""
SOURCE = "sources:\n  - {id: report, publisher: A, title: B, tier: primary}\n"


def seal(root: Path, claim: str = CLAIM, source: str = SOURCE) -> str:
    desk_at(root, "files: {}")
    (root / "claims/example/claims.yaml").write_text(claim)
    (root / "claims/sources.yaml").write_text(source)
    desk = load(root)
    return seal_of(desk.claims[0], desk)


@pytest.mark.parametrize(
    "same",
    [
        CLAIM.replace("Jawad held the post.", "'Jawad held the post.'"),
        CLAIM.replace("    status", "\n    # a word\n    status"),
        CLAIM.replace("[{source: report, stance: supports}]", "\n      - stance: supports\n        source: report"),
        CLAIM + "    note: look again\n",
        CLAIM + "    waive: [{check: voice.stated, because: so, by: me, until: 2022}]\n",
        CLAIM + "    sign_off: {by: me, on: 2021-10-18, seal: x}\n",
        (
            "claims: [{status: supported, says: Jawad held the post., id: post,"
            " evidence: [{stance: supports, source: report}]}]"
        ),
    ],
)
def test_layout_and_unsigned_fields_do_not_change_the_seal(tmp_path: Path, same: str) -> None:
    assert seal(tmp_path / "a", same) == seal(tmp_path / "b")


@pytest.mark.parametrize(
    ("short", "long"),
    [
        (CLAIM.replace("[{source: report, stance: supports}]", "[report]"), CLAIM),
        (
            CLAIM.replace("{source: report, stance: supports}", "{report: so it is}"),
            CLAIM.replace("supports}", "supports, quote: so it is}"),
        ),
        (CLAIM + "    anchor: Jawad held\n", CLAIM + "    anchor: {paragraph: 1, quote: Jawad held}\n"),
        (f"defaults: {{status: supported}}\n{CLAIM.replace('    status: supported', '')}", CLAIM),
    ],
)
def test_a_short_form_does_not_change_the_seal(tmp_path: Path, short: str, long: str) -> None:
    assert seal(tmp_path / "a", short) == seal(tmp_path / "b", long)


def test_another_default_changes_the_seal(tmp_path: Path) -> None:
    supported, verified = (
        f"defaults: {{status: {status}}}\nclaims: [{{id: a, says: b}}]" for status in ("supported", "verified")
    )
    assert seal(tmp_path / "a", supported) != seal(tmp_path / "b", verified)


def test_the_place_of_an_anchor_does_not_change_the_seal(tmp_path: Path) -> None:
    anchored = f"{CLAIM}    anchor: {{paragraph: 1, quote: Jawad held}}\n"
    elsewhere = anchored.replace("paragraph: 1", "paragraph: 2").replace("held}", "held, suffix: the post}")
    assert seal(tmp_path / "a", anchored) == seal(tmp_path / "b", elsewhere)
    assert seal(tmp_path / "c", anchored.replace("Jawad held}", "held}")) != seal(tmp_path / "d", anchored)


@pytest.mark.parametrize(
    "other",
    [
        CLAIM.replace("Jawad", "Jawed"),
        CLAIM.replace("supported", "verified"),
        CLAIM.replace("id: post", "id: posts"),
        CLAIM.replace("stance: supports", "stance: partly"),
        CLAIM.replace("stance: supports}", "stance: supports}, {source: report, stance: supports}"),
        CLAIM + "    as_of: 2021\n",
    ],
)
def test_any_other_change_changes_the_seal(tmp_path: Path, other: str) -> None:
    assert seal(tmp_path / "a", other) != seal(tmp_path / "b")


def test_another_capture_of_a_cited_source_changes_the_seal(tmp_path: Path) -> None:
    seals = {seal(tmp_path / end, source=SOURCE.replace("}", f", capture: {end * 64}.txt}}")) for end in "ab"}
    assert len({*seals, seal(tmp_path)}) == 3


@pytest.mark.parametrize("other", ["publisher: B", "tier: secondary", "url: https://example.org/"])
def test_the_publisher_tier_and_address_of_a_source_are_signed(tmp_path: Path, other: str) -> None:
    name = other.partition(":")[0]
    changed = re.sub(rf"{name}: \w+", other, SOURCE) if name in SOURCE else SOURCE.replace("}", f", {other}}}")
    assert seal(tmp_path / "a", source=changed) != seal(tmp_path / "b")


def test_the_title_of_a_source_is_not_signed(tmp_path: Path) -> None:
    assert seal(tmp_path / "a", source=SOURCE.replace("title: B", "title: C")) == seal(tmp_path / "b")


def test_a_seal_over_the_captures_alone_is_still_valid(tmp_path: Path) -> None:
    seal(tmp_path)
    desk = load(tmp_path)
    evidence = [{"source": "report", "stance": "supports"}]
    fields = {"id": "post", "says": "Jawad held the post.", "status": "supported", "evidence": evidence}
    text = json.dumps(["example/post", fields, {}], sort_keys=True, separators=(",", ":"))
    assert is_sealed_by(f"sha256:{sha256(text.encode()).hexdigest()}", desk.claims[0], desk)


@given(st.lists(st.tuples(st.text(), st.text(), st.text()), min_size=2, max_size=2, unique=True))
def test_no_two_signatures_sign_the_same_message(signed: list[tuple[str, str, str]]) -> None:
    first, second = (message_of(*signature) for signature in signed)
    assert first != second
