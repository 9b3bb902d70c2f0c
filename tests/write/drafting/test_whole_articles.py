"""Drafts of whole invented articles: their facts are right, or not written."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from galleyproof.write.drafting import RULES, Skeleton, drafters
from tests.helpers.tools import run_of

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.yaml"))


def drafted(root: Path, path: Path) -> tuple[list[Skeleton], list[dict[str, Any]]]:
    """Return what is drafted from an article, and the facts that an editor would write."""
    parts = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - facts are text, and `on` a field
    desk = {"entities": parts["entities"], "article": {"text": parts["text"]}, "claims": []}
    run = run_of(root, yaml.safe_dump(desk, allow_unicode=True))
    skeletons = drafters()[RULES]().draft(run.desk.articles[0], run.desk, run.coverage["example"])
    return [*skeletons], parts["facts"]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_nearly_all_facts_are_right_and_most_are_found(tmp_path: Path, path: Path) -> None:
    skeletons, facts = drafted(tmp_path, path)
    written = [dict(skeleton.fact) for skeleton in skeletons if skeleton.fact]
    right = [fact for fact in written if fact in facts]
    assert len(right) >= 0.8 * len(written), [fact for fact in written if fact not in facts]
    assert len(right) >= 0.7 * len(facts), [fact for fact in facts if fact not in written]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_nobody_is_given_words_of_somebody_else(tmp_path: Path, path: Path) -> None:
    skeletons, facts = drafted(tmp_path, path)
    speakers = {(fact.get("words"), fact.get("gist")): fact["speaker"] for fact in facts if "speaker" in fact}
    for skeleton in skeletons:
        if skeleton.fact.get("kind") == "statement":
            said = skeleton.fact.get("words"), skeleton.fact.get("gist")
            assert speakers.get(said) == skeleton.fact["speaker"], skeleton


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_each_item_of_a_list_is_a_claim_and_nothing_of_the_syntax_shows(tmp_path: Path, path: Path) -> None:
    skeletons, _ = drafted(tmp_path, path)
    assert not [skeleton.quote for skeleton in skeletons if set("|#>*\n").intersection(skeleton.quote)]


def test_a_table_is_drafted_row_by_row(tmp_path: Path) -> None:
    skeletons, _ = drafted(tmp_path, next(path for path in ARTICLES if path.stem == "council"))
    assert [skeleton.quote for skeleton in skeletons if "million" in skeleton.quote and ";" in skeleton.quote] == [
        "Piers; $3 million",
        "Deck; $5 million",
    ]
