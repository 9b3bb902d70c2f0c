from galleyproof.solver.budget import Budget
from galleyproof.solver.decide import decide, excess, first_violated
from galleyproof.solver.network import Network
from galleyproof.solver.problem import Implication

APART = Implication("apart", ~0, frozenset(), (((1, 2, -3, ~0),), ((2, 1, -3, ~0),)))
UNRELATED = Implication("unrelated", ~1, frozenset(), (((3, 4, -3, ~1),), ((4, 3, -3, ~1),)))


def test_a_rule_is_violated_while_no_branch_holds() -> None:
    assert first_violated([APART], [0, 5, 5]) is APART
    assert first_violated([APART], [0, 5, 8]) is None
    assert [excess(branch, [0, 5, 7]) for branch in APART.branches] == [1, 5]


def test_decisions_stay_in_the_network() -> None:
    network = Network.of_size(3)
    assert decide(network, [APART], Budget(10)) is None
    assert first_violated([APART], network.times) is None


def test_a_failure_includes_every_branch_and_no_unrelated_rule() -> None:
    network = Network.of_size(5)
    network.insert_all([(1, 2, 2, 1), (2, 1, 2, 2)])  # 1 and 2 are at most 2 apart
    conflict = decide(network, [UNRELATED, APART], Budget(100)) or []
    assert set(conflict) == {(1, 2, 2, 1), (2, 1, 2, 2), (1, 2, -3, ~0), (2, 1, -3, ~0)}


def test_a_failure_jumps_back_past_unrelated_choices() -> None:
    """Without backjumping, ten unrelated earlier choices would cost 2**10 times as much."""
    unrelated = [
        Implication(n, ~n, frozenset(), (((2 * n, 2 * n + 1, -3, ~n),), ((2 * n + 1, 2 * n, -3, ~n),)))
        for n in range(2, 12)
    ]
    network = Network.of_size(24)
    network.insert_all([(1, 2, 2, 1), (2, 1, 2, 2)])
    assert decide(network, [*unrelated, APART], Budget(300))
