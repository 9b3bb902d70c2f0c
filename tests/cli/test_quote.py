"""`galley quote`: the words of the capture, shown as a diff and written once confirmed."""

from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from galleyproof.load import load
from tests.helpers.tools import desk_at, snapshot

TEXT = "The ministry said on Monday that nobody would come to the talks in Moscow.\nThe envoy left."
NAME = f"{sha256(TEXT.encode()).hexdigest()}.txt"
CLAIMS = """\
claims:
  - id: talks
    says: Nobody came.   # a comment
    status: opinion
    evidence:
      - {source: report, stance: context, quote: The envoy left}
      - source: report   # another
        stance: context
        quote: QUOTE
"""
FILE = "claims/example/claims.yaml"


def desk_with(root: Path, quote: str) -> Path:
    desk_at(root, f"{{sources: [{{id: report, capture: {NAME}}}], claims: [{{}}]}}")
    (root / "claims/captures").mkdir(exist_ok=True)
    (root / "claims/captures" / NAME).write_text(TEXT)
    (root / FILE).write_text(CLAIMS.replace("QUOTE", quote))
    return root


def repair(root: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["quote", "example/talks", "--desk", str(root), *options])


@pytest.mark.parametrize(
    ("quote", "diff", "new"),
    [
        (
            "The ministry said that nobody would come",
            "The ministry said [ -> on Monday] that nobody would come",
            None,  # a day is added
        ),
        (
            "nobody would come to talks in Moscow",
            "nobody would come to [ -> the] talks in Moscow",
            "nobody would come to the talks in Moscow",
        ),
        (
            "nobody will come to the talks",
            "nobody [will -> would] come to the talks",
            "nobody would come to the talks",
        ),
        (
            "nobody will come ... envoy left",
            "nobody [will -> would] come ... envoy left",
            "nobody would come ... envoy left",
        ),
    ],
)
def test_a_quote_that_is_nearly_there_is_shown_with_the_words_of_the_capture(
    tmp_path: Path, quote: str, diff: str, new: str | None
) -> None:
    result = repair(desk_with(tmp_path, quote), "--yes")
    assert diff.partition("ministry")[2] in result.output
    assert diff.split("[")[1] in result.output
    assert load(tmp_path).claims[0].evidence[1].quote == (new or quote)
    assert result.exit_code == (0 if new else 1)


def test_only_the_quote_is_written(tmp_path: Path) -> None:
    repair(desk_with(tmp_path, "nobody will come to the talks"), "--yes")
    assert (tmp_path / FILE).read_text() == CLAIMS.replace("QUOTE", "nobody would come to the talks")


def test_without_a_confirmation_nothing_is_written(tmp_path: Path) -> None:
    desk_with(tmp_path, "nobody will come to the talks")
    before = snapshot(tmp_path)
    result = repair(tmp_path)
    assert (result.exit_code, snapshot(tmp_path) == before) == (1, True)
    assert result.output.endswith("example/talks: 0 corrected, 1 open\n")


def test_a_negation_is_not_accepted_unseen(tmp_path: Path) -> None:
    result = repair(desk_with(tmp_path, "somebody would come to the talks in Moscow"), "--yes")
    assert (result.exit_code, "check the claim, too" in result.output) == (1, True)


def test_nothing_similar_is_said(tmp_path: Path) -> None:
    result = repair(desk_with(tmp_path, "inflation rose sharply last year"), "--yes")
    assert "report has nothing similar to `inflation rose sharply last year`" in result.output


def test_quotes_that_are_there_need_nothing(tmp_path: Path) -> None:
    result = repair(desk_with(tmp_path, "nobody would come"))
    assert (result.exit_code, result.output) == (0, "example/talks: 0 corrected, 0 open\n")


def test_an_unknown_claim_is_refused(tmp_path: Path) -> None:
    desk_with(tmp_path, "nobody would come")
    result = CliRunner().invoke(main, ["quote", "example/gone", "--desk", str(tmp_path)])
    assert (result.exit_code, "no claim `example/gone`" in result.stderr) == (2, True)
