"""The copy of an archive is read by several processes, with the same result as by one."""

from pathlib import Path

import pytest

from galleyproof.load import load
from galleyproof.run import copy_reading
from galleyproof.run.copy_reading import cover_all, reader_of
from tests.helpers.tools import TODAY, desk_at

COPY = "Ann Bell came to Fordham with 40 men, on 3 May 2021."


def archive(root: Path, articles: int) -> Path:
    """A desk of so many articles, each of another length, with a claim each."""
    desk_at(root, "entities: [{id: ann, kind: person, names: [Ann Bell]}]")
    for number in range(articles):
        folder = root / f"claims/a{number}"
        folder.mkdir()
        front = "---\ntitle: A\noutlet: B\npublished: 2021-10-18\nstage: draft\n---\n\n"
        (folder / "article.md").write_text(front + "\n\n".join([COPY] * (number + 1)))
        claim = "{id: a, says: A., status: unchecked, anchor: {paragraph: 1, quote: Ann Bell came}}"
        (folder / "claims.yaml").write_text(f"claims: [{claim}]")
    return root


def test_several_processes_find_the_same_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = load(archive(tmp_path, 7))
    alone = {article.id: reader_of(desk, TODAY).cover(article) for article in desk.articles}
    monkeypatch.setattr(copy_reading, "MANY", 1)
    assert cover_all(desk, TODAY, processes=3) == alone


def test_the_share_of_a_process_that_died_is_read_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = load(archive(tmp_path, 3))
    monkeypatch.setattr(copy_reading, "MANY", 1)
    monkeypatch.setattr(copy_reading, "_send_coverage", lambda _reader, _share, pipe: pipe.close())
    assert set(cover_all(desk, TODAY, processes=2)) == {"example", "a0", "a1", "a2"}
