"""Figures in one sentence that must agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text import sums


@pytest.mark.parametrize(
    ("text", "adds_up"),
    [
        ("It took 30 ships: 12 tankers, 10 ferries and 8 tugs.", [True]),
        ("It took 30 ships: 12 tankers, 10 ferries and 9 tugs.", [False]),
        ("It took thirty ships - 12 tankers and 18 ferries.", [True]),
        ("There were 30 people, of whom 18 were men.", [True]),
        ("There were 30 people, of whom 38 were men.", [False]),
        ("It took 30 ships, including 12 tankers and 10 ferries.", [True]),
        ("It took 30 ships, including 22 tankers and 10 ferries.", [False]),
        ("It took 30 ships: 12 came late.", []),
        ("The council has $5 million: $3 million for roads and $1 million for parks.", [False]),
        ("The council spent $5 million ($3 million on roads and $2 million on parks).", [True]),
        ("The council spent $5 million ($3 million on roads and $1 million on parks).", [False]),
        ("He bought 12 cows and 8 goats, a total of 20 animals.", [True]),
        ("He bought 12 cows and 8 goats, a total of 22 animals.", [False]),
        ("The storm killed 12 men and 8 women, 22 people in all.", [False]),
        ("She gave £200, £300 and £500, a total of £1,000.", [True]),
        ("She gave £200, £300 and £500, a total of £1,100.", [False]),
        ("It drew 100 guests, including 60 women and 70 foreigners.", [True]),
        ("It drew 100 guests, including 60 women and 70 men.", [False]),
        ("Twelve of the 30 ships sank; the other 17 ran aground.", [False]),
        ("Twelve of the 30 ships sank; the other 18 ran aground.", [True]),
        ("A jury of seven men and four women, 12 in all, heard the case.", [False]),
        ("A jury of seven men and five women, 12 in all, heard the case.", [True]),
        ("The toll rose to 20, including 12 children, from 15.", [True]),
        ("It took 30 ships in 12 days and 10 hours.", []),
        ("It took 30 ships: about 12 tankers and 10 ferries.", [False]),
        ("It took 30 ships: about 12 tankers and 18 ferries.", [True]),
        ("He won 3 times: 6 points, 2 sets and, in all, 40 euros were paid.", []),
        ("The panel has 15 members: nine judges and five lawyers.", [False]),
        ("The panel has 15 members: nine judges and six lawyers.", [True]),
        ("The crash killed 12 people, including nine women and five men.", [False]),
        ("It drew 500 entries from 20 countries, including 60 from France and 40 from Spain.", []),
    ],
)
def test_a_list_after_its_total_is_added_up(text: str, adds_up: list[bool]) -> None:
    assert [total.adds_up for total in sums(text)] == adds_up


@given(st.lists(st.integers(2, 400), min_size=2, max_size=5), st.integers(1, 50))
def test_any_wrong_total_is_noticed(parts: list[int], more: int) -> None:
    listed = ", ".join(f"{part} boats" for part in parts[:-1]) + f" and {parts[-1]} rafts"
    assert [total.adds_up for total in sums(f"They had {sum(parts)} craft: {listed}.")] == [True]
    assert [total.adds_up for total in sums(f"They had {sum(parts) + more} craft: {listed}.")] == [False]
