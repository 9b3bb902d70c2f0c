"""Laws of statuses: what one more row of evidence may do to a claim."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.load.texts import load_texts
from galleyproof.run import run
from galleyproof.run.examples import texts_of
from tests.helpers.tools import TODAY

RANKS = {"refuted": 0, "disputed": 1, "unchecked": 2, "unverifiable": 2, "partly": 3, "supported": 4, "verified": 5}
"""How good each status is for a claim."""

TIERS = ("primary", "secondary", "tertiary")
SOURCES = "\n".join(
    f"  - {{id: {tier}{number}, publisher: Paper {number}, tier: {tier}}}" for tier in TIERS for number in range(3)
)
FACT = "{kind: post, holder: envoy, office: embassy, during: 2003-12/2010-09}"
OTHER = "{kind: post, holder: envoy, office: embassy, during: 2005/2010-09}"
LESS = "{kind: post, holder: envoy, office: embassy, end: 2010-09}"
FIELDS = ("", f"fact: {FACT}", f"fact: {FACT}\nholds: {LESS}")

names = st.builds("{}{}".format, st.sampled_from(TIERS), st.integers(0, 2))


def rows(*shown: str) -> st.SearchStrategy[str]:
    """Return rows that show one of these, from any source."""
    return st.builds("{{source: {}, shows: So., {}}}".format, names, st.sampled_from(shown))


SUPPORTING = ("stance: supports", f"fact: {FACT}")
REFUTING = ("stance: refutes", f"fact: {OTHER}")
PARTLY = ("stance: partly", f"fact: {LESS}", f"stance: partly, fact: {LESS}")
any_row = rows(*SUPPORTING, *REFUTING, *PARTLY, "stance: silent", "stance: context")
claims = st.tuples(st.sampled_from(FIELDS), st.lists(any_row, max_size=5))


def status(fields: str, evidence: list[str]) -> str:
    """Return the computed status of a claim of Our paper with these fields and rows."""
    sources = f"sources:\n{SOURCES}\n  - {{id: own, publisher: our paper, tier: primary}}"
    text = f"says: An example.\n{fields}\nevidence: [{', '.join(evidence)}]\n{sources}"
    finished = run(load_texts(texts_of(text)), (), TODAY)
    return finished.assessed[finished.desk.claims[0]].computed


@given(claims, rows(*SUPPORTING))
def test_a_supporting_row_never_lowers_a_status(claim: tuple[str, list[str]], row: str) -> None:
    fields, evidence = claim
    assert RANKS[status(fields, [*evidence, row])] >= RANKS[status(fields, evidence)]


@given(claims, rows(*REFUTING))
def test_a_refuting_row_never_raises_a_status(claim: tuple[str, list[str]], row: str) -> None:
    fields, evidence = claim
    assert RANKS[status(fields, [*evidence, row])] <= RANKS[status(fields, evidence)]


@given(claims, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(claim: tuple[str, list[str]], chance: Random) -> None:
    fields, evidence = claim
    assert status(fields, chance.sample(evidence, len(evidence))) == status(fields, evidence)


@given(claims, st.sampled_from([*SUPPORTING, *REFUTING, "stance: partly", "stance: silent"]))
def test_a_row_of_the_own_outlet_changes_nothing(claim: tuple[str, list[str]], shown: str) -> None:
    fields, evidence = claim
    before, after = (status(fields, [*evidence, *more]) for more in ([], [f"{{source: own, shows: So., {shown}}}"]))
    assert after == before or (before, after) == ("unchecked", "unverifiable")
