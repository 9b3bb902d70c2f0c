"""The cost of finding a quote, compared with a library for fuzzy matching."""

import random
import time
from collections.abc import Callable, Iterator

from rapidfuzz.fuzz import partial_ratio_alignment

from galleyproof.text.quoting import find, prepare

WORDS = 10_000
TIMES = 100_000
SAMPLE = 300
LENGTH = 12


def texts(number: int = 10) -> list[str]:
    """Return invented documents of ten thousand words each."""
    chance = random.Random(1)  # noqa: S311 - chance, not secrecy
    known = ["".join(chance.choices("abcdefghijklmnoprstuvw", k=chance.randint(2, 9))) for _ in range(3000)]
    return [" ".join(chance.choices(known, k=WORDS)) for _ in range(number)]


def searches(documents: list[str], number: int) -> list[tuple[str, str]]:
    """Return quotes, each with a document to search; half of them are in it, half have one word altered."""
    chance = random.Random(2)  # noqa: S311 - chance, not secrecy
    pairs = []
    for index in range(number):
        document = chance.choice(documents)
        words = document.split()
        start = chance.randrange(WORDS - LENGTH)
        quote = words[start : start + LENGTH]
        if index % 2:
            quote[LENGTH // 2] = "altered"
        pairs.append((" ".join(quote), document))
    return pairs


def per_search(search: Callable[[str, str], object], pairs: list[tuple[str, str]]) -> float:
    """Return the processor time per search, in milliseconds."""
    start = time.process_time()
    for quote, document in pairs:
        search(quote, document)
    return (time.process_time() - start) * 1000 / len(pairs)


def table() -> Iterator[str]:
    """Yield the lines of the table."""
    yield f"| a quote in {WORDS:,} words | per search |"
    yield "|---|---|"
    for row in rows():
        yield f"| {' | '.join(row)} |"


def rows() -> list[tuple[str, str]]:
    """Return the rows: the cost of each function."""
    documents = texts()
    pairs = searches(documents, TIMES)
    ours = per_search(lambda quote, document: find(quote, prepare(document)), pairs)
    theirs = per_search(partial_ratio_alignment, pairs[:SAMPLE])
    return [
        (f"`find`, {TIMES:,} quotes", f"**{ours:.3f} ms**"),
        (
            f"`partial_ratio_alignment`, {SAMPLE} of them",
            f"{theirs:.2f} ms, **{theirs / ours:.0f}** times as long",
        ),
    ]
