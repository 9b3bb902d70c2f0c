"""Growth with the copy: what an article can have many of, and what it is compared with."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from tests.benchmarks.growth import Dimension, desk

_SYLLABLES: Final = (
    *("ba", "ro", "nik", "ka", "les", "mu", "to", "shan", "vi", "del", "or", "gan"),
    *("pe", "zu", "fir", "dra", "hul", "wen", "cor", "sti", "jo", "mav", "tel", "bry"),
)
_MEN: Final = "{{id: man-{0}, kind: person, names: [{1}]}}"
_STATED: Final = "{{id: claim-{0}, says: {1}, status: opinion, anchor: {{paragraph: 1, quote: {2}}}}}"


def _words(count: int, first: int = 0, syllables: int = 4) -> list[str]:
    """Return so many different invented names, from the `first` of all."""
    base, places = len(_SYLLABLES), range(syllables)
    numbers = (7919 * number % base**syllables for number in range(first, first + count))  # in no order of the alphabet
    return ["".join(_SYLLABLES[number // base**place % base] for place in places).capitalize() for number in numbers]


def _men(names: list[str]) -> list[str]:
    return [_MEN.format(i, name) for i, name in enumerate(names)]


def _unknown_names(n: int) -> Mapping[str, str]:
    """Return names that are long enough for few to be nearly the same, however many there are."""
    known = [f"{first} {last}" for first, last in zip(_words(n, 0, 5), _words(n, 20_000, 5), strict=True)]
    return desk((), _men(known), copy=" ".join(f"It was {name} who came." for name in _words(n, 11_000, 5)))


def _shared_last_name(n: int) -> Mapping[str, str]:
    return desk((), _men([f"{first} Bell" for first in _words(n)]), copy="Then came Bell. " * n)


def _shared_last_name_in_claims(n: int) -> Mapping[str, str]:
    claims = [_STATED.format(i, f"Bell came {i + 100} times.", f"came {i + 100}") for i in range(n)]
    copy = " ".join(f"Then Bell came {i + 100} times." for i in range(n))
    return desk(claims, _men([f"{first} Bell" for first in _words(n)]), copy=copy)


def _shared_full_name(n: int) -> Mapping[str, str]:
    return desk((), _men(["Ann Bell"] * n))


def _claims(n: int) -> Mapping[str, str]:
    said = [f"{i + 1000} people came to {town}" for i, town in enumerate(_words(n))]
    fact = "fact: {{kind: quantity, of: town, measure: people, value: {0}}}"
    claims = [f"{_STATED.format(i, words, words)[:-1]}, {fact.format(i + 1000)}}}" for i, words in enumerate(said)]
    return desk(claims, ["{id: town, kind: place, names: [The Town]}"], copy=". ".join(said) + ".")


def _claims_of_a_sentence(n: int) -> Mapping[str, str]:
    said = [f"{i + 1000} people came to {town}" for i, town in enumerate(_words(n))]
    claims = [_STATED.format(i, words, f"{i + 1000} people came") for i, words in enumerate(said)]
    return desk(claims, copy=", ".join(said) + ".")


def _dates(n: int) -> Mapping[str, str]:
    days = [f"{i % 28 + 1} May {1500 + i // 28}" for i in range(n)]
    fact = "fact: {{kind: event, event: fall, on: {0}}}"
    stated = [f"{1500 + i // 28}-05-{i % 28 + 1:02}" for i in range(n)]
    claims = [
        f"{_STATED.format(i, 'It fell.', f'fell on {day}')[:-1]}, status: opinion, {fact.format(stated[i])}}}".replace(
            "status: opinion, ", "", 1
        )
        for i, day in enumerate(days)
    ]
    return desk(claims, ["{id: fall, kind: event, names: [The Fall]}"], copy=". ".join(f"It fell on {d}" for d in days))


def _names(n: int) -> Mapping[str, str]:
    names = [f"{first} {last}" for first, last in zip(_words(n), _words(n, 20_000), strict=True)]
    claims = [_STATED.format(i, f"{name} came.", f"{name} came") for i, name in enumerate(names)]
    return desk(claims, _men(names), copy=" ".join(f"Then {name} came." for name in names))


def _names_of_a_sentence(n: int) -> Mapping[str, str]:
    names = [f"{first} {last}" for first, last in zip(_words(n), _words(n, 20_000), strict=True)]
    claims = [_STATED.format(0, "They came.", "Those who came")]
    return desk(claims, _men(names), copy=f"Those who came were {', '.join(names)}.")


def _titles(n: int) -> Mapping[str, str]:
    claim = _STATED.format(0, "They came.", "Those who came")
    return desk([claim], copy="Those who came were " + ", ".join(f"the mayor of {name}" for name in _words(n)) + ".")


def _offices(n: int) -> Mapping[str, str]:
    towns, names = _words(n), _words(n, 20_000)
    offices = [f"{{id: mayor-{i}, kind: office, names: [mayor of {town}]}}" for i, town in enumerate(towns)]
    copy = " ".join(f"The mayor of {town}, Ann {name}, came." for town, name in zip(towns, names, strict=True))
    return desk((), [*_men([f"Ann {name}" for name in names]), *offices], copy=copy)


def _quotations(n: int) -> Mapping[str, str]:
    said = [f"we never came to {town}" for town in _words(n)]
    fact = "fact: {{kind: statement, speaker: ann, words: {0}}}"
    claims = [
        f"{_STATED.format(i, 'Ann said so.', words)[:-1]}, {fact.format(words)}}}" for i, words in enumerate(said)
    ]
    return desk(claims, ["{id: ann, kind: person, names: [Ann Bell]}"], copy=" ".join(f'Ann said "{w}".' for w in said))


def _wrong_quotations(n: int) -> Mapping[str, str]:
    return desk((), copy=" ".join(f'Ann said "we never came to {town}".' for town in _words(n)))


def _replaced_words(n: int) -> Mapping[str, str]:
    """Return short quotations, with a claim each that has other words than the copy."""
    fact = "fact: {{kind: statement, speaker: ann, words: we never left {0}}}"
    towns, names = _words(n), _words(n, 20_000)
    claims = [
        f"{_STATED.format(i, 'Ann said so.', f'came to {town}')[:-1]}, {fact.format(name)}}}"
        for i, (town, name) in enumerate(zip(towns, names, strict=True))
    ]
    copy = " ".join(f'Ann said they "came to {town}".' for town in towns)
    return desk(claims, ["{id: ann, kind: person, names: [Ann Bell]}"], copy=copy)


def _superlatives(n: int) -> Mapping[str, str]:
    return desk((), copy="It was the first of all, and the worst. " * n)


def _plain(n: int) -> Mapping[str, str]:
    return desk((), copy="They came to the house and talked about it for a while. " * n)


def _no_full_stop(n: int) -> Mapping[str, str]:
    return desk((), copy="they came to the house and talked about it for a while, " * n)


def _capitals(n: int) -> Mapping[str, str]:
    return desk((), copy="Ann " * n)


def _no_spaces(n: int) -> Mapping[str, str]:
    return desk((), copy="abcdefghij" * n)


def _lines(n: int) -> Mapping[str, str]:
    return desk((), copy="They came to the house\n" * n)


def _opening_marks(mark: str) -> Dimension:
    return Dimension(f"opening marks {mark}", 20_000, lambda n: desk((), copy=f"{mark}word " * n))


def _digits(n: int) -> Mapping[str, str]:
    return desk((), copy="7" * n)


def _thousands(n: int) -> Mapping[str, str]:
    return desk((), copy="777," * n)


def _combining(n: int) -> Mapping[str, str]:
    copy = "a" + "\u0301\u0323" * n
    return desk([_STATED.format(0, "It came.", "it came")], copy=copy)


def _accents(n: int) -> Mapping[str, str]:
    copy = "It came. " + "a\u0301" * n
    return desk([_STATED.format(0, "It came.", "it came")], copy=copy)


def _invisible(n: int) -> Mapping[str, str]:
    copy = "It came. a" + "\u200b" * n
    return desk([_STATED.format(0, "It came.", "it came")], copy=copy)


def _elisions(n: int) -> Mapping[str, str]:
    return desk([_STATED.format(0, "They came.", " ... ".join(["came"] * n))], copy="They came and came. " * 600)


def _copy_with_elisions(n: int) -> Mapping[str, str]:
    return desk([_STATED.format(0, "They came.", " ... ".join(["came"] * 150))], copy="They came and came. " * n)


def _elisions_of_another_end(n: int) -> Mapping[str, str]:
    quote = " ... ".join([*["came"] * n, "left"])
    return desk([_STATED.format(0, "They came.", quote)], copy="They came and came. " * n)


def _spaces(n: int) -> Mapping[str, str]:
    return desk([_STATED.format(0, "They came.", f'"They{" " * n}left"')], copy="They came.")


def _brackets(n: int) -> Mapping[str, str]:
    return desk([_STATED.format(0, "They came.", f'"They {"[" * n} left"')], copy="They came.")


def _empty_lines(n: int) -> Mapping[str, str]:
    lines = r"\n " * n
    return desk([_STATED.format(0, "They came.", f'"They{lines}left"')], copy="They came.")


def _dots(n: int) -> Mapping[str, str]:
    return desk([_STATED.format(0, "They came.", f'"They {". " * n} left"')], copy="They came.")


def _captured(quotes: list[str], text: str) -> Mapping[str, str]:
    """Return the files of a desk with quotes from a source with a capture."""
    digest = sha256(text.encode()).hexdigest()
    row = "evidence: [{{source: report, stance: supports, quote: {0}}}]"
    claims = [f"{{id: claim-{i}, says: It came., status: supported, {row.format(q)}}}" for i, q in enumerate(quotes)]
    source = f"{{id: report, publisher: Paper, title: Report, tier: primary, capture: {digest}.txt}}"
    return {**desk(claims, sources=[source]), f"claims/captures/{digest}.txt": text}


def _missing_quote(n: int) -> Mapping[str, str]:
    words = _words(3000)
    quote = " ".join(words[place * 7 % 300] for place in range(300))
    return _captured([quote], " ".join(words[place * 11 % 3000] for place in range(n)))


def _long_missing_quote(n: int) -> Mapping[str, str]:
    words = _words(n)
    return _captured([" ".join(words[::2])], " ".join(words))


def _captured_quotes(n: int) -> Mapping[str, str]:
    words = _words(n)
    quotes = [" ".join(words[place : place + 4]) for place in range(n - 4)]
    return _captured(quotes, " ".join(words))


def _missing_quotes(n: int) -> Mapping[str, str]:
    """Return n sources with a capture each, and n quotes that are in none."""
    texts = [
        f"{one} came to {other}, and they left for the house"
        for one, other in zip(_words(n), _words(n, 9_000), strict=True)
    ]
    names = [f"{sha256(text.encode()).hexdigest()}.txt" for text in texts]
    row = "evidence: [{{source: report-{0}, stance: supports, quote: 'they left for the house of {1}'}}]"
    claims = [
        f"{{id: claim-{i}, says: It came., status: supported, {row.format(i, town)}}}"
        for i, town in enumerate(_words(n, 9_000))
    ]
    sources = [
        f"{{id: report-{i}, publisher: Paper {i}, title: Report, tier: primary, capture: {name}}}"
        for i, name in enumerate(names)
    ]
    captures = {f"claims/captures/{name}": text for name, text in zip(names, texts, strict=True)}
    return {**desk(claims, sources=sources), **captures}


def _frequent_anchor(n: int) -> Mapping[str, str]:
    claims = [_STATED.format(i, f"{town} came.", "the house") for i, town in enumerate(_words(n))]
    return desk(claims, copy=" ".join(f"Then {town} came to the house." for town in _words(n)))


def _frequent_anchor_with_prefix(n: int) -> Mapping[str, str]:
    anchor = "{{id: claim-{0}, says: {1}, status: opinion, anchor: {{paragraph: 1, quote: the house, prefix: {2}}}}}"
    claims = [anchor.format(i, "It came.", f"{town} came to") for i, town in enumerate(_words(n))]
    return desk(claims, copy=" ".join(f"Then {town} came to the house." for town in _words(n)))


def _lost_anchors(n: int) -> Mapping[str, str]:
    claims = [_STATED.format(i, f"{town} came.", f"{town} left the house") for i, town in enumerate(_words(n))]
    return desk(claims, copy="\n\n".join(f"Then {town} came to the house." for town in _words(n)))


def _reordered_anchors(n: int) -> Mapping[str, str]:
    """Return anchors that have the words of all paragraphs, in another order."""
    claims = [_STATED.format(i, f"{town} came.", f"house the to came {town} they") for i, town in enumerate(_words(n))]
    return desk(claims, copy="\n\n".join(f"Then they came to the house {town}." for town in _words(n, 20_000)))


def _paragraphs(n: int) -> Mapping[str, str]:
    said = [f"{i + 1000} people came to {town}" for i, town in enumerate(_words(n))]
    claims = [
        _STATED.format(i, words, words).replace("paragraph: 1", f"paragraph: {i + 1}") for i, words in enumerate(said)
    ]
    return desk(claims, copy="\n\n".join(f"{words}." for words in said))


def _figures(n: int) -> Mapping[str, str]:
    return desk((), copy=f"It took {', '.join(str(i + 100) for i in range(n))} ships.")


def _one_measure(n: int) -> Mapping[str, str]:
    return desk((), copy="In all 30 ships: " + ", ".join(f"{i + 100} tankers" for i in range(n)) + " and 8 tugs.")


def _first_words(n: int) -> Mapping[str, str]:
    """Return names that begin with the same words, each longer than the one before, and copy of these words alone."""
    names = [" ".join(["Ann"] * length) for length in range(1, int((2 * n) ** 0.5) + 1)]
    return desk((), _men(names), copy="Ann ann " * n)


DIMENSIONS: Final[tuple[Dimension, ...]] = (
    Dimension("unknown names and names of the registry", 2_000, _unknown_names),
    Dimension("entities with one last name, and its mentions", 2_500, _shared_last_name),
    Dimension("entities with one last name, and claims", 1_000, _shared_last_name_in_claims),
    Dimension("entities with one full name", 4_000, _shared_full_name),
    Dimension("claims in a paragraph", 1_000, _claims),
    Dimension("claims in a sentence", 1_000, _claims_of_a_sentence),
    Dimension("dates in a paragraph", 1_000, _dates),
    Dimension("names in a paragraph", 1_000, _names),
    Dimension("names in a sentence", 2_000, _names_of_a_sentence),
    Dimension("titles in a sentence", 5_000, _titles),
    Dimension("titles with names in a paragraph", 1_000, _offices),
    Dimension("quotations in a paragraph", 1_000, _quotations),
    Dimension("quotations without a claim", 4_000, _wrong_quotations),
    Dimension("quotations whose claims have other words", 1_000, _replaced_words),
    Dimension("superlatives in a paragraph", 5_000, _superlatives),
    Dimension("sentences in a paragraph", 4_000, _plain),
    Dimension("words in a sentence", 4_000, _no_full_stop),
    Dimension("words of a name", 50_000, _capitals),
    Dimension("letters of a word", 24_000, _no_spaces),
    Dimension("lines of a paragraph", 10_000, _lines),
    *map(_opening_marks, ("\u201c", "\u201e", "\u00ab", '"', "\u2018", "'")),
    Dimension("digits in a row", 60_000, _digits),
    Dimension("thousands in a row", 60_000, _thousands),
    Dimension("combining characters in a row", 60_000, _combining),
    Dimension("letters with an accent", 60_000, _accents),
    Dimension("invisible characters in a row", 60_000, _invisible),
    Dimension("elisions in a quote", 250, _elisions),
    Dimension("sentences that a quote with 150 elisions fits", 1_000, _copy_with_elisions),
    Dimension("elisions in a quote that is not there", 4_000, _elisions_of_another_end),
    Dimension("spaces in a quote", 60_000, _spaces),
    Dimension("brackets in a quote", 60_000, _brackets),
    Dimension("empty lines in a quote", 60_000, _empty_lines),
    Dimension("dots in a quote", 60_000, _dots),
    Dimension("words of a capture without the quote", 20_000, _missing_quote),
    Dimension("words of a quote that is not there", 2_000, _long_missing_quote),
    Dimension("quotes of a capture", 1_000, _captured_quotes),
    Dimension("captures and quotes that are in none", 600, _missing_quotes),
    Dimension("anchors whose quote occurs often", 1_000, _frequent_anchor),
    Dimension("anchors told apart by their prefix", 1_000, _frequent_anchor_with_prefix),
    Dimension("anchors without a place", 1_000, _lost_anchors),
    Dimension("anchors without a place, with words in another order", 500, _reordered_anchors),
    Dimension("paragraphs with a claim", 1_000, _paragraphs),
    Dimension("figures in a sentence", 10_000, _figures),
    Dimension("parts of a total", 10_000, _one_measure),
    Dimension("words that begin names", 20_000, _first_words),
)
