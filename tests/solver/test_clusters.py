from hypothesis import given
from hypothesis import strategies as st

from galleyproof.solver import clusters


def test_items_are_linked_by_the_keys_they_share() -> None:
    assert clusters(["ab", "x", "bc", "xy", "cd"], keys=tuple) == [["ab", "bc", "cd"], ["x", "xy"]]


def test_an_item_without_keys_is_a_cluster_of_its_own() -> None:
    assert clusters(["", "a", ""], keys=tuple) == [[""], ["a"], [""]]


@given(st.lists(st.frozensets(st.integers(0, 12), max_size=3)))
def test_no_key_is_in_two_clusters_and_no_cluster_can_be_divided(items: list[frozenset[int]]) -> None:
    grouped = clusters(items, keys=sorted)
    assert sorted(map(sorted, items)) == sorted(sorted(item) for cluster in grouped for item in cluster)
    spans: list[frozenset[int]] = [frozenset().union(*cluster) for cluster in grouped]
    assert sum(map(len, spans)) == len(frozenset().union(*spans))
    assert all(clusters(cluster, keys=sorted) == [cluster] for cluster in grouped)
