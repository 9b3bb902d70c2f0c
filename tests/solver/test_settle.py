from hypothesis import given
from hypothesis import strategies as st

from galleyproof.solver.budget import Budget
from galleyproof.solver.network import Network
from galleyproof.solver.problem import Edge
from galleyproof.solver.settle import settle

POINTS = 8
edges = st.lists(
    st.tuples(st.integers(0, POINTS - 1), st.integers(0, POINTS - 1), st.integers(-4, 9), st.integers(0, 99)),
    max_size=30,
)


@given(edges, edges)
def test_times_are_the_same_as_after_inserting_one_edge_after_the_other(first: list[Edge], then: list[Edge]) -> None:
    network, other = Network.of_size(POINTS), Network.of_size(POINTS)
    if network.insert_all(first) or other.insert_all(first):
        return
    cycle = settle(network, then, Budget(100_000))
    assert (cycle is None) == (other.insert_all(then) is None)
    if cycle is None:
        assert network.times == other.times


@given(edges)
def test_a_cycle_is_made_of_the_edges_and_closes_below_zero(some: list[Edge]) -> None:
    if cycle := settle(Network.of_size(POINTS), some, Budget(100_000)):
        assert set(cycle) <= set(some)
        assert sorted(x for x, _, _, _ in cycle) == sorted(y for _, y, _, _ in cycle)
        assert sum(ticks for _, _, ticks, _ in cycle) < 0


@given(edges)
def test_raises_can_be_undone(some: list[Edge]) -> None:
    network = Network.of_size(POINTS)
    network.raised = []
    settle(network, some, Budget(100_000))
    network.undo(0)
    assert network.times == [0] * POINTS


def test_a_chain_in_the_worst_order_takes_one_pass() -> None:
    network = Network.of_size(1000)
    assert settle(network, [(point, point + 1, -1, 1) for point in reversed(range(999))], Budget(10_000)) is None
    assert network.times == [*range(1000)]
    assert network.steps < 3_000
