"""Records: files that can be read, ids that are unique, references that lead somewhere."""

from collections.abc import Iterable, Iterator

from galleyproof.check import check, check_desk, check_reading
from galleyproof.checks._references import twins, unresolved
from galleyproof.checks._ways import shown, ways
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.finding import Fault, FaultKind, Problem, Severity, Undecided
from galleyproof.records.location import Location
from galleyproof.records.settings import DESK_FILE


@check_reading(FaultKind.FILE)
def readable(faults: Iterable[Fault]) -> Iterator[Problem]:
    """Every file of the desk can be read, and stands where the desk reads it.

    A file has at most 1,000,000 bytes of UTF-8 text, and no link leads out of the desk. Claims stand in the folder
    of their article, beside its `article.md`, or in `background`.

    Fails:
        files:
          claims/no-article/claims.yaml: "claims: [{id: lost, says: Nobody sees this., status: opinion}]"
    Passes:
        says: The desk has this claim in the folder of its article.
    """
    yield from map(_as_problem, faults)


@check_reading(FaultKind.YAML)
def yaml(faults: Iterable[Fault]) -> Iterator[Problem]:
    """Every file is plain YAML: no tabs, no key twice, no anchors, aliases, tags or merge keys.

    Text with a colon and a space, or that begins with a quotation mark, `@`, `%`, `>` or `|`, goes in quotes.

    Fails:
        files:
          claims/example/claims.yaml: |
            claims: [{id: reply, says: Jawad said: no, status: opinion}]
    Passes:
        files:
          claims/example/claims.yaml: |
            claims: [{id: reply, says: "Jawad said: no", status: opinion}]
    """
    yield from map(_as_problem, faults)


@check_reading(FaultKind.CUT_SHORT, severity=Severity.WARNING)
def cut_short(faults: Iterable[Fault]) -> Iterator[Problem]:
    """No value is cut short by a ` #`, which begins a comment.

    Fails:
        files:
          claims/example/claims.yaml: |
            claims:
              - id: issue
                says: The report is issue #4 of the series.
                status: opinion
    Passes:
        files:
          claims/example/claims.yaml: |
            claims:
              - id: issue
                says: "The report is issue #4 of the series."
                status: opinion # a comment, with its space
    """
    yield from map(_as_problem, faults)


@check_reading(FaultKind.FIELD)
def fields(faults: Iterable[Fault]) -> Iterator[Problem]:
    """Every record has the fields that its kind needs, no others, and values of the right shape.

    Fails:
        says: The status of this claim is misspelt.
        status: verifed
    Passes:
        says: The status of this claim is one that the desk knows.
        status: opinion
    """
    yield from map(_as_problem, faults)


@check_reading(FaultKind.HOUSE)
def house(faults: Iterable[Fault]) -> Iterator[Problem]:
    """Every file of the house's own checks loads, and each check's examples hold.

    Fails:
        files:
          checks/broken.py: "def rule(:"
    Passes:
        says: The desk has no house checks.
    """
    yield from map(_as_problem, faults)


@check_desk
def has_claims(desk: Desk) -> Iterator[Problem]:
    """A desk has claims: with none, nothing is proved.

    Fails:
        claims: []
    Passes:
        says: Kabul fell on 15 August 2021.
    """
    if not desk.claims and not desk.unreadable:  # then nothing else was read, and that is told
        yield Problem("the desk has no claims that could be read", Location(DESK_FILE), "add a file of claims")


@check_desk
def unique_ids(desk: Desk) -> Iterator[Problem]:
    """An id names one record: one claim of its article, one entity, one source.

    Fails:
        claims:
          - {id: us-post, says: He was ambassador to the United States.}
          - {id: us-post, says: He was ambassador to the United Kingdom.}
    Passes:
        claims:
          - {id: us-post, says: He was ambassador to the United States.}
          - {id: uk-post, says: He was ambassador to the United Kingdom.}
    """
    yield from twins("entity", ((entity.id, entity) for entity in desk.entities))
    yield from twins("source", ((source.id, source) for source in desk.sources))
    yield from twins("claim", ((claim.ref, claim) for claim in desk.claims))


@check
def references(claim: Claim, desk: Desk) -> Iterator[Problem | Undecided]:
    """Every id that a claim names is that of a record, and of a kind that fits: a person holds a post.

    Fails:
        fact: {kind: post, holder: said-jawd, office: envoy}
        entities: [{id: said-jawad, kind: person}, {id: envoy, kind: office}]
    Fails:
        fact: {kind: post, holder: kabul, office: envoy}
        entities: [{id: kabul, kind: place}, {id: envoy, kind: office}]
    Passes:
        fact: {kind: post, holder: said-jawad, office: envoy}
        entities: [{id: said-jawad, kind: person}, {id: envoy, kind: office}]
    """
    if not desk.resolves(claim, claim.article):  # which nearly all do; saying where one does not takes longer
        yield from unresolved(claim, claim.article, desk)


@check_desk
def registers(desk: Desk) -> Iterator[Problem | Undecided]:
    """Every id that an entity or a source names is that of a record, and of a kind that fits.

    Fails:
        entities: [{id: envoy, kind: office, of: afganistan}, {id: afghanistan, kind: state}]
    Fails:
        entities: [{id: envoy, kind: office, resident: jawad}, {id: jawad, kind: person}]
    Passes:
        entities: [{id: envoy, kind: office, of: afghanistan}, {id: afghanistan, kind: state}]
    """
    for record in (*desk.entities, *desk.sources):
        yield from unresolved(record, "", desk)


@check(having="depends_on")
def depends_on_itself(claim: Claim, desk: Desk) -> Iterator[Problem]:
    """No claim rests on itself, be it by way of others.

    Fails:
        claims:
          - {id: first, depends_on: [second]}
          - {id: second, depends_on: [first]}
    Passes:
        claims:
          - {id: first, depends_on: [second]}
          - {id: second}
    """
    for way in ways(claim, lambda each: each.depends_on, desk):
        if way[-1] is claim:
            yield Problem(f"rests on itself: {shown(way)}", "depends_on", "take one of these out of `depends_on`")


@check(having="reported_in")
def reported_in_itself(claim: Claim, desk: Desk) -> Iterator[Problem]:
    """No claim is reported in itself, be it by way of others.

    Fails:
        claims:
          - {id: first, reported_in: second}
          - {id: second, reported_in: first}
    Passes:
        claims:
          - {id: first, reported_in: second}
          - {id: second}
    """
    for way in ways(claim, lambda each: (each.reported_in,) if each.reported_in else (), desk):
        if way[-1] is claim:
            yield Problem(f"is reported in itself: {shown(way)}", "reported_in", "say which is the first report")


def _as_problem(fault: Fault) -> Problem:
    return Problem(fault.message, fault.at, fault.fix, also=fault.also)
