"""Evidence that was published before what it is cited for."""

from pathlib import Path

import pytest

from tests.helpers.tools import check_ids, run_of

DESK = """
says: SAYS
fact: {kind: FACT }
evidence: [{source: paper, stance: supports, shows: So it was., ROW}]
sources: [{id: paper, published: PUBLISHED}]
article: {published: 2024-03-20}
"""


def is_found(root: Path, fact: str, published: str, says: str = "It happened.", row: str = "") -> bool:
    desk = DESK.replace("SAYS", says).replace("FACT", fact).replace("PUBLISHED", published).replace("ROW", row)
    return "evidence.published_afterwards" in check_ids(run_of(root, desk))


EVENT = "event, event: talks, on: 2024-03-14"
POST = "post, holder: ann, office: mayor"


@pytest.mark.parametrize(
    ("fact", "published"),
    [
        (EVENT, "2024-03-13"),
        (EVENT, "2024-02"),
        (EVENT, "2024-03-10~"),
        ("event, event: talks, on: 2024-02", "[2024-01-10..2024-01-20]"),
        ("event, event: fair, start: 2024-03-10", "2024-03-08"),
        ("event, event: fair, on: 2024-03-10/2024-03-12", "2024-03-08"),
        (f"{POST}, start: 2022-05", "2022-04-30"),
        (f"{POST}, during: 2019/..", "2018"),
        (f"{POST}, start: 2022-05, named: 2022-03", "2022-02"),
        ("designation, authority: court, target: gang, label: banned, during: 2019/2022", "2018"),
        ("recognition, by: peru, of: republic, on: 2023-07-03", "2023-07-01"),
        ("lifespan, of: ann, died: 2020-02", "2020-01"),
        ("statement, speaker: ann, gist: it was over, on: 2024-03-14", "2024-03-12"),
        ("quantity, of: firm, measure: passengers, value: 480000, on: 2023", "2022-12"),
        ("quantity, of: firm, measure: ships, value: 12, on: 2024-03-14", "2023-01"),
        ("proceeding, who: ann, charge: fraud, stage: convicted, on: 2024-03-14", "2024-03-01"),
        ("presence, who: ann, place: lima, on: 2024-03-14", "2024-03-01"),
    ],
)
def test_evidence_cannot_be_older_than_what_it_is_cited_for(tmp_path: Path, fact: str, published: str) -> None:
    assert is_found(tmp_path, fact, published)


@pytest.mark.parametrize(
    ("fact", "published"),
    [
        (EVENT, "2024-03-14"),
        (EVENT, "2024-03"),
        (EVENT, "2024-03-13~"),
        (EVENT, "'2024-03-10?'"),
        (EVENT, "[2024-03-10..]"),
        (EVENT, "2024-03-10/.."),
        ("event, event: talks, on: 2024-03~", "2024-02-10"),
        ("event, event: talks, on: '2024-03?'", "2024-02-10"),
        ("event, event: talks, on: before 2024-03-14", "2024-01"),
        ("event, event: fair, end: 2024-03-10", "2024-03-08"),
        (f"{POST}, during: 2019/2022", "2020"),
        (f"{POST}, end: ..", "2020"),
        (f"{POST}, end: 2023-05", "2020"),
        (f"{POST}, holds_on: 2024-03-20", "2024-03-18"),
        (f"{POST}, start: 2022-05, named: 2022-03", "2022-03-20"),
        ("lifespan, of: ann, born: 1950, died: 2020", "2000"),
        ("quantity, of: firm, measure: passengers, value: 480000, on: 2023", "2023-06"),
        ("quantity, of: firm, measure: ships, value: 12, on: 2024-03-14", "2024-03-01"),
        ("quantity, of: firm, measure: cost, value: 12, on: 2023, basis: budgeted", "2022-11"),
        ("quantity, of: firm, measure: ships, value: 12", "2020"),
        ("absence, none: {kind: recognition, of: republic}, since: 2023", "2022"),
    ],
)
def test_evidence_is_left_alone_where_it_may_be_from_afterwards(tmp_path: Path, fact: str, published: str) -> None:
    assert not is_found(tmp_path, fact, published)


@pytest.mark.parametrize(
    ("says", "fact"),
    [
        ("The talks will be held in Lima.", EVENT),
        ("The talks were planned for 14 March.", EVENT),
        ("The ministry announced the talks.", EVENT),
        ("The talks were expected to start on 14 March.", EVENT),
        ("Ann Bell was elected mayor.", f"{POST}, start: 2024-01-02"),
        ("The council approved 3m for the year.", "quantity, of: town, measure: funds, value: 3m, on: 2024-03"),
        ("The bridge is due to cost 3m.", "quantity, of: bridge, measure: cost, value: 3m, on: 2024-03"),
    ],
)
def test_an_announcement_or_a_forecast_comes_first(tmp_path: Path, says: str, fact: str) -> None:
    assert not is_found(tmp_path, fact, "2023-12", says)


@pytest.mark.parametrize(
    "says", ["The talks were held in May.", "The talks in Lima were about the future of May Hill."]
)
def test_the_month_of_may_is_no_forecast(tmp_path: Path, says: str) -> None:
    assert is_found(tmp_path, EVENT, "2023-12", says)


def test_what_somebody_said_of_the_future_is_said_on_its_day(tmp_path: Path) -> None:
    fact = "statement, speaker: ann, gist: the mill will close, on: 2024-03-14"
    assert is_found(tmp_path, fact, "2024-03-01", "Ann Bell said that the mill will close.")


def test_what_is_still_to_come_is_a_plan(tmp_path: Path) -> None:
    assert not is_found(tmp_path, "event, event: talks, on: 2024-03-21", "2024-03-19", "The talks are on Thursday.")


@pytest.mark.parametrize("row", ["weight: low, because: A preview.", "tier: tertiary"])
def test_only_a_row_that_counts_is_looked_at(tmp_path: Path, row: str) -> None:
    assert is_found(tmp_path, EVENT, "2024-03-10", row=row) == row.startswith("tier")


@pytest.mark.parametrize("stance", ["partly", "refutes", "context", "silent"])
def test_a_row_that_does_not_support_the_whole_is_left_alone(tmp_path: Path, stance: str) -> None:
    desk = DESK.replace("supports", stance).replace("FACT", EVENT).replace("PUBLISHED", "2024-03-10")
    run = run_of(tmp_path, desk.replace("SAYS", "It happened.").replace("ROW", ""))
    assert "evidence.published_afterwards" not in check_ids(run)


def test_the_finding_names_both_days(tmp_path: Path) -> None:
    desk = DESK.replace("FACT", EVENT).replace("PUBLISHED", "2024-03-10").replace("SAYS", "It happened.")
    run = run_of(tmp_path, desk.replace("ROW", ""))
    (message,) = (one.message for one in run.findings if one.check == "evidence.published_afterwards")
    assert message == "`paper` was published (10 March 2024) before what it is cited for (14 March 2024)"


BACKGROUND = """
files:
  claims/background/talks.yaml: |-
    claims:
      - id: talks
        says: The talks were held.
        status: supported
        fact: {kind: event, event: talks, on: 2021-03-14}
        evidence:
          - {source: preview, stance: supports, shows: They are on Sunday.}
          - {source: report, stance: supports, shows: They were on Sunday.}
entities: [{id: talks, kind: event}]
sources: [{id: preview, published: 2021-03-10}, {id: report, published: REPORT}]
"""


@pytest.mark.parametrize(("report", "found"), [("2021-03-15", 1), ("2021-03-12", 0)])
def test_background_speaks_from_the_day_of_its_newest_evidence(tmp_path: Path, report: str, found: int) -> None:
    run = run_of(tmp_path, BACKGROUND.replace("REPORT", report))
    assert check_ids(run).count("evidence.published_afterwards") == found
