"""A small desk with everything in it, and what goes wrong with its files: each change follows from a seed."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from random import Random
from typing import Final, TypeAlias

from galleyproof.facts import KINDS
from tests.hardening.hostile import BIDI, SHELL

Files: TypeAlias = dict[str, bytes]

_FACTS: Final = [example for kind in KINDS.values() for example in kind.examples]
_CAPTURE: Final = b"She was envoy from May 2001 to 2003. Five thousand troops, he said on 3 May 2021.\n"
_CAPTURE_NAME: Final = f"{sha256(_CAPTURE).hexdigest()}.txt"
_ENTITIES: Final = {
    "person": "said-jawad mohammad-sadiq ann-orsani ben-marquand zabihullah-mujahid",
    "body": "supreme-court-russia crown-court assembly city-council senate afghan-embassy-moscow base-201 taliban "
    "moscow-times",
    "state": "china pakistan usa russia afghanistan taliban-government taliban-emirate-1996",
    "event": "moscow-format-2021 fall-of-kabul extended-troika-2021 moscow-talks-2021 csto-drills-october-2021 "
    "tajikistan-drills-october-2021",
    "place": "kabul",
    "document": "rules-of-procedure",
    "office": "afghan-ambassador-us afghan-ambassador-ru",
}
_CLAIMS: Final = """claims:
  - id: met
    says: Anna Bell met Boris Kern on 3 May 2021.
    status: verified
    anchor: {paragraph: 1, quote: "Anna Bell met Boris Kern"}
    fact: {kind: post, holder: anna, office: envoy, start: 2001-05, end: 2003}
    evidence:
      - {source: bio, stance: supports, quote: "She was envoy from May 2001 to 2003."}
  - id: counted
    says: Troops numbered 5,000.
    status: unchecked
    anchor: {paragraph: 2, quote: "5,000 troops"}
    facts:
      - {kind: quantity, of: state, measure: troops, value: ~5000, on: 2021}
      - {kind: quantity, of: state, measure: cost, value: 1.5, unit: million euros}
    evidence: [{source: bio, stance: partly, shows: Five thousand.}]
  - id: absent
    says: Nobody recognised it so far.
    status: unchecked
    as_of: 2020
    fact: {kind: absence, none: {kind: recognition, of: state}, until: 2020}
  - {id: october-troops, says: A, status: opinion, fact: {kind: quantity, of: state, measure: men, value: 9, on: 2020}}
  - {id: july-troops, says: A, status: opinion, fact: {kind: quantity, of: state, measure: men, value: 2, on: 2019}}
"""
BASE: Final[Mapping[str, bytes]] = {
    name: text.encode()
    for name, text in {
        "claims/desk.yaml": "name: A desk\nas_of: 2021-12-31\npolicy: {verified_needs: [{primary: 1}]}\n",
        "claims/entities.yaml": """entities:
  - {id: anna, kind: person, names: [Anna Bell, {name: Анна, language: ru}], member_of: [body]}
  - {id: boris, kind: person, names: [Boris Kern, Mr. Kern]}
  - {id: body, kind: body, names: [The Body]}
  - {id: envoy, kind: office, names: [Envoy], of: body, seats: 1, resident: moscow, handover: 3}
  - {id: moscow, kind: place, names: [Moscow]}
  - {id: state, kind: state, names: [State]}
"""
        + "".join(
            f"  - {{id: {id_}, kind: {kind}, names: [{id_.title()}]}}\n"
            for kind, ids in _ENTITIES.items()
            for id_ in ids.split()
        ),
        "claims/sources.yaml": """sources:
  - id: bio
    publisher: The Body
    title: "Biography: the envoy"
    url: https://example.org/#top
    published: 2004
    tier: primary
    capture: CAPTURE
  - {id: tass-2021-10-11, publisher: TASS, title: Staff, tier: secondary, published: 2021-10-11}
  - {id: rules-2021, publisher: The Body, title: Rules, tier: primary, published: 2021}
""".replace("CAPTURE", _CAPTURE_NAME),
        f"claims/captures/{_CAPTURE_NAME}": _CAPTURE.decode(),
        "claims/talks/article.md": """---
title: Talks in Moscow
outlet: A paper
published: 2021-10-18
stage: published
waive: [{check: coverage.claimed, words: [Moscow], because: An example., by: Ed, until: 2030-01-01}]
corrections: [{day: 2021-10-19, what: A name., because: A slip., claims: [met]}]
---

Anna Bell met Boris Kern on 3 May 2021, “a good day”, he said last year.

There were 5,000 troops in Moscow, 12% more than in 2019 and twice as many as two years ago.
""",
        "claims/talks/anchored.md": "Anna Bell met Boris Kern on 3 May 2021.\n\nThere were 5,000 troops.\n",
        "claims/talks/claims.yaml": _CLAIMS,
        "claims/background/history.yaml": "claims:\n"
        + "".join(
            f"  - id: fact-{number}\n    says: It was so.\n    status: unchecked\n    fact: {fact}\n"
            for number, fact in enumerate(_FACTS)
        ),
    }.items()
}
VALUES: Final = (
    *(
        "2021-13-45",
        "2021-00-10",
        "0001-01-01",
        "9999-12-31",
        "0001-01-01~",
        "2021-02-30",
        "..",
        "/..",
        "2021/",
        "-0001",
    ),
    *("Y-99999999999", "2021-XX", "20XX-01", "198X", "{2020,2021}", "2021-21", "last year", "5000 years ago", "year 1"),
    *(
        "9" * 4301,
        "1e999",
        "nan",
        "-5",
        "~-5",
        "1/0",
        "0x10",
        "1_000",
        "5..1",
        "..",
        "½",
        "٣",
        "Ⅻ",
        "5,00,0",
        "\N{MINUS SIGN}5",
    ),
    *("yes", "null", "~", "on", "[]", "{}", '""', "''", "*met", "&a", "!!python/object:os.system", "<<: {}", "|", ">"),
    *("met", "talks/met", "anna", "fact-1", "fact-0.start", "talks/met#2", "/", "..", "../../etc/passwd", "a" * 300),
    *(BIDI, SHELL, "\x00", "\ufeff", "\u2028", "\u200b", "\N{NO-BREAK SPACE}", "\N{FULLWIDTH COLON}", "\\", "`", "%s"),
    *("::error::x", "##[error]x", "<<<<<<< HEAD", "=======", ">>>>>>> branch", "---", "...", "# x", "- ", ": ", "\t"),
    *("ß", "İstanbul", "e\u0301", "שלום", "👩\u200d🚒", "\U000e0041", "\ud7ff", "\ufffe", "Å", "ﬁ", "\u0130\u0307"),
)
WORDS: Final = (
    *("2021-13-45", "5000 years ago", "last year", "next century", "on 31 February 2021", "in 0000", "in 10000 BC"),
    *(
        "the 1st of January 9999",
        "tomorrow",
        "at 25:61",
        "9" * 4301,
        "$5 billion",
        "€1.5m",
        "a third",
        "1/0",
        "minus 5%",
    ),
    *(
        "“unclosed",
        "he said: \u2018“nested”\u2019",
        '"',
        "(",
        "[link](javascript:x)",
        "![](x)",
        "<script>",
        "<!--",
        "```",
        "    code",
    ),
    *("* item", "1. item", "> quote", "| a | b |\n|---|---|\n| 1 | 2 |", "[^1]: note", "\\", "\n\n", "\n", "# Heading"),
    *(
        "&nbsp;&#0;&#x202e;",
        BIDI,
        SHELL,
        "::error::x",
        "##[error]x",
        "שלום",
        "İ",
        "👩\u200d🚒",
        "Anna Bell",
        "Kern",
        "_*_*_",
    ),
    *(
        "between 5 and 3",
        "from May to April",
        "two thirds of 7",
        "half of the 12",
        "said Boris",
        "according to Anna, she",
    ),
)
NAMES: Final = (
    *(
        "article.md",
        "Article.md",
        "aricle.md",
        "claims.ymal",
        "claims.json",
        "claims.yaml.txt",
        "claims.YAML",
        "a b.yaml",
    ),
    *(
        ".hidden.yaml",
        "deep/er/claims.yaml",
        "captures/x.yaml",
        "desk.yml",
        "anchored.md",
        "checks/a.py",
        f"x{BIDI}.yaml",
    ),
    *(
        "not-text-\udcff.yaml",
        "l\nine.yaml",
        "allowed_signers",
        "entities/more.yaml",
        "sources/more.yaml",
        "index.html",
    ),
)
ENDINGS: Final = ("\r\n", "\r", "\u2028", "\x85", "\n\n", "\x0b", "\n\t")
ENCODINGS: Final = ("utf-16", "utf-8-sig", "latin-1", "utf-32", "cp037", "utf-7")


def mutated(seed: int) -> Files:
    """Return the files of the desk after up to four changes; a name that ends with a slash is a folder."""
    random = Random(seed)  # noqa: S311 - nothing to keep secret, and the same on every machine
    files = dict(BASE)
    for _ in range(random.randint(1, 4)):
        random.choice(_CHANGES)(files, random)
    return files


def _name(files: Files, random: Random) -> str:
    """Return the name of a file; rarely that of desk.yaml, without which nothing else is read."""
    names = [name for name in files if name != "claims/desk.yaml"] * 4 + ["claims/desk.yaml"]
    return random.choice([name for name in names if name in files] or ["claims/desk.yaml"])


def _edit(files: Files, name: str, change: Callable[[str], str]) -> None:
    text = change(files.get(name, b"").decode("utf-8", "surrogateescape"))
    files[name] = text.encode("utf-8", "surrogateescape")


def _value(files: Files, random: Random) -> None:
    """Put a value in the place of another."""

    def change(text: str) -> str:
        starts = [index for index, char in enumerate(text) if char in " :[{,-\n"] or [0]
        start = random.choice(starts)
        end = min([index for index in (text.find(char, start + 1) for char in "\n,}]") if index > 0] or [len(text)])
        return f"{text[: start + 1]}{random.choice(VALUES)}{text[end:]}"

    _edit(files, _name(files, random), change)


def _insert(files: Files, random: Random) -> None:
    """Put something between two characters, or over some."""

    def change(text: str) -> str:
        place, length = random.randint(0, len(text)), random.choice((0, 0, 1, 5, 30))
        return text[:place] + random.choice(VALUES) + text[place + length :]

    _edit(files, _name(files, random), change)


def _line(files: Files, random: Random) -> None:
    """Repeat, drop, move, indent or dedent a line."""

    def change(text: str) -> str:
        lines = text.split("\n")
        number, line = random.randrange(len(lines)), random.choice(lines)
        lines[number : number + random.choice((0, 1))] = [
            *random.choice(([line], [], [f" {line}"], [line[1:]], [line, line], [line.upper()], [f"  {line}", line]))
        ]
        return "\n".join(lines)

    _edit(files, _name(files, random), change)


def _copy(files: Files, random: Random) -> None:
    """Put words into the copy or a capture."""

    def change(text: str) -> str:
        start = text.find("\n---\n", 3) + 5 if text.startswith("---") else 0
        place = random.randint(min(start, len(text)), len(text))
        return f"{text[:place]} {random.choice(WORDS)} {text[place:]}"

    _edit(
        files,
        random.choice(
            ["claims/talks/article.md"] * 4 + [f"claims/captures/{_CAPTURE_NAME}", "claims/talks/anchored.md"]
        ),
        change,
    )


def _splice(files: Files, random: Random) -> None:
    """Put a part of one file into another."""
    other = files.get(_name(files, random), b"").decode("utf-8", "surrogateescape").split("\n")
    start = random.randrange(len(other))
    part = other[start : start + random.randint(1, 8)]

    def change(text: str) -> str:
        lines = text.split("\n")
        place = random.randint(0, len(lines))
        return "\n".join([*lines[:place], *part, *lines[place:]])

    _edit(files, _name(files, random), change)


def _cut(files: Files, random: Random) -> None:
    name = _name(files, random)
    data = files.get(name, b"")
    files[name] = data[: random.randint(0, len(data))]


def _rename(files: Files, random: Random) -> None:
    """Give a file another name, or a copy of it, or put a folder in its place."""
    name = _name(files, random)
    new = random.choice(("claims", "claims/talks", "claims/background", "checks")) + "/" + random.choice(NAMES)
    if new not in files and not any(one.startswith(f"{new}/") or new.startswith(f"{one}/") for one in files):
        files[new] = files.get(name, b"") if random.random() < 0.3 else files.pop(name, b"")


def _recode(files: Files, random: Random) -> None:
    """Give a file another encoding, or other line ends."""
    name = _name(files, random)
    text = files.get(name, b"").decode("utf-8", "replace")
    if random.random() < 0.5:
        files[name] = text.encode(random.choice(ENCODINGS), "replace")
    else:
        files[name] = text.replace("\n", random.choice(ENDINGS)).encode()


def _bytes(files: Files, random: Random) -> None:
    name = _name(files, random)
    data = bytearray(files.get(name) or b"x")
    for _ in range(random.randint(1, 5)):
        data[random.randrange(len(data))] = random.randrange(256)
    files[name] = bytes(data)


def _drop(files: Files, random: Random) -> None:
    files.pop(_name(files, random), None)


_CHANGES: Final = (
    *(_value, _value, _value, _value, _insert, _insert, _line, _line, _copy, _copy, _copy),
    *(_splice, _cut, _rename, _recode, _bytes, _drop),
)
