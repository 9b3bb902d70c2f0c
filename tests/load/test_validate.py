"""Messages for what pydantic rejects: the line, what is wrong, how to fix it, and each fault only once."""

from typing import Literal

import pytest
from pydantic import Field

from galleyproof.claim import Claim
from galleyproof.finding import FaultKind
from galleyproof.records import Model
from tests.helpers.records import faults, parsed

HEAD = "id: a\nsays: x\nstatus: opinion\n"
KINDS = (
    "absence, attendance, attribute, comparison, designation, event, lifespan, order, post, presence, "
    "proceeding, quantity, recognition, statement, vote"
)
AS_FIELDS = "write its fields below it, one `name: value` per line"
IN_ORDER = "year, month and day in that order, with hyphens, as in 2021-10-18"
EMPTY = "is empty -> fill it in or delete it"


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("evidense: x", "4: unknown field `evidense` -> did you mean `evidence`?"),
        ("as_of: 2018-02-30", "4: `as_of`: `2018-02-30` does not exist; February 2018 has 28 days"),
        ("as_of: 18.10.2021", f"4: `as_of`: `18.10.2021` is not a valid date -> write {IN_ORDER}"),
        ("note:", f"4: `note` {EMPTY}"),
        ("fact:", f"4: `fact` {EMPTY}"),
        ("evidence:", f"4: `evidence` {EMPTY}"),
        ("as_of:", f"4: `as_of` {EMPTY}"),
        ("depends_on:\n  - b\n  -", f"6: item 2 of `depends_on` {EMPTY}"),
        (
            "note: [a]",
            "4: `note` must be text, not a list -> write a single value, without brackets: `note: a`",
        ),
        (
            "depends_on: b",
            "4: `depends_on` must be a list, not text -> write it in brackets, as in `depends_on: [b]`",
        ),
        (
            "anchor: the words",
            f"4: `anchor` must be a group of fields, not text -> {AS_FIELDS}",
        ),
        (
            "evidence: [x]",
            f"4: item 1 of `evidence` must be a group of fields, not text -> {AS_FIELDS}",
        ),
        (
            "fact: [x]",
            "4: `fact` must be a group of fields, not a list -> give several of them as `facts`",
        ),
        ("facts: {kind: x}", "4: `facts` must be a list, not a group of fields -> give a single one as `fact`"),
        ("fact: {a: b}", f"4: `fact` has no `kind` -> add a `kind`, one of: {KINDS}"),
        ("fact:\n  a: b\n  kind: zzz", f"6: unknown kind of fact `zzz` -> expected one of: {KINDS}"),
        ("fact:\n  kind: pst", "5: unknown kind of fact `pst` -> did you mean `post`?"),
        ("fact:\n  kind: [post]", "5: `kind` must be text, not a list"),
        ("anchor:\n  paragraph: two\n  quote: x", "5: `paragraph` cannot be `two` -> write a whole number in digits"),
        ("anchor:\n  paragraph: [2]\n  quote: x", "5: `paragraph` must be text, not a list"),
        ("ruling: {status: x, because: y}", "4: `by` is missing -> add a line `by: ...`"),
    ],
)
def test_a_fault_of_a_claim(lines: str, fault: str) -> None:
    assert any(line.startswith(fault) for line in faults(Claim, f"{HEAD}{lines}\n"))


def test_a_list_in_place_of_a_record() -> None:
    assert faults(Claim, "[a]") == [f"1: this claim must be a group of fields, not a list -> {AS_FIELDS}"]


def test_an_empty_record() -> None:
    assert faults(Claim, "''") == [f"1: this claim {EMPTY}"]


def test_faults_of_an_event_are_on_their_own_lines_although_it_has_a_field_named_after_its_kind() -> None:
    text = f"{HEAD}fact:\n  kind: event\n  event: talks\n  place: [kabul]\n  on: 2021-13\n  part_off: x\n"
    assert sorted(fault.partition(" -> ")[0] for fault in faults(Claim, text)) == [
        "7: `place` must be text, not a list",
        "8: `on`: `2021-13` does not exist; months run from 01 to 12, and a season (21 to 41) takes no day",
        "9: unknown field `part_off`",
    ]


@pytest.mark.parametrize("holder", ["fact:\n  ", "facts:\n- ", "evidence:\n- source: x\n  fact:\n    "])
def test_a_fault_of_a_fact_is_located_wherever_facts_are_allowed(holder: str) -> None:
    indent = " " * (len(holder) - holder.rfind("\n") - 1)
    text = f"{HEAD}{holder}kind: post\n{indent}holder: a\n{indent}office: b\n{indent}offise: c\n"
    line = HEAD.count("\n") + holder.count("\n") + 4
    assert faults(Claim, text) == [f"{line}: unknown field `offise` -> did you mean `office`?"]


def test_all_faults_of_a_record_are_reported_in_the_order_of_its_fields() -> None:
    text = "id: a b\nsays: x\nstatus: NO\nnote:\nevidence:\n  - stance: supports\nzzz: x\n"
    assert [int(fault.partition(":")[0]) for fault in faults(Claim, text)] == [1, 3, 6, 4, 7]


def test_only_the_first_hundred_faults_of_a_record_are_listed() -> None:
    lines = faults(Claim, HEAD + "".join(f"field-{number}: x\n" for number in range(250)))
    assert (len(lines), lines[-1]) == (101, "1: 150 more errors in this record -> fix those listed above first")


def test_long_values_are_cut_in_messages() -> None:
    text = f"{HEAD}{'x' * 900}: y\nas_of: '{'z' * 900}'\nruling: {{status: {'y' * 900}, because: x, by: y}}\n"
    assert max(map(len, faults(Claim, text))) < 400


@pytest.mark.parametrize(
    ("line", "kind"), [("as_of: 2018-02-30", FaultKind.DATE), ("note: []", FaultKind.FIELD), ("x: y", FaultKind.FIELD)]
)
def test_a_date_that_does_not_exist_is_a_fault_of_its_own_kind(line: str, kind: FaultKind) -> None:
    _, (fault,) = parsed(Claim, HEAD + line)
    assert fault.kind is kind


class Odd(Model):
    """A model with a rule that has no wording of its own."""

    word: str = Field(max_length=3)
    kind: Literal["one"] = "one"


def test_any_other_fault_is_reported_in_the_words_of_pydantic() -> None:
    assert faults(Odd, "word: longer") == ["1: `word`: String should have at most 3 characters"]


def test_one_allowed_word_is_offered_alone() -> None:
    assert faults(Odd, "word: a\nkind: zzz") == ["2: `kind` cannot be `zzz` -> write `one`"]
