"""A tidy file says the same, keeps every comment, and is left alone the next time."""

from collections.abc import Mapping
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.load.texts import load_texts
from galleyproof.strategies import desks, texts_of
from galleyproof.write.tidying import NotTidiedError, tidied
from galleyproof.write.tidying.trivia import comments
from tests.helpers.tools import chance

MESSY = """\
# yaml-language-server: $schema=../claims.schema.json


# What the council did.
claims:
- id: vote   # the first one
  says: >-
      The vote
      was 14 to 9.
  anchor: {paragraph: 1,
           quote: voted 14 to 9}   # in the lead
  status:   opinion


- # a second one
  id: toll
  says: 'The toll

    is high.'
  evidence:
  # for it
  - {source: report, # the last
     stance: supports}
  -   source: list
      stance: silent
   # against it

# The end.
"""
TIDY = """\
# yaml-language-server: $schema=../claims.schema.json

# What the council did.
claims:
  - id: vote  # the first one
    says: >-
      The vote
      was 14 to 9.
    anchor: {paragraph: 1, quote: voted 14 to 9}  # in the lead
    status: opinion

  # a second one
  - id: toll
    says: 'The toll

      is high.'
    evidence:
      # for it
      - source: report  # the last
        stance: supports
      - source: list
        stance: silent
    # against it

# The end.
"""


def test_a_messy_file_is_laid_out() -> None:
    assert tidied(MESSY, "claims") == TIDY


def test_a_tidy_file_is_left_alone() -> None:
    assert tidied(TIDY, "claims") == TIDY


def one(fields: str) -> str:
    return f"claims:\n  - id: a\n{fields}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    fact: {kind: x,\n      on: [2003,\n  2005]}", "    fact: {kind: x, on: [2003, 2005]}"),
        ("    on: {1960, 1961}", "    on: {1960, 1961}"),
        ("    names: []", "    names: []"),
        ("    'says':  'it''s'", "    'says': 'it''s'"),
        ("    note: |+\n      a\n\n    says: b", "    note: |+\n      a\n\n    says: b"),
        ("    note: a\n      b", "    note: a\n      b"),
        ("    url: http://a#b", "    url: http://a#b"),
        ("    note:\n      a b", "    note: a b"),
        ("    note:   # why\n      a b", "    # why\n    note: a b"),
        (f"    x: {{a: {'y' * 60}, b: {'z' * 60}}}", f"    x:\n      a: {'y' * 60}\n      b: {'z' * 60}"),
    ],
)  # fmt: skip
def test_a_field_is_laid_out(before: str, after: str) -> None:
    assert tidied(one(before), "claims") == one(after)


def sorted_names(*lines: str) -> list[str]:
    text = "entities:\n" + "".join(f"  {line}\n" if line else "\n" for line in lines)
    return [line.strip() for line in tidied(text, "entities").splitlines()[1:]]


def name(id_: str) -> str:
    return f"- {{id: {id_}, kind: person}}"


def test_records_of_a_register_are_sorted_by_id() -> None:
    assert sorted_names(name("c"), name("a"), name("b")) == [name("a"), name("b"), name("c")]


def test_a_record_stays_below_its_comment_and_begins_a_group() -> None:
    before = (name("d"), name("c"), "# People", name("z"), name("y"), name("x"))
    assert sorted_names(*before) == [name("c"), name("d"), "# People", name("z"), name("x"), name("y")]


def test_a_comment_at_the_end_of_a_record_moves_with_it() -> None:
    before = ("- id: b", "  kind: person", "  # of Norland", "- id: a", "  kind: person")
    assert sorted_names(*before) == ["- id: a", "kind: person", "- id: b", "kind: person", "# of Norland"]


def test_a_comment_on_the_last_line_of_the_last_record_moves_with_it() -> None:
    last = "  - id: a\n    kind: person  # of Norland\n    # and Suland\n"
    text = f"entities:\n  - id: b\n    kind: person\n{last}# The end.\n"
    assert tidied(text, "entities").splitlines()[1:] == [
        "  - id: a",
        "    kind: person  # of Norland",
        "    # and Suland",
        "  - id: b",
        "    kind: person",
        "# The end.",
    ]


def test_blank_lines_between_some_records_make_groups() -> None:
    before = (name("d"), name("c"), "", name("b"), name("a"))
    assert sorted_names(*before) == [name("c"), name("d"), "", name("a"), name("b")]


def test_blank_lines_between_all_records_make_none() -> None:
    assert sorted_names(name("b"), "", name("c"), "", name("a")) == [name("a"), "", name("b"), "", name("c")]


def test_claims_stay_in_the_order_of_the_copy() -> None:
    text = "claims:\n  - {id: b}\n  - {id: a}\n"
    assert tidied(text, "claims") == text


def test_defaults_stay_where_they_are() -> None:
    text = "defaults: {status: opinion}\n\n# The vote\nclaims:\n  - {id: b}\n"
    assert tidied(text, "claims") == text


@pytest.mark.parametrize("text", ["claims: [", "claims: &a [{id: a}]", "", "claims: x", "entities: []", "- a"])
def test_a_file_with_an_error_is_not_touched(text: str) -> None:
    with pytest.raises(NotTidiedError):
        tidied(text, "claims")


class _Indented(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        super().increase_indent(flow, indentless=False)


def untidy(text: str, random: Random) -> str:
    """Return the text of a file as somebody else may have laid it out, with comments and blank lines."""
    tree = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - BaseLoader makes nothing but text, lists and mappings
    dumper = random.choice([_Indented, yaml.SafeDumper])
    style, width = random.choice([None, False, True]), random.choice([30, 80, 200])
    dumped = yaml.dump(tree, None, dumper, default_flow_style=style, width=width, indent=random.choice([2, 3, 4]))
    lines: list[str] = []
    for line in dumped.splitlines():
        margin = line[: len(line) - len(line.lstrip())]
        lines += random.choices([[], [f"{margin}# note {len(lines)}"], [""], ["", ""]], [9, 1, 1, 1])[0]
        lines.append(line + random.choices(["", "  # so", "   "], [9, 1, 1])[0])
    return "\n".join(lines) + "\n"


def registers(texts: Mapping[str, str]) -> dict[str, Any]:
    """Return the records of a desk by their ids, with its faults; places in files do not matter."""
    desk = load_texts(texts)
    records = [*desk.entities, *desk.sources, *desk.claims]
    return {
        "faults": [fault.message for fault in desk.faults],
        **{f"{record.id}": record.written.tree for record in records},
    }


@given(desks(claims=12), st.integers(0, 2**32))
def test_tidying_keeps_what_a_desk_says_and_every_comment_and_a_second_time_changes_nothing(
    tree: Any, seed: int  # noqa: ANN401 - the tree of a desk
) -> None:  # fmt: skip
    texts, random = texts_of(tree), chance(seed)
    for file, text in texts.items():
        kind = next((kind for kind in ("claims", "entities", "sources") if f"{kind}:" in text), "")
        if not file.endswith(".yaml") or file.endswith("desk.yaml") or not kind:
            continue
        before = untidy(text, random)
        try:
            after = tidied(before, kind)
        except NotTidiedError as error:  # a comment in the middle of a text is an error
            assert "it has errors" in str(error)  # noqa: PT017 - most files are tidied
            continue
        assert tidied(after, kind) == after
        assert comments(after) == comments(before)
        assert registers({**texts, file: after}) == registers({**texts, file: before})
