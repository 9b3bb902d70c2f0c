"""Growth with the lists that one record can have: every field of the format that takes several values."""

from collections.abc import Callable, Iterable
from typing import Final

from tests.benchmarks.growth import Dimension, desk
from tests.benchmarks.growth_copy import _words

_N: Final = 2_000


def _listed(item: Callable[[int], str], n: int) -> str:
    return ", ".join(map(item, range(n)))


def _claim(fields: str, entities: Iterable[str] = (), copy: str = "") -> dict[str, str]:
    return desk([f"{{id: c, says: It is so., status: opinion, {fields}}}"], entities, copy=copy)


def _people(n: int, fields: str = "") -> list[str]:
    """Return so many people, and a body that all of them belong to."""
    names = zip(_words(n), _words(n, 20_000), strict=True)
    people = [f"{{id: p{i}, kind: person, names: [{first} {last}]{fields}}}" for i, (first, last) in enumerate(names)]
    return [*people, "{id: body, kind: body, names: [The Body]}", "{id: talks, kind: event, names: [The Talks]}"]


def _of_people(fact: str) -> Callable[[int], dict[str, str]]:
    return lambda n: _claim(f"fact: {{{fact.format(_listed('p{}'.format, n))}}}", _people(n))


def _anchors(n: int) -> dict[str, str]:
    towns = _words(n)
    anchors = ", ".join(f"{{paragraph: {i + 1}, quote: came to {town}}}" for i, town in enumerate(towns))
    return _claim(f"anchors: [{anchors}]", copy="\n\n".join(f"They came to {town}." for town in towns))


def _facts(n: int) -> dict[str, str]:
    facts = _listed(lambda i: f"{{kind: quantity, of: body, measure: troops, value: {i}, on: {1000 + i % 1000}}}", n)
    return _claim(f"facts: [{facts}]", _people(1))


def _gives(n: int) -> dict[str, str]:
    """Return a claim that adds up so many figures, each from a row of evidence of its own."""
    rows = _listed(lambda i: f"{{source: s, shows: They had {i + 100} men., gives: {{f{i}: {i + 100}}}}}", n)
    total = sum(i + 100 for i in range(n))
    fact = f"fact: {{kind: quantity, of: body, measure: troops, value: {total}, on: 2021}}"
    sums = " + ".join(f"f{i}" for i in range(n))
    source = "{id: s, publisher: Paper, title: A report, tier: primary, published: 2021-01-01}"
    claim = f"{{id: c, says: It had men., status: verified, {fact}, calculation: {sums}, evidence: [{rows}]}}"
    return desk([claim], _people(1), [source])


def _gives_in_one_row(n: int) -> dict[str, str]:
    gives = _listed(lambda i: f"f{i}: {i + 100}", n)
    shows = " and ".join(f"{i + 100} men" for i in range(n))
    source = "{id: s, publisher: Paper, title: A report, tier: primary, published: 2021-01-01}"
    row = f"{{source: s, shows: They had {shows}., gives: {{{gives}}}}}"
    fact = "fact: {kind: quantity, of: body, measure: troops, value: 201, on: 2021}"
    claim = f"{{id: c, says: It had men., status: verified, {fact}, calculation: f0 + f1, evidence: [{row}]}}"
    return desk([claim], _people(1), [source])


def _waivers(n: int) -> dict[str, str]:
    return _claim(f"waive: [{_listed(lambda i: f'{{check: house.check-{i}, because: So., by: Ann}}', n)}]")


def _waived_with(n: int) -> dict[str, str]:
    waiver = f"{{check: status.searched, because: So., by: Ann, with: [{_listed('c{}'.format, n)}]}}"
    claims = [f"{{id: c{i}, says: It is so., status: opinion}}" for i in range(n)]
    return desk([f"{{id: c, says: So., status: unverifiable, waive: [{waiver}]}}", *claims])


def _dependencies(n: int) -> dict[str, str]:
    claims = [f"{{id: c{i}, says: It is so., status: opinion}}" for i in range(n)]
    return desk([f"{{id: c, says: So., status: opinion, depends_on: [{_listed('c{}'.format, n)}]}}", *claims])


def _names_of_one(n: int) -> dict[str, str]:
    names = ", ".join(f"{first} {last}" for first, last in zip(_words(n), _words(n, 20_000), strict=True))
    copy = " ".join(f"Then {name} came." for name in _words(n))
    return desk((), [f"{{id: p, kind: person, names: [{names}]}}"], copy=copy)


def _dated_names(n: int) -> dict[str, str]:
    names = ", ".join(f"{{name: {name} House, from: {1000 + i % 900}}}" for i, name in enumerate(_words(n)))
    copy = " ".join(f"Then {name} House came." for name in _words(n))
    return desk((), [f"{{id: p, kind: body, names: [{names}]}}"], copy=copy)


def _members_of(n: int) -> dict[str, str]:
    """Return a person in so many bodies, of whom as many claims speak."""
    bodies = [f"{{id: b{i}, kind: body, names: [{name} Club]}}" for i, name in enumerate(_words(n))]
    person = f"{{id: p, kind: person, names: [Ann Bell], member_of: [{_listed('b{}'.format, n)}]}}"
    fact = "fact: {{kind: statement, speaker: p, words: we came to {0}}}"
    claims = (
        f"{{id: c{i}, says: Ann Bell of {name} Club said so., status: opinion, {fact.format(name)}}}"
        for i, name in enumerate(_words(n))
    )
    return desk(claims, [person, *bodies])


def _corrections(n: int) -> dict[str, str]:
    claims = [f"{{id: c{i}, says: It is so., status: opinion}}" for i in range(n)]
    corrections = (f"{{day: 2021-11-01, what: W{i}., because: B{i}., claims: [c{i}]}}" for i in range(n))
    return _with_front(desk(claims), "corrections", corrections)


def _corrected_claims(n: int) -> dict[str, str]:
    claims = [f"{{id: c{i}, says: It is so., status: opinion}}" for i in range(n)]
    one = f"{{day: 2021-11-01, what: So., because: So., claims: [{_listed('c{}'.format, n)}]}}"
    return _with_front(desk(claims), "corrections", [one])


def _with_front(files: dict[str, str], field: str, entries: Iterable[str]) -> dict[str, str]:
    listed = "".join(f"  - {entry}\n" for entry in entries)
    article = files["claims/talks/article.md"].replace("stage: draft\n", f"stage: published\n{field}:\n{listed}")
    return {**files, "claims/talks/article.md": article}


def _attributes(n: int) -> dict[str, str]:
    rules = "".join(f"  name-{i}: {{values: one}}\n" for i in range(n))
    claims = (
        f"{{id: c{i}, says: So., status: opinion, fact: {{kind: attribute, of: body, name: name-{i}, value: x}}}}"
        for i in range(n)
    )
    return desk(claims, _people(1), settings=f"attributes:\n{rules}")


def _ordered_values(n: int) -> dict[str, str]:
    settings = f"attributes:\n  rank: {{values: one, order: [{_listed('v{}'.format, n)}]}}\n"
    fact = "fact: {{kind: attribute, of: body, name: rank, value: v{0}, start: {1}, end: {1}}}"
    claims = (f"{{id: c{i}, says: So., status: opinion, {fact.format(i, 1000 + i % 1000)}}}" for i in range(n))
    return desk(claims, _people(1), settings=settings)


def _alternatives(n: int) -> dict[str, str]:
    needs = _listed(lambda i: f"{{primary: {i + 2}}}", n)
    source = "{id: s, publisher: Paper, title: A report, tier: primary, published: 2021-01-01}"
    row = "evidence: [{source: s, stance: supports, shows: So it is.}]"
    claims = (f"{{id: c{i}, says: So., status: supported, {row}}}" for i in range(n))
    return desk(claims, (), [source], settings=f"policy:\n  verified_needs: [{needs}]\n")


def _signers(n: int) -> dict[str, str]:
    source = f"{{id: s, publisher: Paper, title: A letter, tier: primary, signed_by: [{_listed('p{}'.format, n)}]}}"
    fact = "fact: {{kind: statement, speaker: p{0}, words: we came}}"
    row = "evidence: [{source: s, stance: supports, quote: we came}]"
    claims = (f"{{id: c{i}, says: So., status: supported, {fact.format(i)}, {row}}}" for i in range(n))
    return desk(claims, _people(n), [source])


DIMENSIONS: Final = (
    Dimension("list: further anchors of a claim", _N, _anchors),
    Dimension("list: facts of a claim", _N, _facts),
    Dimension("list: figures of a calculation", _N, _gives),
    Dimension("list: figures that one row gives", _N, _gives_in_one_row),
    Dimension("list: waivers of a claim", _N, _waivers),
    Dimension("list: claims that a waiver is `with`", _N, _waived_with),
    Dimension("list: claims that one depends on", _N, _dependencies),
    Dimension("list: attendees", _N, _of_people("kind: attendance, event: talks, attendees: [{}], mode: attended")),
    Dimension("list: voters", _N, _of_people("kind: vote, body: body, motion: budget, voted_for: [{}]")),
    Dimension("list: names of an entity", _N, _names_of_one),
    Dimension("list: dated names of an entity", _N, _dated_names),
    Dimension("list: bodies that somebody belongs to", 1_000, _members_of),
    Dimension("list: corrections", _N, _corrections),
    Dimension("list: claims of a correction", _N, _corrected_claims),
    Dimension("list: properties of desk.yaml", _N, _attributes),
    Dimension("list: values of a property in order", _N, _ordered_values),
    Dimension("list: alternatives of the policy", 1_000, _alternatives),
    Dimension("list: signatories of a source", 1_000, _signers),
)
