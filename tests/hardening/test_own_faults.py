"""A fault of Galleyproof's own: one finding or one sentence that says so, and everything else goes on."""

from pathlib import Path
from pkgutil import resolve_name

import pytest

from galleyproof.run.folder_run import run_folder
from tests.hardening.commands import ARTICLE, example, galley, refusal
from tests.helpers.raw import ARTICLE as TALKS
from tests.helpers.raw import CLAIMS
from tests.helpers.tools import TODAY

BROKEN = "planted"


def plant(monkeypatch: pytest.MonkeyPatch, place: str, only: str = "") -> None:
    """Have a function raise; with `only`, for arguments that mention this text."""
    home, _, name = place.rpartition(".")
    real = resolve_name(home)
    function = getattr(real, name)

    def broken(*arguments: object, **options: object) -> object:
        if only in repr(arguments):
            raise KeyError(BROKEN)
        return function(*arguments, **options)

    monkeypatch.setattr(real, name, broken)


@pytest.mark.parametrize(
    "place",
    [
        "galleyproof.load.folders.read_article",
        "galleyproof.load.folders.read_records",
        "galleyproof.run.folder_step.assess",
        "galleyproof.run.folder_step.all_claim_facts",
        "galleyproof.run.folder_step.cluster_keys",
        "galleyproof.engine.cluster_solver.minimal_conflicts",
        "galleyproof.run.cluster_step.findings_of_cluster",
        "galleyproof.article.coverage.covering.CoverageReader.cover",
    ],
)
def test_a_run_reports_its_own_fault_and_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    desk = example(tmp_path / "desk")
    plant(monkeypatch, place)
    run = run_folder(desk, TODAY)
    own = [finding for finding in run.findings if "Galleyproof itself failed" in finding.message]
    assert run.blocked
    assert BROKEN in own[0].message
    assert own[0].fix.startswith("report this message")
    assert all((desk / place.file).is_file() for finding in run.findings for place in finding.at)


def test_only_the_article_that_cannot_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = example(tmp_path / "desk")
    for name, text in (("article.md", TALKS), ("claims.yaml", CLAIMS)):
        path = desk / "claims/talks" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    fine = run_folder(desk, TODAY)
    plant(monkeypatch, "galleyproof.article.coverage.covering.CoverageReader.cover", only="talks")
    run = run_folder(desk, TODAY)
    (own,) = [finding for finding in run.findings if finding.crashed]
    assert own.message.startswith("`talks`: Galleyproof itself failed, which is our fault: KeyError")
    others = [finding for finding in fine.findings if ARTICLE in f"{finding.at[0]}"]
    assert [finding for finding in run.findings if ARTICLE in f"{finding.at[0]}"] == others


@pytest.mark.parametrize(
    ("place", "arguments"),
    [
        ("galleyproof.run.session.conclude", ["check"]),
        ("galleyproof.reports.formats.as_text.render", ["check"]),
        ("galleyproof.write.publish.reports", ["report"]),
        ("galleyproof.reports.formats.as_replay.overtaken", ["overtaken"]),
    ],
)
def test_a_command_that_fails_says_whose_fault_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, arguments: list[str]
) -> None:
    desk = example(tmp_path / "desk")
    plant(monkeypatch, place)
    done = galley(*arguments, str(desk), "--no-cache")
    assert done.exit_code == 3
    first, second = done.stderr.splitlines()
    assert first.startswith("galley: Galleyproof itself failed, which is our fault: KeyError: 'planted' (at ")
    assert second.startswith("Please report this message")


def test_a_machine_without_memory_is_no_fault_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = example(tmp_path / "desk")
    monkeypatch.setattr("galleyproof.run.folder_step.assess", _without_memory)
    assert refusal("check", str(desk), "--no-cache").endswith("has not enough memory for the command")


def _without_memory(*_: object) -> None:
    raise MemoryError


def test_the_traceback_is_shown_on_request(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = example(tmp_path / "desk")
    plant(monkeypatch, "galleyproof.run.session.conclude")
    monkeypatch.setenv("GALLEY_TRACEBACK", "1")
    assert "Traceback" in galley("check", str(desk), "--no-cache").stderr
