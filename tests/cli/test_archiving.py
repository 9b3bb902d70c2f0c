"""`galley archive`."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from tests.helpers.tools import desk_at

WRONG = "says: Ann was born in 1960.\nfact: {kind: lifespan, of: ann, born: 1960, died: 1950}"

CHECKING = """
import sys
from click.testing import CliRunner
from galleyproof.cli import main
CliRunner().invoke(main, ["check", sys.argv[1], "--no-cache"])
print(sorted({"duckdb", "pyarrow", "pyspark"} & {*sys.modules}))
"""
WITHOUT = """
import sys
sys.modules[sys.argv[1]] = None
from galleyproof.cli import main
main(["archive", *sys.argv[2:]])
"""


def galley(*words: object) -> Result:
    return CliRunner().invoke(main, ["archive", *map(str, words)])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return desk_at(tmp_path / "desk", WRONG)


def test_build_says_what_it_examined(root: Path, tmp_path: Path) -> None:
    result = galley("build", tmp_path / "out", "--desk", root)
    assert (result.exit_code, result.output) == (0, "2 of 2 folders examined, 1 claim with facts\n")


def test_check_counts_the_findings_and_those_that_are_new(root: Path, tmp_path: Path) -> None:
    galley("build", tmp_path / "out", "--desk", root)
    result = galley("check", tmp_path / "out")
    counts, changes = result.output.splitlines()
    assert (result.exit_code, " error" in counts, changes.startswith("since the last check: ")) == (1, True, True)


def test_check_exits_with_0_if_nothing_blocks_publication(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["init", str(tmp_path / "desk")])
    galley("build", tmp_path / "out", "--desk", tmp_path / "desk")
    assert galley("check", tmp_path / "out").exit_code == 0


def test_check_refuses_what_is_not_an_archive(tmp_path: Path) -> None:
    result = galley("check", tmp_path)
    assert (result.exit_code, result.output) == (
        2,
        f"galley: `{tmp_path}` is not an archive: `galley archive build` makes one\n",
    )


@pytest.mark.parametrize(
    ("package", "words", "extra"),
    [
        ("duckdb", ["build", "out"], "archive"),
        ("pyarrow", ["check", "out"], "archive"),
        ("pyspark", ["check", "out", "--engine", "spark"], "spark"),
    ],
)
def test_a_missing_package_is_named_in_one_sentence(package: str, words: list[str], extra: str) -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT, package, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        2,
        f"galley: this needs extra packages: run `pip install 'galleyproof[{extra}]'`\n",
    )


def test_other_commands_do_without_the_extra_packages(root: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CHECKING, root], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
