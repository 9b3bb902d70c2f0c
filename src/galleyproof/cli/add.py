"""`galley add`: add an entity, a source or a claim to the desk's records."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from galleyproof.cli.common import TIERS, at_keyboard, desk_option, refuse_unreadable, require_known, require_root
from galleyproof.cli.printing import refuse, say

if TYPE_CHECKING:
    from galleyproof.desk import Desk

_KINDS = (
    "person",
    "body",
    "state",
    "government",
    "group",
    "place",
    "office",
    "event",
    "document",
    "programme",
    "thing",
)
_MEDIUMS = ("interview", "recording", "notes", "document", "data", "observation", "web", "print")


@click.group()
def add() -> None:
    """Add an entity, a source or a claim to the desk's records.

    At a terminal, you are asked for what you leave out. Comments and the rest of the file stay as they are.
    """


@add.command()
@click.option(
    "--name", "names", metavar="NAME", multiple=True, help="Its name; repeat it for other names and spellings."
)
@click.option("--kind", type=click.Choice(_KINDS), help="What it is.")
@click.option("--id", "id_", metavar="ID", default="", help="Its id; by default made of its name.")
@desk_option
def entity(names: tuple[str, ...], kind: str | None, id_: str, path: Path) -> None:
    """Add a person, body, place, office, event or thing.

    Exit code 0: added; 2: not added.
    """
    from galleyproof.write.new_records import new_entity

    desk = _desk(path)
    with _refusing():
        asked = _complete({"--name": " ".join(names), "--kind": kind or ""}, {"--kind": _KINDS})
        record = new_entity(desk, id_, asked["--kind"], names or [asked["--name"]])
        _add(desk, "entities", record)


@add.command()
@click.option("--publisher", metavar="NAME", default="", help="Who publishes it.")
@click.option("--title", metavar="TEXT", default="", help="Its title, or a short description.")
@click.option("--tier", type=click.Choice(TIERS), help="`primary` for the record itself or somebody directly involved.")
@click.option("--url", metavar="URL", default="", help="Its web address.")
@click.option(
    "--medium",
    type=click.Choice(_MEDIUMS),
    help="What it is, such as your own `interview`; by default published.",
)
@click.option("--held-by", metavar="NAME", default="", help="Who keeps an interview, a recording or notes.")
@click.option("--published", metavar="DATE", default="", help="The date of publication, such as 2021-10-18.")
@click.option("--language", metavar="TAG", default="", help="Its language, such as `en`.")
@click.option("--id", "id_", metavar="ID", default="", help="Its id; by default made of its publisher and title.")
@desk_option
def source(id_: str, path: Path, **given: str | None) -> None:
    """Add a source that evidence can cite.

    Exit code 0: added; 2: not added.
    """
    from galleyproof.write.new_records import new_source

    desk = _desk(path)
    with _refusing():
        needed = {f"--{name}": given[name] or "" for name in ("publisher", "title", "tier")}
        asked = {name.removeprefix("--"): value for name, value in _complete(needed, {"--tier": TIERS}).items()}
        fields = {**{name: value or "" for name, value in given.items()}, **asked}
        order = ("publisher", "title", "url", "medium", "held_by", "published", "tier", "language")
        record = new_source(desk, id_, {name: fields[name] for name in order})
        _add(desk, "sources", record)


@add.command()
@click.option("--article", metavar="ARTICLE", default="", help="The article, by the name of its folder.")
@click.option("--says", metavar="TEXT", default="", help="The assertion, in one plain sentence.")
@click.option("--anchor", metavar="WORDS", default="", help="The words of the copy that make the claim.")
@click.option(
    "--fact", metavar="YAML", default="", help="The assertion as a fact: `{kind: event, event: fair, on: 2024}`."
)
@click.option("--source", "cites", metavar="ID", default="", help="The source of its evidence.")
@click.option("--quote", metavar="WORDS", default="", help="The words of this source, as it has them.")
@click.option("--shows", metavar="TEXT", default="", help="What this source shows, in your own words.")
@click.option("--id", "id_", metavar="ID", default="", help="Its id; by default made of what it says.")
@desk_option
def claim(id_: str, path: Path, cites: str, **given: str) -> None:
    """Add an unchecked claim to an article.

    It is added to claims.yaml in the folder of the article.

    Exit code 0: added; 2: not added.
    """
    from galleyproof.write.new_records import anchor_at, new_claim

    desk = _desk(path)
    with _refusing():
        asked = _complete({"--article": given["article"], "--says": given["says"]}, {})
        name, says = asked["--article"], asked["--says"]
        require_known("article", name, desk.articles_by_id, "`galley new` starts one")
        if cites:
            require_known("source", cites, desk.sources_by_id, "`galley add source` adds one")
        words = given["anchor"] or _at_terminal("--anchor (may be empty)")
        anchor = {"anchor": anchor_at(desk.articles_by_id[name], words)} if words else {}
        fields = {**anchor, "status": "unchecked", **_fact(given["fact"]), **_evidence(cites, given)}
        record = new_claim(desk, name, id_, says, fields)
        _add(desk, "claims", record, f"claims/{name}/claims.yaml")
        say(f"Next: complete it, then run `galley check --claim {name}/{record['id']}`.")


def _fact(text: str) -> dict[str, Any]:
    from yaml import YAMLError

    from galleyproof.write.yaml_text import read_plain

    try:
        return {"fact": read_plain(text)} if text else {}
    except YAMLError:
        refuse("the fact is not valid YAML: write it as in `{kind: event, event: fair, on: 2024-05-03}`")


def _evidence(cites: str, given: Mapping[str, str]) -> dict[str, Any]:
    row = {name: given[name] for name in ("quote", "shows") if given[name]}
    if row and not cites:
        refuse("say which source this is from: `--source ID`")
    return {"evidence": [{"source": cites, "stance": "supports", **row}]} if cites else {}


def _desk(path: Path) -> "Desk":
    from galleyproof.load import load

    desk = load(require_root(path))
    refuse_unreadable(desk)
    return desk


def _add(desk: "Desk", key: str, record: Mapping[str, Any], file: str = "") -> None:
    from galleyproof.write.adding import add_record, register_file

    file = file or register_file(desk.root, key)
    add_record(desk.root, file, key, record)
    say(f"added `{record['id']}` to {file}")


@contextmanager
def _refusing() -> Iterator[None]:
    from galleyproof.write.fields import EditError

    try:
        yield
    except EditError as error:
        refuse(f"{error}")


def _complete(given: Mapping[str, str], choices: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return values by their options; at a terminal, ask for those that are missing, else refuse."""
    missing = [name for name, value in given.items() if not value.strip()]
    if missing and not at_keyboard():
        from galleyproof.text.phrases import both

        refuse(f"give {both(missing)}")
    return {name: value if value.strip() else _asked(name, choices.get(name)) for name, value in given.items()}


def _asked(name: str, choice: Sequence[str] | None) -> str:
    answer: str = click.prompt(name.removeprefix("--").capitalize(), type=click.Choice(choice) if choice else str)
    return answer


def _at_terminal(name: str) -> str:
    """Ask for something that may be left out, if there is somebody to ask."""
    if not at_keyboard():
        return ""
    answer: str = click.prompt(name.removeprefix("--").capitalize(), default="", show_default=False)
    return answer
