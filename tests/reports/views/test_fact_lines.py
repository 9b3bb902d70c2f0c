"""The fields of a fact as written, with the names behind its ids."""

from pathlib import Path

import pytest

from galleyproof.reports.views.fact_lines import FactField, NamedValue, fields_at, other_than
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


def fields_of(root: Path, fact: str, *path: str | int) -> dict[str, tuple[NamedValue, ...]]:
    run = run_of(root, DESK.replace("FACT", fact))
    claim = run.desk.claim("this", "example")
    assert claim
    return {field.name: field.values for field in fields_at(run.desk, claim, *path)}


def test_fields_keep_the_order_and_spelling_of_the_record(tmp_path: Path) -> None:
    run = run_of(tmp_path, DESK.replace("FACT", "fact: {kind: lifespan, died: 20XX, of: jawad, born: '1958~'}"))
    claim = run.desk.claim("this", "example")
    assert claim
    assert fields_at(run.desk, claim, "fact") == (
        FactField("kind", (NamedValue("lifespan"),)),
        FactField("died", (NamedValue("20XX", "the 2000s"),)),
        FactField("of", (NamedValue("jawad", "Said Jawad"),)),
        FactField("born", (NamedValue("1958~", "about 1958"),)),
    )


@pytest.mark.parametrize(
    ("fact", "field", "values"),
    [
        ("{kind: statement, speaker: jawad, gist: x, in: update}", "in", (NamedValue("update", "SIGAR, May update"),)),
        ("{kind: comparison, left: other, right: other, is: equal}", "left", (NamedValue("other", "There were 10."),)),
        ("{kind: order, first: other.start, then: talks}", "first", (NamedValue("other.start", "There were 10."),)),
        ("{kind: order, first: other.start, then: talks}", "then", (NamedValue("talks", "The talks"),)),
        ("{kind: lifespan, of: nobody}", "of", (NamedValue("nobody"),)),
        (
            "{kind: event, event: talks, on: [2020-08..2020-09]}",
            "on",
            (NamedValue("[2020-08..2020-09]", "between August and September 2020"),),
        ),
        (
            "{kind: attendance, event: talks, attendees: [jawad, nobody], mode: absent}",
            "attendees",
            (NamedValue("jawad", "Said Jawad"), NamedValue("nobody")),
        ),
        (
            "{kind: absence, none: {kind: recognition, of: kabul}}",
            "none",
            (NamedValue("kind: recognition, of: kabul"),),
        ),
    ],
)
def test_an_id_is_shown_with_its_name(tmp_path: Path, fact: str, field: str, values: tuple[NamedValue, ...]) -> None:
    assert fields_of(tmp_path, f"fact: {fact}", "fact")[field] == values


def test_a_fact_in_an_evidence_row_is_found(tmp_path: Path) -> None:
    rows = "evidence: [{source: update}, {source: update, fact: {kind: lifespan, of: jawad}}]"
    assert fields_of(tmp_path, rows, "evidence", 1, "fact")["of"] == (NamedValue("jawad", "Said Jawad"),)


def test_a_path_without_a_fact_has_no_fields(tmp_path: Path) -> None:
    assert fields_of(tmp_path, "status: opinion", "facts", 3) == {}


def field(name: str, text: str) -> FactField:
    return FactField(name, (NamedValue(text),))


@pytest.mark.parametrize(
    ("fact", "shown"),
    [
        (["kind post", "office envoy", "start 2021"], []),
        (["kind post", "office envoy", "start 2020"], ["start"]),
        (["kind post", "office envoy"], ["no start"]),
        (["kind post", "office envoy", "end 2022"], ["end", "no start"]),
        (["kind event", "on 2021"], ["kind", "on"]),
    ],
    ids=["the same", "another value", "a field less", "another field", "another kind"],
)
def test_a_fact_of_the_evidence_shows_where_it_differs_from_the_claim(fact: list[str], shown: list[str]) -> None:
    own, row = ([field(*text.split()) for text in one] for one in (["kind post", "office envoy", "start 2021"], fact))
    assert [one.name for one in other_than([own], row)] == shown
