"""Figures of a text that contradict amounts on record."""

import pytest

from galleyproof.text.figures.contradictions import Pairing, slips
from galleyproof.text.figures.numbers import undated_numbers
from tests.text.figures.slips_in_words import slips_of, stated


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "The recipe called for 36 ounces of vodka and 12 ounces of tomato juice.",
            ["vodka: 12 ounces", "tomato juice: 36 ounces"],
        ),
        ("The recipe called for 36 ounces of vodka and 12 ounces of tomato juice.", ["vodka: 12 ounces"]),
        ("Smith scored 36 and Jones 12.", ["points: 12, of Smith", "points: 36, of Jones"]),
        ("Smith scored 36 points, while Jones added 12.", ["points: 12, of Smith", "points: 36, of Jones"]),
        ("There were 36 for Smith and 12 for Jones.", ["points: 12, of Smith", "points: 36, of Jones"]),
        ("Police arrested 15 men and seized 900 guns.", ["men: 12"]),
        ("Police seized 12 guns and arrested 900 men.", ["men: 12", "guns: 900"]),
        ("The storm killed 7 men and wounded 5.", ["men killed: 5", "men wounded: 7"]),
        ("It employed 5,500 troops in July and 1,200 in August.", ["troops: 5500", "troops: 1000"]),
        ("Unemployment fell to 5.4 percent from 6.1 percent.", ["unemployment: 5.2 %", "unemployment: 6.1 %"]),
        ("The price rose from $12 to $16 a barrel.", ["price: 12 USD", "price: 15 USD"]),
        ("Prices rose by 18 to 25 percent.", ["rise: 18..28 %"]),
        ("Prices rose 16-28%.", ["rise: 18..28 %"]),
        ("The fund holds $2-4 million.", ["fund: 2000000..3000000 USD"]),
        ("He was jailed for six years and six months.", ["sentence: 75 months"]),
        ("The flight took 2 hours and 20 minutes.", ["flight: 160 minutes"]),
        ("The flight took 80 minutes.", ["flight: 1.5 hours"]),
        ("The four-hour meeting ended.", ["length: 3 hours"]),
        ("He earned $1,000 a week.", ["pay: 1000 USD a year"]),
        ("He earned $1,000 per year.", ["pay: 1000 USD a month"]),
        ("The town lies 40 miles from the sea.", ["distance: 40 km"]),
        ("It cost US$5 million.", ["cost: 5000000 AUD"]),
        ("It cost 5 million Canadian dollars.", ["cost: 5000000 USD"]),
        ("It cost €5 million.", ["cost: 5000000 USD"]),
        ("It cost £5m.", ["cost: 5000000 EUR"]),
        ("It cost £5bn.", ["cost: 5000000 GBP"]),
        ("It cost 60 cents.", ["price: 0.5 USD"]),
        ("The wave was 4m high.", ["height: 3 m"]),
        ("Three-quarters of members voted.", ["share: 67 %"]),
        ("Half of the members voted no.", ["share: 40 %"]),
        ("Thousands of people came.", ["people: 300"]),
        ("Dozens of people came.", ["people: 5"]),
        ("Not more than 200 men came.", ["men: 250"]),
        ("No fewer than 200 men came.", ["men: 190"]),
        ("Up to 200 men came.", ["men: 150..250"]),
        ("Almost 300 men came.", ["men: 310"]),
        ("Just over 300 men came.", ["men: 295"]),
        ("More than 250 were killed.", ["dead: 240.."]),
        ("More than 250 were killed.", ["dead: 250"]),
        ("At least 260 were killed.", ["dead: 250"]),
        ("About 12 were killed.", ["dead: 20"]),
        ("1.3 million fled.", ["fled: 1234567"]),
        ("About 1.5 million fled.", ["fled: 1234567"]),
        ("Between 10 and 12 ships came.", ["ships: 14"]),
        ("Nineteen people died.", ["dead: 7"]),
        ("One hundred and fifteen men came.", ["men: 125"]),
        ("More than 40 percent of voters stayed away.", ["share: 38 %"]),
        ("The rate rose by 5 percentage points.", ["rise: 5 %"]),
        ("The rate rose by 5 percent.", ["rise: 5 percentage points"]),
        ("They paid 300 rupees.", ["price: 300 RUB"]),
        ("The 30 ships carried 1,200 men for 14 days.", ["ships: 30", "men: 1200", "length: 12 days"]),
        ("In 2014, 21 ships came from 3 ports.", ["ships: 12"]),
        ("She had a crew of 21 from 3 ports.", ["crew: 12"]),
        ("The measure passed 52-46.", ["for: 52", "against: 48"]),
        ("Fewer than 1,000 voters came.", ["voters: 1050"]),
        ("It grew by 3.5 percent, or $2.1 billion.", ["growth: 3.7 %", "growth: 2100000000 USD"]),
        ("The 92 dead were buried.", ["dead: 60..95"]),
        ("Vodka was 36 ounces; tomato juice was 12 ounces.", ["vodka: 12 ounces", "tomato juice: 36 ounces"]),
        ("The cost of fuel rose to $20 and that of food to $30.", ["cost of fuel: 30 USD", "cost of food: 20 USD"]),
        ("Several hundred ships came.", ["ships: 50"]),
        ("It is home to 500 people or more.", ["people: 420"]),
        ("One in five voters stayed at home.", ["share: 30 %"]),
        ("Nine out of 10 voters stayed at home.", ["share: 80 %"]),
        ("It fell to minus 5 degrees.", ["temperature: -15 degrees"]),
        ("It fell to 5 degrees.", ["temperature: -5 degrees"]),
        ("Prices rose half a percent.", ["rise: 1.5 %"]),
        ("The \u00a31.2m-a-year contract ended.", ["value: 1200000 GBP a month"]),
        ("Prices rose 3.5pc.", ["rise: 5.3 %"]),
        ("The ship sank in 120 feet of water.", ["depth: 120 m"]),
        ("It takes 12 trains a day.", ["trains: 12 a week"]),
        ("A poll of 1,020 adults was taken.", ["sample: 1200 adults"]),
        ("Turnout was 61.4 percent.", ["turnout: 64.1 %"]),
        ("The firm, which employs 300 people in six countries, will cut 54 jobs by March.", ["jobs: 45"]),
        ("The firm employs about 300 people and had sales of £14.2m last year.", ["staff: 304", "sales: 12400000 GBP"]),
        ("The 1,300-page report took two years.", ["pages: 1200"]),
        ("He was fined $18,000 and jailed for 25 months.", ["fine: 2500 USD", "sentence: 18 months"]),
        ("The house sold for just under £500,000.", ["price: 525000 GBP"]),
        ("The quake, of magnitude 4.6, killed at least 30.", ["magnitude: 6.4", "dead: 30.."]),
        ("In all, 50 of the 47 members voted.", ["members voting: 47", "members: 50"]),
        ("Wages rose 12 percent, the most in four years.", ["rise: 4 %"]),
        ("It rose to 5.1 billion from 4.9 million.", ["jobless: 5100000", "jobless: 4900000"]),
        ("The bridge is 1.2km long and cost €90bn.", ["length: 1200 m", "cost: 90000000 EUR"]),
        ("Rain of 40cm fell in an hour.", ["rain: 40 mm"]),
        ("Six people died and 41 were hurt, two of them seriously.", ["dead: 6", "injured: 14"]),
        ("They paid between £200 and £400 each.", ["price: 200..300 GBP"]),
        ("The group has 35,000 to 45,000 members.", ["members: 35000..40000"]),
        ("The law passed by 243 votes to 311.", ["votes for: 311", "votes against: 243"]),
        ("More than a third of voters backed it.", ["share: 31 %"]),
        ("Nearly two million people live there.", ["people: 2100000"]),
        ("Sales were flat at 1.2 million.", ["sales: 1020000"]),
        ("The plan would cost $1.2 billion over 10 years.", ["cost: 1200000000 USD", "period: 20 years"]),
        ("The quota is 18 percent; the share of women is 20 percent.", ["quota: 20 %", "share of women: 18 %"]),
        ("Just 21 came.", ["people: 12"]),
    ],
)
def test_one_slip_is_one_contradiction(text: str, amounts: list[str]) -> None:
    assert len(slips_of(text, amounts)) == 1


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Some 14,000 men and 300 women came.", ["men: ~14000", "women: ~300"]),
        ("The 14,000 men came.", ["men: ~14000"]),
        ("The 5,400 men came.", ["men: 5432"]),
        ("The 240 dead were buried.", ["dead: 240.."]),
    ],
)
def test_a_figure_given_more_exactly_than_it_is_known_is_rounded(text: str, amounts: list[str]) -> None:
    figures = undated_numbers(text)
    pairing = Pairing(text, figures, [stated(words) for words in amounts])
    assert slips_of(text, amounts) == []
    assert any(pairing.rounded(place) for place in range(len(figures)))


def test_swapped_figures_are_one_slip_that_names_both() -> None:
    text = "It took 36 ounces of vodka and 12 ounces of juice."
    assert slips_of(text, ["vodka: 12 ounces", "juice: 36 ounces"]) == ["36 ounces and 12 ounces"]


def test_two_figures_that_are_wrong_are_two_slips() -> None:
    assert slips_of("It took 37 ships and 15 planes.", ["ships: 12", "planes: 36"]) == ["37", "15"]


def test_a_figure_that_another_amount_covers_is_no_slip() -> None:
    text = "It took 12 ships and 36 planes."
    assert [*slips(text, undated_numbers(text), [stated("ships: 12")], [stated("planes: 36")])] == []
