"""The cost of reading the copy: anchors, coverage and names, in one long article and in an archive."""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from galleyproof.article.coverage import CoverageReader
from galleyproof.check import Check
from galleyproof.checks import builtin
from galleyproof.desk import Desk
from galleyproof.load import load
from galleyproof.run import run

RUNS = 5
DAY = date(2021, 10, 18)
WORDS = 20  # of the sentence below
SENTENCE = (
    "Ann Bell, the mayor of Fordham, told the paper on Monday that {n} people had come to the Great Hall of Town {t}."
)
CLAIM = """\
  - id: claim-{i}
    says: {n} people came to Town {t}.
    status: opinion
    anchor: {{paragraph: {paragraph}, quote: "{said}"}}
    fact: {{kind: quantity, of: town-{t}, measure: people, value: {n}}}
"""
NAMES = """\
entities:
  - {id: ann, kind: person, names: [Ann Bell]}
  - {id: mayor, kind: office, names: [Mayor of Fordham, mayor of Fordham]}
"""
THEMES = ("anchors.", "coverage.", "names.")


def write(root: Path, articles: int, words: int) -> Desk:
    """Write and load a desk of articles of so many words: a claim for each sentence, five sentences a paragraph."""
    chance = random.Random(1)  # noqa: S311 - chance, not secrecy
    (root / "claims").mkdir(parents=True)
    (root / "claims/desk.yaml").write_text("name: An archive\n")
    towns = "".join(f"  - {{id: town-{t}, kind: place, names: [Town {t}]}}\n" for t in range(500))
    (root / "claims/entities.yaml").write_text(NAMES + towns)
    for number in range(articles):
        folder = root / f"claims/article-{number:04}"
        folder.mkdir()
        figures = [(i, chance.randrange(200, 10**5), chance.randrange(500)) for i in range(words // WORDS)]
        sentences = [SENTENCE.format(n=n, t=t) for _, n, t in figures]
        paragraphs = [" ".join(sentences[first : first + 5]) for first in range(0, len(sentences), 5)]
        front = "---\ntitle: A\noutlet: B\npublished: 2021-10-18\nstage: draft\n---\n\n"
        (folder / "article.md").write_text(front + "\n\n".join(paragraphs) + "\n")
        lines = zip(figures, sentences, strict=True)
        claims = "".join(CLAIM.format(i=i, n=n, t=t, said=said, paragraph=1 + i // 5) for (i, n, t), said in lines)
        (folder / "claims.yaml").write_text(f"claims:\n{claims}")
    return load(root)


def table() -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| copy | anchors, coverage and names | result |"
    yield "|---|---|---|"
    with TemporaryDirectory(prefix="galley-bench-") as name:
        long = write(Path(name) / "one", 1, 10_000)
        seconds = _median(lambda: _checked(long))
        yield f"| one article of 10,000 words, 500 claims | **{seconds * 1e3:.0f} ms** | {_found(long)} |"
        archive = write(Path(name) / "many", 1000, 800)
        yield f"| 1,000 articles of 800 words | **{_median(lambda: _read(archive), 3):.2f} s** | |"


def _checked(desk: Desk) -> int:
    """Read the copy, run the checks of these themes, and return the number of findings."""
    checks = [check for check in builtin() if isinstance(check, Check) and check.id.startswith(THEMES)]
    return len(run(desk, checks, DAY).findings)


def _found(desk: Desk) -> str:
    (coverage,) = run(desk, (), DAY).coverage.values()
    return f"{len(coverage.items):,} items, {coverage.open} open; {_checked(desk)} findings"


def _read(desk: Desk) -> None:
    reader = CoverageReader(desk.entities_by_id, desk.registry, desk.claims_of, desk.settings.language, DAY)
    for article in desk.articles:
        reader.cover(article)


def _median(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median of several runs in seconds of wall-clock time, because both cores count."""
    seconds = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begin)
    return statistics.median(seconds)
