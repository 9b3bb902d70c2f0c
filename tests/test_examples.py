"""The invented desk in `examples/`: green, complete as an example, and marked as invented on every page."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from galleyproof.claim import Claim
from galleyproof.cli import main
from galleyproof.desk import Desk
from galleyproof.facts import Statement
from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from galleyproof.run.mutation import Trial, survey
from galleyproof.run.session import Session
from tests.helpers.tools import REPOSITORY, TODAY

DESK = REPOSITORY / "examples/town-council"
BAR = 75
"""Percent of the wrong facts that the desk notices at least; the guard found 80 when it was written."""

KINDS = {
    *("post", "vote", "quantity", "event", "order", "attendance", "statement", "proceeding", "attribute"),
    *("comparison", "absence"),
}


@pytest.fixture(scope="module")
def run() -> Run:
    return run_folder(DESK, TODAY)


@pytest.fixture(scope="module")
def desk(run: Run) -> Desk:
    return run.desk


def test_the_desk_has_neither_errors_nor_warnings(run: Run) -> None:
    assert [finding.message for finding in run.reported if finding.blocks or finding.warns] == []


def test_galley_check_passes_on_the_desk() -> None:
    assert CliRunner().invoke(main, ["check", str(DESK), "--no-cache"]).exit_code == 0


def test_pytest_passes_on_the_desk(tmp_path: Path) -> None:
    copied = copy_of_desk(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "claims"],
        cwd=copied,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_desk_notices_most_wrong_facts() -> None:
    counted = survey(Trial(Session(DESK, TODAY)), most=60).whole
    assert 100 * counted.noticed / counted.planted >= BAR


def pages() -> list[Path]:
    """Return the pages that somebody may read on their own."""
    folders = ("pages/*", "claims/*/article.md", "claims/captures/*", "claims/*.yaml", "claims/*/*.yaml")
    return [DESK / "README.md", *(path for folder in folders for path in sorted(DESK.glob(folder)))]


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(DESK)))
def test_every_page_says_that_it_is_invented(page: Path) -> None:
    assert re.search(r"\binvent(?:ed|ée)\b", page.read_text(encoding="utf-8"), re.IGNORECASE)


def test_the_name_of_the_desk_and_the_titles_of_its_sources_say_so_too(desk: Desk) -> None:
    titles = [desk.settings.name, *(source.title for source in desk.sources)]
    assert [title for title in titles if "invented" not in title] == []


def test_every_article_says_so_in_its_note_and_in_its_last_line(desk: Desk) -> None:
    for article in desk.articles:
        assert "invented" in (article.front.note or "")
        assert "invented" in article.paragraphs[-1].text


def test_every_captured_page_is_among_the_pages(desk: Desk) -> None:
    pages = {path.read_bytes() for path in (DESK / "pages").iterdir()}
    captures = [source.capture for source in desk.sources if source.capture]
    assert len(captures) == len(desk.sources)
    assert {(DESK / "claims/captures" / capture.file).read_bytes() for capture in captures} == pages


def test_no_private_key_is_on_the_desk() -> None:
    files = (path for path in DESK.rglob("*") if path.is_file() and ".galley_cache" not in path.parts)
    assert not [path for path in files if b"PRIVATE KEY" in path.read_bytes()]


def test_the_desk_has_facts_of_many_kinds(desk: Desk) -> None:
    assert {fact.kind for claim in desk.claims for _, fact in claim.all_facts} >= KINDS


def rows(claim: Claim) -> str:
    """Return the quotes of a claim."""
    return " ".join(row.quote or "" for row in claim.evidence)


FEATURES: dict[str, Callable[[Claim], object]] = {
    "a quote with `...`": lambda claim: "..." in rows(claim),
    "a quote with an editor's words": lambda claim: "[" in rows(claim),
    "a translation": lambda claim: any(row.translation for row in claim.evidence),
    "a row with a fact": lambda claim: any(row.fact for row in claim.evidence),
    "a calculation": lambda claim: claim.calculation and any(row.gives for row in claim.evidence),
    "a denial": lambda claim: isinstance(claim.fact, Statement) and claim.fact.manner == "denies",
    "words": lambda claim: isinstance(claim.fact, Statement) and claim.fact.words,
    "a complete roster": lambda claim: getattr(claim.fact, "complete", False),
    "an opinion": lambda claim: claim.status == "opinion",
    "a part that holds": lambda claim: claim.status == "partly" and claim.holds,
    "a claim of a speaker": lambda claim: claim.reported_in,
    "an unchecked claim of a draft": lambda claim: claim.status == "unchecked" and claim.article == "baths-bids",
    "a checked claim of a draft": lambda claim: claim.status == "verified" and claim.article == "baths-bids",
    "a background claim": lambda claim: claim.article == "background",
    "a signature with a key": lambda claim: claim.sign_off and claim.sign_off[0].signature,
    "several anchors": lambda claim: claim.anchors,
}


@pytest.mark.parametrize("feature", FEATURES)
def test_a_claim_shows_the_feature(desk: Desk, feature: str) -> None:
    assert any(FEATURES[feature](claim) for claim in desk.claims)


def test_the_policy_asks_for_coverage_signatures_and_keys(desk: Desk) -> None:
    policy = desk.settings.policy
    assert (policy.ready_needs.coverage, policy.sign_offs, policy.sign_with_keys) == (100, 1, True)


def test_the_settings_fix_the_day_and_the_order_of_dates_in_digits(desk: Desk) -> None:
    assert desk.settings.as_of
    assert desk.settings.numeric_dates == "day-first"


def test_a_published_article_has_a_correction_and_a_waiver_with_words_and_an_end(desk: Desk) -> None:
    (front,) = (article.front for article in desk.articles if article.front.stage == "published")
    assert front.corrections
    assert all(waiver.words and waiver.until for waiver in front.waive)


def test_one_office_has_one_seat_and_two_holders_in_turn(desk: Desk) -> None:
    assert [entity.seats for entity in desk.entities if entity.id == "mayor"] == [1]


def test_a_claim_has_been_overtaken_since(run: Run) -> None:
    assert [finding.claims for finding in run.findings if finding.overtaken] == [
        ("background/draycott-convicted", "baths-vote/nobody-convicted")
    ]


SLIPS = [
    ("baths-vote/article.md", "on Tuesday, 13", "Tuesday", "Monday", "coverage.weekday"),
    ("baths-vote/article.md", "baths. Nine councillors", "Nine", "Eight", "anchors.quote_stands"),
    ("baths-vote/article.md", "succeeded Edith Farrow", "Farrow", "Farow", "names.misspelt"),
    ("baths-vote/article.md", "the town will swim again", "swim", "bathe", "quotes.spoken"),
    ("baths-vote/vote.yaml", "says: Joss Abery is the leader", "Joss Abery", "Edith Farrow", "wording.says"),
    ("baths-vote/vote.yaml", "boilers, on: 2026-10-13, occasion", "13", "14", "statements.one_occasion"),
    ("baths-vote/vote.yaml", "quote: Mara Tindall has been", "has", "had", "quotes.verbatim"),
    ("baths-vote/baths.yaml", "value: 20, unit", "20", "25", "calculations.agree"),
    ("baths-vote/baths.yaml", "is: more, by: 300000", "more", "less", "quantities.comparison"),
    ("background/town.yaml", "2024-01-30}\n    evidence", "2024", "2025", "order.dates"),
    ("background/town.yaml", "2022-05-16}\n    evidence", "2022", "2023", "posts.one_holder"),
    ("entities.yaml", "id: mara-tindall", "tindall", "tindal", "records.references"),
    ("desk.yaml", "numeric_dates: day-first", "day", "month", "coverage.day"),
    ("allowed_signers", "Ines Corry", "Corry", "Cory", "seals.genuine"),
]


@pytest.mark.parametrize(("file", "passage", "old", "new", "check"), SLIPS, ids=[slip[4] for slip in SLIPS])
def test_a_slip_of_a_word_is_found_by_its_check(  # noqa: PLR0913, PLR0917 - one argument for each part of a slip
    tmp_path: Path, file: str, passage: str, old: str, new: str, check: str
) -> None:
    path = copy_of_desk(tmp_path) / "claims" / file
    text = path.read_text(encoding="utf-8")
    assert (text.count(passage), passage.count(old)) == (1, 1)
    path.write_text(text.replace(passage, passage.replace(old, new)), encoding="utf-8")
    assert check in {finding.check for finding in run_folder(tmp_path / "town-council", TODAY).findings}


def test_a_vote_without_its_day_is_found_by_the_check_of_the_desk(tmp_path: Path) -> None:
    path = copy_of_desk(tmp_path) / "claims/baths-vote/vote.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("carried: true, on: 2026-10-13}\n    evidence", "carried: true}\n    evidence"), "utf-8"
    )
    assert "house.council_rules.vote_is_whole" in {
        f.check for f in run_folder(tmp_path / "town-council", TODAY).findings
    }


def copy_of_desk(root: Path) -> Path:
    """Copy the desk without what earlier runs left behind."""
    ignored = shutil.ignore_patterns("reports", ".galley_cache")
    return Path(shutil.copytree(DESK, root / "town-council", ignore=ignored))
