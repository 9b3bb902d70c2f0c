"""A draft of claims as a YAML file, which an editor corrects, completes and cuts."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from galleyproof.write.drafting import Skeleton
from galleyproof.write.drafting.skeleton import flow
from galleyproof.write.proposed_ids import proposed_id

_HEAD: Final = """\
# yaml-language-server: $schema=../claims.schema.json
# A first draft; nothing in it has been checked. Delete what is not a claim, correct the rest, and add evidence.
"""
_NONE: Final = "claims: []\n"
_IDS: Final = re.compile(r"^ *- id: (\S+)$", re.MULTILINE)


def text_of(skeletons: Iterable[Skeleton], taken: Iterable[str]) -> str:
    """Return the draft as YAML that loads as it is; no new id is one of those in `taken`."""
    blocks = [*_blocks(skeletons, Counter(taken))]
    return _HEAD + ("claims:\n" + "\n".join(blocks) if blocks else _NONE)


def added_to(draft: str, skeletons: Iterable[Skeleton], taken: Iterable[str]) -> str:
    """Return an earlier draft with skeletons that are not in it at its end; the rest is left as it is."""
    new = [skeleton for skeleton in skeletons if f"  says: {flow(skeleton.says)}\n" not in draft]
    blocks = [*_blocks(new, Counter((*taken, *_IDS.findall(draft))))]
    if not blocks:
        return draft
    start = draft.removesuffix(_NONE) + "claims:\n" if draft.endswith(_NONE) else f"{draft.rstrip()}\n\n"
    return start + "\n".join(blocks)


def number_of_claims(draft: str) -> int:
    """Return the number of claims in a draft."""
    return len(_IDS.findall(draft))


def is_draft(text: str) -> bool:
    """Return True if a text is a draft that claims can be added to at its end."""
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return bool(lines) and (lines == [_NONE.strip()] or (lines[0] == "claims:" and all(map(_is_of_list, lines[1:]))))


def _is_of_list(line: str) -> bool:
    return line.startswith(("  - ", "    "))


def _blocks(skeletons: Iterable[Skeleton], taken: Counter[str]) -> Iterator[str]:
    for skeleton in skeletons:
        lines = [
            f"- id: {proposed_id(skeleton.says, f'paragraph-{skeleton.paragraph}', taken)}",
            f"  says: {flow(skeleton.says)}",
            f"  anchor: {flow({'paragraph': skeleton.paragraph, 'quote': skeleton.quote})}",
            "  status: unchecked",
            *([f"  fact: {flow(dict(skeleton.fact))}"] if skeleton.fact else []),
            "  # evidence: [{source: '', stance: supports, quote: ''}]",
            *([f"  # To do: {skeleton.to_do}"] if skeleton.to_do else []),
        ]
        yield "".join(f"  {line}\n" for line in lines)
