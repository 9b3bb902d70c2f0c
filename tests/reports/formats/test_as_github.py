"""The run as GitHub workflow commands."""

from pathlib import Path

from galleyproof.checks import builtin
from galleyproof.load import load
from galleyproof.reports.formats.as_github import MOST, render, summary
from galleyproof.run import run
from tests.helpers.tools import TODAY, desk_at, run_of

MANY = f"claims: [{', '.join(f'{{id: c{number}, status: verified}}' for number in range(MOST + 3))}]"


def test_a_finding_is_a_command_with_its_place(tmp_path: Path) -> None:
    first, last = render(run_of(tmp_path, "claims: [{id: bare, status: verified}]")).splitlines()
    assert first.startswith(
        "::error file=claims/example/claims.yaml,line=4,col=3,title=galley%3A status.has_evidence::"
    )
    assert "example/bare: is `verified` but has no evidence%0ATo do: add evidence" in first
    assert last == "1 claim: 1 with errors"


def test_no_text_of_an_editor_ends_a_command(tmp_path: Path) -> None:
    hostile = 'claims: [{id: a, status: opinion, anchor: {paragraph: 1, quote: "100%\\n::error::x"}}]'
    lines = render(run_of(tmp_path, hostile)).splitlines()
    assert [line for line in lines if line.startswith("::error::")] == []
    assert any("100%25%0A" in line or "100%25 " in line for line in lines)


def test_findings_beyond_githubs_limit_go_into_a_group(tmp_path: Path) -> None:
    lines = render(run_of(tmp_path, MANY)).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == MOST
    assert lines[MOST] == "::group::3 more findings"
    assert lines[-2] == "::endgroup::"


def test_paths_start_at_the_repositorys_root(tmp_path: Path) -> None:
    first = render(run_of(tmp_path, "claims: [{id: bare, status: verified}]"), "desk/").splitlines()[0]
    assert first.startswith("::error file=desk/claims/example/claims.yaml,line=4,")


def test_findings_that_name_no_claim_come_first(tmp_path: Path) -> None:
    lines = render(run_of(tmp_path, f"{MANY}\nfiles: {{claims/example/z.yaml: 'claims: [x'}}")).splitlines()
    assert "records." in lines[0]


def test_no_file_name_starts_a_command(tmp_path: Path) -> None:
    root = desk_at(tmp_path)
    (root / "claims/example/a\n::error::x.yaml").write_text(MANY)
    lines = render(run(load(root), builtin(), TODAY)).splitlines()
    assert [line for line in lines if line.startswith("::error::")] == []


def test_the_summary_lists_the_findings_that_are_left_out(tmp_path: Path) -> None:
    assert summary(run_of(tmp_path / "few", "claims: [{id: bare, status: verified}]")) == ""
    assert summary(run_of(tmp_path / "many", MANY)).startswith("### Galleyproof: 3 more findings\n\n- error `claims")


def test_waived_findings_are_not_shown(tmp_path: Path) -> None:
    waived = "status: verified\nwaive: [{check: status.has_evidence, because: Old., by: desk}]"
    assert len(render(run_of(tmp_path, waived)).splitlines()) == 1
