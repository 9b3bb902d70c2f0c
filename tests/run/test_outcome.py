"""What a run makes of clusters that it could not decide: the last line, the verdict, and the exit code."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from galleyproof.cli import main
from galleyproof.reports.formats.as_text import last_line
from galleyproof.reports.views.verdict import judge
from tests.engine.test_pressing import MAYORS, office
from tests.helpers.tools import run_of

VAGUE = office(210, [])
STRICT_DESK = f"{VAGUE}desk: {{policy: {{undecided: error}}}}\n"
AGREES = office(2, [])


def check(root: Path, *options: str) -> int:
    return CliRunner().invoke(main, ["check", "--no-cache", *options, str(root)]).exit_code


def test_the_last_line_counts_the_clusters_that_are_undecided(tmp_path: Path) -> None:
    run = run_of(tmp_path, VAGUE)
    assert last_line(run, lambda text, colour: f"{colour}: {text}").endswith("; 1 cluster of 210 claims undecided")


def test_a_cluster_with_a_contradiction_may_still_be_undecided(tmp_path: Path) -> None:
    run = run_of(tmp_path, office(210, MAYORS[:2]))
    assert last_line(run).endswith("2 with errors; 1 cluster of 212 claims undecided")


def test_the_last_line_says_nothing_of_clusters_if_all_are_decided(tmp_path: Path) -> None:
    assert "undecided" not in last_line(run_of(tmp_path, AGREES))


def test_an_article_with_an_undecided_cluster_may_not_run_yet(tmp_path: Path) -> None:
    run = run_of(tmp_path, VAGUE)
    verdict = judge(run, run.desk.articles[0])
    why = "210 claims have not been checked yet; 1 cluster of 210 claims undecided"
    assert (verdict.answer, verdict.why) == ("not yet", why)


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 1)])
def test_a_strict_check_exits_with_1_if_a_cluster_is_undecided(
    tmp_path: Path, options: tuple[str, ...], code: int
) -> None:
    run_of(tmp_path, VAGUE)
    assert check(tmp_path, *options) == code


def test_a_strict_check_of_a_desk_without_one_exits_with_0(tmp_path: Path) -> None:
    run_of(tmp_path, AGREES)
    assert check(tmp_path, "--strict") == 0


def test_a_policy_makes_an_undecided_cluster_an_error(tmp_path: Path) -> None:
    run = run_of(tmp_path, STRICT_DESK)
    assert (check(tmp_path), [finding.check for finding in run.reported]) == (1, ["posts.one_holder"])
