"""Values that need quotation marks, quoted one after another."""

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.load.parsing import parse
from galleyproof.load.repairs import Repairs
from galleyproof.load.tree import read

VALUES = ["plain", "He said: no", '"No" he said', "@jawad", "'fine'", "ends:", "* a bullet", "[open", "'open", "{a: b}"]
GOOD = "- id: a\n  says: He came.\n  evidence:\n  - source: report\n    shows: It says so.\n  - source: record\n"

values = st.sampled_from(VALUES)
flow_records = values.map(lambda value: f"- {{id: a, says: {value}}}\n")
block_records = st.tuples(values, st.lists(values, max_size=6), values).map(
    lambda drawn: (
        f"- id: a\n  says: {drawn[0]}\n  evidence:\n"
        + "".join(f"  - source: {value}\n    shows: It.\n" for value in drawn[1])
        + f"  note: {drawn[2]}\n"
    )
)
files = st.lists(st.one_of(st.just(GOOD), block_records, flow_records), max_size=12).map(
    lambda records: f"claims:\n{''.join(records)}"
)


def repaired_from_the_top(text: str) -> tuple[str, list[str]]:
    """Return a text with values in quotes, and what is wrong with each, by reading all of it again for each value."""
    repairs = Repairs(text, "a.yaml")
    while (error := parse(repairs.text, "a.yaml")[1]) and repairs.quote(error):
        pass
    return repairs.text, [f"{fault.at}: {fault.message} -> {fault.fix}" for fault in repairs.faults]


def repaired(text: str) -> tuple[str, list[str]]:
    """Return the same by reading only what follows the value that was quoted last."""
    repairs = Repairs(text, "a.yaml")
    document, error = parse(text, "a.yaml")
    while error and repairs.quote(error):
        repairs.quote_onward(document.positions)
        document, error = parse(repairs.text, "a.yaml")
    return repairs.text, [f"{fault.at}: {fault.message} -> {fault.fix}" for fault in repairs.faults]


@given(files)
def test_reading_on_finds_the_same_values_as_reading_all_again(text: str) -> None:
    assert repaired(text) == repaired_from_the_top(text)


def test_values_at_the_end_of_a_long_file_are_all_reported() -> None:
    text = f"claims:\n{GOOD * 1000}"
    text += "".join(f"- id: a{number}\n  says: He said: no\n" for number in range(20))
    lines = [fault.at.line for fault in read(text, "a.yaml").faults]
    assert lines == [6003 + 2 * number for number in range(20)]


def test_a_list_of_which_too_little_can_be_read_again_is_no_fault_of_ours() -> None:
    evidence = "   evidence:\n   -  shows: It says so.\n   -  shows: It says so.\n"
    text = f"-  anchor:\n      paragraph: '2'  # so\n{evidence}   says: It was so, as it has  # so\n      it.   "
    assert read(text, "a.yaml").faults
