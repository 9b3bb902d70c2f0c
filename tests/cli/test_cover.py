"""`galley cover`."""

from pathlib import Path

from click.testing import CliRunner, Result

from galleyproof.cli import main
from tests.helpers.tools import desk_at

DESK = "article: {text: It was in Fordham.}"


def cover(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["cover", *words[:1], str(desk_at(root, DESK)), *words[1:]])


def test_it_prints_the_copy(tmp_path: Path) -> None:
    result = cover(tmp_path, "example")
    assert (result.exit_code, result.output.splitlines()[0]) == (0, "   1  It was in [Fordham].")


def test_it_prints_json(tmp_path: Path) -> None:
    assert '"words": "Fordham"' in cover(tmp_path, "example", "--format", "json").output


def test_an_unknown_article_is_refused(tmp_path: Path) -> None:
    result = cover(tmp_path, "exampel")
    assert (result.exit_code, result.output) == (
        2,
        "galley: no article `exampel` on this desk: did you mean `example`?\n",
    )
