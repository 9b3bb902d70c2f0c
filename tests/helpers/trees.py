"""Strategies for the content of a YAML file: text, lists and mappings."""

from hypothesis import strategies as st

from galleyproof.records.location import Tree

_DEEPEST = 18


def trees(
    keys: st.SearchStrategy[str] | None = None, texts: st.SearchStrategy[str] | None = None
) -> st.SearchStrategy[Tree]:
    """Draw any tree within the depth limit."""
    leaves = st.text() if texts is None else texts
    names = st.text(min_size=1) if keys is None else keys
    any_tree: st.SearchStrategy[Tree] = st.recursive(
        leaves,
        lambda below: st.lists(below, max_size=5) | st.dictionaries(names, below, max_size=5),
        max_leaves=20,
    )
    return any_tree.filter(lambda tree: depth(tree) <= _DEEPEST)


def depth(tree: Tree) -> int:
    """Return the number of nested lists and mappings."""
    if isinstance(tree, str):
        return 0
    return 1 + max(map(depth, tree.values() if isinstance(tree, dict) else tree), default=0)
