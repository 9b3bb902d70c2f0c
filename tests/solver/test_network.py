from hypothesis import given
from hypothesis import strategies as st

from galleyproof.solver.network import Network
from galleyproof.solver.problem import Edge

POINTS = 6
edges = st.lists(
    st.tuples(st.integers(0, POINTS - 1), st.integers(0, POINTS - 1), st.integers(-4, 9), st.integers(0, 99)),
    max_size=20,
)


def test_times_move_no_further_than_necessary() -> None:
    network = Network.of_size(3)
    assert network.insert((0, 1, -5, 1)) is None  # 1 is at least 5 after 0
    assert network.insert((1, 2, -2, 2)) is None  # 2 is at least 2 after 1
    assert network.times == [0, 5, 7]


def test_a_negative_cycle_is_returned_as_its_edges() -> None:
    network = Network.of_size(4)
    chain: list[Edge] = [(0, 1, -5, 1), (1, 2, -2, 2), (0, 3, -1, 3)]
    assert network.insert_all(chain) is None
    assert set(network.insert((2, 0, 6, 4)) or ()) == {(2, 0, 6, 4), (0, 1, -5, 1), (1, 2, -2, 2)}


def test_a_point_cannot_precede_itself() -> None:
    assert Network.of_size(1).insert((0, 0, -1, 7)) == [(0, 0, -1, 7)]


@given(edges)
def test_either_all_edges_hold_or_the_cycle_closes_below_zero(some: list[Edge]) -> None:
    network = Network.of_size(POINTS)
    cycle = network.insert_all(some)
    if cycle is None:
        assert all(network.times[x] - network.times[y] <= ticks for x, y, ticks, _ in some)
    else:
        assert set(cycle) <= set(some)
        assert sorted(x for x, _, _, _ in cycle) == sorted(y for _, y, _, _ in cycle)
        assert sum(ticks for _, _, ticks, _ in cycle) < 0


@given(edges, st.integers(0, POINTS - 1), st.integers(0, POINTS - 1))
def test_the_tightest_bound_can_be_reached_but_not_exceeded(some: list[Edge], x: int, y: int) -> None:
    network = Network.of_size(POINTS)
    if network.insert_all(some):
        return
    bound = network.tightest(x, y)
    limit = 1000 if bound is None else bound
    assert network.copy().insert((y, x, -limit, 0)) is None
    assert bound is None or network.copy().insert((y, x, -limit - 1, 0))
