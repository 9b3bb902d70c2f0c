"""`galley quote`: the words of the capture, shown as a diff and written once confirmed."""

from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from galleyproof.load import load
from galleyproof.run.folder_run import run_folder
from tests.helpers.tools import TODAY, desk_at, snapshot

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
            "The ministry said [nothing -> on Monday] that nobody would come",
            None,  # a day is added
        ),
        (
            "nobody would come to talks in Moscow",
            "nobody would come to [nothing -> the] talks in Moscow",
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
    assert f"report: {diff}\n" in result.output
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
    assert (result.exit_code, result.output) == (0, "example/talks: every quote is in its capture\n")


def test_an_unknown_claim_is_refused(tmp_path: Path) -> None:
    desk_with(tmp_path, "nobody would come")
    result = CliRunner().invoke(main, ["quote", "example/gone", "--desk", str(tmp_path)])
    assert (result.exit_code, "no claim `example/gone`" in result.stderr) == (2, True)


def with_claims(root: Path, claims: str) -> Path:
    """Write a desk whose source `report` has the capture and whose source `memory` has none."""
    desk_at(root, f"{{sources: [{{id: report, capture: {NAME}}}, {{id: memory}}], claims: [{{}}]}}")
    (root / "claims/captures").mkdir(exist_ok=True)
    (root / "claims/captures" / NAME).write_text(TEXT)
    (root / FILE).write_text(claims)
    return root


def claim_with(*rows: str) -> str:
    evidence = "".join(f"      - {row}\n" for row in rows)
    return f"claims:\n  - id: talks\n    says: Nobody came.\n    status: opinion\n    evidence:\n{evidence}"


def test_a_source_without_a_capture_is_named_and_stays_open(tmp_path: Path) -> None:
    result = repair(with_claims(tmp_path, claim_with("{source: memory, stance: context, quote: nobody would come}")))
    assert (result.exit_code, "memory has no capture that can be read" in result.output) == (1, True)


def test_the_quote_of_a_short_row_is_written_in_its_place(tmp_path: Path) -> None:
    repair(
        with_claims(tmp_path, "defaults: {status: opinion}\n" + claim_with("{report: nobody will come to the talks}")),
        "--yes",
    )
    assert "      - {report: nobody would come to the talks}\n" in (tmp_path / FILE).read_text()


def test_a_claim_without_quotes_has_nothing_to_correct(tmp_path: Path) -> None:
    result = repair(with_claims(tmp_path, claim_with("{source: report, stance: context, shows: Nobody came.}")))
    assert (result.exit_code, result.output) == (0, "example/talks: no quotes\n")


def test_every_row_is_corrected(tmp_path: Path) -> None:
    rows = [
        "{source: report, stance: context, quote: nobody will come to the talks}",
        "{source: report, stance: context, quote: The envoy left}",
        "{source: report, stance: context, quote: nobody would come to talks in Moscow}",
    ]
    result = repair(with_claims(tmp_path, claim_with(*rows)), "--yes")
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "example/talks: 2 corrected, 0 open")
    assert [row.quote for row in load(tmp_path).claims[0].evidence] == [
        "nobody would come to the talks",
        "The envoy left",
        "nobody would come to the talks in Moscow",
    ]


def test_a_translation_is_to_be_checked_too(tmp_path: Path) -> None:
    row = "{source: report, stance: context, quote: nobody will come to the talks, translation: no one comes}"
    assert "check the translation, too" in repair(with_claims(tmp_path, claim_with(row))).output


def test_an_unreadable_desk_is_refused(tmp_path: Path) -> None:
    desk_with(tmp_path, "nobody would come")
    (tmp_path / "claims/desk.yaml").write_text("nam: Desk\n")
    result = repair(tmp_path)
    assert (result.exit_code, "claims/desk.yaml could not be read" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("quote", "is_named"), [("nobody will come to the talks", True), ("inflation rose sharply last year", False)]
)
def test_a_finding_names_the_command_where_the_quote_is_nearly_there(
    tmp_path: Path,
    quote: str,
    is_named: bool,  # noqa: FBT001
) -> None:
    findings = [one for one in run_folder(desk_with(tmp_path, quote), TODAY).findings if one.check == "quotes.verbatim"]
    assert ["`galley quote example/talks`" in one.fix for one in findings] == [is_named]
