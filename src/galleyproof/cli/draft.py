"""`galley draft`: write a first draft of an article's claims."""

from collections.abc import Sequence
from os.path import lexists
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import Request, requests_run, require_known
from galleyproof.cli.printing import refuse, say, say_report

if TYPE_CHECKING:
    from galleyproof.article.coverage import Coverage
    from galleyproof.desk import Desk
    from galleyproof.write.drafting import Skeleton

FILE = "draft.yaml"


@click.command()
@click.argument("id_", metavar="ARTICLE")
@requests_run
@click.option("--output", metavar="FILE", help="Write to this file instead of the article's draft.yaml; `-` prints.")
@click.option(
    "--entities",
    metavar="FILE",
    help="Write stubs of unknown names to this file instead of drafts/ARTICLE-entities.yaml.",
)
@click.option(
    "--drafter",
    metavar="NAME",
    default="rules",
    show_default=True,
    help="Use this drafter: the built-in rules, or an installed plug-in.",
)
def draft(request: Request, id_: str, output: str | None, entities: str | None, drafter: str) -> None:
    """Draft a claim for each sentence that no claim covers yet.

    The drafts have the status `unchecked`. By default they are made by fixed rules, without a language model; a fact is
    only written where subject and kind are certain. Names that entities.yaml does not have get stubs in
    drafts/ARTICLE-entities.yaml, which the desk does not read: correct them and move them to entities.yaml.

    A second run adds what is new to both files and leaves the rest.

    Exit code 0: written; 2: not written.
    """
    from galleyproof.run.folder_step import cover_article
    from galleyproof.text.phrases import either
    from galleyproof.write.draft_file import text_of
    from galleyproof.write.drafting import drafters

    around = request.read()
    desk = around.desk
    require_known("article", id_, desk.articles_by_id, "give the name of its folder")
    known = drafters()
    require_known("drafter", drafter, known, f"choose {either(known)}", where="")
    article = desk.articles_by_id[id_]
    coverage = cover_article(article, around)
    skeletons = [*known[drafter]().draft(article, desk, coverage)]
    if entities or not output:
        _write_stubs(desk, coverage, Path(entities) if entities else None)
    taken = [claim.id for claim in desk.claims_of.get(id_, ())]
    if output == "-":
        say_report(text_of(skeletons, taken))
    elif output:
        _write_claims(Path(output), None, skeletons, taken)
    else:
        _write_claims((desk.root / article.at().file).with_name(FILE), desk.root, skeletons, taken)


def _write_claims(path: Path, root: Path | None, skeletons: "Sequence[Skeleton]", taken: Sequence[str]) -> None:
    """Write a draft to a file, after the claims that an earlier one has there; with a `root`, nowhere outside it."""
    from galleyproof.text.phrases import count
    from galleyproof.write.atomic import write_file
    from galleyproof.write.draft_file import added_to, is_draft, number_of_claims, text_of

    before = _earlier(path, root)
    if before.strip() and not is_draft(before):
        refuse(f"`{path}` already exists and is no draft that can be added to: choose another file with `--output`")
    text = added_to(before, skeletons, taken) if before else text_of(skeletons, taken)
    write_file(path, text, root)
    number = number_of_claims(text) - number_of_claims(before)
    say(f"{'added' if before else 'wrote'} {count(number, 'claim')} to {path}")


def _write_stubs(desk: "Desk", coverage: "Coverage", other: Path | None) -> None:
    """Write stubs of the names that the desk does not know to a file, after those that it has."""
    from galleyproof.text.phrases import count
    from galleyproof.write.atomic import write_file
    from galleyproof.write.draft_entities import entities_of, number_of_stubs
    from galleyproof.write.fields import EditError

    names = _unknown_names(coverage)
    path = other or desk.root / "drafts" / f"{coverage.article}-entities.yaml"
    root = None if other else desk.root
    before = _earlier(path, root)
    try:
        text = entities_of(names, desk.entities, before)
        number = number_of_stubs(text) - number_of_stubs(before)
    except EditError as error:
        refuse(f"cannot add names to `{path}`: {error}")
    if text != before and (number or other):
        write_file(path, text, root)
        say(f"{'added' if before else 'wrote'} {count(number, 'unknown name')} to {path}")
        if not before:
            say("Next: correct these names, and move them to claims/entities.yaml.")
            say("Then delete draft.yaml and draft again: the claims can then say who said what.")


def _unknown_names(coverage: "Coverage") -> list[str]:
    from galleyproof.text.typography import fold

    return [fold(item.words) for item in coverage.items if item.kind == "name" and not item.entities]


def _earlier(path: Path, root: Path | None) -> str:
    """Return the text that an earlier run has written to a file; empty if there is none."""
    from galleyproof.regular_file import LARGEST_TEXT, read_regular

    try:
        return read_regular(path, root or path.parent, LARGEST_TEXT).decode() if lexists(path) else ""
    except (OSError, UnicodeDecodeError) as error:
        refuse(f"cannot read `{path}`: {getattr(error, 'strerror', None) or error}")
