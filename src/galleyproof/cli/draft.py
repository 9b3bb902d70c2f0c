"""`galley draft`: write a first draft of an article's claims."""

from collections.abc import Container, Sequence
from dataclasses import replace
from os.path import lexists
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import Request, requests_run, require_known
from galleyproof.cli.printing import refuse, say, say_report

if TYPE_CHECKING:
    from galleyproof.article import Article
    from galleyproof.article.coverage import Coverage
    from galleyproof.desk import Desk
    from galleyproof.run.folder_step import Surroundings
    from galleyproof.write.drafting import Drafter, Skeleton

FILE = "draft.yaml"
_STANDARD_OUTPUT = "-"


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

    A second run adds what is new to both files, completes the claims that nobody has edited yet, and leaves the rest.

    Exit code 0: written; 2: not written.
    """
    from galleyproof.run.folder_step import cover_article
    from galleyproof.text.phrases import either
    from galleyproof.write.draft_file import is_draft
    from galleyproof.write.drafting import drafters

    around = request.read()
    desk = around.desk
    require_known("article", id_, desk.articles_by_id, "give the name of its folder")
    known = drafters()
    require_known("drafter", drafter, known, f"choose {either(known)}", where="")
    article = desk.articles_by_id[id_]
    path = Path(output) if output else _draft_of(desk, id_)
    root = None if output else desk.root
    before = "" if output == _STANDARD_OUTPUT else _earlier(path, root)
    if before.strip() and not is_draft(before):
        refuse(f"`{path}` already exists and is no draft that can be added to: choose another file with `--output`")
    skeletons = _skeletons(around, article, known[drafter](), before)
    if entities or not output:
        _write_stubs(desk, cover_article(article, around), Path(entities) if entities else None)
    taken = [claim.id for claim in desk.claims_of.get(id_, ())]
    if before.strip():
        _update(path, root, before, skeletons, taken)
    else:
        _write_new(path, desk, id_, skeletons, taken)


def _draft_of(desk: "Desk", article: str) -> Path:
    """Return the file that the drafted claims of an article go to."""
    return (desk.root / desk.articles_by_id[article].at().file).with_name(FILE)


def _skeletons(around: "Surroundings", article: "Article", drafter: "Drafter", draft: str) -> "Sequence[Skeleton]":
    """Return what to draft: what no claim covers, and the claims of an earlier draft that nobody has edited yet."""
    from galleyproof.run.folder_step import cover_article
    from galleyproof.write.draft_file import stubs, unedited

    def skeletons(leave_out: Container[str]) -> "Sequence[Skeleton]":
        claims = (claim for claim in around.desk.claims if claim.article != article.id or claim.id not in leave_out)
        without = replace(around, desk=around.desk.with_claims(tuple(claims)))
        return [*drafter.draft(article, without.desk, cover_article(article, without))]

    left = stubs(draft)
    drafted = skeletons(left)
    same = unedited(draft, drafted)
    return drafted if len(same) == len(left) else skeletons(same)


def _write_new(path: Path, desk: "Desk", id_: str, skeletons: "Sequence[Skeleton]", taken: Sequence[str]) -> None:
    """Write or print a first draft; none if there is nothing to draft."""
    from galleyproof.text.phrases import count
    from galleyproof.write.adding import schema_line
    from galleyproof.write.atomic import write_file
    from galleyproof.write.draft_file import number_of_claims, text_of

    printed = path == Path(_STANDARD_OUTPUT)
    text = text_of(skeletons, taken, "" if printed else schema_line(path, desk.root, "claims"))
    if not text:
        say(f"nothing to draft: everything in `{id_}` that can be checked has a claim", err=printed)
    elif printed:
        say_report(text)
    else:
        write_file(path, text, desk.root if path == _draft_of(desk, id_) else None)
        say(f"wrote {count(number_of_claims(text), 'claim')} to {path}")


def _update(path: Path, root: Path | None, before: str, skeletons: "Sequence[Skeleton]", taken: Sequence[str]) -> None:
    """Complete the claims of an earlier draft, and add those that it does not have."""
    from galleyproof.text.phrases import count
    from galleyproof.write.atomic import write_file
    from galleyproof.write.draft_file import added_to, completed, number_of_claims, stubs

    complete = completed(before, skeletons)
    after = added_to(complete, skeletons, taken)
    if after == before:
        say(f"nothing new for {path}")
        return
    write_file(path, after, root)
    now = stubs(complete)
    changed = sum(now.get(id_) != stub for id_, stub in stubs(before).items())
    added = number_of_claims(after) - number_of_claims(before)
    done = {"completed": changed, "added": added}
    say(" and ".join(f"{verb} {count(number, 'claim')}" for verb, number in done.items() if number) + f" in {path}")


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
            say("Then draft again: the claims can then say who said what.")


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
