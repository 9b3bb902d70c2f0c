"""Records: readable files, valid fields, unique ids and references that resolve."""

from collections.abc import Iterable, Iterator

from galleyproof.check import check, check_desk, check_reading
from galleyproof.checks._chains import Links, ring_problem, rings
from galleyproof.checks._decorators import check_folder, check_links, check_registers
from galleyproof.checks._links import duplicates, unresolved
from galleyproof.claim import Claim
from galleyproof.desk import Desk, full_id
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import NOTHING_TO_COMPARE, Fault, FaultKind, Problem, Severity, Undecided
from galleyproof.records import mentions
from galleyproof.records.location import Location
from galleyproof.records.settings import DESK_FILE


@check_reading(FaultKind.FILE)
def readable(faults: Iterable[Fault]) -> Iterator[Problem]:
    """Every file of the desk can be read and is in a folder that the desk reads.

    A file is UTF-8 text of at most 1,000,000 bytes, and no symbolic link leads out of the desk. Put claims in the
    folder of their article, next to `article.md`, or in `background`.

    Fails:
        files:
          claims/no-article/claims.yaml: "claims: [{id: lost, says: Nobody sees this., status: opinion}]"
    Passes:
        says: This claim is in the folder of its article.
    """
    yield from faults


@check_reading(FaultKind.UNREAD, severity=Severity.WARNING)
def unread(faults: Iterable[Fault]) -> Iterator[Problem]:
    """No file only looks like one that the desk reads, and no function only looks like a check.

    Fails:
        files: {claims/example/posts.ymal: "claims: [{id: reply, says: Nobody reads this., status: opinion}]"}
    Passes:
        files: {claims/example/notes.md: "Call Jawad."}
    """
    yield from faults


@check_reading(FaultKind.YAML)
def yaml(faults: Iterable[Fault]) -> Iterator[Problem]:
    """Every file is plain YAML, without tabs, duplicate keys, anchors, aliases, tags or merge keys.

    Put text in quotes if it contains a colon followed by a space, or begins with a quotation mark, `@`, `%`, `>`
    or `|`.

    Fails:
        files:
          claims/example/claims.yaml: |
            claims: [{id: reply, says: Jawad said: no, status: opinion}]
    Passes:
        files:
          claims/example/claims.yaml: |
            claims: [{id: reply, says: "Jawad said: no", status: opinion}]
    """
    yield from faults


@check_reading(FaultKind.CUT_SHORT, severity=Severity.WARNING)
def cut_short(faults: Iterable[Fault]) -> Iterator[Problem]:
    """No value is cut short by ` #`, which starts a comment.

    Put text that contains a space and a `#` in quotes.

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
                status: opinion # a comment
    """
    yield from faults


@check_reading(FaultKind.FIELD)
def fields(faults: Iterable[Fault]) -> Iterator[Problem]:
    """Every record has the fields that its kind requires, no unknown fields, and valid values.

    Fails:
        says: The status of this claim is misspelt.
        status: verifed
    Passes:
        says: The status of this claim is a valid one.
        status: opinion
    """
    yield from faults


@check_reading(FaultKind.HOUSE)
def house(faults: Iterable[Fault]) -> Iterator[Problem]:
    """Every file of house checks loads, and the examples in each check's docstring give the right result.

    Fails:
        files:
          checks/broken.py: "def rule(:"
    Passes:
        says: The desk has no house checks.
    """
    yield from faults


@check_desk
def has_claims(desk: Desk) -> Iterator[Problem]:
    """A desk has claims; without any, nothing has been verified.

    Fails:
        claims: []
    Passes:
        says: Kabul fell on 15 August 2021.
    """
    if any(desk.claims_of):  # asked first, as to tell what was lost takes reading all folders
        return
    if not (desk.unreadable or any(id_.startswith("claim:") for id_ in desk.lost)):  # which is reported on its own
        yield Problem("no claims on this desk", Location(DESK_FILE), "add a claims file to the folder of an article")


@check_folder
def unique_ids(folder: Desk) -> Iterator[Problem]:
    """No two claims of an article, no two entities and no two sources have the same id.

    Fails:
        claims:
          - {id: us-post, says: He was ambassador to the United States.}
          - {id: us-post, says: He was ambassador to the United Kingdom.}
    Passes:
        claims:
          - {id: us-post, says: He was ambassador to the United States.}
          - {id: uk-post, says: He was ambassador to the United Kingdom.}
    """
    yield from duplicates("entity", ((entity.id, entity) for entity in folder.entities))
    yield from duplicates("source", ((source.id, source) for source in folder.sources))
    yield from duplicates("claim", ((claim.ref, claim) for claim in folder.claims))


@check
def references(claim: Claim, lookup: Lookup) -> Iterator[Problem | Undecided]:
    """Every id that a claim names belongs to a record on the desk, of a kind that fits.

    The holder of a post, for example, must be a person. Add the missing record, or correct the id.

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
    if not (claim.evidence or mentions(claim)):
        yield NOTHING_TO_COMPARE
    elif not lookup.resolves_all(claim, claim.article):  # true of nearly all claims, and quicker to test
        yield from unresolved(claim, claim.article, lookup)


@check_registers()
def registers(registers: Desk, lookup: Lookup) -> Iterator[Problem | Undecided]:
    """Every id that an entity or a source names belongs to a record on the desk, of a kind that fits.

    Fails:
        entities: [{id: envoy, kind: office, of: afganistan}, {id: afghanistan, kind: state}]
    Fails:
        entities: [{id: envoy, kind: office, resident: jawad}, {id: jawad, kind: person}]
    Passes:
        entities: [{id: envoy, kind: office, of: afghanistan}, {id: afghanistan, kind: state}]
    """
    for record in (*registers.entities, *registers.sources):
        yield from unresolved(record, "", lookup)


def _dependencies(claim: Claim) -> Iterator[str]:
    """Yield the claims that a claim depends on, by full id."""
    return (full_id(id_, claim.article) for id_ in claim.depends_on)


@check_links(_dependencies)
def depends_on_itself(links: Links, desk: Desk) -> Iterator[Problem]:
    """No claim depends on itself, directly or through other claims.

    Fails:
        claims:
          - {id: first, depends_on: [second]}
          - {id: second, depends_on: [first]}
    Passes:
        claims:
          - {id: first, depends_on: [second]}
          - {id: second}
    """
    for ring in rings(links):
        wrong = "depend on each other" if len(ring.members) > 1 else "depends on itself"
        yield ring_problem(wrong, ring, "depends_on", "remove one of these from `depends_on`", desk)


def _statement(claim: Claim) -> Iterator[str]:
    """Yield the claim that a claim is reported in, by full id."""
    if claim.reported_in:
        yield full_id(claim.reported_in, claim.article)


@check_links(_statement)
def reported_in_itself(links: Links, desk: Desk) -> Iterator[Problem]:
    """No claim is reported in itself, directly or through other claims.

    Fails:
        claims:
          - {id: first, reported_in: second}
          - {id: second, reported_in: first}
    Passes:
        claims:
          - {id: first, reported_in: second}
          - {id: second}
    """
    for ring in rings(links):
        wrong = "are reported in each other" if len(ring.members) > 1 else "is reported in itself"
        yield ring_problem(wrong, ring, "reported_in", "remove `reported_in` from the original statement", desk)
