"""Sentences of an invented newsroom held against facts: slips, and correct sentences that are left alone."""

from datetime import date

import pytest

from galleyproof.checks import builtin
from galleyproof.run import run
from tests.helpers.worded import desk_wording

ENTITIES = """
entities:
  - {id: norland, kind: state, names: [Norland]}
  - {id: suland, kind: state, names: [Suland]}
  - {id: borland, kind: state, names: [Borland]}
  - {id: westmark, kind: state, names: [Westmark]}
  - {id: board, kind: body, names: [Interior Ministry of Norland, Interior Ministry], part_of: norland}
  - {id: court, kind: body, names: [Supreme Court of Norland, Supreme Court], part_of: norland}
  - {id: council, kind: body, names: [Fordham Council]}
  - {id: front, kind: group, names: [Harbour Front]}
  - {id: league, kind: group, names: [Dockers' League, League]}
  - {id: ann, kind: person, names: [Ann Orsani]}
  - {id: ben, kind: person, names: [Ben Marquand]}
  - {id: mayor, kind: office, names: [mayor of Fordham, mayor]}
  - {id: envoy, kind: office, names: [ambassador to Borland, ambassador]}
  - {id: fordham, kind: place, names: [Fordham], part_of: norland}
  - {id: castleton, kind: place, names: [Castleton], part_of: norland}
  - {id: oldbridge, kind: place, names: [Oldbridge], part_of: suland}
  - {id: talks, kind: event, names: [the Fordham talks, the talks]}
  - {id: summit, kind: event, names: [the harbour summit, the summit]}
  - {id: strike, kind: event, names: [the dock strike, the strike]}
  - {id: fire, kind: event, names: [the warehouse fire, the fire]}
  - {id: port, kind: thing, names: [the port of Fordham]}
  - {id: quay, kind: thing, names: [the quay of Castleton]}
"""
MAYOR = "{kind: post, holder: ann, office: mayor, start: 2015, end: 2019}"
ATTENDED = "{kind: attendance, event: talks, attendees: [norland], mode: attended}"
THREE_ATTENDED = "{kind: attendance, event: talks, attendees: [norland, suland, borland], mode: attended}"
ABSENT = "{kind: attendance, event: talks, attendees: [norland], mode: absent}"
DECLINED = "{kind: attendance, event: talks, attendees: [norland], mode: declined}"
INVITED = "{kind: attendance, event: talks, attendees: [norland], mode: invited}"
ANNOUNCED = "{kind: attendance, event: talks, attendees: [norland], mode: announced}"
RECOGNISED = "{kind: recognition, by: norland, of: borland, on: 2021-03-04}"
BANNED = "{kind: designation, authority: court, target: front, label: terrorist, start: 2021-02-01}"
MET = "{kind: event, event: talks, on: 2021-10-12, place: fordham}"
IN_FORDHAM = "{kind: presence, who: ann, place: fordham, on: 2021-10-12}"
BORN = "{kind: lifespan, of: ann, born: 1970}"
ORDER = "{kind: order, first: strike, then: fire}"
WORKERS = "{kind: quantity, of: port, measure: workers, value: 400}"
NONE_RECOGNISED = "{kind: absence, none: {kind: recognition, of: borland}, since: 2020-01-01}"
SAID = "{kind: statement, speaker: ann, gist: the tunnel will open in May}"
TOLD = "{kind: statement, speaker: ann, to: court, gist: the tunnel is safe}"
DENIED = "{kind: statement, speaker: ann, manner: denies, gist: she took money}"
ASKED = "{kind: statement, speaker: ann, manner: asks, gist: is the tunnel safe}"
VOTE = "{kind: vote, body: council, motion: budget, for: 24, against: 22}"
LOST = "{kind: vote, body: council, motion: seat, for: 12, against: 104}"
SIDES = "{kind: vote, body: council, motion: budget, voted_for: [ann], voted_against: [ben]}"
CONVICTED = "{kind: proceeding, who: ann, charge: fraud, stage: convicted, on: 2021-10-05}"
CHARGED = "{kind: proceeding, who: ann, charge: fraud, stage: charged, on: 2021-03-02}"
SENTENCED = "{kind: proceeding, who: ann, charge: fraud, stage: sentenced, sentence: 6 years 3 months}"

SLIPS = [
    (MAYOR, "Ben Marquand was mayor of Fordham from 2015 to 2019."),
    (MAYOR, "Ben Marquand, a former teacher, became mayor of Fordham in 2015."),
    (MAYOR, "Ann Orsani was ambassador to Borland from 2015 to 2019."),
    (MAYOR, "Ann Orsani was never mayor of Fordham."),
    (MAYOR, "Ann Orsani may have been mayor of Fordham from 2015."),
    (MAYOR, "In 2015 the council appointed Ben Marquand mayor of Fordham."),
    (MAYOR, "Ben Marquand served as mayor until 2019."),
    (ATTENDED, "Suland attended the Fordham talks."),
    (ATTENDED, "Norland did not attend the Fordham talks."),
    (ATTENDED, "Norland refused to attend the Fordham talks."),
    (ATTENDED, "Norland is expected to attend the Fordham talks."),
    (ATTENDED, "Norland may have taken part in the Fordham talks."),
    (ATTENDED, "Norland boycotted the talks."),
    (ATTENDED, "Norland attended the harbour summit."),
    (ATTENDED, "A Westmark delegation took part in the talks."),
    (ATTENDED, "Norland was absent from the talks."),
    (ATTENDED, "Norland has yet to join the talks."),
    (ATTENDED, "Neither Norland nor its neighbours attended the talks."),
    (ATTENDED, "Norland plans to join the talks."),
    (THREE_ATTENDED, "Norland, Suland and Westmark attended the talks."),
    (ABSENT, "Norland attended the Fordham talks."),
    (ABSENT, "Norland took part in the talks."),
    (DECLINED, "Norland joined the talks."),
    (DECLINED, "Norland was invited to the talks."),
    (INVITED, "Norland attended the talks."),
    (INVITED, "Suland was invited to the talks."),
    (ANNOUNCED, "Norland attended the talks."),
    (ANNOUNCED, "Norland will not attend the talks."),
    (RECOGNISED, "Suland recognised Borland on 4 March 2021."),
    (RECOGNISED, "Borland recognised Norland on 4 March 2021."),
    (RECOGNISED, "Norland was recognised by Borland on 4 March 2021."),
    (RECOGNISED, "Norland recognized Suland on March 4, 2021."),
    (RECOGNISED, "Norland has not recognised Borland."),
    (RECOGNISED, "Norland refused to recognise Borland."),
    (RECOGNISED, "Norland is expected to recognise Borland."),
    (RECOGNISED, "Norland never formally recognised Borland."),
    (RECOGNISED, "Norland may recognise Borland."),
    (RECOGNISED, "Borland was recognised by Suland."),
    (RECOGNISED, "Norland, which recognised Suland in March, sent an envoy."),
    (BANNED, "The Interior Ministry banned the Harbour Front in February 2021."),
    (BANNED, "The Supreme Court banned the Dockers' League in February 2021."),
    (BANNED, "The Supreme Court did not ban the Harbour Front."),
    (BANNED, "The Harbour Front was banned by the Interior Ministry in February 2021."),
    (BANNED, "The Dockers' League was banned by the Supreme Court."),
    (BANNED, "The Supreme Court declined to outlaw the Harbour Front."),
    (MET, "The Fordham talks took place in Castleton on 12 October."),
    (MET, "The harbour summit took place in Fordham on 12 October."),
    (MET, "They met in Oldbridge on 12 October."),
    (IN_FORDHAM, "Ann Orsani was in Castleton on 12 October."),
    (IN_FORDHAM, "Ben Marquand was in Fordham on 12 October."),
    (IN_FORDHAM, "Ann Orsani was not in Fordham on 12 October."),
    (IN_FORDHAM, "Ann Orsani flew to Oldbridge on 12 October."),
    (IN_FORDHAM, "Ben Marquand arrived in Fordham on 12 October."),
    (BORN, "Ben Marquand was born in 1970."),
    (ORDER, "The warehouse fire broke out before the dock strike."),
    (ORDER, "The dock strike came after the warehouse fire."),
    (WORKERS, "The quay of Castleton has 400 workers."),
    (NONE_RECOGNISED, "Norland recognised Borland last year."),
    (NONE_RECOGNISED, "Several states have recognised Borland."),
    (MET, "The Fordham talks did not take place on 12 October."),
    (MET, "The talks never took place."),
    (MET, "The talks may be held in Fordham on 12 October."),
    (MET, "The Fordham talks are expected to open on 12 October."),
    (MET, "The talks failed to open on 12 October."),
    (MET, "The summit opened in Fordham on 12 October."),
    (WORKERS, "The port does not have 400 workers."),
    (MAYOR, "Dave Smith was mayor of Fordham from 2015 to 2019."),
    (MAYOR, "Carla Denning, 46, became mayor of Fordham in 2015."),
    (IN_FORDHAM, "Ann Orsani spent 12 October in Greyhaven."),
    (IN_FORDHAM, "Dave Smith arrived in Fordham on 12 October."),
    (MET, "The talks took place in Greyhaven on 12 October."),
    (BORN, "Dave Smith was born in 1970."),
    (BANNED, "The Supreme Court declared the Harbour Front a foreign agent in February 2021."),
    (BANNED, "The Supreme Court listed the Harbour Front as an extremist group."),
    (NONE_RECOGNISED, "Only one state has recognised Borland."),
    (NONE_RECOGNISED, "Borland was recognised by Suland in May."),
    (MAYOR, "Ann Orsani was governor of Fordham from 2015 to 2019."),
    (MAYOR, "Ann Orsani was deputy mayor of Fordham from 2015 to 2019."),
    (MAYOR, "Ann Orsani, then the treasurer of Fordham, spoke."),
    (MAYOR, "Ann Orsani was the acting mayor of Fordham from 2015 to 2019."),
    (SAID, "Ben Marquand said the tunnel would open in May."),
    (SAID, "The tunnel would open in May, said Ben Marquand."),
    (SAID, "The tunnel will open in May, according to Ben Marquand."),
    (SAID, "Ann Orsani denied that the tunnel would open in May."),
    (SAID, "Ann Orsani said the tunnel would not open in May."),
    (SAID, "Ann Orsani said that the tunnel would never open."),
    (SAID, "Dave Smith told reporters that the tunnel would open in May."),
    (TOLD, "Ann Orsani told the Interior Ministry that the tunnel was safe."),
    (TOLD, "Ben Marquand told the Supreme Court that the tunnel was safe."),
    (DENIED, "Ann Orsani said she had taken money."),
    (DENIED, "Ann Orsani claimed to have taken money."),
    (DENIED, "Ben Marquand denied that he had taken money."),
    (ASKED, "Ann Orsani denied that the tunnel was safe."),
    (ASKED, "Ann Orsani insisted that the tunnel was safe."),
    (VOTE, "The council approved the budget by 22 votes to 24."),
    (VOTE, "The council rejected the budget."),
    (VOTE, "The council passed the budget by 25 votes to 22."),
    (VOTE, "The budget failed in the council, 24-22."),
    (LOST, "The motion was carried by 104 votes to 12."),
    (SIDES, "Ann Orsani voted against the budget."),
    (CONVICTED, "Ann Orsani was acquitted of fraud."),
    (CONVICTED, "The court found Ann Orsani not guilty of fraud."),
    (CONVICTED, "Ben Marquand was convicted of fraud."),
    (CONVICTED, "Ann Orsani was charged with fraud."),
    (SENTENCED, "Ann Orsani was sentenced to seven years in prison."),
    (CHARGED, "Ann Orsani was convicted of fraud."),
    (CONVICTED, "A jury that convicted Ann Orsani, the banker from Fordham, of theft acquitted her of fraud."),
    (CHARGED, "Ann Orsani may be innocent, but she was convicted of fraud."),
    (MAYOR, "Ben Marquand, who had been a teacher and a clerk, in Castleton, was mayor of Fordham from 2015 to 2019."),
    (MAYOR, "Ben Marquand, the mayor of Fordham, thanked Norland."),
    (BORN, "Ann Orsani died in 1970."),
    (WORKERS, "The port of Fordham does not employ 400 workers."),
    (MET, "The talks, which had been postponed twice, took place in Castleton."),
]
CORRECT = [
    (MAYOR, "Ann Orsani was mayor of Fordham from 2015 to 2019."),
    (MAYOR, "She was mayor of Fordham from 2015 to 2019."),
    (MAYOR, "Ann Orsani, whom Ben Marquand succeeded, was mayor from 2015 to 2019."),
    (MAYOR, "Orsani replaced Ben Marquand as mayor of Fordham in 2015."),
    (MAYOR, "The former mayor left office in 2019."),
    (MAYOR, "Ann Orsani was not only mayor of Fordham but also a teacher."),
    (MAYOR, "She followed Ben Marquand, who had been mayor since 2011."),
    (MAYOR, "The council appointed Ann Orsani mayor of Fordham."),
    (MAYOR, "Until 2019 Fordham's mayor was Ann Orsani."),
    (MAYOR, "Ann Orsani, who does not drive, became mayor in 2015."),
    (ATTENDED, "Norland attended the Fordham talks."),
    (ATTENDED, "Norland, unlike Suland, attended the Fordham talks."),
    (ATTENDED, "Norland's foreign minister attended the talks."),
    (ATTENDED, "The Norland delegation took part in the talks in Fordham."),
    (ATTENDED, "Norland did not only attend the talks, it led them."),
    (ATTENDED, "They attended the talks although Suland had declined to come."),
    (ATTENDED, "Norland attended the talks, which Suland boycotted."),
    (ATTENDED, "Norland was among those who came."),
    (ATTENDED, "Norland, invited late, attended the talks."),
    (ATTENDED, "The talks were attended by Norland."),
    (THREE_ATTENDED, "Norland, Suland and Borland attended the talks."),
    (THREE_ATTENDED, "Borland, Norland and Suland took part in the talks."),
    (ABSENT, "Norland did not attend the Fordham talks."),
    (ABSENT, "Norland stayed away from the talks."),
    (ABSENT, "Norland was not at the talks."),
    (ABSENT, "Norland skipped the talks."),
    (ABSENT, "Of the four states, Norland alone was missing from the talks."),
    (DECLINED, "Norland declined to join the talks."),
    (DECLINED, "Norland turned down the invitation to the talks."),
    (DECLINED, "Norland will not attend the talks."),
    (INVITED, "Norland was invited to the talks."),
    (INVITED, "The hosts have invited Norland to the talks."),
    (ANNOUNCED, "Norland will attend the talks."),
    (ANNOUNCED, "Norland is due to join the talks."),
    (ANNOUNCED, "Norland said it would take part in the talks."),
    (RECOGNISED, "Norland recognised Borland on 4 March 2021."),
    (RECOGNISED, "Borland was recognised by Norland on 4 March 2021."),
    (RECOGNISED, "In March it recognised Borland, the first state to do so."),
    (RECOGNISED, "Norland, but not Suland, recognised Borland."),
    (RECOGNISED, "Suland was surprised when Norland recognised Borland."),
    (RECOGNISED, "After Suland refused, Norland recognised Borland."),
    (RECOGNISED, "Norland recognised Borland, and Suland protested."),
    (RECOGNISED, "Norland, which borders Suland, recognised Borland in March."),
    (RECOGNISED, "Norland recognised the government of Borland."),
    (RECOGNISED, "No other state recognised Borland when Norland did."),
    (BANNED, "The Supreme Court banned the Harbour Front in February 2021."),
    (BANNED, "The Supreme Court of Norland had the Harbour Front banned in February 2021."),
    (BANNED, "The Harbour Front has been banned since February 2021."),
    (BANNED, "The court, at the request of the Interior Ministry, banned the Harbour Front."),
    (BANNED, "Norland banned the Harbour Front in February 2021."),
    (MET, "The Fordham talks took place in Fordham on 12 October."),
    (MET, "They met in Norland on 12 October."),
    (MET, "They met on 12 October, a week after a visit to Castleton."),
    (MET, "The talks, called after a meeting in Oldbridge, opened in Fordham on 12 October."),
    (IN_FORDHAM, "Ann Orsani was in Fordham on 12 October."),
    (IN_FORDHAM, "Ann Orsani flew from Castleton to Fordham on 12 October."),
    (IN_FORDHAM, "She arrived in Fordham with Ben Marquand on 12 October."),
    (IN_FORDHAM, "Ben Marquand met Ann Orsani in Fordham on 12 October."),
    (BORN, "Ann Orsani was born in 1970."),
    (BORN, "Born in 1970, she went to school with Ben Marquand."),
    (ORDER, "The dock strike came before the warehouse fire."),
    (ORDER, "The warehouse fire broke out after the dock strike."),
    (ORDER, "After the dock strike came the warehouse fire."),
    (WORKERS, "The port of Fordham has 400 workers."),
    (WORKERS, "Some 400 people work there, more than at the quay of Castleton."),
    (NONE_RECOGNISED, "No state has recognised Borland."),
    (NONE_RECOGNISED, "Borland has not been recognised by anybody."),
    (NONE_RECOGNISED, "Norland has yet to recognise Borland."),
    (NONE_RECOGNISED, "Nobody has recognised Borland so far."),
    (MET, "The Fordham talks did not end on 13 October but went on."),
    (MET, "The talks, which were not public, took place on 12 October."),
    (MET, "The talks opened on 12 October, not a day too soon."),
    (MET, "They did not meet until 12 October."),
    (MET, "The talks took place in the Old Town Hall in Fordham."),
    (MET, "The talks were held in English on 12 October."),
    (MET, "The talks opened in October in Fordham."),
    (MET, "Not far from the harbour, the talks opened on 12 October."),
    (WORKERS, "The port has not more than 400 workers."),
    (WORKERS, "The port, which does not own a crane, has 400 workers."),
    (MAYOR, "Then Mayor Ann Orsani spoke."),
    (MAYOR, "Mrs Orsani was the city's mayor from 2015 to 2019."),
    (MAYOR, "The new mayor, Ann Orsani, had been a teacher."),
    (MAYOR, "Ann Orsani was elected mayor with the votes of the Green Party."),
    (MAYOR, "The council, led by Dave Smith, appointed Ann Orsani mayor."),
    (MAYOR, "It was not until 2015 that Ann Orsani became mayor."),
    (MAYOR, "Ann Orsani was a popular mayor, said Dave Smith."),
    (IN_FORDHAM, "On 12 October Ann Orsani was seen in Fordham by Dave Smith."),
    (IN_FORDHAM, "She was in the city on 12 October."),
    (BORN, "Ann Orsani, the daughter of Dave Smith, was born in 1970."),
    (BORN, "She was born in 1970 in Greyhaven."),
    (BANNED, "The Supreme Court declared the Harbour Front a terrorist organisation in February 2021."),
    (BANNED, "The Harbour Front was listed as terrorist in February 2021."),
    (BANNED, "The Supreme Court banned the Harbour Front as a terrorist group."),
    (BANNED, "The Supreme Court, led by Dave Smith, banned the Harbour Front."),
    (RECOGNISED, "The Old Palace said that Norland recognised Borland."),
    (RECOGNISED, "Greyhaven Palace recognised Borland on 4 March."),
    (ATTENDED, "Norland and other states attended the talks."),
    (ATTENDED, "Dave Smith attended the talks for Norland."),
    (ATTENDED, "They did attend the talks."),
    (ATTENDED, "Whether they wanted to or not, they attended the talks."),
    (SAID, "Ann Orsani said the tunnel would open in May."),
    (SAID, "The tunnel, she said, would open in May."),
    (SAID, "The tunnel would open in May, said Ann Orsani, who had met Ben Marquand."),
    (SAID, "The tunnel will open in May, according to Ann Orsani, a friend of Ben Marquand."),
    (SAID, "A spokesman for Ann Orsani said the tunnel would open in May."),
    (SAID, "Asked by Ben Marquand, Ann Orsani said the tunnel would open in May."),
    (SAID, "The tunnel would open in May, the minister said."),
    (SAID, "Orsani announced that the tunnel would open in May."),
    (SAID, "Ann Orsani promised Ben Marquand that the tunnel would open in May."),
    (TOLD, "Ann Orsani told the Supreme Court that the tunnel was safe."),
    (TOLD, "The tunnel was safe, Ann Orsani told the judges."),
    (DENIED, "Ann Orsani denied that she had taken money."),
    (DENIED, "Ann Orsani said she had never taken money."),
    (DENIED, "Ann Orsani dismissed the charge that she had taken money."),
    (ASKED, "Ann Orsani asked whether the tunnel was safe."),
    (ASKED, "Was the tunnel safe, Ann Orsani asked."),
    (MAYOR, "Ben Marquand was ill when Ann Orsani became mayor."),
    (MAYOR, "Ann Orsani, who was not at home, became mayor in 2015."),
    (MAYOR, "Ann Orsani, once ambassador to Borland, ran the city from 2015 to 2019."),
    (MAYOR, "Voters had no doubt that Ann Orsani was mayor."),
    (MAYOR, "Ben Marquand is a teacher; Ann Orsani was mayor."),
    (MAYOR, "Ann Orsani beat Ben Marquand to become mayor of Fordham."),
    (MET, "At the summit, they agreed to meet on 12 October."),
    (MET, "Two days after the strike, they met in Fordham."),
    (ATTENDED, "Suland was the host; Norland came too."),
    (ATTENDED, "During the strike, Norland attended the talks."),
    (ATTENDED, "Suland did not want Norland to attend the talks, but it did."),
    (RECOGNISED, "Suland had not recognised Borland when Norland recognised it."),
    (BORN, "Ben Marquand died before Ann Orsani was born."),
    (VOTE, "The council approved the budget by 24 votes to 22."),
    (VOTE, "By 24 to 22, the council adopted the budget."),
    (VOTE, "The budget was passed 24-22, with two abstentions."),
    (VOTE, "The council, which had rejected an earlier draft, passed the budget by 24 votes to 22."),
    (LOST, "The assembly rejected the motion by 104 votes to 12."),
    (LOST, "The motion was not carried."),
    (SIDES, "Ann Orsani voted for the budget; Ben Marquand voted against it."),
    (CONVICTED, "Ann Orsani was found guilty of fraud."),
    (CONVICTED, "Ann Orsani, who had been charged in March, was convicted of fraud in October."),
    (CONVICTED, "A jury convicted Ann Orsani of fraud after Ben Marquand testified."),
    (SENTENCED, "Ann Orsani was sentenced to six years and three months in prison."),
    (SENTENCED, "She was jailed for six years and three months."),
    (CHARGED, "Prosecutors charged Ann Orsani with fraud."),
    (CHARGED, "If convicted, Ann Orsani, who is charged with fraud, faces ten years in prison."),
    (CHARGED, "Ann Orsani denies fraud; a count of forgery was dropped in October."),
    (CHARGED, "A jury is to decide whether Ann Orsani should also be charged with murder."),
    (MAYOR, "When Ben Marquand was still ambassador to Borland, Ann Orsani was mayor of Fordham."),
    (MAYOR, "Ann Orsani, mayor until 2019, is expected to be named ambassador to Borland."),
    (MAYOR, "No woman had been mayor of Fordham before Ann Orsani was elected."),
    (BORN, "Ann Orsani was the first on the list; a guard, who was 64, died on Monday."),
    (
        BANNED,
        "The Supreme Court suspended the League in January and banned the Harbour Front as terrorist in February.",
    ),
    (MET, "The talks came a month after a similar meeting in Castleton."),
    (MET, "The talks in Fordham are to go on, provided that the strike ends."),
    (WORKERS, "The port of Fordham, which employs 400 workers, will not open until 2031."),
    (SAID, "Ann Orsani, who succeeded her mentor, Ben Marquand, as mayor in 2015, said the tunnel would open in May."),
    (SAID, "Ann Orsani said the tunnel would open in May and that it might not be used at night."),
]


def told(fact: str, text: str) -> list[str]:
    """Return what the check of the copy says of a sentence that is all anchor."""
    desk = desk_wording(fact, text, ENTITIES)
    checks = [check for check in builtin() if check.id == "wording.copy"]
    return [finding.message for finding in run(desk, checks, date(2021, 10, 18)).findings]


@pytest.mark.parametrize(("fact", "text"), SLIPS)
def test_a_slip_is_found_once(fact: str, text: str) -> None:
    assert len(told(fact, text)) == 1


@pytest.mark.parametrize(("fact", "text"), CORRECT)
def test_a_correct_sentence_is_left_alone(fact: str, text: str) -> None:
    assert told(fact, text) == []


TO_BEN = "{kind: statement, speaker: ann, to: ben, gist: the tunnel is safe}"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ben Marquand said that the tunnel was safe. He gave no date.", 1),
        ("Ann Orsani told Ben Marquand that the tunnel was safe. She gave no date.", 0),
    ],
)
def test_a_claim_anchored_to_two_sentences_is_not_taken_for_another_claim(text: str, number: int) -> None:
    assert len(told(TO_BEN, text)) == number
