"""Clusters of an archive are those of a run."""

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.run.archive.forest import ClusterForest, key_hash
from galleyproof.solver import clusters

KEYS = st.lists(st.sets(st.integers(0, 30).map(str), max_size=3), max_size=40)


def firsts(claims: list[set[str]]) -> list[int]:
    forest = ClusterForest()
    for keys in claims:
        forest.add(map(key_hash, keys))
    return [*forest.firsts()]


@given(KEYS)
def test_the_clusters_are_those_of_a_run(claims: list[set[str]]) -> None:
    expected = {number: group[0] for group in clusters(range(len(claims)), claims.__getitem__) for number in group}
    assert firsts(claims) == [expected[number] for number in range(len(claims))]


def test_a_key_has_the_same_hash_in_every_process() -> None:
    assert key_hash("Happening(event='fall')") == 12685855620639505984
