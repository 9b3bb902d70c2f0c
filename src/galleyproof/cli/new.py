"""`galley new`: start an article from a headline, a file, or text that somebody pastes."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from galleyproof.cli.common import desk_option, needs_extra, refuse_unreadable, require_root, today
from galleyproof.cli.printing import refuse, say

if TYPE_CHECKING:
    from galleyproof.write.new_article import Manuscript

_STANDARD_INPUT = "-"


@click.command()
@click.argument("id_", metavar="ARTICLE")
@click.option("--title", metavar="TEXT", default="", help="The headline; by default the heading of the text.")
@click.option(
    "--from", "source", metavar="FILE", default="", help="Take the copy from this file; `-` reads what you paste."
)
@desk_option
def new(id_: str, title: str, source: str, path: Path) -> None:
    """Start an article in a folder of its own: claims/ARTICLE/article.md.

    The copy can be Markdown, plain text, HTML or PDF. The front matter is that of templates/article.md, with today as
    the day of publication. An article that exists is never overwritten.

    Exit code 0: written; 2: not written.
    """
    from galleyproof.load import load
    from galleyproof.write.fields import EditError
    from galleyproof.write.new_article import Manuscript, write_article

    root = require_root(path)
    _require_name(id_)
    if not (title.strip() or source):
        refuse("give a headline with `--title`, or a text with `--from FILE`")
    desk = load(root)
    refuse_unreadable(desk)
    text = _read(source) if source else Manuscript("", {})
    fields = {"published": f"{today()}", **text.fields, **({"title": title} if title.strip() else {})}
    if "title" not in fields:
        refuse("the text has no heading: give a headline with `--title`")
    try:
        write_article(desk, id_, text.copy, fields)
    except EditError as error:
        refuse(f"{error}")
    say(f"wrote claims/{id_}/article.md: {fields['title']}")
    before = "" if text.copy else "put the copy into it, then "
    say(f"Next: {before}run `galley draft {id_}`.")


def _require_name(id_: str) -> None:
    from collections import Counter

    from galleyproof.records import ID_PATTERN
    from galleyproof.write.new_article import RESERVED
    from galleyproof.write.proposed_ids import proposed_id

    if id_ in RESERVED:
        refuse(f"`claims/{id_}` is not the folder of an article: choose another name")
    if not re.fullmatch(ID_PATTERN, id_):
        like = proposed_id(id_, "my-article", Counter())
        refuse(f"`{id_}` cannot be the name of a folder: use letters, digits and `-`, as in `{like}`")


def _read(source: str) -> "Manuscript":
    from galleyproof.regular_file import read_named
    from galleyproof.write.addresses import CaptureError
    from galleyproof.write.new_article import read_manuscript

    name = "the standard input" if source == _STANDARD_INPUT else f"`{source}`"
    try:
        data = sys.stdin.buffer.read() if source == _STANDARD_INPUT else read_named(Path(source))
        return read_manuscript(data, source)
    except CaptureError as error:
        refuse(f"cannot use {name}: {error}")
    except ImportError:
        refuse(needs_extra("web"))
    except OSError as error:
        refuse(f"cannot read {name}: {error.strerror}")
