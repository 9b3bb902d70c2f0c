"""Figures of a text that contradict amounts on record, and those that do not."""

from decimal import Decimal

import pytest

from galleyproof.records.amounts import parse
from galleyproof.text.figures.comparing import Stated
from galleyproof.text.figures.contradictions import Pairing, slips
from galleyproof.text.figures.numbers import undated_numbers


def stated(words: str) -> Stated:
    """Return the amount that `cost: ~12 USD a year, of Smith` describes."""
    words, _, subject = words.partition(", of ")
    measure, _, amount = words.partition(": ")
    amount, _, per = amount.partition(" a ")
    value, _, unit = amount.partition(" ")
    given = parse(value)
    about = Decimal(value[1:]) if value.startswith("~") else None
    return Stated(given.low, given.high, about, unit, per, measure, (subject,) if subject else ())


def slips_of(text: str, amounts: list[str]) -> list[str]:
    """Return the figures of the slips in a text; those that are swapped together."""
    found = slips(text, undated_numbers(text), [stated(words) for words in amounts])
    return [" and ".join(text[number.start : number.unit_end] for number in slip.figures) for slip in found]


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
    ],
)
def test_one_slip_is_one_contradiction(text: str, amounts: list[str]) -> None:
    assert len(slips_of(text, amounts)) == 1


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "The recipe called for 12 ounces of vodka and 36 ounces of tomato juice.",
            ["vodka: 12 ounces", "tomato juice: 36 ounces"],
        ),
        ("Smith scored 12 and Jones 36.", ["points: 12, of Smith", "points: 36, of Jones"]),
        ("There were 12 for Smith and 36 for Jones.", ["points: 12, of Smith", "points: 36, of Jones"]),
        ("Smith beat Jones by 36 points to 12.", ["points: 12, of Jones", "points: 36, of Smith"]),
        ("Police arrested 12 men and seized 900 guns.", ["men: 12"]),
        ("Police seized 900 guns and arrested 12 men.", ["men: 12", "guns: 900"]),
        ("The storm killed 5 men and wounded 7.", ["men killed: 5", "men wounded: 7"]),
        ("It employed 5,500 troops in July and 1,000 in August.", ["troops: 5500", "troops: 1000"]),
        ("About 5,500 soldiers are at the base, more than the 4,000 of a year ago.", ["troops: ~5500"]),
        ("Unemployment fell to 5.2 percent from 6.1 percent.", ["unemployment: 5.2 %", "unemployment: 6.1 %"]),
        ("The price rose from $12 to $16 a barrel.", ["price: 12 USD", "price: 16 USD"]),
        ("Prices rose by between 18 and 28 percent.", ["rise: 18..28 %"]),
        ("Prices rose 18-28%.", ["rise: 18..28 %"]),
        ("The fund holds $2-3 million.", ["fund: 2000000..3000000 USD"]),
        ("He was jailed for six years and three months.", ["sentence: 75 months"]),
        ("He was jailed for six years and three months.", ["sentence: 6.25 years"]),
        ("The flight took 2 hours and 40 minutes.", ["flight: 160 minutes"]),
        ("The flight took two hours, 40 minutes.", ["flight: 160 minutes"]),
        ("The flight took two and a half hours.", ["flight: 150 minutes"]),
        ("The flight took 90 minutes.", ["flight: 1.5 hours"]),
        ("The three-hour meeting ended.", ["length: 3 hours"]),
        ("He earned $1,000 a month.", ["pay: 1000 USD a month"]),
        ("He earned $12,000 a year.", ["pay: 1000 USD a month"]),
        ("The town lies 40 km from the sea.", ["distance: 40 km"]),
        ("The town lies 25 miles from the sea.", ["distance: 40 km"]),
        ("It cost A$5 million.", ["cost: 5000000 AUD"]),
        ("It cost $5 million.", ["cost: 5000000 AUD"]),
        ("It cost 5 million dollars.", ["cost: 5000000 USD"]),
        ("It cost £5m.", ["cost: 5000000 GBP"]),
        ("The company is worth Rs 5 crore.", ["worth: 50000000 INR"]),
        ("It sold for 1.5 lakh rupees.", ["price: 150000 INR"]),
        ("It cost 50 cents.", ["price: 0.5 USD"]),
        ("It cost 50p.", ["price: 0.5 GBP"]),
        ("The wave was 3m high.", ["height: 3 m"]),
        ("It drew 3m viewers.", ["viewers: 3000000"]),
        ("The tower is 120 m tall.", ["height: 120 metres"]),
        ("Two-thirds of members voted.", ["share: 66..67 %"]),
        ("Two-thirds of members voted.", ["share: 67 %"]),
        ("A third of the 60 members voted.", ["members: 20"]),
        ("Half of the members voted no.", ["share: 50 %"]),
        ("Hundreds of people came.", ["people: 300"]),
        ("Dozens of people came.", ["people: 48"]),
        ("Not more than 200 men came.", ["men: 150"]),
        ("No fewer than 200 men came.", ["men: 210"]),
        ("As many as 200 men came.", ["men: 150"]),
        ("Up to 200 men came.", ["men: 150..200"]),
        ("Almost 300 men came.", ["men: 296"]),
        ("Just over 300 men came.", ["men: 305"]),
        ("More than 250 were killed.", ["dead: 250.."]),
        ("More than 250 were killed.", ["dead: 260"]),
        ("At least 250 were killed.", ["dead: 250"]),
        ("At least 250 were killed.", ["dead: 250.."]),
        ("About 12 were killed.", ["dead: 12"]),
        ("About 12 were killed.", ["dead: 11.6"]),
        ("About 1.2 million fled.", ["fled: 1234567"]),
        ("Some 1.2 million fled.", ["fled: 1234567"]),
        ("1.2 million fled.", ["fled: 1234567"]),
        ("Nearly a quarter of a million fled.", ["fled: 240000"]),
        ("Between 10 and 12 ships came.", ["ships: 11"]),
        ("Two or three ships came.", ["ships: 2..3"]),
        ("Nineteen people died.", ["dead: 19"]),
        ("One hundred and twenty-five men came.", ["men: 125"]),
        ("More than 40 percent of voters stayed away.", ["share: 42 %"]),
        ("The rate rose by 5 percentage points.", ["rise: 5 percentage points"]),
        ("They paid 300 rubles.", ["price: 300 RUB"]),
        ("The 30 ships carried 1,200 men for 12 days.", ["ships: 30", "men: 1200", "days: 12"]),
        ("In 2014, 12 ships came from 3 ports.", ["ships: 12"]),
        ("She had a crew of 21 from 3 ports.", ["crew: 21"]),
        ("The vote was 52 to 48.", ["votes for: 52", "votes against: 48"]),
        ("The measure passed 52-48.", ["for: 52", "against: 48"]),
        ("It pumped 816 000 t of ore.", ["ore: 816000 t"]),
        ("Fewer than 1,000 voters came.", ["voters: 950"]),
        ("It grew by 3.5 percent, or $2.1 billion.", ["growth: 3.5 %", "growth: 2100000000 USD"]),
        ("The jump of 5ft 8in was a record.", ["height: 68 inches"]),
        ("Some 14,000 men came.", ["men: ~14000"]),
        ("Its 12-strong crew came.", ["crew: 12"]),
        ("The 12-member crew came.", ["crew: 12"]),
        ("Vodka was 12 ounces; tomato juice was 36 ounces.", ["vodka: 12 ounces", "tomato juice: 36 ounces"]),
        ("The cost of fuel rose to $30 and that of food to $20.", ["cost of fuel: 30 USD", "cost of food: 20 USD"]),
        ("Upwards of 300 people died.", ["dead: 320"]),
        ("A dozen ships came.", ["ships: 12"]),
        ("Several hundred ships came.", ["ships: 350"]),
        ("It is home to 500 people or more.", ["people: 520"]),
        ("One in five voters stayed at home.", ["share: 20 %"]),
        ("Nine out of 10 voters stayed at home.", ["share: 90 %"]),
        ("Nine out of ten ships sank.", ["ships: 9"]),
        ("It fell to minus 5 degrees.", ["temperature: -5 degrees"]),
        ("Prices rose half a percent.", ["rise: 0.5 %"]),
        ("The \u00a31.2m-a-year contract ended.", ["value: 1200000 GBP a year"]),
        ("Prices rose 3.5pc.", ["rise: 3.5 %"]),
        ("The ship sank in 120 feet of water.", ["depth: 36.6 m"]),
        ("Turnout was 61.4 percent.", ["turnout: 61.4"]),
        ("The 24-hour strike, on 9/11, was called off.", ["length: 1 day"]),
        ("She was 12 when 30 men came in 2 cars.", ["men: 30"]),
    ],
)
def test_figures_that_the_record_bears_out_contradict_nothing(text: str, amounts: list[str]) -> None:
    assert slips_of(text, amounts) == []


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
