"""Suspects: the weaker claim of a conflict comes first, and the fewest claims that resolve all of them are listed."""

import json
from itertools import chain, combinations
from pathlib import Path

from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.cli import main
from galleyproof.run.folder_run import run_folder
from galleyproof.run.support import Support
from galleyproof.run.suspicion import fewest_to_drop, suspects
from galleyproof.write.publish import reports
from tests.helpers.tools import TODAY, desk_at, run_of

WEAK, STRONG = Support(asserted=True, status=1, tier=1, voices=0), Support(asserted=True, status=5, tier=3, voices=2)
SEAT = """
entities:
  - {id: mayor, kind: office, seats: 1}
  - {id: ann, kind: person, names: [Ann Bell]}
  - {id: bob, kind: person, names: [Robert Carr]}
  - {id: cat, kind: person, names: [Dora Ewing]}
sources:
  - {id: register, title: Register, publisher: City Council, published: 2021, tier: primary}
  - {id: blog, title: Blog, publisher: A Blog, published: 2021, tier: tertiary}
"""


def claim(holder: str, dates: str, source: str, status: str = "supported") -> str:
    evidence = f"[{{source: {source}, stance: supports, shows: It says so.}}]" if source else "[]"
    fact = f"{{kind: post, holder: {holder}, office: mayor, {dates}}}"
    return f"  - {{id: {holder}-mayor, status: {status}, fact: {fact}, evidence: {evidence}}}\n"


def two(ann: str, bob: str) -> str:
    claims = claim("ann", "during: 2018/2020", ann) + claim("bob", "holds_on: 2019-06", bob)
    return f"claims:\n{claims}{SEAT}"


def conflict_of(root: Path, text: str) -> tuple[str, str, tuple[str, ...]]:
    finding = next(one for one in run_of(root, text).findings if one.check == "posts.one_holder")
    return finding.message, finding.fix, finding.claims


def test_the_claim_with_the_weaker_support_is_named_first_and_is_to_be_checked_first(tmp_path: Path) -> None:
    message, fix, claims = conflict_of(tmp_path, two("register", "blog"))
    assert message.startswith("`example/bob-mayor`")
    assert "check `example/bob-mayor` first: it has the weakest support" in fix
    assert claims == ("example/ann-mayor", "example/bob-mayor")


def test_so_it_is_the_other_way_round(tmp_path: Path) -> None:
    message, fix, _ = conflict_of(tmp_path, two("blog", "register"))
    assert (message.startswith("`example/ann-mayor`"), "check `example/ann-mayor` first" in fix) == (True, True)


def test_with_equal_support_no_claim_is_singled_out(tmp_path: Path) -> None:
    message, fix, _ = conflict_of(tmp_path, two("register", "register"))
    assert (message.startswith("`example/ann-mayor`"), "first:" in fix) == (True, False)


def test_the_suspect_of_one_conflict_is_the_weaker_claim(tmp_path: Path) -> None:
    (suspect,) = suspects(run_of(tmp_path, two("register", "blog")))
    assert (suspect.claim, suspect.conflicts) == ("example/bob-mayor", 1)
    assert suspect.because == (
        "it contradicts `example/ann-mayor`, which has more support: it is supported; its best source is tertiary"
    )


def test_with_equal_support_the_list_says_that_the_evidence_does_not_show_it(tmp_path: Path) -> None:
    (suspect,) = suspects(run_of(tmp_path, two("register", "register")))
    assert suspect.because == "it contradicts `example/bob-mayor`, and the evidence does not show which is wrong"


def test_of_two_with_equal_support_the_one_that_shares_no_date_is_the_suspect(tmp_path: Path) -> None:
    dates = [
        ("ann", "during: 2015-01-01/2019-03-01"),
        ("bob", "during: 2018-06-01/2020-05-01"),
        ("cat", "during: 2012/2015-01"),
    ]
    text = "".join(claim(holder, during, "register") for holder, during in dates)
    (suspect,) = suspects(run_of(tmp_path, f"claims:\n{text}{SEAT}"))
    assert suspect.claim == "example/bob-mayor"
    assert suspect.because.endswith("which has as much support or more, and more dates in common with other claims")


def test_a_date_of_a_whole_year_is_in_common_by_chance(tmp_path: Path) -> None:
    dates = [("ann", "during: 2015/2019"), ("bob", "during: 2017/2021"), ("cat", "during: 2021/2022")]
    text = "".join(claim(holder, during, "register") for holder, during in dates)
    (suspect,) = suspects(run_of(tmp_path, f"claims:\n{text}{SEAT}"))
    assert (suspect.claim, suspect.because.rpartition(", ")[2]) == (
        "example/ann-mayor",
        "and the evidence does not show which is wrong",
    )


def test_the_one_claim_behind_several_conflicts_is_the_suspect(tmp_path: Path) -> None:
    claims = [("ann", "during: 2010/2012"), ("bob", "during: 2014/2016"), ("cat", "during: 2011/2015")]
    text = "".join(claim(holder, dates, "register") for holder, dates in claims)
    (suspect,) = suspects(run_of(tmp_path, f"claims:\n{text}{SEAT}"))
    assert (suspect.claim, suspect.conflicts) == ("example/cat-mayor", 2)
    assert suspect.because.endswith("; without it, 2 contradictions would be resolved")


def test_a_desk_without_contradictions_has_no_suspects(tmp_path: Path) -> None:
    assert suspects(run_of(tmp_path)) == []


def test_a_waived_contradiction_has_no_suspects(tmp_path: Path) -> None:
    waive = "waive: [{check: posts.one_holder, with: [bob-mayor], because: Both were sworn in., by: An editor}]"
    text = two("register", "blog").replace("{id: ann-mayor,", f"{{id: ann-mayor, {waive},")
    assert suspects(run_of(tmp_path, text)) == []


def test_the_command_lists_the_suspects_and_their_number(tmp_path: Path) -> None:
    run_of(tmp_path, two("register", "blog"))
    lines = CliRunner().invoke(main, ["suspects", "--no-cache", str(tmp_path)]).output.splitlines()
    assert (lines[0].startswith("example/bob-mayor: 1 conflict; it contradicts"), lines[-1]) == (
        True,
        "1 claim to check first",
    )


def test_the_command_prints_the_same_as_json(tmp_path: Path) -> None:
    run = run_of(tmp_path, two("register", "blog"))
    output = CliRunner().invoke(main, ["suspects", "--no-cache", "--format", "json", str(tmp_path)]).output
    assert json.loads(output) == {"suspects": [one._asdict() for one in suspects(run)]}


CLAIMS = st.sampled_from("abcdef")
CONFLICTS = st.lists(st.frozensets(CLAIMS, min_size=1, max_size=3), max_size=8)


@given(CONFLICTS, st.frozensets(CLAIMS))
def test_the_suspects_are_a_smallest_set_with_a_claim_of_every_conflict(
    conflicts: list[frozenset[str]], weak: frozenset[str]
) -> None:
    supports = {ref: WEAK if ref in weak else STRONG for ref in "abcdef"}
    subsets = chain.from_iterable(combinations("abcdef", size) for size in range(7))
    resolving = [{*subset} for subset in subsets if all(conflict & {*subset} for conflict in conflicts)]
    fewest = [subset for subset in resolving if len(subset) == min(map(len, resolving))]
    dropped = fewest_to_drop(conflicts, supports)
    assert dropped in fewest
    assert len(dropped - weak) == min(len(subset - weak) for subset in fewest)


def test_many_conflicts_are_resolved_greedily_without_needless_claims() -> None:
    conflicts = [frozenset({f"right {number}", f"wrong {number % 40}"}) for number in range(400)]
    supports = dict.fromkeys(chain.from_iterable(conflicts), STRONG)
    assert fewest_to_drop(conflicts, supports) == {f"wrong {number}" for number in range(40)}


HEADING = "Check these first"


def reports_of(root: Path, text: str) -> dict[str, str]:
    return dict(reports(run_of(root, text)))


def test_the_reports_list_what_the_command_lists(tmp_path: Path) -> None:
    texts = reports_of(tmp_path, two("register", "blog"))
    (suspect,) = suspects(run_of(tmp_path, two("register", "blog")))
    assert json.loads(texts["example/report.json"])["suspects"] == [suspect._asdict()]
    for name in ("index.html", "example/report.html", "example/report.md"):
        part = texts[name].split(HEADING)[1]
        assert suspect.claim.partition("/")[2] in part
        assert "which has more support" in part


def test_reports_without_a_contradiction_list_no_suspects(tmp_path: Path) -> None:
    texts = reports_of(tmp_path, f"claims:\n{claim('ann', 'during: 2018/2020', 'register')}{SEAT}")
    assert [name for name, text in texts.items() if HEADING in text or '"suspects"' in text] == []


def test_a_report_leaves_out_the_suspects_of_other_articles(tmp_path: Path) -> None:
    desk_at(tmp_path, two("register", "blog"))
    other = tmp_path / "claims/other"
    other.mkdir()
    (other / "article.md").write_text((tmp_path / "claims/example/article.md").read_text())
    texts = dict(reports(run_folder(tmp_path, TODAY)))
    assert [name for name, text in texts.items() if HEADING in text] == [
        "index.html",
        "example/report.html",
        "example/report.md",
    ]


def test_nothing_is_suspected_where_the_contradiction_is_waived(tmp_path: Path) -> None:
    waiver = "waive: [{check: posts.one_holder, because: Known., by: desk, with: [bob-mayor]}]"
    text = two("register", "blog").replace("{id: ann-mayor,", "{id: ann-mayor, " + waiver + ",")
    assert [name for name, text in reports_of(tmp_path, text).items() if HEADING in text] == []
