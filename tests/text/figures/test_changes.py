"""Changes between two figures of one sentence."""

import pytest

from galleyproof.text.figures.changes import changes


@pytest.mark.parametrize(
    ("text", "agree"),
    [
        ("It went from 80 to 60, a drop of 25 percent.", [True]),
        ("It went from 80 to 60, a drop of 33 percent.", [False]),
        ("Sales rose 25 percent to 100 from 80.", [True]),
        ("Sales rose 20 percent to 100 from 80.", [False]),
        ("Deaths leapt nearly 250% from 10,250 in 2014 to 25,500 in 2015.", [False]),
        ("Deaths leapt nearly 150% from 10,250 in 2014 to 25,500 in 2015.", [True]),
        ("Output doubled from 10 to 20.", [True]),
        ("The paper doubled its usual 3,000 copies to 6,000.", [True]),
        ("The paper doubled its usual 3,000 copies to 7,000.", [False]),
        ("The city halved the fee of $20 to $10.", [True]),
        ("The city halved the fee of $20 to $15.", [False]),
        ("The number of deaths almost tripled, from 120 in 2019 to 350 in 2020.", [True]),
        ("The number of deaths almost tripled, from 120 in 2019 to 250 in 2020.", [False]),
        ("A tenfold increase from 12 to 120 cases was reported.", [True]),
        ("The club cut its debt by 40 percent, from $5 million to $3 million.", [True]),
        ("The club cut its debt by 60 percent, from $5 million to $3 million.", [False]),
        ("Its debt fell from $5 million to $3 million (down 40 percent).", [True]),
        ("Output doubled from 10 to 30.", [False]),
        ("Output more than doubled from 10 to 18.", [False]),
        ("Output more than doubled from 10 to 28.", [True]),
        ("The price halved to $5 from $10.", [True]),
        ("The price halved to $6 from $10.", [False]),
        ("The staff tripled from 100 to 400.", [False]),
        ("Profit climbed from $1.2 million to $1.5 million, up 25 percent.", [True]),
        ("Profit climbed from $1.2 million to $1.5 million, up 45 percent.", [False]),
        ("The toll rose by 25 percent, from 80 to 100.", [True]),
        ("A 25 percent rise from 80 to 100.", [True]),
        ("Shares rose 5 percent to $21 from $20.", [True]),
        ("The rate fell from 2,000 to 1,500, or 25 percent.", [True]),
        ("The rate fell from 2,000 to 1,500, or 35 percent.", [False]),
        ("Its profit doubled to $20 million from $10 million.", [True]),
        ("The workforce shrank from 400 to 300, a 15 percent cut.", [False]),
        ("The workforce shrank from 400 to 300, a 25 percent cut.", [True]),
        ("The workforce shrank from 400 to about 300, a cut of nearly 26 percent.", [True]),
        ("A fall of 5 percent from $100 to $95 would be the first in 10 years.", [True]),
        ("A fall of 5 percent from $100 to $95 would be the first.", [True]),
        ("Net profit fell 12 percent to £8.1 million from £10.2 million.", [False]),
        ("Net profit fell 21 percent to £8.1 million from £10.2 million.", [True]),
        ("Membership grew from 1,200 to 1,500 in two years, a rise of 25 percent.", [True]),
        ("Membership grew from 1,200 to 1,500 in two years, a rise of 20 percent.", [False]),
        ("The price more than halved, from $100 to $40.", [True]),
        ("The price more than halved, from $100 to $60.", [False]),
    ],
)
def test_a_change_must_agree_with_the_figures_it_is_between(text: str, agree: list[bool]) -> None:
    assert [change.agrees for change in changes(text)] == agree
