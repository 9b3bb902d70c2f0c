"""Growth with records: links between claims, sources, evidence, signatures, waivers, faults and misspelt ids."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from math import isqrt
from typing import Final, TypeAlias

from tests.benchmarks.growth import Dimension, desk

Files: TypeAlias = dict[str, str]
Line: TypeAlias = Callable[[int, int], str]
"""What a file says about number `i` of `n`."""

_FACT = "fact: {kind: lifespan, of: person, born: 1960}"
_PERSON = "{id: person, kind: person, names: [Said Jawad]}"
_ROW = "{{source: source-{}, stance: supports, shows: Page {} of it says so.}}"


def _claim(i: int, fields: str = "", status: str = "opinion") -> str:
    return f"{{id: c{i}, says: Claim {i}., status: {status}{', ' if fields else ''}{fields}}}"


def _claims(fields: Line, **others: str | Iterator[str] | list[str]) -> Callable[[int], Files]:
    """Return a maker of desks with so many claims that have these fields."""
    return lambda n: desk((_claim(i, fields(i, n)) for i in range(n)), **others)  # type: ignore[arg-type]


def _refuted_end(n: int) -> Files:
    """Return a desk with a chain of claims, the last of which is refuted."""
    chain = (_claim(i, f"depends_on: [c{i + 1}]") for i in range(n - 1))
    return desk([*chain, _claim(n - 1, status="refuted")])


def _each_on_each(n: int) -> Files:
    """Return a desk with n links: every claim depends on every other one."""
    claims = range(isqrt(n))
    return desk(_claim(i, f"depends_on: [{', '.join(f'c{j}' for j in claims if j != i)}]") for i in claims)


def _each_on_refuted(n: int) -> Files:
    """Return a desk with n links: half of the claims are refuted, and each of the others depends on all of those."""
    half = range(isqrt(n))
    refuted = [_claim(i, status="refuted") for i in half]
    return desk([*refuted, *(_claim(len(half) + i, f"depends_on: [{', '.join(f'c{j}' for j in half)}]") for i in half)])


def _source(i: int, fields: str = "", tier: str = "secondary") -> str:
    return f"{{id: source-{i}, publisher: Paper {i}, title: A report, tier: {tier}{', ' if fields else ''}{fields}}}"


def _rows(numbers: range) -> str:
    return ", ".join(_ROW.format(i, i) for i in numbers)


def _origins(n: int) -> Files:
    """Return a desk with a chain of sources, each a reprint of the next, and as many claims with evidence from two."""
    sources = (_source(i, f"origin: source-{i + 1}") for i in range(n))
    claims = (_claim(i, f"evidence: [{_rows(range(i, i + 2))}]", "supported") for i in range(n - 1))
    return desk(claims, sources=sources)


def _on_one_claim(row: Line, source: str = "") -> Callable[[int], Files]:
    """Return a maker of desks with so many rows of evidence on one claim; `source` is what its sources say."""

    def make(n: int) -> Files:
        rows = ", ".join(row(i, n) for i in range(n))
        sources = (_source(i, source.format(i + 1)) for i in range(n))
        return desk([_claim(0, f"{_FACT}, evidence: [{rows}]", "verified")], [_PERSON], sources)

    return make


def _one_fault_each(n: int) -> Files:
    return desk(_claim(i, f"verdikt: {i}") for i in range(n))


def _fields_on_one_claim(n: int) -> Files:
    return desk([_claim(0, ", ".join(f"field-{i}: x" for i in range(n)))])


def _cut_short(n: int) -> Files:
    claims = "".join(f"  - id: c{i}\n    says: Issue #{i} of it\n    status: opinion\n" for i in range(n))
    return {**desk([]), "claims/talks/claims.yaml": f"claims:\n{claims}"}


def _unquoted(n: int) -> Files:
    claims = "".join(f"  - id: c{i}\n    says: He said: {i}\n    status: opinion\n" for i in range(n))
    return {**desk([]), "claims/talks/claims.yaml": f"claims:\n{claims}"}


def _unquoted_last(n: int) -> Files:
    """Return a desk with so many claims, and 40 more whose values need quotes."""
    claims = "".join(f"  - id: c{i}\n    says: Claim {i}\n    status: opinion\n" for i in range(n))
    last = "".join(f"  - id: d{i}\n    says: He said: {i}\n    status: opinion\n" for i in range(40))
    return {**desk([]), "claims/talks/claims.yaml": f"claims:\n{claims}{last}"}


def _signed(n: int) -> Files:
    """Return a desk with so many signatures on one claim, which has changed since."""
    signatures = ", ".join(f"{{by: Checker {i}, on: 2021-10-17, seal: sha256:{i}}}" for i in range(n))
    return desk([_claim(0, f"sign_off: [{signatures}]")])


def _waived_claims(n: int) -> Files:
    waiver = "waive: [{check: status.searched, because: The archive is closed., by: desk}]"
    return desk(_claim(i, waiver, "unverifiable") for i in range(n))


def _waived_words(n: int) -> Files:
    """Return a desk whose article waives so many of its names, one at a time."""
    names = [f"{_word(i)} {_word(i + 7 * n)}" for i in range(n)]
    waivers = (f"check: names.unknown, because: A passer-by., by: desk, words: [{name}]" for name in names)
    return _waiving(waivers, desk([_claim(0)], copy="\n\n".join(f"Then {name} came." for name in names)))


def _waived_paragraphs(n: int) -> Files:
    """Return a desk whose article waives one check in each of so many paragraphs, one at a time."""
    waivers = (f"check: quotes.spoken, because: On tape., by: desk, paragraph: {i + 1}" for i in range(n))
    copy = "\n\n".join(f'Ann said "we never came to {_word(i)}".' for i in range(n))
    return _waiving(waivers, desk([_claim(0)], copy=copy))


def _waived_sentences(n: int) -> Files:
    """Return a desk whose article waives the same word in each of so many sentences, one at a time."""
    said = [f"They left Lisbon for {_word(i)}." for i in range(n)]
    waiver = "check: coverage.claimed, because: A setting., by: desk, words: [Lisbon], paragraph: 1, sentence: {}"
    return _waiving((waiver.format(one) for one in said), desk([_claim(0)], copy=" ".join(said)))


def _waived_article(n: int) -> Files:
    """Return a desk whose article waives one check as often as that check has findings."""
    waiver = "check: status.searched, because: The archive is closed., by: desk"
    return _waiving([waiver] * n, desk(_claim(i, status="unverifiable") for i in range(n)))


def _waiving(waivers: Iterable[str], files: Files) -> Files:
    """Return the files of a desk with these waivers in the front matter of its article."""
    listed = "".join(f"  - {{{waiver}}}\n" for waiver in waivers)
    article = files["claims/talks/article.md"].replace("stage: draft\n", f"stage: draft\nwaive:\n{listed}")
    return {**files, "claims/talks/article.md": article}


def _word(i: int) -> str:
    """Return a word of its own for a number, so that no two are alike."""
    syllables = ("ba", "ro", "ni", "ka", "le", "mu", "to", "sha", "vi", "del")
    return "".join(syllables[int(digit)] for digit in f"{i:05}"[::-1]).capitalize()


def _misspelt_entities(n: int) -> Files:
    """Return a desk with so many entities, and as many claims that misspell the id of one."""
    entities = (f"{{id: {_word(i).lower()}-{i}, kind: person, names: [{_word(i)}]}}" for i in range(n))
    fact = "fact: {{kind: lifespan, of: {}x{}, born: 1960}}"
    return desk((_claim(i, fact.format(_word(i).lower(), i)) for i in range(n)), entities)


def _captured(text: Line) -> Callable[[int], Files]:
    """Return a maker of desks with so many sources that have a capture each."""

    def make(n: int) -> Files:
        texts = [text(i, n) for i in range(n)]
        names = [f"{sha256(words.encode()).hexdigest()}.txt" for words in texts]
        sources = (_source(i, f"capture: {name}") for i, name in enumerate(names))
        captures = {f"claims/captures/{name}": words for name, words in zip(names, texts, strict=True)}
        return {**desk([_claim(0)], sources=sources), **captures}

    return make


def _text(first: int, words: int) -> str:
    return " ".join(_word(first + i) for i in range(words))


def _repeated(n: int) -> Files:
    row = "evidence: [{source: source-0, stance: supports, shows: All of it.}]"
    return desk((_claim(i, row, "supported") for i in range(n)), sources=[_source(0)])


def _links(field: str, last: str = "") -> Line:
    """Return a field by which each claim names the next; the last one has `last` instead."""
    return lambda i, n: f"{field}: c{i + 1}" if i + 1 < n else last


DIMENSIONS: Final = (
    Dimension("a chain of `depends_on`", 3_000, _claims(lambda i, n: f"depends_on: [c{i + 1}]" if i + 1 < n else "")),
    Dimension("a chain of `depends_on` to a refuted claim", 3_000, _refuted_end),
    Dimension("a ring of `depends_on`", 3_000, _claims(lambda i, n: f"depends_on: [c{(i + 1) % n}]")),
    Dimension("links of claims that all depend on each other", 30_000, _each_on_each),
    Dimension("links of claims that depend on refuted ones", 30_000, _each_on_refuted),
    Dimension("a chain of `reported_in`", 3_000, _claims(_links("reported_in"))),
    Dimension("a ring of `reported_in`", 3_000, _claims(_links("reported_in", "reported_in: c0"))),
    Dimension("a chain of `origin`", 1_000, _origins),
    Dimension("rows of evidence on one claim", 1_000, _on_one_claim(lambda i, _: _ROW.format(i, i))),
    Dimension(
        "rows of evidence with a chain of `origin`",
        1_000,
        _on_one_claim(lambda i, _: _ROW.format(i, i), "origin: source-{}"),
    ),
    Dimension(
        "rows of evidence with a fact each",
        1_000,
        _on_one_claim(lambda i, _: f"{{source: source-{i}, {_FACT.replace('1960', f'{1900 + i % 100}')}}}"),
    ),
    Dimension("rows of evidence without their sources", 1_000, _on_one_claim(lambda i, n: _ROW.format(i + n, i))),
    Dimension("rows of evidence that show nothing", 1_000, _on_one_claim(lambda i, _: f"{{source: source-{i}}}")),
    Dimension(
        "faulty rows of evidence",
        1_000,
        _on_one_claim(lambda i, _: f"{{source: source-{i}, stance: suports, page: {i}}}"),
    ),
    Dimension("claims with a faulty field", 2_000, _one_fault_each),
    Dimension("unknown fields of one claim", 4_000, _fields_on_one_claim),
    Dimension("values cut short", 2_000, _cut_short),
    Dimension("values that need quotes", 2_000, _unquoted),
    Dimension("claims before those whose values need quotes", 3_000, _unquoted_last),
    Dimension("claims that share one id", 3_000, lambda n: desk(_claim(0) for _ in range(n))),
    Dimension("signatures on one claim", 2_000, _signed),
    Dimension("waivers on many claims", 1_500, _waived_claims),
    Dimension("waivers on one article, each of other words", 500, _waived_words),
    Dimension("waivers on one article, each of another paragraph", 500, _waived_paragraphs),
    Dimension("waivers on one article, each of another sentence", 1_000, _waived_sentences),
    Dimension("waivers on one article, all of one check", 1_000, _waived_article),
    Dimension("misspelt ids against as many ids", 1_500, _misspelt_entities),
    Dimension("misspelt ids of claims", 1_500, _claims(lambda i, _: f"depends_on: [xc{i}]")),
    Dimension("captures", 180, _captured(lambda i, _: _text(20 * i, 100))),
    Dimension("captures that are all nearly the same", 200, _captured(lambda i, _: f"{_word(i)} {_text(0, 100)}")),
    Dimension("claims with the same words as evidence", 1_500, _repeated),
)
