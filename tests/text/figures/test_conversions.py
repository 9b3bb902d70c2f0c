"""Measures that are given in two units."""

import pytest

from galleyproof.text.figures.conversions import conversions


@pytest.mark.parametrize(
    ("text", "agree"),
    [
        ("The road is 5 km (3 miles) long.", [True]),
        ("The road is 5 km (4 miles) long.", [False]),
        ("It was 20°C (68°F).", [True]),
        ("It was 20°C (58°F).", [False]),
        ("A wall 6ft (1.8m) high.", [True]),
        ("He weighs 100 kg (220 lb).", [True]),
        ("He weighs 100 kg (240 lb).", [False]),
        ("A farm of 200 hectares (500 acres).", [True]),
        ("It is 1,000 feet (300 metres) deep.", [True]),
        ("The rocket flew 100 miles (160 kilometres).", [True]),
        ("The rocket flew 100 miles (60 kilometres).", [False]),
        ("A 10-mile (16-kilometre) stretch was closed.", [True]),
        ("A 10-mile (26-kilometre) stretch was closed.", [False]),
        ("It grows to 6 feet 2 inches (1.88 m).", [True]),
        ("a 40-litre (10.6-gallon) tank", [True]),
        ("Winds reached 100 mph (160 kph).", [True]),
        ("Winds reached 100 mph (130 kph).", [False]),
        ("It covers 50 acres (30 hectares).", [False]),
        ("It covers 50 acres (20 hectares).", [True]),
        ("Temperatures hit 104F (40C) at noon.", [True]),
        ("He stands 6ft (1.83m) tall.", [True]),
    ],
)
def test_a_measure_given_twice_must_be_the_same(text: str, agree: list[bool]) -> None:
    assert [conversion.agrees for conversion in conversions(text)] == agree
