"""No code of a desk runs unless its own checks are asked for."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from galleyproof.cli import main
from tests.helpers.tools import desk_at

TRAP = "from pathlib import Path\nPath(__file__).with_suffix('.ran').touch()\n"
ARTICLE = "says: An example.\narticle: {text: An example.}"
SHADOWED = ("typing.py", "click.py", "yaml.py", "json.py", "pydantic.py", "datetime.py", "re.py")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    desk_at(tmp_path, ARTICLE)
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks/trap.py").write_text(TRAP)
    return tmp_path


def has_run(desk: Path, *arguments: str) -> bool:
    """Return True if a command ran the desk's own code."""
    result = CliRunner().invoke(main, [*arguments], catch_exceptions=False)
    assert result.exit_code in (0, 1)
    return (desk / "checks/trap.ran").exists()


@pytest.mark.parametrize(
    "line",
    [
        "cover example {desk}",
        "draft example {desk}",
        "draft example {desk} --output -",
        "anchor --desk {desk}",
        "capture --verify --desk {desk}",
        "explain posts.one_holder {desk}",
        "schema claims",
        "date 2021",
    ],
)
def test_a_command_that_needs_no_check_of_the_desk_loads_none(desk: Path, line: str) -> None:
    assert not has_run(desk, *line.format(desk=desk).split())


@pytest.mark.parametrize(
    "command", ["check", "report", "suspects", "guard", "overtaken", "impact example/example-1", "checks"]
)
def test_every_other_command_can_be_told_to_load_none(desk: Path, command: str) -> None:
    assert not has_run(desk, *command.split(), str(desk), "--no-house-checks")


@pytest.mark.parametrize("command", ["checks", "check"])
def test_the_trap_works(desk: Path, command: str) -> None:
    assert has_run(desk, command, str(desk))


def test_a_check_that_only_the_desk_has_is_unknown_without_its_code(desk: Path) -> None:
    result = CliRunner().invoke(main, ["explain", "house.trap.rule", str(desk), "--no-house-checks"])
    assert (result.exit_code, (desk / "checks/trap.ran").exists()) == (2, False)


def test_a_desk_that_is_not_trusted_brings_no_results_of_its_own(desk: Path) -> None:
    CliRunner().invoke(main, ["check", str(desk), "--no-house-checks"])
    assert not (desk / ".galley_cache").exists()


def test_a_module_in_the_folder_of_the_desk_is_not_imported(desk: Path) -> None:
    for name in SHADOWED:
        (desk / name).write_text(TRAP)
    subprocess.run([sys.executable, "-m", "galleyproof", "check", "--no-house-checks"], cwd=desk, check=False)
    assert [*desk.glob("*.ran")] == []
