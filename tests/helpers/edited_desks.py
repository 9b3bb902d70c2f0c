"""Random desks on disk, and random edits of them: every sort of file, and mistakes that editors make."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import yaml

from tests.helpers.random_desks import _ENTITIES, _FIELDS, EVENTS, OFFICES, PEOPLE

FOLDERS = ("background", "talks-a", "talks-b")
_SOURCES = ("paper", "wire", "gazette")
_MOSTLY = 0.97  # what has a dangling reference depends on all ids, and tells little about what is kept


def write_desk(root: Path, random: Random) -> None:
    """Write a desk of three folders, with claims that refer to each other and to the same few entities."""
    claims = root / "claims"
    claims.mkdir(parents=True)
    (claims / "desk.yaml").write_text(
        "name: A random desk\nas_of: 2021-12-01\nattributes: {flag: {values: one}}\nchecks: checks\n"
    )
    entities = [{"id": id_, "names": [id_.title()], **fields} for id_, fields in _ENTITIES.items()]
    entities += [{"id": id_, "kind": "person", "names": [id_.title()]} for id_ in _SELDOM]
    _dump(claims / "entities.yaml", {"entities": entities})
    sources = [
        {"id": id_, "publisher": id_.title(), "title": "A report", "tier": "primary", "published": "2021-06-01"}
        for id_ in _SOURCES
    ]
    _dump(claims / "sources.yaml", {"sources": sources})
    for folder in FOLDERS:
        (claims / folder).mkdir()
        _dump(claims / folder / "claims.yaml", {"claims": [_claim(number, random) for number in range(4)]})
        if folder != "background":
            (claims / folder / "article.md").write_text(_article(random))
    (root / "checks").mkdir()
    if random.random() < 0.5:
        (root / "checks/house.py").write_text(_HOUSE)


def edit(root: Path, random: Random) -> Path | None:
    """Make one edit, and return the file if it existed before and after."""
    return random.choice((_claims, _claims, _words, _line, _shift, _cut, _remove, _add, *_OF_REGISTERS))(root, random)


def edit_registers(root: Path, random: Random) -> Path | None:
    """Make one edit of the entities or sources, and return the file if it existed before and after."""
    return random.choice(_OF_REGISTERS)(root, random)


def _claims(root: Path, random: Random) -> Path | None:
    path = root / "claims" / random.choice(FOLDERS) / "claims.yaml"
    path.parent.mkdir(exist_ok=True)
    return _write(path, yaml.safe_dump({"claims": [_claim(number, random) for number in range(4)]}))


def _words(root: Path, random: Random) -> Path | None:
    path = _any_file(root, random)
    old, new = random.sample([*PEOPLE, *EVENTS, *OFFICES, "2020", "2021", "verified", "disputed", "refuted"], 2)
    return _write(path, path.read_text().replace(old, new))


def _line(root: Path, random: Random) -> Path | None:
    path = _any_file(root, random)
    lines = path.read_text().splitlines(keepends=True)
    number = random.randrange(len(lines) + 1)
    return _write(path, "".join((*lines[:number], *lines[number + 1 :])))


def _shift(root: Path, random: Random) -> Path | None:
    path = _any_file(root, random)
    return _write(path, f"# a note\n{path.read_text()}")


def _cut(root: Path, random: Random) -> Path | None:
    path = _any_file(root, random)
    text = path.read_text()
    return _write(path, text[: random.randrange(len(text) + 1)])


def _new_entity(root: Path, random: Random) -> Path | None:
    path = root / "claims/entities.yaml"
    text = path.read_text() if path.is_file() else "entities:\n"
    more = random.choice(("", "", "", ", same_as: boris", ", part_of: russia"))
    name = random.choice(_NAMES)
    return _write(path, f"{text}- {{id: new-{random.randrange(9)}, kind: person, names: [{name}]{more}}}\n")


def _one_record(root: Path, random: Random) -> Path | None:
    """Change one entity or source: its names or another field; or move it, write it twice, or leave it out."""
    key = random.choice(("entities", "sources"))
    path = root / f"claims/{key}.yaml"
    try:
        records = yaml.safe_load(path.read_text())[key]
        record = records.pop(random.randrange(len(records)))
        change = random.choice(_RENAMED if key == "entities" else _RESOURCED)
        what = random.choice(("change", "change", "change", "move", "twice", "gone"))
        changed = change(record, random) if what == "change" else record
        for _ in range({"twice": 2, "gone": 0}.get(what, 1)):
            records.insert(random.randrange(len(records) + 1), changed)
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError):
        return None  # an earlier edit has left nothing to change
    text = yaml.safe_dump({key: records}, sort_keys=False, default_flow_style=random.choice((False, None)))
    return _write(path, text)


_SELDOM = ("dora", "emil", "frida", "georg", "hanna")
"""People whom few folders name."""

_NAMES = (
    "Dora",
    "Emmil",
    "Fryda",
    "Zeno",
    "Zeno Zwei",
    "Anna",
    "Borris",
    "Anna Clara",
    "Moscov",
    "Met",
    "met",
    "At",
    "Consul Boris",
    "the talks",
    "3 May",
)
_OF_REGISTERS = (_new_entity, _one_record)

_Change: TypeAlias = Callable[[dict[str, Any], Random], dict[str, Any]]
_RENAMED: tuple[_Change, ...] = (
    lambda record, random: {**record, "names": [*record["names"], random.choice(_NAMES)]},
    lambda record, random: {**record, "names": [random.choice(_NAMES), *record["names"]]},
    lambda record, random: {**record, "names": record["names"][1:] or [random.choice(_NAMES)]},
    lambda record, random: {**record, "part_of": random.choice(("russia", "talks", "china"))},
    lambda record, random: {**record, "kind": random.choice(("person", "place", "event"))},
    lambda record, random: {**record, "id": random.choice((*PEOPLE, "new-1"))},
)
_RESOURCED: tuple[_Change, ...] = (
    lambda record, random: {**record, "tier": random.choice(("primary", "secondary", "tertiary"))},
    lambda record, random: {**record, "publisher": random.choice(("Paper", "Wire", "B"))},
    lambda record, random: {**record, "origin": random.choice((*_SOURCES, "Reuters"))},
    lambda record, random: {**record, "corrects": random.choice(_SOURCES)},
    lambda record, random: {**record, "published": random.choice(("2021-06-01", "2021-12-30"))},
    lambda record, random: {**record, "id": random.choice((*_SOURCES, "missing"))},
)


def _remove(root: Path, random: Random) -> None:
    path = _any_file(root, random)
    if path.name != "desk.yaml":
        path.unlink()


def _add(root: Path, random: Random) -> None:
    folder = _any_file(root, random).parent
    (folder / f"more-{random.randrange(3)}.yaml").write_text(yaml.safe_dump({"claims": [_claim(9, random)]}))


def _any_file(root: Path, random: Random) -> Path:
    files = sorted((root / "claims").rglob("*.*"))
    return random.choice([file for file in files if file.suffix in (".yaml", ".md")])


def _write(path: Path, text: str) -> Path | None:
    existed = path.is_file()
    path.write_text(text)
    return path if existed else None


def _dump(path: Path, tree: object) -> None:
    path.write_text(yaml.safe_dump(tree, sort_keys=False))


def _claim(number: int, random: Random) -> dict[str, object]:
    kind = random.choice([*_FIELDS])
    claim: dict[str, object] = {
        "id": f"c{number}",
        "says": f"It was so, {random.choice((*PEOPLE, 'Anna', 'Consul Boris', 'the talks'))} said.",
        "status": random.choice(("verified", "supported", "refuted", "disputed", "partly", "unchecked", "opinion")),
        "fact": {"kind": kind, **_FIELDS[kind](random, 4)},
    }
    others = [f"{folder}/c{random.randrange(4) if random.random() < _MOSTLY else 4}" for folder in FOLDERS]
    extras: dict[str, object] = {
        "depends_on": random.sample(others, 1),
        "reported_in": random.choice(others),
        "evidence": [_row(random), _row(random)],
        "waive": [{"check": random.choice(("status.computed", "house.tidy")), "because": "So.", "by": "desk"}],
        "anchor": {"paragraph": random.randrange(1, 4), "quote": random.choice(("Anna", "the talks", "moscow"))},
        "as_of": random.choice(("2020", "2021-03")),
    }
    for name in random.sample([*extras], random.randrange(4)):
        claim[name] = extras[name]
    return claim


def _row(random: Random) -> dict[str, object]:
    row: dict[str, object] = {"source": random.choice(_SOURCES) if random.random() < _MOSTLY else "missing"}
    if random.random() < 0.5:
        kind = random.choice([*_FIELDS])
        return {**row, "fact": {"kind": kind, **_FIELDS[kind](random, 4)}}
    return {**row, "stance": random.choice(("supports", "refutes")), "shows": random.choice(("This.", "That."))}


def _article(random: Random) -> str:
    front = "---\ntitle: A\noutlet: B\npublished: 2021-10-18\nstage: draft\n---\n"
    names = [name.title() for name in (*PEOPLE, *OFFICES)]
    if random.random() < 0.3:
        names += ["Borris", "Clara Annah", "Moskow"]
    names += random.sample([name.title() for name in _SELDOM], 2)
    sentences = (
        f"{random.choice(names)} met {random.choice(names)} at the talks in moscow on 3 May 2021." for _ in range(3)
    )
    return front + "".join(f"\n{sentence}\n" for sentence in sentences)


_HOUSE = '''
from galleyproof import Problem, check


@check
def tidy(claim):
    """No claim is numbered 3.

    Fails:
        {id: c3, says: It is so.}
    Passes:
        {id: c2, says: It is so.}
    """
    if claim.id == "c3":
        yield Problem("is numbered 3", "id")
'''
