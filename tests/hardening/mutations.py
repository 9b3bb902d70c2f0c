"""What goes wrong with the files of a desk: every change follows from a number."""

from collections.abc import Callable
from random import Random
from typing import Final, TypeAlias

from tests.hardening.nasty import ENCODINGS, ENDINGS, NAMES, VALUES, WORDS
from tests.hardening.small_desk import BASE, CAPTURE_NAME

Files: TypeAlias = dict[str, bytes]


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
            ["claims/talks/article.md"] * 4 + [f"claims/captures/{CAPTURE_NAME}", "claims/talks/anchored.md"]
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
