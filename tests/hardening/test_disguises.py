"""A planted contradiction shows in every disguise: the run fails, or it warns about the file by its name."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from galleyproof.cli import main
from galleyproof.printable import printable
from tests.helpers.raw import ARTICLE

Hide = Callable[[Path], Path]
"""Hides the planted claim somewhere in the desk of a root folder; returns the file or folder that is to blame."""

PLANTED: Final = """claims:
  - id: boris
    says: Boris Kern was the envoy.
    status: unchecked
    fact: {kind: post, holder: boris, office: envoy, start: 2001, end: 2009}
"""
OPEN: Final = (
    PLANTED.replace("boris\n", "anna\n", 1).replace("Boris Kern", "Anna Bell").replace("holder: boris", "holder: anna")
)
_DESK: Final = {
    "claims/desk.yaml": "name: A desk\nas_of: 2021-12-31\n",
    "claims/entities.yaml": """entities:
  - {id: anna, kind: person, names: [Anna Bell]}
  - {id: boris, kind: person, names: [Boris Kern]}
  - {id: envoy, kind: office, names: [Envoy], seats: 1}
""",
    "claims/talks/article.md": ARTICLE,
    "claims/talks/anna.yaml": OPEN,
}
UNREAD = "files that Galleyproof does not read are not told yet"


def named(name: str, text: str = PLANTED) -> Hide:
    """Hide the claim in a file of this name."""
    return lambda root: _written(root / name, text.encode())


def encoded(encoding: str) -> Hide:
    return lambda root: _written(root / "claims/talks/boris.yaml", PLANTED.encode(encoding))


def replaced(old: str, new: str) -> Hide:
    """Hide the claim behind a change of its text."""
    assert old in PLANTED
    return named("claims/talks/boris.yaml", PLANTED.replace(old, new))


def appended(text: str, name: str = "claims/talks/anna.yaml") -> Hide:
    """Hide the claim behind something at the end of a file."""
    return lambda root: _written(root / name, (root / name).read_bytes() + text.encode())


def linked(name: str, target: str, *, to_folder: bool = False) -> Hide:
    """Hide the claim behind a link."""

    def hide(root: Path) -> Path:
        place = _written(root / target, PLANTED.encode())
        link = root / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(place.parent if to_folder else place)
        return link

    return hide


def _written(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


ITEM = PLANTED.partition("\n")[2]
UNSEEN = pytest.mark.xfail(reason=UNREAD, strict=True)
DISGUISES: Mapping[str, Hide] = {
    "plain": named("claims/talks/boris.yaml"),
    "the other ending": named("claims/talks/boris.yml"),
    "capital ending": named("claims/talks/boris.YAML"),
    "another article": named("claims/other/boris.yaml"),
    "background": named("claims/background/boris.yaml"),
    "nested folder": named("claims/talks/deep/er/boris.yaml"),
    "beside desk.yaml": named("claims/boris.yaml"),
    "folder called build": named("claims/build/boris.yaml"),
    "folder called node_modules": named("claims/node_modules/boris.yaml"),
    "folder with an ending": named("claims/talks.yaml/boris.yaml"),
    "name with a space": named("claims/talks/ boris.yaml"),
    "name with a line break": named("claims/talks/bo\nris.yaml"),
    "name that is not text": named("claims/talks/boris\udcff.yaml"),
    "name that turns round": named("claims/talks/\u202eboris.yaml"),
    "byte order mark": encoded("utf-8-sig"),
    "UTF-16": encoded("utf-16"),
    "UTF-16 without a mark": encoded("utf-16-le"),
    "UTF-32": encoded("utf-32"),
    "EBCDIC": encoded("cp037"),
    "Windows line ends": replaced("\n", "\r\n"),
    "old Macintosh line ends": replaced("\n", "\r"),
    "line separators": replaced("\n", "\u2028"),
    "a null byte": replaced("fact:", "\0fact:"),
    "a tab": replaced("    fact:", "\tfact:"),
    "a no-break space": replaced("    fact:", "   \N{NO-BREAK SPACE}fact:"),
    "a no-break space after the colon": replaced("fact: ", "fact:\N{NO-BREAK SPACE}"),
    "a full-width colon": replaced("fact:", "fact\N{FULLWIDTH COLON}"),
    "a zero-width space in the field": replaced("fact:", "fa\u200bct:"),
    "a Cyrillic letter in the field": replaced("fact:", "f\u0430ct:"),
    "a capital field": replaced("fact:", "Fact:"),
    "a capital top": replaced("claims:", "Claims:"),
    "a misspelt top": replaced("claims:", "claim:"),
    "no top": named("claims/talks/boris.yaml", ITEM.replace("\n    ", "\n").replace("  - ", "- ")),
    "a misspelt field": replaced("fact:", "fcat:"),
    "a misspelt kind": replaced("kind: post", "kind: psot"),
    "a misspelt holder": replaced("holder: boris", "holder: bors"),
    "a field given twice": replaced("    fact:", "    fact: {kind: lifespan, of: boris, born: 1950}\n    fact:"),
    "the list given twice": appended("claims:\n" + ITEM),
    "the same id": appended(ITEM.replace("id: boris", "id: anna")),
    "an anchor": replaced("fact: {", "fact: &boris {"),
    "an alias": named("claims/talks/boris.yaml", f"x: &x\n{ITEM}claims: *x\n"),
    "a merge key": replaced("fact: {", "fact: {<<: {kind: post}, "),
    "a tag": replaced("fact: {", "fact: !!map {"),
    "a second document": appended("---\n" + PLANTED),
    "the end of the document": appended("...\n" + PLANTED),
    "a conflict": appended(f"<<<<<<< HEAD\n=======\n{ITEM}>>>>>>> branch\n"),
    "a conflict around the file": named("claims/talks/boris.yaml", f"<<<<<<< HEAD\n=======\n{PLANTED}>>>>>>> branch\n"),
    "torn in the middle": named("claims/talks/boris.yaml", PLANTED[:-20]),
    "torn after the id": named("claims/talks/boris.yaml", PLANTED[:24]),
    "a bracket that is never closed": replaced("end: 2009}", "end: 2009"),
    "a quoted fact": named(
        "claims/talks/boris.yaml", PLANTED.replace("fact: {", 'fact: "{').replace("2009}", '2009}"')
    ),
    "a block of text": replaced("fact: {", "fact: |\n      {"),
    "a link to the file": linked("claims/talks/boris.yaml", "claims/talks/.boris"),
    "a link out of the desk": linked("claims/talks/boris.yaml", "../outside/boris.yaml"),
    "a linked folder": linked("claims/other", "../outside/boris.yaml", to_folder=True),
    "a link to itself": lambda root: _link_to_itself(root / "claims/talks/boris.yaml"),
    "a folder with the name of a file": lambda root: _written(root / "claims/talks/boris.yaml/x", b"").parent,
}
UNREAD_DISGUISES: Mapping[str, Hide] = {
    "hidden file": named("claims/talks/.boris.yaml"),
    "hidden folder": named("claims/.talks/boris.yaml"),
    "misspelt ending": named("claims/talks/boris.ymal"),
    "ending of JSON": named("claims/talks/boris.json"),
    "two endings": named("claims/talks/boris.yaml.txt"),
    "no ending": named("claims/talks/boris"),
    "ending with a space": named("claims/talks/boris.yaml "),
    "backup": named("claims/talks/boris.yaml.bak"),
    "in captures": named("claims/captures/boris.yaml"),
}


def _link_to_itself(path: Path) -> Path:
    path.symlink_to(path.name)
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, text in _DESK.items():
        _written(tmp_path / "desk" / name, text.encode())
    return tmp_path / "desk"


def shows(desk: Path, hide: Hide) -> bool:
    """Return True if a check fails, or names the file that is to blame."""
    place = hide(desk)
    result = CliRunner().invoke(main, ["check", "--no-cache", str(desk)], catch_exceptions=False)
    return result.exit_code != 0 or printable(place.name) in result.output


def test_without_the_planted_claim_the_desk_is_fine(desk: Path) -> None:
    assert CliRunner().invoke(main, ["check", "--no-cache", str(desk)]).exit_code == 0


@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_planted_contradiction_shows(desk: Path, disguise: str) -> None:
    assert shows(desk, DISGUISES[disguise])


@pytest.mark.parametrize("disguise", [pytest.param(name, marks=UNSEEN) for name in UNREAD_DISGUISES])
def test_a_contradiction_in_a_file_that_is_not_read_shows(desk: Path, disguise: str) -> None:
    assert shows(desk, UNREAD_DISGUISES[disguise])
