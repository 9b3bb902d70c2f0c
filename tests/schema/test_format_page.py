"""The page `docs/format.md` documents every field, status and kind of fact, and is up to date."""

import pytest

from galleyproof.claim import STATUSES, Claim
from galleyproof.facts import KINDS
from galleyproof.schema.format_page import render
from tests.helpers.tools import REPOSITORY

PAGE = render()


def test_the_committed_page_is_current() -> None:
    assert (REPOSITORY / "docs/format.md").read_text(encoding="utf-8") == PAGE, "run `make docs` and commit"


@pytest.mark.parametrize("field", Claim.model_fields)
def test_every_field_of_a_claim_is_documented(field: str) -> None:
    assert f"| `{field}` |" in PAGE


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_is_explained(status: str) -> None:
    assert f"| `{status}` | {STATUSES[status]} |" in PAGE


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_fact_has_an_example(kind: str) -> None:
    assert f"fact: {{kind: {kind}, " in PAGE
