"""A fact's fields as they were written, and what their ids name."""

from pathlib import Path

import pytest

from galleyproof.reports.views.fact_lines import Field, Value, fields_at
from tests.helpers.tools import run_of

DESK = """
entities:
  - {id: jawad, kind: person, names: [Said Jawad]}
  - {id: kabul, kind: place, names: [Kabul]}
  - {id: talks, kind: event, names: [The talks]}
sources: [{id: update, publisher: SIGAR, title: May update}]
claims:
  - {id: other, says: There were 10., fact: {kind: quantity, of: kabul, measure: envoys, value: 10}}
  - id: this
    FACT
"""


def shown(root: Path, fact: str, *path: str | int) -> dict[str, tuple[Value, ...]]:
    run = run_of(root, DESK.replace("FACT", fact))
    claim = run.desk.claim("this", "example")
    assert claim
    return {field.name: field.values for field in fields_at(run.desk, claim, *path)}


def test_fields_keep_the_order_and_the_words_of_the_editor(tmp_path: Path) -> None:
    run = run_of(tmp_path, DESK.replace("FACT", "fact: {kind: lifespan, died: 20XX, of: jawad, born: '1958~'}"))
    claim = run.desk.claim("this", "example")
    assert claim
    assert fields_at(run.desk, claim, "fact") == (
        Field("kind", (Value("lifespan"),)),
        Field("died", (Value("20XX"),)),
        Field("of", (Value("jawad", "Said Jawad"),)),
        Field("born", (Value("1958~"),)),
    )


@pytest.mark.parametrize(
    ("fact", "field", "values"),
    [
        ("{kind: statement, speaker: jawad, gist: x, in: update}", "in", (Value("update", "SIGAR, May update"),)),
        ("{kind: comparison, left: other, right: other, is: equal}", "left", (Value("other", "There were 10."),)),
        ("{kind: order, first: other.start, then: talks}", "first", (Value("other.start", "There were 10."),)),
        ("{kind: order, first: other.start, then: talks}", "then", (Value("talks", "The talks"),)),
        ("{kind: lifespan, of: nobody}", "of", (Value("nobody"),)),
        ("{kind: event, event: talks, on: [2020-08..2020-09]}", "on", (Value("[2020-08..2020-09]"),)),
        (
            "{kind: attendance, event: talks, attendees: [jawad, nobody], mode: absent}",
            "attendees",
            (Value("jawad", "Said Jawad"), Value("nobody")),
        ),
        (
            "{kind: absence, none: {kind: recognition, of: kabul}}",
            "none",
            (Value("kind: recognition, of: kabul"),),
        ),
    ],
)
def test_a_value_is_shown_with_what_it_names(tmp_path: Path, fact: str, field: str, values: tuple[Value, ...]) -> None:
    assert shown(tmp_path, f"fact: {fact}", "fact")[field] == values


def test_a_fact_is_found_wherever_a_claim_has_one(tmp_path: Path) -> None:
    rows = "evidence: [{source: update}, {source: update, fact: {kind: lifespan, of: jawad}}]"
    assert shown(tmp_path, rows, "evidence", 1, "fact")["of"] == (Value("jawad", "Said Jawad"),)


def test_where_there_is_no_fact_there_are_no_fields(tmp_path: Path) -> None:
    assert shown(tmp_path, "status: opinion", "facts", 3) == {}
