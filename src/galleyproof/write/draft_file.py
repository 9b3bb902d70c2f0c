"""A draft of claims as a YAML file, which an editor corrects, completes and cuts."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from galleyproof.write.drafting import Skeleton
from galleyproof.write.drafting.skeleton import flow

_HEAD: Final = """\
# yaml-language-server: $schema=../claims.schema.json
# A first draft; nothing in it has been checked. Delete what is not a claim, correct the rest, and add evidence.
"""
_WORDS_IN_ID: Final = 4
_NOT_IN_ID: Final = frozenset(
    (
        *("a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "its"),
        *("of", "on", "or", "that", "the", "their", "to", "was", "were", "with"),
    )
)


def text_of(skeletons: Iterable[Skeleton], taken: Iterable[str]) -> str:
    """Return the draft as YAML that loads as it is; no new id is one of those in `taken`."""
    blocks = [*_blocks(skeletons, Counter(taken))]
    return _HEAD + ("claims:\n" + "\n".join(blocks) if blocks else "claims: []\n")


def _blocks(skeletons: Iterable[Skeleton], taken: Counter[str]) -> Iterator[str]:
    for skeleton in skeletons:
        lines = [
            f"- id: {_id(skeleton, taken)}",
            f"  says: {flow(skeleton.says)}",
            f"  anchor: {flow({'paragraph': skeleton.paragraph, 'quote': skeleton.quote})}",
            "  status: unchecked",
            *([f"  fact: {flow(dict(skeleton.fact))}"] if skeleton.fact else []),
            *([f"  # To do: {skeleton.to_do}"] if skeleton.to_do else []),
        ]
        yield "".join(f"  {line}\n" for line in lines)


def _id(skeleton: Skeleton, taken: Counter[str]) -> str:
    """Return an id made of the claim's first important words, with a number if it is taken."""
    words = [word for word in re.findall(r"[^\W_]+", skeleton.says.casefold()) if word not in _NOT_IN_ID]
    id_ = "-".join(words[:_WORDS_IN_ID]) or f"paragraph-{skeleton.paragraph}"
    taken[id_] += 1
    return id_ if taken[id_] == 1 else _numbered(id_, taken)


def _numbered(id_: str, taken: Counter[str]) -> str:
    number = next(number for number in range(2, sum(taken.values()) + 3) if not taken[f"{id_}-{number}"])
    taken[f"{id_}-{number}"] += 1
    return f"{id_}-{number}"
