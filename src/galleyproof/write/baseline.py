"""The baseline of an article: the text that its anchors were last set against, kept in `anchored.md` beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from galleyproof.article import HEADLINE, Article
from galleyproof.article.anchors import Baseline
from galleyproof.article.correction_entries import KnownCopy
from galleyproof.claim import Anchor
from galleyproof.finding import Fault
from galleyproof.load.baselines import parse_baseline
from galleyproof.load.files import BASELINE, name_of, read_text
from galleyproof.write.atomic import write_file
from galleyproof.write.fields import EditError
from galleyproof.write.yaml_text import FieldValue, dump

_HEADER = "# Written by `galley anchor`: the article as it was when its anchors were last set, with these anchors."


def read_baseline(root: Path, article: Article) -> Baseline | None:
    """Return the baseline of an article, or None if it has none yet.

    Raises:
        EditError: the baseline cannot be read.
    """
    path = _path(root, article)
    if not path.exists():
        return None
    file, text = name_of(path, root), read_text(path, root)
    if isinstance(text, Fault):
        raise _unreadable(text)
    parsed = parse_baseline(text, file, article)
    if isinstance(parsed, Fault):
        raise EditError(f"{parsed.at} {parsed.message}")
    return parsed


def write_baseline(root: Path, baseline: Baseline) -> bool:
    """Write a baseline; return True if it differs from the one on disk.

    Raises:
        OSError: the file cannot be replaced.
    """
    path, new = _path(root, baseline.article), _text(baseline)
    same = (new.encode(), _text(replace(baseline, known=None)).encode())
    if path.exists() and path.read_bytes() in same:
        return False
    write_file(path, new, root)
    return True


def fields_of(anchor: Anchor) -> dict[str, FieldValue]:
    """Return the fields of an anchor as its record has them."""
    fields: dict[str, FieldValue] = anchor.model_dump(exclude_none=True, exclude_defaults=True)
    return fields


def _text(baseline: Baseline) -> str:
    article, anchors = baseline.article, baseline.anchors
    fields = {id_: [fields_of(anchor) for anchor in known] for id_, known in sorted(anchors.items())}
    copy = "\n\n".join(paragraph.source for paragraph in article.paragraphs)
    front = "\n".join([_HEADER, *_headline(article, anchors), *_known(baseline.known), dump("anchors", fields)])
    return f"---\n{front}\n---\n\n{copy}\n"


def _headline(article: Article, anchors: Mapping[str, tuple[Anchor, ...]]) -> Iterator[str]:
    """Yield the lines with the headline and the standfirst, if an anchor is in them."""
    if any(anchor.paragraph == HEADLINE for known in anchors.values() for anchor in known):
        yield dump("title", article.front.title)
        if article.front.standfirst:
            yield dump("standfirst", article.front.standfirst)


def _known(known: KnownCopy | None) -> Iterator[str]:
    """Yield the lines on the copy that readers know."""
    if known:
        yield f"published_copy: {known.digest}"
        if known.corrections:
            yield f"corrections: {known.corrections}"


def _path(root: Path, article: Article) -> Path:
    return (root / article.at().file).with_name(BASELINE)


def _unreadable(fault: Fault) -> EditError:
    return EditError(f"{fault.at} {fault.message}: correct it, or delete the file to start over")
