"""Conflicts as findings: their messages and claims, undecided clusters, and constraints that fail."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from galleyproof.checks import builtin
from galleyproof.constraint import Constraint
from galleyproof.engine.solve import solve
from galleyproof.finding import Finding, Severity
from galleyproof.load import load
from galleyproof.reports.formats import as_json, as_text
from galleyproof.reports.formats.shown import Shown
from galleyproof.run import Run, run
from galleyproof.run.folder_run import run_folder
from tests.helpers.tools import REPOSITORY, TODAY, check_ids, desk_at, only_finding, run_of

CONSTRAINTS = [check for check in builtin() if isinstance(check, Constraint)]
SEAT = """
entities:
  - {id: envoy, kind: office, names: [Envoy], seats: 1}
  - {id: jawad, kind: person, names: [Said Jawad], era: born 1958}
  - {id: bahand, kind: person, names: [Latif Bahand]}
  - {id: javad, kind: person, names: [Saeed Javad], era: born 1962}
"""
JAWAD = "{id: jawad-envoy, fact: {kind: post, holder: jawad, office: envoy, during: 2018/2020-08-09}}"
BAHAND = "{id: bahand-envoy, fact: {kind: post, holder: bahand, office: envoy, holds_on: 2019-05}}"
TWO = f"claims:\n  - {JAWAD}\n  - {BAHAND}\n{SEAT}"


def conflicts(run: Run) -> list[Finding]:
    return [
        finding for finding in run.findings if finding.check.startswith(("posts", "attendance", "absence", "house"))
    ]


def test_a_conflict_names_each_claim_its_dates_as_written_and_its_place(tmp_path: Path) -> None:
    finding = only_finding(run_of(tmp_path, TWO))
    assert finding.message == (
        "`example/jawad-envoy` (Said Jawad, 2018 to 9 August 2020, claims/example/claims.yaml:4) and "
        "`example/bahand-envoy` (Latif Bahand, held in May 2019, claims/example/claims.yaml:12) cannot both be right: "
        "an office with one seat has one holder at a time"
    )


def test_a_conflict_is_placed_at_its_facts_and_names_all_its_claims(tmp_path: Path) -> None:
    finding = only_finding(run_of(tmp_path, TWO))
    assert ([place.line for place in finding.at], finding.claims) == (
        [4, 12],
        ("example/bahand-envoy", "example/jawad-envoy"),
    )


def test_a_claim_whose_own_order_goes_round_is_placed_at_its_facts(tmp_path: Path) -> None:
    order = "{kind: order, first: jawad-envoy.start, then: jawad-envoy.start}"
    itself = JAWAD.replace("fact: ", "facts: [").replace("}}", f"}}, {order}]}}")
    run = run_of(tmp_path, f"claims:\n  - {itself}\n{SEAT}")
    assert [finding.at[0].line for finding in run.findings if finding.check == "order.cycle"] == [5]


def test_of_a_claim_with_several_facts_only_those_that_conflict_are_shown(tmp_path: Path) -> None:
    other = "{kind: post, holder: jawad, office: judge, during: 2001/2002}"
    both = JAWAD.replace("fact: ", f"facts: [{other}, ").replace("}}", "}]}")
    finding = only_finding(run_of(tmp_path, TWO.replace(JAWAD, both) + "  - {id: judge, kind: office}"))
    assert ("2001 to 2002" in finding.message, "2018 to 9 August 2020" in finding.message, len(finding.at)) == (
        False,
        True,
        2,
    )


def test_the_fix_of_a_conflict_includes_a_waiver_that_names_the_others(tmp_path: Path) -> None:
    fix = only_finding(run_of(tmp_path, TWO)).fix
    assert "waive `posts.one_holder` in `example/jawad-envoy`, `with: [example/bahand-envoy]`" in fix


def test_two_holders_with_similar_names_may_be_one_person(tmp_path: Path) -> None:
    alike = only_finding(run_of(tmp_path / "alike", TWO.replace("holder: bahand", "holder: javad")))
    other = only_finding(run_of(tmp_path / "other", TWO))
    same = "if `jawad` is the same person as `javad`, add `same_as: javad` to it; "
    assert (alike.fix.startswith(same), "same person" in other.fix) == (True, False)


def test_a_conflict_can_be_waived_by_a_claim_that_names_the_others(tmp_path: Path) -> None:
    waiver = "waive: [{check: posts.one_holder, because: Both signed., by: desk, with: [bahand-envoy]}]"
    result = run_of(tmp_path, TWO.replace("id: jawad-envoy,", f"id: jawad-envoy, {waiver},"))
    assert (only_finding(result).waived, result.blocked) == ("Both signed.", False)


def test_a_constraint_counts_the_claims_that_it_is_about(tmp_path: Path) -> None:
    result = run_of(tmp_path, TWO.replace("claims:", "claims:\n  - {id: plain}"))
    counts = next(counts for counts in result.check_counts if counts.check.id == "posts.one_holder")
    assert (counts.checked, counts.not_applicable, counts.failed) == (2, 1, 1)


def test_an_overtaken_claim_was_correct_when_published_and_names_what_overtook_it(tmp_path: Path) -> None:
    finding = only_finding(overtaken(tmp_path))
    assert finding.severity is Severity.NOTE
    assert finding.message == (
        "`No state has recognised it` was correct when published (18 October 2021); "
        'overtaken on 3 July 2025 by "Russia recognises it"'
    )


def test_an_overtaken_claim_is_reported_and_blocks_nothing(tmp_path: Path) -> None:
    result = overtaken(tmp_path)
    data = json.loads(as_json.render(result))["findings"]
    assert (result.blocked, [finding["overtaken"] for finding in data]) == (False, [True])
    assert data[0]["overtaken_by"] == 'overtaken on 3 July 2025 by "Russia recognises it"'
    assert as_text.render(result, shown=Shown(notes=True)).startswith("overtaken claims/example/claims.yaml:4")


def overtaken(root: Path) -> Run:
    text = """
    claims:
      - id: none
        says: No state has recognised it.
        fact: {kind: absence, none: {kind: recognition, of: emirate}, since: 2021-08-15}
      - id: one
        says: Russia recognises it.
        as_of: 2025-07-04
        fact: {kind: recognition, by: russia, of: emirate, on: 2025-07-03}
    entities: [{id: russia, kind: state}, {id: emirate, kind: government}]
    """
    return run_of(root, text, as_of=date(2025, 7, 4))


def entangled(root: Path) -> Run:
    """Run a desk with more undated terms than can be compared two by two."""
    claims = "".join(
        f"  - {{id: h{number}, fact: {{kind: post, holder: h{number}, office: envoy, holds_on: 2001}}}}\n"
        for number in range(250)
    )
    return run_of(root, f"claims:\n{claims}entities:\n  - {{id: envoy, kind: office, seats: 1}}\n")


def test_a_cluster_that_takes_too_long_neither_fails_nor_passes(tmp_path: Path) -> None:
    began = process_time()
    result = entangled(tmp_path)
    (question,) = (question for question in result.undecided if question.check == "posts.one_holder")
    counts = next(counts for counts in result.check_counts if counts.check.id == "posts.one_holder")
    assert (len(question.claims), counts.undecided, counts.checked, conflicts(result)) == (250, 250, 0, [])
    assert process_time() - began < 10


def test_a_budget_that_runs_out_leaves_a_cluster_undecided(tmp_path: Path) -> None:
    solution = solve(load(desk_at(tmp_path, TWO)), CONSTRAINTS, TODAY, budget=3)
    assert [len(cluster.claims) for cluster in solution.undecided] == [2]


CRASHES = '''
from galleyproof.constraint import Rule, constraint
from galleyproof.facts import Post
from galleyproof.facts.atoms import Seated

@constraint(Post)
def rule(asserted):
    """A post is like no other.

    Fails:
        claims:
          - {id: a, fact: {kind: post, holder: jawad, office: envoy}}
          - {id: b, fact: {kind: post, holder: jawad, office: envoy}}
    Passes:
        claims: [{id: a, fact: {kind: event, event: fall}}]
    """
    BODY
'''


def with_rule(root: Path, body: str) -> Run:
    return run_of(root, TWO + f"files: {{checks/own.py: {json.dumps(CRASHES.replace('BODY', body))}}}")


def test_a_newsroom_can_add_a_constraint(tmp_path: Path) -> None:
    body = "yield from (Rule((seated,)) for seated in asserted[Seated] if seated.tenure.holder == 'jawad')"
    finding = next(finding for finding in with_rule(tmp_path, body).findings if finding.check == "house.own.rule")
    assert (finding.claims, finding.severity) == (("example/jawad-envoy",), Severity.ERROR)


def test_a_constraint_that_fails_is_a_finding_that_no_waiver_covers(tmp_path: Path) -> None:
    finding = next(
        finding for finding in with_rule(tmp_path, "yield 1 / 0").findings if finding.check == "house.own.rule"
    )
    assert (finding.crashed, finding.at[0].file, "ZeroDivisionError" in finding.message) == (
        True,
        "checks/own.py",
        True,
    )


def test_the_other_constraints_are_proved_all_the_same(tmp_path: Path) -> None:
    assert "posts.one_holder" in check_ids(with_rule(tmp_path, "yield 1 / 0"))


@pytest.mark.parametrize(
    ("day", "claims"),
    [
        ("2021-10-18", []),
        ("2021-10-19", ["us-will-travel"]),
        ("2022-05-01", ["not-under-taliban", "still-in-post", "us-will-travel"]),
        ("2025-04-18", ["not-under-taliban", "russian-ban", "still-in-post", "us-will-travel"]),
        (
            "2025-07-04",
            [
                "no-recognition",
                "not-under-taliban",
                "old-flag",
                "russian-ban",
                "still-in-post",
                "us-will-travel",
                "works-with-embassy",
            ],
        ),
    ],
)
def test_the_moscow_talks_article_is_overtaken_day_by_day(day: str, claims: list[str]) -> None:
    findings = run_folder(REPOSITORY, TODAY, date.fromisoformat(day)).findings
    named = {claim for finding in findings if finding.overtaken for claim in finding.claims}
    assert sorted(claim.removeprefix("moscow-talks/") for claim in named if claim.startswith("moscow-talks/")) == claims


def test_the_two_days_of_the_moscow_talks_as_one_would_contradict_the_roster() -> None:
    desk = load(REPOSITORY)
    merged = (
        claim.model_copy(update={"status": "verified"}) for claim in desk.claims if claim.id == "one-joint-meeting"
    )
    result = run(replace(desk, claims=(*desk.claims, *merged)), CONSTRAINTS, date(2026, 11, 1))
    named = {finding.claims for finding in result.findings if finding.check == "attendance.closed_roster"}
    assert ("background/troika-roster", "moscow-talks/one-joint-meeting") in named


def test_a_claim_overtaken_by_an_end_gives_the_day_of_the_end(tmp_path: Path) -> None:
    text = """
    claims:
      - id: banned
        says: The court bans it.
        fact: {kind: designation, authority: court, target: group, label: banned, during: 2003-02-14/..}
      - id: ban
        says: It was banned for 22 years.
        as_of: 2025-07-04
        fact: {kind: designation, authority: court, target: group, label: banned, during: 2003-02-14/2025-04-17}
    entities: [{id: court, kind: body}, {id: group, kind: group}]
    """
    finding = only_finding(run_of(tmp_path, text, as_of=date(2025, 7, 4)))
    assert finding.overtaken
    assert finding.overtaken.words == 'overtaken on 17 April 2025 by "It was banned for 22 years"'


def figures(root: Path, *values: str) -> list[Finding]:
    """Return the findings about claims that give these values of one figure."""
    fact = "{{kind: quantity, of: base, measure: troops, value: {}, on: 2021-07}}"
    claims = "\n".join(f"  - {{id: c{number}, fact: {fact.format(value)}}}" for number, value in enumerate(values))
    result = run_of(root, f"claims:\n{claims}\nentities: [{{id: base, kind: body}}]")
    return [finding for finding in result.findings if finding.check == "quantities.equal"]


def test_all_claims_that_disagree_about_one_figure_are_one_finding(tmp_path: Path) -> None:
    (finding,) = figures(tmp_path, *map(str, range(5)))
    assert finding.claims == tuple(f"example/c{number}" for number in range(5))
    assert "`example/c2`" in finding.message
    assert "`example/c3`" not in finding.message
    assert "and 2 more cannot all be right" in finding.message


def test_the_finding_of_very_many_claims_names_the_first_places(tmp_path: Path) -> None:
    (finding,) = figures(tmp_path, *map(str, range(60)))
    assert (len(finding.claims), len(finding.at)) == (60, 20)
    assert "with the other 59 claims under `with`" in finding.fix


def test_one_figure_that_does_not_agree_with_two_others_is_named_with_each(tmp_path: Path) -> None:
    assert [finding.claims for finding in figures(tmp_path, "1000", "2000", "1000")] == [
        ("example/c0", "example/c1"),
        ("example/c1", "example/c2"),
    ]
