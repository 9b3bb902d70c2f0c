"""What pydantic refuses, told to an editor: the line, what is wrong, what to do, and each fault once."""

from typing import Literal

import pytest
from pydantic import Field

from galleyproof.claim import Claim
from galleyproof.finding import FaultKind
from galleyproof.records.base import Model
from tests.helpers.records import faults, parsed

HEAD = "id: a\nsays: x\nstatus: opinion\n"
KINDS = (
    "`absence`, `attendance`, `attribute`, `comparison`, `designation`, `event`, `lifespan`, `order`, `post`, "
    "`presence`, `quantity`, `recognition` or `statement`"
)
AS_FIELDS = "write its fields below it, each as `name: value`"
IN_ORDER = "year, month and day in this order with hyphens, as in 2021-10-18"
EMPTY = "is empty -> fill it in, or take it out where nothing is to be said"


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("evidense: x", "4: `evidense` is not a field that is known here -> did you mean `evidence`?"),
        ("as_of: 2018-02-30", "4: `2018-02-30` does not exist: February 2018 has 28 days"),
        ("as_of: 18.10.2021", f"4: `18.10.2021` is not a date as Galleyproof writes them -> write {IN_ORDER}"),
        ("note:", f"4: `note` {EMPTY}"),
        ("fact:", f"4: `fact` {EMPTY}"),
        ("evidence:", f"4: `evidence` {EMPTY}"),
        ("as_of:", f"4: `as_of` {EMPTY}"),
        ("depends_on:\n  - b\n  -", f"6: item 2 of `depends_on` {EMPTY}"),
        (
            "note: [a]",
            "4: `note` is a list, and must be text -> write it on one line, in quotes if it begins with a bracket",
        ),
        (
            "depends_on: b",
            "4: `depends_on` is text, and must be a list -> write each item on a line of its own, after `- `",
        ),
        (
            "anchor: the words",
            f"4: `anchor` is text, and must be a group of fields -> {AS_FIELDS}",
        ),
        (
            "evidence: [x]",
            f"4: item 1 of `evidence` is text, and must be a group of fields -> {AS_FIELDS}",
        ),
        (
            "fact: [x]",
            f"4: `fact` is a list, and must be a group of fields -> {AS_FIELDS}",
        ),
        ("fact: {a: b}", f"4: `fact` has no `kind` -> add a line `kind: ...` with one of {KINDS}"),
        ("fact:\n  a: b\n  kind: zzz", f"6: `zzz` is no kind of fact -> write {KINDS}"),
        ("fact:\n  kind: pst", "5: `pst` is no kind of fact -> did you mean `post`?"),
        ("fact:\n  kind: [post]", "5: `kind` is a list, and must be text"),
        ("anchor:\n  paragraph: two\n  quote: x", "5: `paragraph` is `two` -> write a whole number in digits"),
        ("anchor:\n  paragraph: [2]\n  quote: x", "5: `paragraph` is a list, and must be text"),
        ("ruling: {status: x, because: y}", "4: `by` is missing -> add a line `by: ...`"),
    ],
)
def test_a_fault_of_a_claim(lines: str, fault: str) -> None:
    assert any(each.startswith(fault) for each in faults(Claim, f"{HEAD}{lines}\n"))


def test_what_is_no_record_at_all() -> None:
    assert faults(Claim, "[a]") == [f"1: this claim is a list, and must be a group of fields -> {AS_FIELDS}"]


def test_a_record_that_is_empty() -> None:
    assert faults(Claim, "''") == [f"1: this claim {EMPTY}"]


def test_a_field_of_a_fact_stands_on_its_own_line_even_in_an_event_which_has_a_field_of_that_name() -> None:
    text = f"{HEAD}fact:\n  kind: event\n  event: talks\n  place: [kabul]\n  on: 2021-13\n  part_off: x\n"
    assert sorted(fault.partition(" -> ")[0] for fault in faults(Claim, text)) == [
        "7: `place` is a list, and must be text",
        "8: `2021-13` does not exist: months run from 01 to 12 (a season, 21 to 41, has no days)",
        "9: `part_off` is not a field that is known here",
    ]


@pytest.mark.parametrize("holder", ["fact:\n  ", "facts:\n- ", "evidence:\n- source: x\n  fact:\n    "])
def test_a_fact_stands_in_several_places(holder: str) -> None:
    indent = " " * (len(holder) - holder.rfind("\n") - 1)
    text = f"{HEAD}{holder}kind: post\n{indent}holder: a\n{indent}office: b\n{indent}offise: c\n"
    line = HEAD.count("\n") + holder.count("\n") + 4
    assert faults(Claim, text) == [f"{line}: `offise` is not a field that is known here -> did you mean `office`?"]


def test_all_faults_of_a_record_are_told_in_the_order_of_its_fields() -> None:
    text = "id: a b\nsays: x\nstatus: NO\nnote:\nevidence:\n  - stance: supports\nzzz: x\n"
    assert [int(fault.partition(":")[0]) for fault in faults(Claim, text)] == [1, 3, 6, 4, 7]


def test_a_record_of_nothing_but_faults_is_told_in_part() -> None:
    found = faults(Claim, HEAD + "".join(f"field-{number}: x\n" for number in range(250)))
    assert (len(found), found[-1]) == (101, "1: 150 more faults stand in this record -> mend those that are told first")


def test_what_is_too_long_to_repeat_is_cut() -> None:
    text = f"{HEAD}{'x' * 900}: y\nas_of: '{'z' * 900}'\nruling: {{status: {'y' * 900}, because: x, by: y}}\n"
    assert max(map(len, faults(Claim, text))) < 400


@pytest.mark.parametrize(
    ("line", "kind"), [("as_of: 2018-02-30", FaultKind.DATE), ("note: []", FaultKind.FIELD), ("x: y", FaultKind.FIELD)]
)
def test_a_date_that_does_not_exist_is_a_fault_of_its_own_kind(line: str, kind: FaultKind) -> None:
    _, (fault,) = parsed(Claim, HEAD + line)
    assert fault.kind is kind


class Odd(Model):
    """A model with a rule that the wording does not foresee."""

    word: str = Field(max_length=3)
    kind: Literal["one"] = "one"


def test_what_nobody_foresaw_is_told_in_the_words_of_pydantic() -> None:
    assert faults(Odd, "word: longer") == ["1: `word`: String should have at most 3 characters"]


def test_one_allowed_word_is_offered_alone() -> None:
    assert faults(Odd, "word: a\nkind: zzz") == ["2: `kind` cannot be `zzz` -> write `one`"]
