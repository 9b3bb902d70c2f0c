"""A draft of claims as a file: what an editor opens, deletes from, and fills."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from galleyproof.text.phrases import count
from galleyproof.write.drafting import Skeleton
from galleyproof.write.drafting.skeleton import flow

_HEAD: Final = """\
# yaml-language-server: $schema=../claims.schema.json
# A first draft: take out what is no claim, correct what is one, and add its evidence. Nobody has checked any of it yet.
"""
_ID_WORDS: Final = 4
_SMALL: Final = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "that",
        "the",
        "their",
        "to",
        "was",
        "were",
        "with",
    ]
)


def text_of(skeletons: Iterable[Skeleton], taken: Iterable[str]) -> str:
    """The draft as YAML, which loads as it is; ids are new ones beside those that are `taken`."""
    blocks = [*_blocks(skeletons, Counter(taken))]
    return _HEAD + ("claims:\n" + "\n".join(blocks) if blocks else "claims: []\n")


def said(number: int) -> str:
    """`12 claims`."""
    return count(number, "claim")


def _blocks(skeletons: Iterable[Skeleton], taken: Counter[str]) -> Iterator[str]:
    for each in skeletons:
        id_ = _id(each, taken)
        lines = [
            f"- id: {id_}",
            f"  says: {flow(each.says)}",
            f"  anchor: {flow({'paragraph': each.paragraph, 'quote': each.quote})}",
            "  status: unchecked",
            *([f"  fact: {flow(dict(each.fact))}"] if each.fact else []),
            *([f"  # To do: {each.to_do}"] if each.to_do else []),
        ]
        yield "".join(f"  {line}\n" for line in lines)


def _id(skeleton: Skeleton, taken: Counter[str]) -> str:
    """A short name of its first words that say something, with a number where there is one of that name."""
    words = [word for word in re.findall(r"[^\W_]+", skeleton.says.casefold()) if word not in _SMALL]
    id_ = "-".join(words[:_ID_WORDS]) or f"paragraph-{skeleton.paragraph}"
    taken[id_] += 1
    return id_ if taken[id_] == 1 else _id_beside(id_, taken)


def _id_beside(id_: str, taken: Counter[str]) -> str:
    number = next(number for number in range(2, sum(taken.values()) + 3) if not taken[f"{id_}-{number}"])
    taken[f"{id_}-{number}"] += 1
    return f"{id_}-{number}"
