import pytest

from galleyproof.solver.budget import Budget, UndecidedError


def test_a_budget_may_be_spent_to_the_last_step_and_no_further() -> None:
    budget = Budget(3)
    budget.spend(3)
    with pytest.raises(UndecidedError):
        budget.spend(1)
