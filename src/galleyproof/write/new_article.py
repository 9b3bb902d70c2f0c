"""A new article: front matter from the desk's template, and the copy from a file or from pasted text."""

import re
from collections.abc import Mapping
from os.path import lexists
from pathlib import Path
from typing import Final, NamedTuple

import yaml

from galleyproof.desk import Desk
from galleyproof.load.articles import FRONT, read_article
from galleyproof.regular_file import LARGEST_TEXT, read_regular
from galleyproof.write.addresses import CaptureError
from galleyproof.write.atomic import locked, write_files
from galleyproof.write.capturing import document_of
from galleyproof.write.fields import EditError
from galleyproof.write.page_metadata import page_metadata
from galleyproof.write.starter import TEMPLATE, article_template
from galleyproof.write.yaml_text import dump, read_plain

RESERVED: Final = frozenset({"background", "captures", "entities", "sources"})
"""Folders in `claims/` that are not those of articles."""

_TAKEN_OVER: Final = ("title", "standfirst", "outlet", "published", "url", "by")
_HEADING: Final = re.compile(r"# +(?P<title>[^\n]+?)(?: +#+)?(?:\n|\Z)|(?P<over>[^\n]+)\n=+ *(?:\n|\Z)")
_HEADLINE: Final = re.compile(r"(?![#>*+|!\[-])(?P<title>[^\n]{1,150}?[^\s.;:,])\s*\n[ \t]*\n(?=\s*\S)")
_ENDS: Final = re.compile(r"[.!?:\u2026][\"'\u201d\u2019)\]]*$")
_MOSTLY: Final = 0.6
"""The share of lines that end a sentence, if each line is a paragraph of its own."""


class Manuscript(NamedTuple):
    """An article as it comes in.

    Attributes:
        copy: its text, with a blank line between paragraphs.
        fields: the fields of its front matter that it gives, such as its title.
    """

    copy: str
    fields: Mapping[str, str]


def read_manuscript(data: bytes, name: str = "") -> Manuscript:
    """Return the copy in a document: Markdown, plain text, HTML or PDF.

    Raises:
        CaptureError: it is empty, or no text can be extracted from it.
        ImportError: it is not plain text, and the extra `web` is not installed.
    """
    if not data.strip():
        raise CaptureError("there is no text in it")
    document = document_of(data, name)
    if document.text is None:
        return manuscript(data.decode("utf-8-sig"))
    title = page_metadata(document.page).title
    if not title:
        return manuscript(document.text)
    return Manuscript(in_paragraphs(_without_line(document.text, title)), {"title": title})


def manuscript(text: str) -> Manuscript:
    """Return the copy in Markdown or plain text; a heading or a headline at its top is the title."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n") + "\n"
    front = FRONT.match(text)
    fields = _fields(front["yaml"] or "") if front else {}
    body = (text[front.end() :] if front else text).strip("\n")
    found = _HEADING.match(body) or (None if "title" in fields else _HEADLINE.match(body))
    if found and (title := found["title"] or found.groupdict().get("over")):
        body = body[found.end() :] if fields.setdefault("title", title.strip()) == title.strip() else body
    return Manuscript(in_paragraphs(body), fields)


def _fields(front: str) -> dict[str, str]:
    """Return the fields of a front matter that a new one takes over."""
    try:
        tree = read_plain(front)
    except yaml.YAMLError:
        return {}
    pairs = tree.items() if isinstance(tree, dict) else ()
    return {name: value for name, value in pairs if name in _TAKEN_OVER and value and isinstance(value, str)}


def _without_line(text: str, line: str) -> str:
    """Return a text without its first line, if that is only the title."""
    first, _, rest = text.strip().partition("\n")
    return rest if first.strip(" #").casefold() == line.casefold() else text


def in_paragraphs(text: str) -> str:
    """Return a text with a blank line between paragraphs; without any, lines that end sentences are paragraphs."""
    lines = [line for line in text.strip().split("\n") if line.strip()]
    if not re.search(r"\n[ \t]*\n", text.strip()) and sum(map(bool, map(_ENDS.search, lines))) >= _MOSTLY * len(lines):
        return "\n\n".join(line.strip() for line in lines)
    return re.sub(r"(\A|\n[ \t]*\n)[ \t]+(?=\w)", r"\1", text.strip("\n"))


def write_article(desk: Desk, id_: str, copy: str, fields: Mapping[str, str]) -> Path:
    """Write the article of a new folder, and return its path.

    Args:
        desk: the desk.
        id_: the name of the folder.
        copy: the text; the template's if empty.
        fields: its title and day of publication, and other fields of the front matter.

    Raises:
        EditError: the article exists, or would not be valid.
        NotWrittenError: it cannot be written.
    """
    path = desk.root / "claims" / id_ / "article.md"
    text = _filled(_template(desk.root), {"outlet": _outlet(desk), **fields}, copy)
    _, faults = read_article(text, f"claims/{id_}/article.md", id_)
    if faults:
        raise EditError(f"this would not be an article: {faults[0].message}; {faults[0].fix}")
    with locked(desk.root):
        if lexists(path):
            raise EditError(f"`claims/{id_}/article.md` already exists: choose another name")
        write_files({path: text}, desk.root)
    return path


def _outlet(desk: Desk) -> str:
    """Return the publication of the desk's latest article, or the name of the desk."""
    own = [article for article in desk.articles if not article.front.example]
    dated = sorted((article.front.published.text, article.front.outlet) for article in own)
    return dated[-1][1] if dated else desk.settings.name


def _template(root: Path) -> str:
    path = root / TEMPLATE
    if not path.exists():
        return article_template()
    try:
        return read_regular(path, root, LARGEST_TEXT).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise EditError(f"`{TEMPLATE}` is not UTF-8 text") from error


def _filled(template: str, fields: Mapping[str, str], copy: str) -> str:
    """Return the template with fields in the place of its own, and a copy in the place of its text."""
    front = FRONT.match(template)
    if front is None:
        raise EditError(f"`{TEMPLATE}` does not start with front matter: put it between two lines `---`")
    head = front["yaml"] or ""
    for name, value in fields.items():
        line = f"{dump(name, ' '.join(value.split()))}\n"
        head, number = re.subn(rf"^(?:# *)?{name}:.*\n", lambda _, line=line: line, head, count=1, flags=re.MULTILINE)
        head += "" if number else line
    return f"---\n{head}---\n\n{copy.strip() or template[front.end() :].strip()}\n"
