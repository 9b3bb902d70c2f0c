"""Quotes are found word for word, and nothing else is."""

import random
import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.quoting import cut_at_edges, find, find_all, prepare
from galleyproof.text.typography import fold

TEXT = (
    "The minister said on Monday that 12 envoys will not attend the talks, and that aid fell by -5.2% to $1,200 a week."
    " Nobody was unable to comment: the ambassador, who was re-elected in 2019, had never left the old embassy."
)
COPY = prepare(TEXT)
LETTERS = st.text("abё é\u0301\u0308\u200b\u00ad \u00a0'\N{RIGHT SINGLE QUOTATION MARK}\N{EM DASH}-\n", max_size=60)
TIMES = 1000


@pytest.mark.parametrize(
    "quote",
    [
        "12 envoys",
        "fell by -5.2%",
        "The minister said ... 12 envoys",
        "the ambassador [a lawyer], who was re-elected",
        "… the old embassy",
        "Nobody was unable to comment: the [...] ambassador",
        "Nobody was unable . . . to comment",
        "[H]ad never left the old embassy",
    ],
)
def test_a_quote_that_the_text_contains_is_found(quote: str) -> None:
    assert find(quote, COPY)


@pytest.mark.parametrize(
    "quote",
    [
        "2 envoys",
        "5.2%",
        "-5.2",
        "1,200 a week",
        "able to comment",
        "elected in 2019",
        "envoys will attend",
        "envoys will ... attend",
        "envoys will [surely] attend",
        "attend the talks",
        "12 envoys will",
        "was unable to comment",
        "left the old embassy",
        "12 envoys ... The minister",
        "the minister said",
    ],
)
def test_a_quote_that_the_text_does_not_contain_is_not_found(quote: str) -> None:
    assert find(quote, COPY) is None


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("5", "5:30"),
        ("30", "5:30"),
        ("2", "5/2"),
        ("5 men", ".5 men"),
        ("12", "12\N{NARROW NO-BREAK SPACE}000 men"),
        ("000 men", "1 000 men"),
        ("5", "rose 5 %"),
        ("200", "$ 200"),
        ("200", "200 \N{EURO SIGN}"),
        ("10 men", "\N{PLUS-MINUS SIGN}10 men"),
        ("5 degrees", "minus 5 degrees"),
        ("x", "x\N{COMBINING CIRCUMFLEX ACCENT}"),
        ("t go", "don\N{RIGHT SINGLE QUOTATION MARK}t go"),
        ("Brien came", "O'Brien came"),
        ("elected", "re-\nelected"),
        ("attend", 'will "not" attend'),
        ("they will", "they will not attend"),
        ("they did", "they did n't attend"),
        ("attend", "il n'attend"),
        ("will attend ... talks", "will attend nothing of the talks"),
    ],
)
def test_a_quote_must_not_cut_a_word_a_number_or_a_negation(quote: str, text: str) -> None:
    assert find(quote, prepare(text)) is None


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("12 men left", "the envoys\N{EM DASH}12 men left"),
        ("10 people", "came \N{EN DASH} 10 people"),
        ("Afghanistan", "l'Afghanistan"),
        ("Ahmadi", "Ahmadi's house"),
        ("300 men came", "In 2019 300 men came"),
        ("We came", "Did they go? No. We came"),
        ("Kabul", '"Kabul"'),
        ("5", "It was 5."),
    ],
)
def test_a_whole_word_or_number_is_found_next_to_other_signs(quote: str, text: str) -> None:
    assert find(quote, prepare(text))


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("It cost $15", "It cost $15 million to build."),
        ("It cost $15", "It cost $15bn to build."),
        ("rose by 5", "It rose by 5 percent."),
        ("rose by 5", "It rose by 5 per cent in May."),
        ("rose by 5", "It rose by 5 percentage points."),
        ("rose by five", "It rose by five percent."),
        ("killed 1", "It killed 1,500 men."),
        ("500 men", "It killed 1,500 men."),
        ("million people", "It hit 1.5 million people."),
        ("million people", "It hit two million people."),
        ("percent of them", "It hit 5 percent of them."),
        ("fifteen", "fifteen million men"),
        ("one hundred", "one hundred and five men"),
        ("took 5", "It took 5 1/2 hours."),
        ("holds 10", "It holds 10\N{SUPERSCRIPT SIX} litres."),
        ("holds 10", "It holds 10\N{SUPERSCRIPT MINUS}\N{SUPERSCRIPT SIX} litres."),
        ("holds 10", "It holds 10^6 litres."),
        ("stieg um 5", "Es stieg um 5 Prozent."),
        ("kostete 15", "Es kostete 15 Millionen Euro."),
    ],
)
def test_a_quote_must_not_cut_a_number_from_its_million_or_percent(quote: str, text: str) -> None:
    assert find(quote, prepare(text)) is None


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("He is guilty of", "He is guilty of nothing."),
        ("it did", "and it did nothing to help"),
        ("The base is", "The base is no longer open."),
        ("She has", "She has no plans."),
        ("open", "The base is not open."),
        ("open to all", "The base is not yet open to all."),
        ("open to all", "The base will not be open to all."),
        ("for sale", "It is not even for sale."),
        ("er kam", "er kam nicht"),
    ],
)
def test_a_quote_must_not_end_before_or_start_after_a_negation(quote: str, text: str) -> None:
    assert find(quote, prepare(text)) is None


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("He left", "He left. No one came."),
        ("the minister said", "the minister said nobody would come"),
        ("the men who left", "the men who left, not the women"),
        ("It cost $15", "It cost $15 to build."),
        ("rose by 5", "It rose by 5, percent signs aside."),
        ("five men", "five men came"),
        ("million-dollar man", "the million-dollar man"),
        ("one hundred men", "one hundred men and five women"),
        ("Thousands came", "Thousands came."),
        ("the base was open", "It is not true that the base was open."),
    ],
)
def test_a_quote_next_to_another_sentence_or_noun_is_found(quote: str, text: str) -> None:
    assert find(quote, prepare(text))


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("he [Putin] said", "Then he [Putin] said so."),
        ("mean 4.2 [95% CI 3.1-5.3] for", "mean 4.2 [95% CI 3.1-5.3] for the group"),
        ("he [Putin] told [the man] so", "Then he [Putin] told him so."),
        ("the base [in Fordham] holds men", "the base holds men"),
        ("did not [ever] attend", "they did not attend"),
        ("is [really] not open", "it is not open"),
        ("the envoy [a lawyer], who left", "the envoy, who left"),
        ("[The] base holds men", "Their base holds men."),
        ("[T]he base holds men", "Now the base holds men."),
        ("it cost $15 [US] million", "it cost $15 million"),
        ("the [former] [old] base", "the base"),
        ("the base is [not] open", "the base is [not] open"),
    ],
)
def test_an_insertion_is_left_out_and_brackets_of_the_source_are_matched(quote: str, text: str) -> None:
    assert find(quote, prepare(text))


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("mean 4.2 [95% CI 3.1-6.3] for", "mean 4.2 [95% CI 3.1-5.3] for the group"),
        ("he [Medvedev] said", "Then he [Putin] said so."),
        ("he [Putin] told [the man] so", "Then he [Medvedev] told him so."),
        ("mean 4.2 for the group", "mean 4.2 [95% CI 3.1-5.3] for the group"),
        ("the base is [not] open", "the base is open"),
        ("the base is [never] open", "the base is always open"),
        ("the base is [not] open", "the base is not open"),
        ("[not] the base is open", "the base is open"),
        ("the base is open [to nobody]", "the base is open"),
        ("the base is [often] open", "the base is not open"),
        ("the base [that nobody saw] is open", "the base is open"),
    ],
)
def test_other_brackets_than_the_sources_and_bracketed_negations_are_refused(quote: str, text: str) -> None:
    assert find(quote, prepare(text)) is None


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("the well-known man", "the well-\nknown man left"),
        ("the wellknown man", "the well-\nknown man left"),
        ("the ambassador left", "the ambas-\nsador left"),
        ("the ambassador left", "the ambas\N{SOFT HYPHEN}\nsador left"),
        ("the well-known ambassador", "the well-\nknown ambas-\n  sador"),
        ("in 2018-2019 he left", "in 2018-\n2019 he left"),
        ("amyloid fibrils, final office", "amyloid \ufb01brils, \ufb01nal o\ufb03ce"),
        ("ABC 12 (new)", "\uff21\uff22\uff23\u3000\uff11\uff12 \uff08new\uff09"),
    ],
)
def test_ligatures_full_width_forms_and_line_ends_are_typography(quote: str, text: str) -> None:
    span = find(quote, prepare(text))
    assert span
    assert text[span.start] == text.strip()[0] or quote[0] == text[span.start]


@pytest.mark.parametrize(
    ("quote", "text"),
    [("known man", "the well-\nknown man"), ("20182019", "2018-\n2019"), ("re elected", "re-\nelected")],
)
def test_a_broken_word_is_not_cut_and_numbers_are_not_joined(quote: str, text: str) -> None:
    assert find(quote, prepare(text)) is None


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("It cost $15", "It cost $15 million"),
        ("He is guilty of", "He is guilty of nothing"),
        ("open to all", "not open to all"),
        ("Nobody came home", ""),
        ("It cost", ""),
    ],
)
def test_the_words_that_a_quote_cuts_off_are_shown(quote: str, passage: str) -> None:
    text = prepare("It cost $15 million. He is guilty of nothing. The base is not open to all.")
    assert cut_at_edges(quote, text) == passage


@given(LETTERS)
def test_a_prepared_text_is_folded_like_any_text(text: str) -> None:
    assert prepare(text).folded == fold(text)


@given(LETTERS)
def test_offsets_into_the_original_are_in_order(text: str) -> None:
    offsets = prepare(text).offsets
    assert list(offsets) == sorted(offsets)


@given(st.lists(st.from_regex(r"[a-m]{2,6}", fullmatch=True), min_size=1, max_size=30), st.data())
def test_any_passage_is_found(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[first : data.draw(st.integers(first + 1, len(words)))])
    text = " ".join(words)
    span = find(quote, prepare(text))
    assert span
    assert fold(text[span.start : span.end]) == quote


def _passage(chance: random.Random) -> str:
    """Return a passage of an invented report with a number, a sign, names and a negation."""
    names = chance.sample(["Ahmadi", "Brandt", "O'Rell", "Gómez"], 2)
    number, share = chance.randint(11, 98), chance.randint(11, 98)
    return (
        f"{names[0]} told {names[1]} that {number} trucks were not stopped, and prices moved by -{share}.5% "
        f"in week {chance.randint(10, 50)}"
    )


ALTERATIONS: dict[str, Callable[[str], str]] = {
    "longer number": lambda text: text.replace(" trucks", "0 trucks"),
    "shorter number": lambda text: text.partition("that ")[2][1:],
    "another digit": lambda text: re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), text, count=1),
    "sign": lambda text: text.replace("-", ""),
    "name": lambda text: f"Petrov {text.partition(' ')[2]}",
    "negation": lambda text: text.replace("not ", ""),
    "elided negation": lambda text: text.replace("not", "..."),
    "negation before": lambda text: text.partition("not ")[2],
    "negation after": lambda text: text.partition(" not")[0],
    "edge of a sign": lambda text: text.partition("by -")[2],
    "edge of a number": lambda text: text.partition(".5%")[0],
    "part of a word": lambda text: text[1:],
    "order": lambda text: "and prices ... that " + text.partition("that ")[2].partition(" trucks")[0] + " trucks",
}
VARIANTS: dict[str, Callable[[str], str]] = {
    "dashes": lambda text: text.replace("-", "\N{MINUS SIGN}"),
    "spaces": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "lines": lambda text: text.replace(" ", "\n  ", 3),
    "soft hyphens": lambda text: text.replace("trucks", "tru\N{SOFT HYPHEN}cks"),
    "zero width": lambda text: text.replace("that", "th\N{ZERO WIDTH SPACE}at"),
    "PDF line ends": lambda text: text.replace("trucks", "tru\ufffecks"),
    "quotation marks": lambda text: text.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
}


@pytest.mark.parametrize("how", ALTERATIONS)
def test_an_altered_quote_is_never_found(how: str) -> None:
    chance = random.Random(how)  # noqa: S311 - not for secrets
    for text in (_passage(chance) for _ in range(TIMES)):
        assert find(ALTERATIONS[how](text), prepare(f"As reported, {text}. Nothing more.")) is None, text


@pytest.mark.parametrize("how", VARIANTS)
def test_typography_alone_makes_no_difference(how: str) -> None:
    chance = random.Random(how)  # noqa: S311 - not for secrets
    for text in (_passage(chance) for _ in range(TIMES)):
        assert find(VARIANTS[how](text), prepare(f"As reported, {text}. Nothing more.")), text
        assert find(text, prepare(f"As reported, {VARIANTS[how](text)}. Nothing more.")), text


@given(st.text("ab the. ", max_size=40), st.integers(0, 40), st.integers(1, 6), st.integers(0, 4), st.integers(0, 4))
def test_a_prefix_and_a_suffix_choose_among_all_places(
    text: str, start: int, size: int, before: int, after: int
) -> None:
    quote, end = text[start : start + size], start + size
    prefix, suffix = text[max(start - before, 0) : start], text[end : end + after]
    fitting = [
        span
        for span in find_all(quote, prepare(text))
        if fold(text[: span.start]).endswith(fold(prefix)) and fold(text[span.end :]).startswith(fold(suffix))
    ]
    assert [*find_all(quote, prepare(text), prefix, suffix)] == fitting


def test_elisions_of_a_frequent_word_fit_from_every_place_that_leaves_room() -> None:
    text = prepare("he came and " * 50)
    assert len([*find_all(" ... ".join(["came"] * 40), text)]) == 11
