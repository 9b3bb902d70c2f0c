from galleyproof.engine.guard.slack_search import search_slack


def test_the_furthest_positions_on_both_sides_are_found() -> None:
    assert search_slack(lambda units: -3 <= units <= 100_000) == (3, 100_000)


def test_a_fixed_value_has_no_slack() -> None:
    assert search_slack(lambda units: units == 0) == (0, 0)


def test_a_value_without_limit_has_unlimited_slack() -> None:
    assert search_slack(lambda units: units > -20) == (19, None)
