"""What looking for a quote costs, beside a library that looks for anything like it."""

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
    """Invented documents of ten thousand words each."""
    chance = random.Random(1)  # noqa: S311 - chance, not secrecy
    known = ["".join(chance.choices("abcdefghijklmnoprstuvw", k=chance.randint(2, 9))) for _ in range(3000)]
    return [" ".join(chance.choices(known, k=WORDS)) for _ in range(number)]


def work(documents: list[str], number: int) -> list[tuple[str, str]]:
    """Quotes with the documents that they are looked for in: half of them there, half with one word altered."""
    chance = random.Random(2)  # noqa: S311 - chance, not secrecy
    found = []
    for each in range(number):
        document = chance.choice(documents)
        words = document.split()
        start = chance.randrange(WORDS - LENGTH)
        quote = words[start : start + LENGTH]
        if each % 2:
            quote[LENGTH // 2] = "altered"
        found.append((" ".join(quote), document))
    return found


def per_match(look: Callable[[str, str], object], some: list[tuple[str, str]]) -> float:
    """Milliseconds of processor time a match."""
    start = time.process_time()
    for quote, document in some:
        look(quote, document)
    return (time.process_time() - start) * 1000 / len(some)


def table() -> Iterator[str]:
    """The figures, as the lines of a table."""
    yield f"| a quote in {WORDS:,} words | a match |"
    yield "|---|---|"
    for row in rows():
        yield f"| {' | '.join(row)} |"


def rows() -> list[tuple[str, str]]:
    """What each takes, half of the quotes being there and half not."""
    documents = texts()
    some = work(documents, TIMES)
    ours = per_match(lambda quote, document: find(quote, prepare(document)), some)
    theirs = per_match(partial_ratio_alignment, some[:SAMPLE])
    return [
        (f"`find`, {TIMES:,} quotes", f"**{ours:.3f} ms**"),
        (
            f"`partial_ratio_alignment`, {SAMPLE} of them",
            f"{theirs:.2f} ms, **{theirs / ours:.0f}** times as long",
        ),
    ]
