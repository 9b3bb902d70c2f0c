"""A pytest session of a desk fails whenever `galley check` does, unless the user asked for part of the desk."""

import os
from pathlib import Path

import pytest

from tests.helpers.raw import ARTICLE, CLAIMS, Files, desk_of

BARE = "claims:\n  - {id: bare, says: Kabul fell., status: verified}\n"
LEFT_OUT = "no item of this session shows these errors, which block publication"

LEAVES_OUT_TALKS = {
    "collect_ignore in conftest.py": ("conftest.py", "collect_ignore = ['claims/talks']\n"),
    "collect_ignore_glob in conftest.py": ("claims/conftest.py", "collect_ignore_glob = ['*']\n"),
    "norecursedirs": ("pytest.ini", "[pytest]\nnorecursedirs = talks\n"),
    "ignore in addopts": ("pytest.ini", "[pytest]\naddopts = --ignore=claims/talks/bare.yaml --ignore-glob=*talks*\n"),
    "pyvenv.cfg": ("claims/talks/pyvenv.cfg", "home = /usr/bin\n"),
    "pyvenv.cfg in claims": ("claims/pyvenv.cfg", "home = /usr/bin\n"),
}
DROPS_ITEMS = """
def pytest_collection_modifyitems(items):
    items[:] = [item for item in items if item.name != "bare"]
"""


def faulty(root: Path, files: Files | None = None) -> Path:
    """Write a desk of which one claim, `talks/bare`, has an error."""
    return desk_of(root, {"claims/talks/bare.yaml": BARE, **(files or {})})


def last_line(result: pytest.RunResult) -> str:
    return next(line for line in reversed(result.outlines) if " claims: " in line)


@pytest.mark.parametrize("folder", ["build", "dist", "venv", "node_modules", "CVS", "x.egg", "_darcs", "{arch}"])
def test_a_folder_that_pytest_would_not_enter_is_collected(pytester: pytest.Pytester, folder: str) -> None:
    desk_of(pytester.path, {f"claims/{folder}/article.md": ARTICLE, f"claims/{folder}/bare.yaml": BARE})
    result = pytester.runpytest("-q")
    assert (result.ret, result.parseoutcomes()["failed"]) == (pytest.ExitCode.TESTS_FAILED, 1)
    result.stdout.fnmatch_lines([f"  {folder}/bare: is `verified` but has no evidence"])


@pytest.mark.parametrize(("file", "text"), LEAVES_OUT_TALKS.values(), ids=[*LEAVES_OUT_TALKS])
def test_nothing_that_leaves_out_files_leaves_out_those_of_the_desk(
    pytester: pytest.Pytester, file: str, text: str
) -> None:
    faulty(pytester.path, {file: text})
    result = pytester.runpytest("-q")
    result.stdout.fnmatch_lines(["FAILED claims/talks/bare.yaml::bare *"])


@pytest.mark.parametrize("name", [b"claims/talks/\xff.yaml", b"claims/\xe9t\xe9/bare.yaml"])
def test_a_name_that_is_not_utf_8_is_collected(pytester: pytest.Pytester, name: bytes) -> None:
    path = Path(os.fsdecode(os.fsencode(desk_of(pytester.path, {})) + b"/" + name))
    path.parent.mkdir(exist_ok=True)
    path.write_text(BARE)
    (path.parent / "article.md").write_text(ARTICLE)
    result = pytester.runpytest("-v")
    result.stdout.fnmatch_lines(["claims/*udc*::bare FAILED*"])


@pytest.mark.parametrize("ini", ["", "[pytest]\ngalley_desk = link\n"])
def test_a_desk_reached_through_a_link_is_collected(pytester: pytest.Pytester, ini: str) -> None:
    link = pytester.path / "link"
    link.symlink_to(faulty(pytester.path / "real"))
    root = pytester.path if ini else link
    (root / "pytest.ini").write_text(ini or "[pytest]\n")
    result = pytester.runpytest("-v", f"--rootdir={root}", str(link))
    result.stdout.fnmatch_lines(["*claims/talks/bare.yaml::bare FAILED*"])


def test_desk_yaml_fails_for_errors_that_no_item_shows(pytester: pytest.Pytester) -> None:
    faulty(pytester.path)
    pytester.makeconftest(DROPS_ITEMS)
    result = pytester.runpytest()
    result.stdout.fnmatch_lines([LEFT_OUT, "  talks/bare: is `verified` but has no evidence"])
    result.stdout.fnmatch_lines(["FAILED claims/desk.yaml::?file? *"])
    assert result.ret == pytest.ExitCode.TESTS_FAILED


@pytest.mark.parametrize("arguments", [[], ["claims"], ["."], ["claims", "claims/talks/fine.yaml"]], ids=" ".join)
def test_deselecting_items_does_not_make_a_session_green(pytester: pytest.Pytester, arguments: list[str]) -> None:
    faulty(pytester.path)
    result = pytester.runpytest(*arguments, "--deselect", "claims/talks/bare.yaml::bare")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert last_line(result) == "2 claims: 1 passed, 1 with errors; 1 of 1 error not shown"


def test_deselecting_items_without_errors_changes_nothing(pytester: pytest.Pytester) -> None:
    desk_of(pytester.path, {})
    assert pytester.runpytest("--deselect", "claims/talks/fine.yaml::fine").ret == pytest.ExitCode.OK


@pytest.mark.parametrize(
    "arguments",
    [
        ["-k", "fine"],
        ["-m", "claim(status='opinion')"],
        ["claims/talks/fine.yaml"],
        ["claims/talks/fine.yaml::fine"],
        ["claims/desk.yaml", "--deselect", "claims/desk.yaml::records.fields"],
    ],
    ids=" ".join,
)
def test_a_selection_can_pass_and_says_how_many_errors_it_does_not_show(
    pytester: pytest.Pytester, arguments: list[str]
) -> None:
    faulty(pytester.path)
    result = pytester.runpytest(*arguments)
    assert (result.ret, last_line(result).partition("; ")[2]) == (0, "1 of 1 error not shown")


def test_the_last_failures_are_a_selection(pytester: pytest.Pytester) -> None:
    root = faulty(pytester.path, {"claims/talks/more.yaml": BARE.replace("bare", "more")})
    pytester.runpytest("-k", "more")
    (root / "claims/talks/more.yaml").write_text(CLAIMS.replace("fine", "more"))
    result = pytester.runpytest("--lf")
    assert (result.ret, last_line(result).partition("; ")[2]) == (0, "1 of 1 error not shown")


def test_sessions_that_collect_nothing_of_the_desk_are_left_alone(pytester: pytest.Pytester) -> None:
    faulty(pytester.path)
    pytester.makepyfile(test_code="def test_code(): pass")
    result = pytester.runpytest("--ignore=claims")
    assert result.ret == pytest.ExitCode.OK
    result.stdout.no_fnmatch_line("* claims: *")


def test_junit_xml_has_the_errors_that_no_item_shows(pytester: pytest.Pytester) -> None:
    faulty(pytester.path)
    pytester.runpytest("--junitxml=out.xml", "--deselect", "claims/talks/bare.yaml")
    assert LEFT_OUT in (pytester.path / "out.xml").read_text()


def test_workers_and_their_controller_agree_on_what_was_shown(pytester: pytest.Pytester) -> None:
    desk_of(pytester.path, {"claims/build/article.md": ARTICLE, "claims/build/bare.yaml": BARE})
    faulty(pytester.path)
    deselected = pytester.runpytest_subprocess("-n", "2", "--deselect", "claims/talks/bare.yaml::bare")
    selected = pytester.runpytest_subprocess("-n", "2", "-k", "fine")
    assert [(result.ret, last_line(result).partition("; ")[2]) for result in (deselected, selected)] == [
        (pytest.ExitCode.TESTS_FAILED, "1 of 2 errors not shown"),
        (pytest.ExitCode.OK, "2 of 2 errors not shown"),
    ]
    assert deselected.parseoutcomes()["failed"] == 2


@pytest.mark.parametrize("folder", ["build/news", ".news", "venv/x.egg", "newsroom"])
def test_a_desk_in_a_folder_that_pytest_would_not_enter_is_collected(pytester: pytest.Pytester, folder: str) -> None:
    faulty(pytester.path / folder)
    pytester.makeini(f"[pytest]\ngalley_desk = {folder}\n")
    result = pytester.runpytest("-q")
    result.stdout.fnmatch_lines([f"FAILED {folder}/claims/talks/bare.yaml::bare *"])


def test_what_is_beside_such_a_desk_is_left_out_as_ever(pytester: pytest.Pytester) -> None:
    desk_of(pytester.path / "build/news", {})
    (pytester.path / "build/test_code.py").write_text("def test_code(): assert False")
    pytester.makeini("[pytest]\ngalley_desk = build/news\n")
    assert pytester.runpytest("-q").ret == pytest.ExitCode.OK


@pytest.mark.parametrize("arguments", [["newsroom"], ["newsroom", "test_code.py"], ["newsroom/claims/talks"]])
def test_a_desk_below_the_root_is_collected_by_its_path(pytester: pytest.Pytester, arguments: list[str]) -> None:
    faulty(pytester.path / "newsroom")
    pytester.makeini("[pytest]\n")
    pytester.makepyfile(test_code="def test_code(): pass")
    result = pytester.runpytest(*arguments)
    result.stdout.fnmatch_lines(["FAILED newsroom/claims/talks/bare.yaml::bare *"])


def test_a_desk_in_the_current_folder_is_collected_though_pytest_has_its_root_above(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(faulty(pytester.path / "newsroom"))
    pytester.makeini("[pytest]\n")
    assert pytester.runpytest().ret == pytest.ExitCode.TESTS_FAILED


def test_a_setting_that_names_no_desk_is_refused(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\ngalley_desk = newsrom\n")
    desk_of(pytester.path / "newsroom", {})
    result = pytester.runpytest("newsroom")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*names a folder that has no claims/desk.yaml*"])


def test_a_desk_elsewhere_that_is_ignored_stays_so(pytester: pytest.Pytester) -> None:
    faulty(pytester.path / "build/news")
    pytester.makepyfile(test_code="def test_code(): pass")
    pytester.makeini("[pytest]\ngalley_desk = build/news\n")
    assert pytester.runpytest("--ignore=build").ret == pytest.ExitCode.OK
