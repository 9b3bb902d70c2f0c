"""Desks below pytest's root: each that pytest enters is checked, and one among tests or examples is named."""

import os
from pathlib import Path

import pytest

from tests.helpers.raw import Files, desk_of

BARE = "claims:\n  - {id: bare, says: Kabul fell., status: verified}\n"
ERROR = "FAILED {}/claims/talks/bare.yaml::bare *"


def faulty(root: Path, files: Files | None = None) -> Path:
    """Write a desk of which one claim, `talks/bare`, has an error."""
    return desk_of(root, {"claims/talks/bare.yaml": BARE, **(files or {})})


@pytest.fixture(autouse=True)
def code(pytester: pytest.Pytester) -> None:
    """Provide a test of code, which passes, so that a session without a desk is green."""
    pytester.makeini("[pytest]\n")
    pytester.mkdir("scripts").joinpath("test_code.py").write_text("def test_code(): pass")


@pytest.mark.parametrize("folder", ["desk", "newsroom/desks/a", "latest", "a b/c"])
@pytest.mark.parametrize("arguments", [[], ["."], ["--ignore=scripts"], ["-p", "no:cacheprovider"]], ids=" ".join)
def test_a_desk_below_the_root_is_collected(pytester: pytest.Pytester, folder: str, arguments: list[str]) -> None:
    faulty(pytester.path / folder)
    result = pytester.runpytest("-q", *arguments)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines([f"*galleyproof {folder}*", ERROR.format(folder)])


@pytest.mark.parametrize("processes", [[], ["-n", "2"]], ids=["alone", "xdist"])
def test_each_of_several_desks_is_collected(pytester: pytest.Pytester, processes: list[str]) -> None:
    faulty(pytester.path / "newsroom/a")
    faulty(pytester.path / "newsroom/b")
    desk_of(pytester.path / "newsroom/c", {})
    result = pytester.runpytest_subprocess(*processes)
    result.stdout.fnmatch_lines_random([ERROR.format("newsroom/a"), ERROR.format("newsroom/b")])
    lasts = sorted(line for line in result.outlines if line.partition(":")[0] in ("1 claim", "2 claims"))
    assert lasts == ["1 claim: 1 passed", *["2 claims: 1 passed, 1 with errors"] * 2]
    assert sorted(path.parent.parent.name for path in pytester.path.glob("*/*/reports/index.html")) == ["a", "b", "c"]


@pytest.mark.parametrize("processes", [[], ["-n", "2"]], ids=["alone", "xdist"])
def test_what_no_item_of_such_a_desk_shows_fails(pytester: pytest.Pytester, processes: list[str]) -> None:
    faulty(pytester.path / "desk")
    result = pytester.runpytest_subprocess(*processes, "--deselect", "desk/claims/talks/bare.yaml::bare")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["*; 1 of 1 error not shown", "FAILED desk/claims/desk.yaml::?file? *"])


def test_a_desk_in_the_root_and_one_below_are_both_collected(pytester: pytest.Pytester) -> None:
    desk_of(pytester.path, {})
    faulty(pytester.path / "archive/2019")
    pytester.runpytest().stdout.fnmatch_lines(
        ["*galleyproof*", "*galleyproof archive/2019*", ERROR.format("archive/2019")]
    )


@pytest.mark.parametrize(
    "arguments", [["scripts"], ["--ignore=desk"], ["desk/test_more.py"], ["desk/lib"]], ids=" ".join
)
def test_a_desk_that_pytest_does_not_enter_is_left_alone(pytester: pytest.Pytester, arguments: list[str]) -> None:
    faulty(pytester.path / "desk", dict.fromkeys(("test_more.py", "lib/test_lib.py"), "def test(): pass"))
    result = pytester.runpytest(*arguments)
    assert (result.ret, result.parseoutcomes()) == (0, {"passed": 1})
    result.stdout.no_fnmatch_line("*desk*not checked*")


EXAMPLES = pytest.mark.parametrize("folder", ["tests/desks/one", "pkg/Fixtures/a", "examples/desk", "docs/samples"])


@EXAMPLES
@pytest.mark.parametrize("processes", [[], ["-n", "2"]], ids=["alone", "xdist"])
def test_a_desk_among_tests_or_examples_is_named_and_fails_nothing(
    pytester: pytest.Pytester, folder: str, processes: list[str]
) -> None:
    faulty(pytester.path / folder)
    result = pytester.runpytest_subprocess(*processes)
    assert (result.ret, result.parseoutcomes()) == (0, {"passed": 1})
    words = f"desks in folders of tests or examples were not checked: {folder} (`pytest {folder}` checks it)"
    result.stdout.fnmatch_lines([words])


@EXAMPLES
def test_such_a_desk_is_collected_by_its_path(pytester: pytest.Pytester, folder: str) -> None:
    faulty(pytester.path / folder)
    result = pytester.runpytest(folder)
    result.stdout.fnmatch_lines([ERROR.format(folder)])
    result.stdout.no_fnmatch_line("*not checked*")


def test_of_many_such_desks_the_first_is_named(pytester: pytest.Pytester) -> None:
    for name in "cab":
        faulty(pytester.path / "tests" / name)
    pytester.runpytest().stdout.fnmatch_lines(["*were not checked: tests/a and 2 more (`pytest tests/a` checks it)"])


def test_only_the_folders_below_the_root_make_a_desk_an_example(pytester: pytest.Pytester) -> None:
    root = pytester.mkdir("examples")
    faulty(root / "desk")
    (root / "pytest.ini").write_text("[pytest]\n")
    result = pytester.runpytest(f"--rootdir={root}", "-c", str(root / "pytest.ini"), str(root))
    result.stdout.fnmatch_lines([ERROR.format("*desk")])


def test_a_desk_of_a_folder_that_pytest_avoids_is_not_entered(pytester: pytest.Pytester) -> None:
    faulty(pytester.path / "build/news")
    assert pytester.runpytest().parseoutcomes() == {"passed": 1}


def test_a_desk_in_the_claims_of_another_is_not_one(pytester: pytest.Pytester) -> None:
    faulty(desk_of(pytester.path / "desk", {}) / "claims/talks/more")
    pytester.runpytest().stdout.no_fnmatch_line("*is `verified`*")


def test_a_link_that_leads_in_a_circle_is_one_desk(pytester: pytest.Pytester) -> None:
    root = desk_of(pytester.path / "desk", {})
    (root / "again").symlink_to(root)
    result = pytester.runpytest("-q")
    assert [line for line in result.outlines if line.startswith("1 claim: ")] == ["1 claim: 1 passed"]


def test_names_on_the_way_are_printable(pytester: pytest.Pytester) -> None:
    faulty(pytester.path / os.fsdecode(b"a\x1b[2J\xff/b"))
    assert "\x1b" not in pytester.runpytest("--collect-only").stdout.str()
