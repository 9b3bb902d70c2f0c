"""The sections of a report around the galley: timeline, attendance, contradictions, sources."""

from datetime import date
from pathlib import Path

import pytest

from galleyproof.reports.views.cards import cards
from galleyproof.reports.views.drawing import Timeline
from galleyproof.reports.views.participants import RosterEvent, roster
from galleyproof.reports.views.source_list import source_list
from galleyproof.reports.views.timeline import timeline
from galleyproof.reports.views.verdict import findings_of
from galleyproof.run import Run
from tests.helpers.tools import run_of

DESK = """
entities:
  - {id: ann, kind: person, names: [Ann Bell]}
  - {id: bob, kind: person, names: [Bob Orlow]}
  - {id: mayor, kind: office, names: [Mayor of Fordham], seats: 1}
  - {id: fair, kind: event, names: [the fair]}
  - {id: opening, kind: event, names: [the opening of the fair]}
sources:
  - {id: paper, publisher: The Paper, tier: secondary}
  - {id: mirror, publisher: The Mirror, tier: secondary, origin: paper}
  - {id: rival, publisher: The Rival, tier: secondary}
claims:
  - id: ann-mayor
    fact: {kind: post, holder: ann, office: mayor, during: 2010/2018}
    evidence: [{source: paper, stance: supports, shows: A.}, {source: mirror, stance: supports, shows: B.}]
  - id: bob-mayor
    fact: {kind: post, holder: bob, office: mayor, during: 2015-05-01/2020}
    evidence: [{source: rival, stance: supports, shows: C.}, {source: paper, stance: context, shows: D.}]
  - {id: opened, fact: {kind: event, event: fair, on: 2019-06}}
  - {id: came, fact: {kind: attendance, event: fair, attendees: [ann, bob], mode: announced}}
  - {id: stayed-away, fact: {kind: attendance, event: fair, attendees: [bob], mode: absent}}
files:
  claims/background/b.yaml: |
    claims:
      - id: part
        says: It opened.
        status: unchecked
        fact: {kind: event, event: opening, on: 2019-06-01, part_of: fair}
      - id: before
        says: She came first.
        status: unchecked
        fact: {kind: post, holder: ann, office: mayor, start: 2010-03}
"""


@pytest.fixture(name="run")
def _run(tmp_path: Path) -> Run:
    return run_of(tmp_path, DESK)


def drawn(run: Run) -> Timeline:
    drawing = timeline(run, run.desk.articles[0])
    assert drawing
    return drawing


def test_the_timeline_has_the_articles_dates_and_those_of_the_background_on_the_same_subjects(run: Run) -> None:
    assert [(bar.label, bar.dates, bar.is_mark) for bar in drawn(run).bars] == [
        ("Mayor of Fordham, Ann Bell", "2010 to 2018", False),
        ("Mayor of Fordham, Ann Bell", "from March 2010", False),
        ("Mayor of Fordham, Bob Orlow", "1 May 2015 to 2020", False),
        ("the fair", "June 2019", True),
    ]


def test_a_bar_fades_at_uncertain_ends(run: Run) -> None:
    time = drawn(run)
    first = time.shape(time.bars[0])
    assert (first.start, first.solid) == (time.x(date(2010, 1, 1).toordinal()), time.x(date(2010, 12, 31).toordinal()))
    assert first.start < first.solid < first.end < first.gone


def test_a_bar_without_an_end_fades_at_once(run: Run) -> None:
    time = drawn(run)
    shape = time.shape(time.bars[1])
    assert shape.solid == shape.end < shape.gone


def test_a_contradiction_is_drawn_as_an_overlap(run: Run) -> None:
    time = drawn(run)
    (overlap,) = time.overlaps
    assert overlap.claims == ("example/ann-mayor", "example/bob-mayor")
    assert overlap.start == time.x(date(2015, 5, 1).toordinal())
    assert overlap.end == time.x(date(2018, 12, 31).toordinal())


def test_similar_claims_are_not_drawn_as_a_contradiction(tmp_path: Path) -> None:
    row = "evidence: [{source: paper, stance: supports, shows: The same.}]"
    posts = "\n".join(
        f"  - {{id: p{year}, {row}, fact: {{kind: post, holder: ann, office: mayor, during: {year}/{year}}}}}"
        for year in (2001, 2003, 2005)
    )
    run = run_of(tmp_path, f"{DESK.partition('claims:')[0]}claims:\n{posts}")
    assert "sourcing.repeated" in {finding.check for finding in run.findings}
    assert drawn(run).overlaps == []


def test_a_waived_contradiction_is_not_drawn(tmp_path: Path) -> None:
    waived = "id: ann-mayor\n    waive: [{check: posts.one_holder, because: So., by: desk, with: [bob-mayor]}]"
    run = run_of(tmp_path, DESK.replace("id: ann-mayor", waived))
    assert [finding.waived for finding in run.findings if finding.check == "posts.one_holder"] == ["So."]
    assert drawn(run).overlaps == []


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ("kind: post, holder: ann, office: mayor, end: 2021-05", "until May 2021"),
        ("kind: post, holder: ann, office: mayor, end: by 2021-05-03", "ended by 3 May 2021"),
        ("kind: post, holder: ann, office: mayor, end: ../2021-05-03", "ended by 3 May 2021"),
        ("kind: post, holder: ann, office: mayor, start: 2021-05", "from May 2021"),
        ("kind: post, holder: ann, office: mayor, holds_on: 2021-05-01", "on 1 May 2021"),
        ("kind: post, holder: ann, office: mayor, during: 2021-05/..", "since May 2021"),
        (
            "kind: event, event: fair, start: '[2021-05-01..2021-05-09]', end: 2021-06",
            "began between 1 and 9 May 2021, until June 2021",
        ),
        (
            "kind: event, event: fair, start: '[2021-05-01..2021-05-09]', end: '[2021-05-01..2021-05-09]'",
            "between 1 and 9 May 2021",
        ),
        ("kind: lifespan, of: ann, died: 2021", "died 2021"),
        ("kind: lifespan, of: ann, born: 1950, died: 2021", "born 1950, died 2021"),
    ],
)
def test_dates_are_given_in_words(tmp_path: Path, fact: str, words: str) -> None:
    run = run_of(tmp_path, f"{DESK.partition('claims:')[0]}claims: [{{fact: {{{fact}}}}}]")
    assert [bar.dates for bar in drawn(run).bars] == [words]


def test_without_dates_there_is_no_timeline(tmp_path: Path) -> None:
    run = run_of(tmp_path)
    assert timeline(run, run.desk.articles[0]) is None


def test_the_roster_has_each_event_by_participant(run: Run) -> None:
    table = roster(run, run.desk.articles[0])
    assert table
    assert [event.name for event in table.events] == ["the fair", "the opening of the fair"]
    assert [(who, [[mode for mode, _ in cell.modes] for cell in cells]) for who, cells in table.rows] == [
        ("Ann Bell", [["announced"], []]),
        ("Bob Orlow", [["announced", "absent"], []]),
    ]


def test_a_roster_is_closed_if_a_claim_says_that_nobody_else_took_part(tmp_path: Path) -> None:
    assert not any(event.is_closed for event in _events(tmp_path / "open", DESK))
    closed = DESK.replace("mode: announced}", "mode: announced, complete: true}")
    assert [event.is_closed for event in _events(tmp_path / "closed", closed)] == [True, False]


def test_a_closed_roster_rules_out_others_of_the_same_kind(tmp_path: Path) -> None:
    desk = DESK.replace("attendees: [ann, bob], mode: announced}", "attendees: [ann], mode: announced, complete: true}")
    run = run_of(tmp_path, desk.replace("event: fair, attendees: [bob]", "event: opening, attendees: [bob]"))
    table = roster(run, run.desk.articles[0])
    assert table
    assert [(who, [cell.is_ruled_out for cell in cells]) for who, cells in table.rows] == [
        ("Ann Bell", [False, False]),
        ("Bob Orlow", [True, False]),
    ]


def _events(root: Path, desk: str) -> tuple[RosterEvent, ...]:
    run = run_of(root, desk)
    table = roster(run, run.desk.articles[0])
    assert table
    return table.events


def test_a_tenure_has_one_row_with_a_lane_for_each_dating(run: Run) -> None:
    first, *_ = drawn(run).rows
    assert first.label == "Mayor of Fordham, Ann Bell"
    assert [(lane.bar.dates, [claim.id for claim in lane.claims]) for lane in first.lanes] == [
        ("2010 to 2018", ["ann-mayor"]),
        ("from March 2010", ["before"]),
    ]


def test_without_attendance_there_is_no_roster(tmp_path: Path) -> None:
    run = run_of(tmp_path)
    assert roster(run, run.desk.articles[0]) is None


def test_a_card_has_both_sides(run: Run) -> None:
    (card,) = cards(run, findings_of(run, run.desk.articles[0]))
    assert card.finding.check == "posts.one_holder"
    assert [side.claim.id for side in card.sides] == ["ann-mayor", "bob-mayor"]
    assert card.sides[0].facts[0][0].name == "kind"
    assert [source.id for source in card.sides[1].sources] == ["rival"]


def test_a_card_names_the_claim_to_check_first(tmp_path: Path) -> None:
    run = run_of(tmp_path, DESK.replace("id: bob-mayor", "id: bob-mayor\n    status: verified"))
    (card,) = cards(run, findings_of(run, run.desk.articles[0]))
    assert card.check_first.startswith("`example/ann-mayor`, which has the least support: it is ")


def test_sources_are_grouped_within_each_claim(tmp_path: Path) -> None:
    """A publisher that reprints two agencies does not link them in a claim that does not cite it."""
    desk = """
    sources:
      - {id: tass, publisher: TASS, tier: secondary}
      - {id: reuters, publisher: Reuters, tier: secondary}
      - {id: daily-1, publisher: The Daily, tier: secondary, origin: tass}
      - {id: daily-2, publisher: The Daily, tier: secondary, origin: reuters}
    claims:
      - id: both
        evidence: [{source: tass, stance: supports, shows: A.}, {source: reuters, stance: supports, shows: B.}]
      - id: other
        evidence: [{source: daily-1, stance: supports, shows: C.}, {source: daily-2, stance: supports, shows: D.}]
    """
    run = run_of(tmp_path, desk)
    alone = {entry.source.id: entry.alone for entry in source_list(run, run.desk.articles[0])}
    assert alone == {"tass": 0, "reuters": 0, "daily-1": 1, "daily-2": 1}


def test_a_source_has_its_origin_and_the_claims_it_decides(run: Run) -> None:
    entries = {entry.source.id: entry for entry in source_list(run, run.desk.articles[0])}
    assert {id_: entry.origin for id_, entry in entries.items()} == {"paper": "", "mirror": "The Paper", "rival": ""}
    assert {id_: (len(entry.claims), entry.alone) for id_, entry in entries.items()} == {
        "paper": (1, 1),
        "mirror": (1, 1),
        "rival": (1, 1),
    }
