"""The kinds of fact: fields, examples, start and end, and times that must not be given twice."""

import pytest
from pydantic import TypeAdapter

from galleyproof.facts import KINDS, AnyFact, Event, Fact, Recognition, Spanning
from galleyproof.facts.absence import Pattern
from galleyproof.facts.fact import halves
from galleyproof.load.tree import read
from galleyproof.records import references
from galleyproof.records.edtf import Edtf, parse
from tests.helpers.records import faults, record

FIELDS = {  # required and optional ones
    "post": (
        "holder office",
        "spell start end during holds_on acting named credentials appointed_by after before",
    ),
    "attendance": ("event attendees mode", "by complete"),
    "event": ("event", "on start end place part_of"),
    "order": ("first then", ""),
    "lifespan": ("of", "born died"),
    "presence": ("who place on", ""),
    "designation": ("authority target label", "start end during holds_on"),
    "recognition": ("by of", "start end on before after"),
    "absence": ("none", "since until on"),
    "quantity": ("of measure value", "unit per on basis part_of"),
    "comparison": ("left right is", "by"),
    "statement": ("speaker", "words gist to in on occasion manner language"),
    "attribute": ("of name value", "start end during holds_on"),
    "vote": (
        "body motion",
        "ballot for against abstain absent members voted_for voted_against abstained needs carried on",
    ),
    "proceeding": ("who charge stage", "court trial sentence on"),
}
EXAMPLES = [(kind, example) for kind, model in KINDS.items() for example in model.examples]


def fact(text: str) -> Fact:
    parsed: Fact = TypeAdapter(AnyFact).validate_python(read(text, "a.yaml").tree)
    return parsed


def fields(model: type[Fact], *, required: bool) -> set[str]:
    given = (field.alias or name for name, field in model.model_fields.items() if field.is_required() is required)
    return {name for name in given if name != "kind"}


def test_there_are_these_kinds() -> None:
    assert KINDS.keys() == FIELDS.keys()


@pytest.mark.parametrize("kind", FIELDS)
def test_a_kind_requires_these_fields(kind: str) -> None:
    assert fields(KINDS[kind], required=True) == set(FIELDS[kind][0].split())


@pytest.mark.parametrize("kind", FIELDS)
def test_a_kind_allows_these_fields(kind: str) -> None:
    assert fields(KINDS[kind], required=False) == set(FIELDS[kind][1].split())


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_and_its_fields_are_documented(kind: str) -> None:
    fields = KINDS[kind].model_fields.items()
    undescribed = [name for name, field in fields if name != "kind" and not field.description]
    assert (bool(KINDS[kind].__doc__), undescribed) == (True, [])


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_an_example(kind: str) -> None:
    assert KINDS[kind].examples


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_an_example_is_a_fact_of_its_kind(kind: str, example: str) -> None:
    assert type(fact(example)) is KINDS[kind]


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_an_example_names_records(kind: str, example: str) -> None:
    assert list(references(fact(example))) or kind == "absence"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{kind: absence, none: {kind: post}, on: 2021, since: 2020}", "`on` is one day"),
        ("{kind: absence, none: {kind: post}, on: 2021, until: 2022}", "`on` is one day"),
        ("{kind: event, event: e, on: 2021, start: 2020}", "`on` gives both ends"),
        ("{kind: event, event: e, on: 2021, end: 2020}", "`on` gives both ends"),
        ("{kind: post, holder: a, office: b, during: 2003/2010, start: 2003}", "`during` gives both ends"),
        ("{kind: designation, authority: a, target: b, label: c, during: 2003, end: 2003}", "`during` gives both ends"),
        ("{kind: attribute, of: a, name: b, value: c, during: 2003/2010, start: 2003}", "`during` gives both ends"),
        ("{kind: recognition, by: a, of: b, on: 2021, start: 2021}", "`on` is the day of recognition"),
        ("{kind: recognition, by: a, of: b, on: 2021, end: 2021}", "`on` is the day of recognition"),
        ("{kind: statement, speaker: a, words: no, gist: refuses}", "`words` and `gist` both say what was said"),
    ],
)
def test_a_time_given_twice_is_rejected(text: str, named: str) -> None:
    kind = text.removeprefix("{kind: ").partition(",")[0]
    (fault,) = faults(KINDS[kind], text)
    assert (named in fault, "leave out" in fault) == (True, True)


def test_a_time_given_twice_is_reported_at_the_second_line() -> None:
    text = "kind: post\nholder: a\noffice: b\nstart: 2003\nduring: 2003/2010\n"
    assert faults(KINDS["post"], text)[0].startswith("5: ")


@pytest.mark.parametrize(
    ("dates", "span"),
    [
        ("during: 2003-12/2010-09", ("2003-12", "2010-09")),
        ("start: 2003-12, end: ..", ("2003-12", "..")),
        ("during: 2021-05/..", ("2021-05", "..")),
        ("during: 2010", ("2010", "2010")),
        ("start: 2003", ("2003", None)),
        ("holds_on: 2003", (None, None)),
    ],
)
def test_a_term_has_a_start_and_an_end_however_the_record_gives_them(dates: str, span: tuple[str, str]) -> None:
    term = fact(f"{{kind: post, holder: a, office: b, {dates}}}")
    assert isinstance(term, Spanning)
    assert texts(term.span) == span


def test_an_unknown_half_of_a_term_has_no_date() -> None:
    term = fact("{kind: post, holder: a, office: b, during: 2021-05/}")
    assert isinstance(term, Spanning)
    assert texts(term.span) == ("2021-05", "")


@pytest.mark.parametrize(
    ("dates", "span"),
    [
        ("on: 2021-10-18/2021-10-20", ("2021-10-18", "2021-10-20")),
        ("on: 2021-08-15", ("2021-08-15", "2021-08-15")),
        ("end: 2021-08-15", (None, "2021-08-15")),
    ],
)
def test_an_event_starts_and_ends_within_its_days(dates: str, span: tuple[str, str]) -> None:
    assert texts(record(Event, f"{{kind: event, event: e, {dates}}}").span) == span


@pytest.mark.parametrize(
    ("dates", "span"), [("on: 2025-07-03", ("2025-07-03", None)), ("start: 1997, end: 2001", ("1997", "2001"))]
)
def test_a_day_of_recognition_leaves_the_end_open(dates: str, span: tuple[str, str]) -> None:
    assert texts(record(Recognition, f"{{kind: recognition, by: a, of: b, {dates}}}").span) == span


def test_both_halves_of_a_single_date_are_the_date_itself() -> None:
    assert halves(parse("2010")) == (parse("2010"), parse("2010"))


@pytest.mark.parametrize("text", ["30%", "2x", "2.5x", "5"])
def test_a_difference_is_a_percentage_a_factor_or_a_number(text: str) -> None:
    assert fact(f"{{kind: comparison, left: a, right: b, is: more, by: {text}}}")


def test_a_difference_in_words_is_rejected() -> None:
    text = "{kind: comparison, left: a, right: b, is: more, by: twice}"
    assert faults(KINDS["comparison"], text) == [
        "1: `by`: cannot read `twice` as a difference -> write 30%, 2x, ~2x for `about twice`, 5 or 2 years"
    ]


def test_a_pattern_has_a_kind_and_any_fields() -> None:
    pattern = record(Pattern, "{kind: recognition, of: taliban, fields: x}")
    assert (pattern.kind, pattern.fields) == ("recognition", {"of": "taliban", "fields": "x"})


def texts(span: tuple[Edtf | None, Edtf | None]) -> tuple[str | None, str | None]:
    start, end = (half.text if half else None for half in span)
    return start, end
