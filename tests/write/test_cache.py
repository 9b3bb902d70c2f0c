"""The cache: what is damaged or foreign is left out, and whatever happens to it, a run finds the same."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from galleyproof.cli import main
from galleyproof.write.cache import FOLDER, Cache, _seal
from galleyproof.write.stamp import stamp_of
from tests.helpers.tools import desk_at

KEPT = {"example": ("own", "common", "outside", "some", "{}")}
REGISTERS: tuple[str, dict[str, list[str]]] = ("some", {"entities": []})
HELD = ("example", "own", "common", "outside")
FILE = f"{FOLDER}/results-2.sqlite3"
BARE = "{id: bare, says: It is so., status: verified}"


def check(root: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["check", *options, str(root)], catch_exceptions=False)
    return result.exit_code, result.output


def test_what_is_saved_is_there_for_the_next_process(tmp_path: Path) -> None:
    Cache(tmp_path).save(KEPT, [], {"mark": [[], []]}, REGISTERS)
    cache = Cache(tmp_path)
    assert (cache.folders(), cache.clusters()) == (KEPT, ("some", {"mark": [[], []]}))
    assert cache.registers("some") == {"entities": []}


def test_folders_that_are_gone_are_dropped(tmp_path: Path) -> None:
    Cache(tmp_path).save(KEPT, [], None, REGISTERS)
    Cache(tmp_path).save({"example": None}, [], None, REGISTERS)
    assert Cache(tmp_path).folders() == {}


@pytest.mark.parametrize(("before", "after"), [("some", "others"), ("older", "some")])
def test_a_folder_holds_with_other_registers_only_if_it_is_still_the_same(
    tmp_path: Path, before: str, after: str
) -> None:
    Cache(tmp_path).save(KEPT, [], None, REGISTERS)
    Cache(tmp_path).save({}, [(*HELD, before)], None, ("others", {}))
    assert Cache(tmp_path).folders()["example"][3] == after


def test_registers_with_which_nothing_holds_are_dropped(tmp_path: Path) -> None:
    Cache(tmp_path).save(KEPT, [], None, REGISTERS)
    Cache(tmp_path).save({}, [(*HELD, "some")], None, ("others", {}))
    assert (Cache(tmp_path).registers("some"), Cache(tmp_path).registers("others")) == (None, {})


def test_git_ignores_the_cache(tmp_path: Path) -> None:
    Cache(tmp_path).save(KEPT, [], None, REGISTERS)
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"


def test_a_row_that_was_tampered_with_is_left_out(tmp_path: Path) -> None:
    Cache(tmp_path).save(KEPT, [], None, REGISTERS)
    database = sqlite3.connect(tmp_path / FILE)
    database.execute("UPDATE folders SET data = '[]'")
    database.commit()
    assert Cache(tmp_path).folders() == {}


@pytest.mark.parametrize(
    "data", ["null", "5", '"x"', "[1, 2]", '{"a": 1}', "[" * 100_000, "NaN", "9" * 5_000, None, b"{}"]
)
@pytest.mark.parametrize("table", ["folders", "clusters", "registers"])
def test_data_that_somebody_else_has_sealed_is_no_reason_to_crash(
    tmp_path: Path, table: str, data: str | bytes | None
) -> None:
    fresh = check(desk_at(tmp_path, BARE))
    with closing(sqlite3.connect(tmp_path / FILE)) as database, database:
        database.execute("DELETE FROM outputs")
        names = (
            "name, own, common, outside" if table == "folders" else "digest" if table == "registers" else "registers"
        )
        for row in database.execute(f"SELECT {names} FROM {table}").fetchall():  # noqa: S608 - our own names
            database.execute(f"UPDATE {table} SET data = ?, seal = ?", (data, _seal((*row, data))))  # noqa: S608
        if table == "registers":
            database.execute("UPDATE folders SET own = 'other'")  # so that the registers are needed
    assert check(tmp_path) == fresh


@pytest.mark.parametrize(("code", "text"), [("x", "y"), (7, "y"), (None, None), (0, b"y"), (2**62, "y"), (0, None)])
def test_an_output_that_no_run_can_have_is_not_repeated(tmp_path: Path, code: object, text: object) -> None:
    fresh = check(desk_at(tmp_path, BARE))
    with closing(sqlite3.connect(tmp_path / FILE)) as database, database:
        ((stamp,),) = database.execute("SELECT stamp FROM outputs").fetchall()
        database.execute("UPDATE outputs SET code = ?, text = ?, seal = ?", (code, text, _seal((stamp, code, text))))
    assert check(tmp_path) == fresh


@given(st.binary(max_size=300), st.integers(0, 40_000))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_file_contains_a_check_finds_the_same(tmp_path: Path, junk: bytes, at: int) -> None:
    desk_at(tmp_path, BARE)
    fresh = check(tmp_path, "--no-cache")
    check(tmp_path)
    file = tmp_path / FILE
    data = file.read_bytes()
    file.write_bytes(data[:at] + junk + data[at + len(junk) :])
    assert (check(tmp_path), check(tmp_path)) == (fresh, fresh)


def test_a_cache_that_is_a_folder_or_a_link_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / FOLDER).symlink_to(tmp_path / "elsewhere")
    desk_at(tmp_path, BARE)
    assert check(tmp_path) == check(tmp_path, "--no-cache")
    assert [*(tmp_path / "elsewhere").iterdir()] == []


def test_an_edit_is_noticed_by_the_next_check(tmp_path: Path) -> None:
    desk_at(tmp_path, BARE)
    assert check(tmp_path)[0] == 1
    path = tmp_path / "claims/example/claims.yaml"
    path.write_text(path.read_text().replace("status: verified", "status: unchecked"))
    assert check(tmp_path)[0] == 0


@pytest.mark.parametrize("options", [("--format", "json"), ("--as-of", "2030-01-01"), ("--no-house-checks",)])
def test_an_output_is_only_repeated_for_the_same_options(tmp_path: Path, options: tuple[str, ...]) -> None:
    desk_at(tmp_path, BARE)
    check(tmp_path)
    assert check(tmp_path, *options) == check(tmp_path, "--no-cache", *options)


def test_the_output_of_an_unchanged_desk_is_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk_at(tmp_path, BARE)
    first = check(tmp_path)
    monkeypatch.setattr("galleyproof.run.folder_run.run_folder", None)
    assert check(tmp_path) == first


def test_a_stamp_covers_every_file_of_claims_and_checks_and_the_guards_survey(tmp_path: Path) -> None:
    desk_at(tmp_path, BARE)
    stamps = [stamp_of(tmp_path, ["1"]), stamp_of(tmp_path, ["2"])]
    for name in ("claims/notes.txt", "checks/helper.txt", "claims/deep/er/file", "reports/guard.json", "reports/x"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
        stamps.append(stamp_of(tmp_path, ["1"]))
    assert len({*stamps, None}) == 7


def test_a_desk_with_links_or_an_unusual_setting_has_no_stamp(tmp_path: Path) -> None:
    desk_at(tmp_path, BARE)
    settings_file = tmp_path / "claims/desk.yaml"
    settings_file.write_text("{name: A desk, checks: other}\n")
    unusual = stamp_of(tmp_path, [])
    settings_file.write_text("name: A desk\n")
    (tmp_path / "claims/link").symlink_to(settings_file)
    assert (unusual, stamp_of(tmp_path, [])) == (None, None)


def test_json_from_the_cache_is_the_same_text(tmp_path: Path) -> None:
    desk_at(tmp_path, BARE)
    assert json.loads(check(tmp_path, "--format", "json")[1]) == json.loads(check(tmp_path, "--format", "json")[1])
