"""A generated archive of consistent claims: about 27 lines and 800 bytes each, fifty to a file."""

from collections.abc import Sequence
from pathlib import Path

_CLAIM = """\
  - id: claim-{number}
    says: Person {p} was head of office {o} from {start} on.
    anchor:
      paragraph: {paragraph}
      quote: Office {o}
    status: verified
    fact:
      kind: post
      holder: person-{p}
      office: office-{o}
      spell: {spell}
      start: {start}
      end: {end}
    evidence:
      - source: source-{s}
        stance: supports
        shows: The register of office {o} lists entry {number}.
        fact:
          kind: post
          holder: person-{p}
          office: office-{o}
          spell: {spell}
          start: {start}
          end: {end}
      - source: source-{t}
        stance: context
        shows: The yearbook of that year says what office {o} does in {number}.
    note: Seen in the reading room.
"""
_PEOPLE, _OFFICES, _SOURCES = 500, 300, 1000
_FILE, _FOLDER = 50, 400  # claims
_PARAGRAPHS = 9


def write(root: Path, claims: int, *, broken: int = 0, folder: int = _FOLDER, alike: int = 1) -> Path:
    """Write an archive of so many claims; in the first `broken` of them the term ends before it starts.

    Args:
        root: the folder to write it to.
        claims: the number of claims.
        broken: the number of claims with an error.
        folder: the number of claims in one article.
        alike: the number of claims on the same term, each in another article.
    """
    registers = {
        "desk": "name: An archive\nas_of: 2026-01-01\n",
        "entities": "entities:\n" + _entities("person", _PEOPLE) + _entities("office", _OFFICES),
        "sources": "sources:\n" + "".join(_source(number) for number in range(_SOURCES)),
    }
    (root / "claims").mkdir(parents=True)
    for name, text in registers.items():
        (root / f"claims/{name}.yaml").write_text(text)
    terms = claims // alike
    for first in range(0, claims, _FILE):
        article = root / f"claims/article-{first // folder:04}"
        if not article.exists():
            article.mkdir()
            own_terms = [number % terms for number in range(first, min(claims, first + folder))]
            (article / "article.md").write_text(_article(own_terms))
        numbers = range(first, min(claims, first + _FILE))
        text = "".join(_claim(number, number % terms, broken=number < broken) for number in numbers)
        (article / f"part-{first // _FILE % 8}.yaml").write_text(f"claims:\n{text}")
    return root


def _claim(number: int, i: int, *, broken: bool) -> str:
    """Return a claim on a term; `number` is its own number, and `i` that of the term."""
    year = 1950 + i % 50
    return _CLAIM.format(
        number=number,
        i=i,
        p=i % _PEOPLE,
        o=i % _OFFICES,
        s=i % _SOURCES,
        t=(i + 1) % _SOURCES,
        paragraph=1 + i % _PARAGRAPHS,
        spell=1 + i // _OFFICES,
        start=f"{year}-{1 + i % 12:02}",
        end=f"{year - 20 if broken else year + 5}-{1 + i % 12:02}-{1 + i % 28:02}",
    )


def _entities(kind: str, number: int) -> str:
    return "".join(f"  - id: {kind}-{i}\n    kind: {kind}\n    names: [{kind.title()} {i}]\n" for i in range(number))


def _source(number: int) -> str:
    return f"  - id: source-{number}\n    publisher: Archive {number}\n    title: Volume {number}\n    tier: primary\n"


def _article(terms: Sequence[int]) -> str:
    """Return a copy that names the office of each claim in the claim's paragraph."""
    front = "---\ntitle: A chronicle\noutlet: The archive\npublished: 2020-01-01\nstage: published\n---\n"
    offices = [dict.fromkeys(i % _OFFICES for i in terms if i % _PARAGRAPHS == number) for number in range(_PARAGRAPHS)]
    paragraphs = (", ".join(f"Office {number}" for number in numbers) for numbers in offices)
    return front + "".join(f"\nOf {paragraph or 'nothing'}.\n" for paragraph in paragraphs)
