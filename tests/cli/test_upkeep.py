"""Commands that keep the files of a desk in order."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from tests.helpers.raw import DESK, desk_of
from tests.helpers.tools import snapshot


def migrate(root: Path) -> Result:
    return CliRunner().invoke(main, ["migrate", str(root)])


@pytest.mark.parametrize("settings", [DESK, f"{DESK}format: 1\n"])
def test_a_desk_in_the_newest_format_is_left_as_it_is(tmp_path: Path, settings: str) -> None:
    root = desk_of(tmp_path, {"claims/desk.yaml": settings})
    before = snapshot(root)
    result = migrate(root)
    assert (result.exit_code, snapshot(root)) == (0, before)
    assert result.output == "the desk is in format 1, the newest: nothing to migrate\n"


def test_a_desk_in_a_format_of_the_future_is_refused(tmp_path: Path) -> None:
    result = migrate(desk_of(tmp_path, {"claims/desk.yaml": f"{DESK}format: 2\n"}))
    assert (result.exit_code, "claims/desk.yaml could not be read" in result.stderr) == (2, True)
