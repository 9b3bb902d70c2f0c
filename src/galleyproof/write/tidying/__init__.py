"""Files of records laid out alike: the same records, with every comment, in the same style throughout.

The code is our own, because a general round trip of YAML wraps text anew and moves comments and blank lines. Here every
value stays as it was typed, and the result is compared with the original before it is written.

Modules:
    whole_desk: the files of a desk that are not tidy
    trivia: comments and blank lines between values
    layout: the lines of a value
    ordering: the records of a register by id
"""

import yaml

from galleyproof.load.tree import read
from galleyproof.records.location import Tree
from galleyproof.write.tidying.layout import Layout
from galleyproof.write.tidying.trivia import comments


class NotTidiedError(Exception):
    """A file that is better left as it is; the message tells an editor why."""


def tidied(text: str, kind: str) -> str:
    """Return the text of a file of records, laid out.

    Args:
        text: the text of the file, its lines ended as on Unix.
        kind: the key of its records: `claims`, or `entities` or `sources`, which are sorted.

    Raises:
        NotTidiedError: the file has errors, or would not say the same afterwards.
    """
    before = _tree(text)
    if not isinstance(before, dict) or not isinstance(before.get(kind), list):
        raise NotTidiedError("it has no list of records")
    root = yaml.compose(text, yaml.CSafeLoader)
    new = "\n".join(Layout(text, sorted_list="" if kind == "claims" else kind).file(root)) + "\n"
    if _in_order(_tree(new), kind) != _in_order(before, kind) or comments(new) != comments(text):
        raise NotTidiedError("it would not say the same afterwards")
    return new


def _tree(text: str) -> Tree | None:
    document = read(text, "")
    if document.faults or not document.whole:
        raise NotTidiedError("it has errors: `galley check` shows them; fix these first")
    return document.tree


def _in_order(tree: Tree | None, kind: str) -> Tree | None:
    """Return a tree with the records of a register in one order, as their order in the file has no meaning."""
    if kind == "claims" or not isinstance(tree, dict) or not isinstance(records := tree.get(kind), list):
        return tree
    return {**tree, kind: sorted(records, key=repr)}
