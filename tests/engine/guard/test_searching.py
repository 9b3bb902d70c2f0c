from galleyproof.engine.guard.searching import search


def test_it_finds_the_last_that_goes_either_way() -> None:
    assert search(lambda units: -3 <= units <= 100_000) == (3, 100_000)


def test_what_cannot_move_at_all_has_no_room() -> None:
    assert search(lambda units: units == 0) == (0, 0)


def test_what_can_always_go_further_has_no_limit() -> None:
    assert search(lambda units: units > -20) == (19, None)
