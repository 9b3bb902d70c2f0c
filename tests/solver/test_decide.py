from galleyproof.solver.budget import Budget
from galleyproof.solver.decide import decide, excess, first_violated
from galleyproof.solver.network import Network
from galleyproof.solver.problem import Rule

APART = Rule("apart", ~0, frozenset(), (((1, 2, -3, ~0),), ((2, 1, -3, ~0),)))
UNRELATED = Rule("unrelated", ~1, frozenset(), (((3, 4, -3, ~1),), ((4, 3, -3, ~1),)))


def test_a_rule_is_violated_while_no_branch_holds() -> None:
    assert first_violated([APART], [0, 5, 5]) is APART
    assert first_violated([APART], [0, 5, 8]) is None
    assert [excess(branch, [0, 5, 7]) for branch in APART.branches] == [1, 5]


def test_decisions_stay_in_the_network() -> None:
    network = Network.of_size(3)
    assert decide(network, [APART], Budget(10)) is None
    assert first_violated([APART], network.times) is None


def test_a_failure_names_every_branch_and_nothing_that_had_no_part_in_it() -> None:
    network = Network.of_size(5)
    network.insert_all([(1, 2, 2, 1), (2, 1, 2, 2)])  # 1 and 2 lie at most 2 apart
    conflict = decide(network, [UNRELATED, APART], Budget(100)) or []
    assert set(conflict) == {(1, 2, 2, 1), (2, 1, 2, 2), (1, 2, -3, ~0), (2, 1, -3, ~0)}


def test_a_failure_goes_back_past_choices_that_had_no_part_in_it() -> None:
    """Without the jump back, ten unrelated choices in front would cost 2**10 times as much."""
    unrelated = [
        Rule(n, ~n, frozenset(), (((2 * n, 2 * n + 1, -3, ~n),), ((2 * n + 1, 2 * n, -3, ~n),))) for n in range(2, 12)
    ]
    network = Network.of_size(24)
    network.insert_all([(1, 2, 2, 1), (2, 1, 2, 2)])
    assert decide(network, [*unrelated, APART], Budget(300))
