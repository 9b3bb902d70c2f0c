"""A warm desk: a run after an edit equals a run from nothing, and only what the edit touches is done again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galleyproof.load import DeskOnDemand
from galleyproof.reports.formats import as_json, as_text
from galleyproof.reports.formats.shown import Shown
from galleyproof.run import session, sharing
from galleyproof.run.folder_run import run_folder
from galleyproof.run.session import Session
from galleyproof.write.cache import Cache
from tests.helpers.edited_desks import edit, edit_registers, write_desk
from tests.helpers.tools import desk_at

TODAY = date(2021, 12, 1)
TWO = """
claims:
  - {id: a, fact: {kind: lifespan, of: ann, born: 1960}}
entities: [{id: ann, kind: person, names: [Ann Bell]}]
"""

OVERTAKEN = """
claims:
  - {id: banned, fact: {kind: designation, authority: court, target: group, label: banned, during: 2003-02-14/..}}
  - id: ban
    as_of: 2025-07-04
    fact: {kind: designation, authority: court, target: group, label: banned, during: 2003-02-14/2025-04-17}
entities: [{id: court, kind: body}, {id: group, kind: group}]
"""


def assert_that_all_find_the_same(change: Callable[[Path, Random], Path | None], seed: int, edits: int) -> None:
    """Compare runs of a warm desk, a cached one and a fresh one after each of some edits."""
    random = Random(seed)  # noqa: S311 - nothing to keep secret
    with TemporaryDirectory(prefix="galley-") as name:
        root = Path(name)
        write_desk(root, random)
        warm = Session(root, TODAY)
        warm.refresh()
        for _ in range(edits):
            path = change(root, random)
            fresh = as_json.render(run_folder(root, TODAY))
            assert as_json.render(warm.refresh([path] if path else None)) == fresh
            assert as_json.render(run_folder(root, TODAY, keep=Cache(root))) == fresh


@given(st.integers(0, 2**32 - 1), st.integers(1, 6))
@settings(max_examples=60, deadline=None)
def test_after_any_edits_a_warm_desk_a_cached_one_and_a_fresh_one_find_the_same(seed: int, edits: int) -> None:
    assert_that_all_find_the_same(edit, seed, edits)


@given(st.integers(0, 2**32 - 1), st.integers(1, 8))
@settings(max_examples=60, deadline=None)
def test_after_any_edits_of_entities_and_sources_they_find_the_same_too(seed: int, edits: int) -> None:
    assert_that_all_find_the_same(edit_registers, seed, edits)


@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
@settings(max_examples=40, deadline=None)
def test_text_that_is_not_saved_is_checked_as_if_it_were(seed: int, edits: int) -> None:
    random = Random(seed)  # noqa: S311 - nothing to keep secret
    with TemporaryDirectory(prefix="galley-") as name, TemporaryDirectory(prefix="galley-") as copy:
        root, saved = Path(name) / "desk", Path(copy) / "desk"
        write_desk(root, random)
        copytree(root, saved, dirs_exist_ok=True)
        warm = Session(root, TODAY)
        before = as_json.render(warm.refresh())
        for _ in range(edits):
            path = edit(saved, random)
            if path is None or path.suffix == ".py":
                break
            mine = root / path.relative_to(saved)
            warm.unsaved = {**warm.unsaved, mine: path.read_text(encoding="utf-8")}
            assert as_json.render(warm.refresh([mine])) == as_json.render(run_folder(saved, TODAY))
        assert as_json.render(run_folder(root, TODAY)) == before


def test_unsaved_text_does_not_stand_in_for_a_file_that_must_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yaml").write_text("claims: []")
    desk = desk_at(tmp_path / "desk")
    link = desk / "claims/example/linked.yaml"
    link.symlink_to(tmp_path / "elsewhere.yaml")
    run = Session(desk, TODAY, unsaved={link: "claims: []"}).refresh()
    assert "this link points outside the desk" in [finding.message for finding in run.findings]


@given(st.integers(0, 2**32 - 1), st.integers(2, 4))
@settings(max_examples=10, deadline=None)
def test_several_processes_find_the_same_as_one(seed: int, jobs: int) -> None:
    with TemporaryDirectory(prefix="galley-") as name, pytest.MonkeyPatch.context() as patch:
        root = Path(name)
        write_desk(root, Random(seed))  # noqa: S311 - nothing to keep secret
        alone = as_json.render(run_folder(root, TODAY))
        patch.setattr(sharing, "MANY", 1)
        assert as_json.render(run_folder(root, TODAY, jobs=jobs)) == alone


def test_a_process_that_dies_leaves_its_share_to_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_desk(tmp_path, Random(1))  # noqa: S311 - nothing to keep secret
    alone = as_json.render(run_folder(tmp_path, TODAY))
    monkeypatch.setattr(sharing, "MANY", 1)
    monkeypatch.setattr(sharing, "_work", lambda *_: None)
    assert as_json.render(run_folder(tmp_path, TODAY, jobs=3)) == alone


def test_only_the_edited_folder_is_examined_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk_at(tmp_path, TWO)
    (tmp_path / "claims/other").mkdir()
    for file in ("article.md", "claims.yaml"):
        text = (tmp_path / "claims/example" / file).read_text()
        (tmp_path / "claims/other" / file).write_text(text)
    warm = Session(tmp_path, TODAY)
    warm.refresh()
    names = _examined(monkeypatch)
    path = tmp_path / "claims/other/claims.yaml"
    path.write_text(path.read_text().replace("1960", "1961"))
    run = warm.refresh([path])
    assert (names, [finding.check for finding in run.findings if finding.check.startswith("lifespan")]) == (
        [["other"], []],
        ["lifespans.one_life"],
    )


@pytest.mark.parametrize("names", ["Ann Bell", "Zoe Bell, Zoe Tarn"])
def test_a_new_entity_that_no_text_may_name_leaves_the_folders_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: str
) -> None:
    desk_at(tmp_path, TWO)
    run_folder(tmp_path, TODAY, keep=Cache(tmp_path))
    path = tmp_path / "claims/entities.yaml"
    path.write_text(f"{path.read_text().rstrip()}\n- {{id: new, kind: body, names: [{names}]}}\n")
    examined = _examined(monkeypatch)
    run_folder(tmp_path, TODAY, keep=Cache(tmp_path))
    assert examined == [[""], []]


def test_an_unchanged_desk_is_not_examined_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk_at(tmp_path, TWO)
    run_folder(tmp_path, TODAY, keep=Cache(tmp_path))
    names = _examined(monkeypatch)
    run_folder(tmp_path, TODAY, keep=Cache(tmp_path))
    assert names == [[], []]


def test_after_an_edit_neither_the_registers_nor_the_records_of_another_folder_are_read(tmp_path: Path) -> None:
    desk_at(tmp_path, TWO)
    for number in range(6):  # so many articles that the last lines of a run do not judge each of them
        copytree(tmp_path / "claims/example", tmp_path / f"claims/other-{number}")
    run_folder(tmp_path, TODAY, keep=Cache(tmp_path))
    path = tmp_path / "claims/other-5/article.md"
    path.write_text(f"{path.read_text()}\nThe talks went on.\n")
    run = run_folder(tmp_path, TODAY, keep=Cache(tmp_path))
    as_text.render(run, as_text.ansi, Shown())
    assert isinstance(run.desk, DeskOnDemand)
    assert run.desk.records_of.computed.keys() == {"other-5"}


def test_another_day_is_a_run_from_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk_at(tmp_path, TWO)
    run_folder(tmp_path, TODAY, keep=Cache(tmp_path))
    names = _examined(monkeypatch)
    run_folder(tmp_path, TODAY, date(2022, 1, 1), keep=Cache(tmp_path))
    assert names == [["", "example"], []]


def _examined(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return a list that fills with the names of the folders that runs examine."""
    names: list[list[str]] = []
    original = sharing.examine_all

    def noting(some: list[str], *arguments: object) -> object:
        names.append([*some])
        return original(some, *arguments)  # type: ignore[arg-type] # passed on as they came

    monkeypatch.setattr(session, "examine_all", noting)
    return names


def test_a_day_of_publication_in_other_words_is_in_the_next_message(tmp_path: Path) -> None:
    desk_at(tmp_path, OVERTAKEN)
    article = tmp_path / "claims/example/article.md"
    text = article.read_text()
    day = text.partition("published: ")[2].partition("\n")[0]
    article.write_text(text.replace(day, "2021-10"))
    warm = Session(tmp_path, date(2025, 7, 4))
    warm.refresh()
    article.write_text(text.replace(day, "2021-10-01/2021-10-31"))
    assert as_json.render(warm.refresh([article])) == as_json.render(run_folder(tmp_path, date(2025, 7, 4)))


CALCULATION = """
claims:
  - id: growth
    fact: {kind: quantity, of: city, measure: growth, value: 20, unit: "%"}
    calculation: (new - 500) / 500
    gives: {new: claim:background/budget}
entities: [{id: city, kind: place}]
sources: [{id: record, tier: primary}]
"""


def test_a_figure_of_another_folder_that_changes_changes_what_is_worked_out_from_it(tmp_path: Path) -> None:
    other = desk_at(tmp_path, CALCULATION) / "claims/background/claims.yaml"
    other.parent.mkdir(parents=True, exist_ok=True)
    text = """claims:
  - id: budget
    says: It was 600.
    status: verified
    fact: {kind: quantity, of: city, measure: budget, value: 600}
    evidence: [{source: record, stance: supports, shows: It says 600.}]
"""
    other.write_text(text, encoding="utf-8")
    warm = Session(tmp_path, TODAY)
    first = as_json.render(warm.refresh())
    other.write_text(text.replace("600", "700"), encoding="utf-8")
    second = as_json.render(warm.refresh([other]))
    assert "= 20 percent" in first
    assert "= 40 percent" in second
    assert second == as_json.render(run_folder(tmp_path, TODAY))


def test_a_folder_knows_the_settings_as_they_are_now(tmp_path: Path) -> None:
    desk_at(tmp_path, "article: {text: An example., published: 2021-10-18}")
    settings = tmp_path / "claims/desk.yaml"
    warm = Session(tmp_path, TODAY)
    warm.refresh()
    settings.write_text("name: An example\nas_of: 2021-10-01\n")
    after = as_json.render(warm.refresh([settings]))
    assert "dates.before_the_newest" in after
    assert after == as_json.render(run_folder(tmp_path, TODAY))
