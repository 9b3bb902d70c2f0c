"""Sentences whose figures need not agree with each other."""

import pytest

from galleyproof.text.figures.changes import changes
from galleyproof.text.figures.conversions import conversions
from galleyproof.text.figures.directions import wrong_way
from galleyproof.text.figures.shares import shares
from galleyproof.text.figures.sums import sums


@pytest.mark.parametrize(
    "text",
    [
        "The deal has four pillars: 200 jobs, 12 ships and 3 ports.",
        "Police held 60 of 240 men, or 30 percent of the town's students.",
        "She rose from 80 to 60 in the rankings.",
        "Turnout rose from 52 percent to 60 percent, while 25 percent of men left.",
        "It cost $10 (£8).",
        "He won 3 times: 6 points, 2 sets and, in all, 40 euros were paid.",
        "It took 30 ships in 12 days and 10 hours.",
        "The 12 men, aged 20 to 30, were held for 3 days.",
        "The survey of 1,000 adults found that 52 percent backed the plan, up from 48 percent in May.",
        "He scored 20 points, including 12 in the first half and 10 from free throws.",
        "The firm has 3 offices: 12 staff in London and 5 in Leeds.",
        "Shares rose 3 percent to $20, after falling from $22 to $19 on Monday.",
        "The bill passed by 52 votes to 48.",
        "Prices were up 12 percent from a year earlier, to £300.",
        "The number of cases rose from 100 to 150, and 12 percent of patients died.",
        "The number of deaths doubled in 10 days.",
        "Ages ranged from 12 to 80, and 40 percent were women.",
        "It took 30 ships - 12 came from Greece and 10 were damaged.",
        "She has two sons: one, 12, and another, 14.",
        "He was fined $500 and ordered to pay $200, a total of $700 in costs.",
        "About 40 percent of the 500 staff, or 30 percent of the total, are women.",
        "It cut 200 jobs, or 5 percent of its staff.",
        "Of 2,500 people asked, 900 said yes, 36 percent said no.",
        "It holds 40 litres (of 50 gallons).",
        "Circulation was 17,110, compared to the previous week of 15,600.",
        "The bulk copies were up from 42,000 in March to 45,000, and 15 percent of papers were free.",
        "On Sunday, the usual 8,000 copies were doubled to 16,000, with 75% of those sold.",
        "The council has 12 members: 3 from each of four wards.",
        "The fire killed 12 people, including 5 children and 4 members of one family.",
        "Her book, 300 pages long, sold 20,000 copies in 12 countries and 5 languages.",
        "The team won 3-1, after leading 2-0 at half-time before 12,000 people.",
        "Inflation slowed to 5 percent from 6 percent, and prices rose 2 percent in a month.",
        "He owns 60 percent of the firm, which has 200 staff, and 40 of them are part-time.",
        "Of 100 guests, 60 were women and 70 foreigners.",
        "The budget sets aside $12 million: $5 million this year, and the rest over 3 years.",
        "The crash killed 12 people and injured 30, including 5 children and 3 nurses.",
        "Three people were held: a man, 30, a woman, 25, and a boy of 12.",
        "Prices rose 5 percent in May and 3 percent in June, a total of 8.15 percent over two months.",
        "The company made a profit of $3 million on sales of $20 million, up from $18 million.",
        "Membership grew from 1,200 to 1,500, while 20 percent of members paid no fee.",
        "She cut her time from 12 minutes to 11 and won by 3 percent.",
        "Some 60 percent of the 500 workers, or about two-thirds of the women, struck.",
        "The town has 5,000 people, 12 percent of them over 65, and 300 children.",
        "The 5-mile (walk) route has 3 stops.",
        "It was 10 degrees (5 more than usual).",
        "The fee went up to 12 pounds from 10 dollars.",
        "Attendance fell from 300 on Monday to 280 on Tuesday and rose to 310 on Friday.",
        "The number of cases fell from the 1990s to 2010 by 12 percent.",
    ],
)
def test_nothing_is_said_of_figures_that_need_not_agree(text: str) -> None:
    assert [total for total in sums(text) if not total.adds_up] == []
    assert [share for share in shares(text) if not share.agrees] == []
    assert [change for change in changes(text) if not change.agrees] == []
    assert [conversion for conversion in conversions(text) if not conversion.agrees] == []
    assert [*wrong_way(text)] == []
