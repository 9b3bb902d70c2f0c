"""Runs of one large desk again: from nothing, after an edit of one file, unchanged, and in a session that stays warm.

The desk is plain: each claim says when somebody was born, fifty to an article. Half of the people share a last
name.
"""

import re
import shutil
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from galleyproof.run.session import Session

CLAIMS, FILE, RUNS = 20_000, 50, 5
_SYLLABLES = ("ba", "ro", "ni", "ka", "le", "mu", "to", "sha", "vi", "del")
_CLAIM = """\
  - id: claim-{i}
    says: {says}.
    anchor:
      paragraph: {paragraph}
      quote: {says}
    status: verified
    fact:
      kind: lifespan
      of: person-{i}
      born: {year}
    evidence:
      - source: source-{source}
        stance: supports
        shows: The register gives {year} for the birth of {name}.
    note: Seen in the reading room.
"""
_FRONT = "---\ntitle: A chronicle\noutlet: The archive\npublished: 2020-01-01\nstage: published\n---\n\n"


def write(root: Path, claims: int) -> Path:
    """Write a desk of so many claims, and as many people."""
    names = [_name(i, claims) for i in range(claims)]
    people = [f"  - id: person-{i}\n    kind: person\n    names: [{name}]\n" for i, name in enumerate(names)]
    (root / "claims/entities").mkdir(parents=True)
    (root / "claims/desk.yaml").write_text("name: A plain desk\nas_of: 2026-01-01\n")
    for first in range(0, claims, 10_000):
        text = "".join(people[first : first + 10_000])
        (root / f"claims/entities/part-{first // 10_000}.yaml").write_text(f"entities:\n{text}")
    sources = (f"  - {{id: source-{i}, publisher: Paper {i}, title: A report, tier: primary}}\n" for i in range(1000))
    (root / "claims/sources.yaml").write_text(f"sources:\n{''.join(sources)}")
    for first in range(0, claims, FILE):
        _write_article(root / f"claims/article-{first // FILE:04}", first, names[first : first + FILE])
    return root


def _write_article(folder: Path, first: int, names: list[str]) -> None:
    folder.mkdir()
    says = [f"{name} was born in {1940 + i % 50}" for i, name in enumerate(names, first)]
    claims = (
        _CLAIM.format(
            i=first + place,
            says=says[place],
            name=name,
            year=says[place][-4:],
            source=first % 1000,
            paragraph=place + 1,
        )
        for place, name in enumerate(names)
    )
    (folder / "claims.yaml").write_text(f"claims:\n{''.join(claims)}")
    (folder / "article.md").write_text(_FRONT + "\n\n".join(f"{one}." for one in says) + "\n")


def _name(i: int, claims: int) -> str:
    return f"{_word(i + 3 * claims)} {_word(i % (claims // 40) if i % 2 else i + claims)}"


def _word(number: int) -> str:
    """Return a word of its own for a number."""
    digits = (number // 10**place % 10 for place in range(5))
    return "".join(_SYLLABLES[digit] for digit in digits).capitalize()


def table() -> Iterator[str]:
    """Yield the lines of the table; the commands take turns with the loader that they are compared with."""
    from tests.benchmarks.__main__ import CSAFE, galley, run  # noqa: PLC0415 - it imports this module

    costs: dict[str, list[float]] = {"nothing": [], "one file edited": [], "unchanged": []}
    with TemporaryDirectory(prefix="galley-bench-") as name:
        root = write(Path(name) / "desk", CLAIMS)
        check: list[str | Path] = [galley(), "check", root]
        for number in range(RUNS):
            loading = run([sys.executable, "-c", CSAFE, root / "claims"], root).wall
            shutil.rmtree(root / ".galley_cache", ignore_errors=True)
            for case, ratios in costs.items():
                if case == "one file edited":
                    _edit(root, number)
                ratios.append(run(check, root).wall / loading)
        seconds = _refreshed(root)
    yield f"| {CLAIMS:,} plain claims, {CLAIMS:,} people | wall clock, of that of CSafeLoader |"
    yield "|---|---|"
    for case, ratios in costs.items():
        yield f"| {case} | **{statistics.median(ratios):.2f}** |"
    yield f"| `Session.refresh` after an edit | {seconds * 1e3:.0f} ms |"


def _edit(root: Path, number: int) -> Path:
    """Change a note of one claim."""
    path = root / "claims/article-0001/claims.yaml"
    path.write_text(re.sub("note: .*", f"note: Seen again, {number}.", path.read_text(), count=1))
    return path


def _refreshed(root: Path) -> float:
    """Return the median seconds of processor time that a warm session takes after an edit."""
    session = Session(root, date(2026, 1, 1))
    session.refresh()
    seconds = []
    for number in range(RUNS):
        path = _edit(root, RUNS + number)
        begin = time.process_time()
        session.refresh([path])
        seconds.append(time.process_time() - begin)
    return statistics.median(seconds)
