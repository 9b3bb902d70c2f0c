"""The run as commands of GitHub's workflows."""

from pathlib import Path

from galleyproof.checks import builtin
from galleyproof.load.folder import load
from galleyproof.reports.formats.as_github import MOST, render, summary
from galleyproof.run import run
from tests.helpers.tools import TODAY, desk_at, run_of

MANY = f"claims: [{', '.join(f'{{id: c{number}, status: verified}}' for number in range(MOST + 3))}]"


def test_a_finding_is_a_command_with_its_place(tmp_path: Path) -> None:
    first, last = render(run_of(tmp_path, "claims: [{id: bare, status: verified}]")).splitlines()
    assert first.startswith(
        "::error file=claims/example/claims.yaml,line=4,col=3,title=galley%3A status.has_evidence::"
    )
    assert "example/bare: is `verified` and has no evidence%0ATo do: add evidence" in first
    assert last == "1 claim: 0 stand, 0 need a look, 1 blocks, 0 waived"


def test_nothing_that_somebody_wrote_ends_a_command(tmp_path: Path) -> None:
    hostile = 'claims: [{id: a, status: opinion, anchor: {paragraph: 1, quote: "100%\\n::error::x"}}]'
    lines = render(run_of(tmp_path, hostile)).splitlines()
    assert [line for line in lines if line.startswith("::error::")] == []
    assert any("100%25%0A" in line or "100%25 " in line for line in lines)


def test_no_more_of_a_severity_than_github_shows_and_the_rest_is_told(tmp_path: Path) -> None:
    lines = render(run_of(tmp_path, MANY)).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == MOST
    assert lines[MOST] == "::group::3 more"
    assert lines[-2] == "::endgroup::"


def test_a_desk_below_the_repositorys_root_has_its_places_there(tmp_path: Path) -> None:
    first = render(run_of(tmp_path, "claims: [{id: bare, status: verified}]"), "desk/").splitlines()[0]
    assert first.startswith("::error file=desk/claims/example/claims.yaml,line=4,")


def test_what_is_no_claims_comes_first_for_it_causes_others(tmp_path: Path) -> None:
    lines = render(run_of(tmp_path, f"{MANY}\nfiles: {{claims/example/z.yaml: 'claims: [x'}}")).splitlines()
    assert "records." in lines[0]


def test_a_file_can_be_called_what_it_likes(tmp_path: Path) -> None:
    root = desk_at(tmp_path)
    (root / "claims/example/a\n::error::x.yaml").write_text(MANY)
    lines = render(run(load(root), builtin(), TODAY)).splitlines()
    assert [line for line in lines if line.startswith("::error::")] == []


def test_the_summary_has_what_is_left_out(tmp_path: Path) -> None:
    assert summary(run_of(tmp_path / "few", "claims: [{id: bare, status: verified}]")) == ""
    assert summary(run_of(tmp_path / "many", MANY)).startswith("### Galleyproof: 3 more\n\n- error `claims")


def test_what_is_waived_is_not_shown(tmp_path: Path) -> None:
    waived = "status: verified\nwaive: [{check: status.has_evidence, because: Old., by: desk}]"
    assert len(render(run_of(tmp_path, waived)).splitlines()) == 1
