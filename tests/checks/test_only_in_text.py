"""Desks with a name, a day, a figure or a `not` in one text that nothing else on record has."""

from pathlib import Path

import pytest

from tests.helpers.tools import check_ids, run_of

REGISTERS = """
entities:
  - {id: norland, kind: state, names: [Norland]}
  - {id: suland, kind: state, names: [Suland]}
  - {id: borland, kind: state, names: [Borland]}
  - {id: front, kind: group, names: [Harbour Front]}
  - {id: guild, kind: group, names: [Dockers' Guild]}
  - {id: ann, kind: person, names: [Ann Orsani, Orsani]}
  - {id: ben, kind: person, names: [Ben Marquand, Marquand]}
  - {id: carl, kind: person, names: [Carl Ostrava, Ostrava]}
  - {id: office, kind: office, names: [mayor of Fordham]}
  - {id: port, kind: thing, names: [the port]}
  - {id: port-group, kind: group, names: [Porter group]}
  - {id: talks, kind: event, names: [the harbour talks]}
  - {id: ministry, kind: body, names: [Interior Ministry], part_of: norland, speaks_for: [norland]}
sources: [{id: record, publisher: The Registry, published: 2021-05-12}]
"""
INVITED = "{kind: attendance, event: talks, attendees: [front], mode: invited, by: norland}"
MAYOR = "{kind: post, holder: ann, office: office, end: 2021-05-03}"
CRANES = "{kind: quantity, of: port, measure: cranes, value: ~500}"
OPENED = "{kind: event, event: talks, start: 2021-05-18, end: 2021-05-23}"
SAID = "{kind: statement, speaker: ann, gist: Marquand and Ostrava will come}"


def finds(tmp_path: Path, says: str, fact: str, shows: str) -> bool:
    """Return True if `says` is reported; `fact` is empty for a claim without one."""
    facts = f"fact: {fact}, " if fact else ""
    claim = f'{{id: it, says: "{says}", {facts}evidence: [{{source: record, stance: supports, shows: "{shows}"}}]}}'
    return "wording.says" in check_ids(run_of(tmp_path, f"claims: [{claim}]\n{REGISTERS}"))


@pytest.mark.parametrize(
    ("says", "fact", "shows"),
    [
        ("Suland invited the Harbour Front to the harbour talks.", INVITED, "Norland invites the Harbour Front."),
        ("Norland invited the Dockers' Guild to the harbour talks.", INVITED, "Norland invites the Harbour Front."),
        ("Norland and Suland kept the port open.", "", "Norland kept it open all year."),
        ("Suland kept the port open.", "", "Norland kept it open all year."),
        ("Orsani will meet Ostrava.", "", "Orsani will meet Marquand."),
    ],
)
def test_a_name_in_the_place_of_one_on_record_is_found(tmp_path: Path, says: str, fact: str, shows: str) -> None:
    assert finds(tmp_path, says, fact, shows)


@pytest.mark.parametrize(
    ("says", "fact", "shows"),
    [
        ("Norland invited the Harbour Front to the harbour talks.", INVITED, "An invitation went out."),
        ("The Interior Ministry invited the Harbour Front to the harbour talks.", INVITED, "An invitation went out."),
        ("He met Ben Marquand.", "{kind: presence, who: ann, place: port}", "A meeting at the port."),
        ("Orsani beat Marquand.", MAYOR, "Orsani won with 54 percent."),
        ("Suland kept the port open.", "", "The state kept it open."),
        ("The Porter ships are at the port.", "{kind: quantity, of: port-group, measure: ships, value: 3}", "Three."),
    ],
)
def test_a_name_that_takes_no_other_ones_place_is_left_alone(tmp_path: Path, says: str, fact: str, shows: str) -> None:
    assert not finds(tmp_path, says, fact, shows)


@pytest.mark.parametrize(
    ("says", "fact", "shows"),
    [
        ("Orsani was mayor of Fordham until 4 June 2021.", MAYOR, "She left the office."),
        ("Marquand took over on 9 May 2021.", "", "He took over on 8 May 2021."),
        ("The harbour talks of November 2021 came to nothing.", "", "The harbour talks of October 2021 failed."),
        ("The harbour talks were from 19 to 23 May 2021.", OPENED, "They opened on 18 May, to run until 23 May."),
        ("The talks opened on 23 May 2021 and ended on 23 May 2021.", OPENED, "They opened on 18 May."),
    ],
)
def test_a_day_that_nothing_else_has_is_found(tmp_path: Path, says: str, fact: str, shows: str) -> None:
    assert finds(tmp_path, says, fact, shows)


@pytest.mark.parametrize(
    ("says", "fact", "shows"),
    [
        ("Orsani was mayor of Fordham until 3 May 2021.", MAYOR, "She left the office."),
        ("Orsani was mayor of Fordham until May 2021.", MAYOR, "She left the office."),
        ("On 12 May 2021 Marquand was said to have taken over.", "", "He took over on 8 May 2021."),
        ("The harbour talks went on on 20 May 2021.", OPENED, "They opened on 18 May, to run until 23 May."),
        ("Marquand took over on 8 May 2021.", "", "He took over."),
        ("Marquand took over on 8 May 2021.", "", "He took over on Saturday, 8 May."),
    ],
)
def test_a_day_on_record_is_left_alone(tmp_path: Path, says: str, fact: str, shows: str) -> None:
    assert not finds(tmp_path, says, fact, shows)


@pytest.mark.parametrize(
    ("says", "fact", "shows", "is_slip"),
    [
        ("The port has about 600 cranes.", CRANES, "About 500 cranes.", True),
        ("The port has about 500 cranes.", CRANES, "About 500 cranes.", False),
        ("The port has about 500 cranes on 40 piers.", CRANES, "About 500 cranes on 40 piers.", False),
    ],
)
def test_a_figure_that_nothing_else_has_is_found(
    tmp_path: Path, says: str, fact: str, shows: str, *, is_slip: bool
) -> None:
    assert finds(tmp_path, says, fact, shows) is is_slip


@pytest.mark.parametrize(
    ("says", "fact", "shows", "is_slip"),
    [
        (
            "It is not true that Norland invited the Harbour Front to the harbour talks.",
            INVITED,
            "An invitation.",
            True,
        ),
        ("The port is not closed to ships.", "", "It has been closed since May, for lack of pilots.", True),
        ("The Harbour Front has not turned to the court.", "", "The Harbour Front has turned to the court.", True),
        (
            "The Front was not absent.",
            "{kind: attendance, event: talks, attendees: [front], mode: absent}",
            "No.",
            True,
        ),
        ("The port is not closed to ships.", "", "It is not closed.", False),
        ("The port is not closed to ships.", "", "Reports of a closed port are false.", False),
        ("The Harbour Front has not turned to the court.", "", "It left the matter to the Guild.", False),
        ("It is not true that anybody came.", "{kind: quantity, of: talks, measure: guests, value: 0}", "None.", False),
        ("The Front did not come.", "{kind: attendance, event: talks, attendees: [front], mode: absent}", "No.", False),
    ],
)
def test_a_denial_is_found_if_the_rest_of_the_record_affirms_it(
    tmp_path: Path, says: str, fact: str, shows: str, *, is_slip: bool
) -> None:
    assert finds(tmp_path, says, fact, shows) is is_slip


def finds_in_copy(tmp_path: Path, copy: str, says: str, fact: str) -> bool:
    """Return True if the copy is reported; `fact` is empty for a claim without one."""
    facts = f"fact: {fact}, " if fact else ""
    shows = "evidence: [{source: record, stance: supports, shows: So it was.}]"
    claim = f'{{id: it, says: "{says}", {facts}anchor: {{paragraph: 1, quote: "{copy}"}}, {shows}}}'
    desk = f'claims: [{claim}]\narticle: {{text: "{copy}"}}\n{REGISTERS}'
    return "wording.copy" in check_ids(run_of(tmp_path, desk))


@pytest.mark.parametrize(
    ("copy", "says", "fact", "is_slip"),
    [
        ("Borland kept the port open", "Norland kept the port open.", "", True),
        ("The port was lost to the Dockers' Guild", "The port was lost to the Harbour Front.", "", True),
        ("Norland and Suland kept the port open", "Norland kept the port open.", "", True),
        ("Suland's new mayor of Fordham left", "Orsani left.", MAYOR, False),
        ("Norland kept the port open", "Norland kept the port open.", "", False),
        ("Norland kept the port open, and Suland protested", "Norland kept the port open.", "", False),
        ("The state kept the port open at the request of Suland", "Norland kept the port open.", "", False),
        ("The Interior Ministry kept the port open", "Norland kept the port open.", "", False),
        ("They kept the port open for Suland", "Norland kept the port open.", "", False),
        ("It kept the port open, as Suland did", "Norland kept the port open.", "", False),
    ],
)
def test_a_name_that_only_the_copy_has_is_found_in_the_place_of_another(
    tmp_path: Path, copy: str, says: str, fact: str, *, is_slip: bool
) -> None:
    assert finds_in_copy(tmp_path, copy, says, fact) is is_slip
