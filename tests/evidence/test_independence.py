"""Sources that count as one independent source."""

from pathlib import Path

from galleyproof.evidence.independence import independence, near_identical
from galleyproof.load import load
from tests.helpers.tools import desk_at

CHAIN = """
sources:
  - {id: first, publisher: One, tier: secondary}
  - {id: second, publisher: Two, tier: secondary, origin: first}
  - {id: third, publisher: Three, tier: secondary, origin: second}
  - {id: apart, publisher: Four, tier: secondary}
"""


def test_a_reprint_of_a_reprint_counts_with_the_original(tmp_path: Path) -> None:
    desk = load(desk_at(tmp_path, CHAIN))
    some = [source for source in desk.sources if source.id != "second"]
    groups = independence(desk).groups(some)
    assert [[source.id for source in group] for group in groups] == [["first", "third"], ["apart"]]


def test_sources_that_name_each_other_as_origin_count_as_one(tmp_path: Path) -> None:
    circle = "sources: [{id: one, publisher: One, origin: two}, {id: two, publisher: Two, origin: one}]"
    desk = load(desk_at(tmp_path, circle))
    assert len(independence(desk).groups(desk.sources)) == 1


def test_short_texts_do_not_count_as_reprints(tmp_path: Path) -> None:
    name = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt"
    files = f"files: {{claims/captures/{name}: hello}}"
    sources = f"sources: [{{id: one, capture: {name}}}, {{id: two, capture: {name}}}]"
    assert near_identical(load(desk_at(tmp_path, f"{sources}\n{files}"))) == []
