"""A draft of claims as a YAML file, which an editor corrects, completes and cuts."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from galleyproof.write.drafting import Skeleton
from galleyproof.write.drafting.skeleton import flow
from galleyproof.write.proposed_ids import proposed_id

_HEAD: Final = """\
# A first draft; nothing in it has been checked. Delete what is not a claim, correct the rest, and add evidence.
claims:
"""
_ROW: Final = "  # evidence: [{source: '', stance: supports, quote: ''}]"
_IDS: Final = re.compile(r"^ *- id: (\S+)$", re.MULTILINE)
_STUB: Final = re.compile(
    r"^  - id: (?P<id>\S+)\n    says: (?P<says>.+)\n    anchor: .+\n    status: unchecked\n"
    r"(?:    fact: (?P<fact>.+)\n)?"
    rf"{re.escape(f'  {_ROW}')}\n(?:    # To do: .+\n)?(?=\s*^  - |\s*\Z)",
    re.MULTILINE,
)
"""A claim of a draft that nobody has added anything to."""


def text_of(skeletons: Iterable[Skeleton], taken: Iterable[str], schema: str = "") -> str:
    """Return the draft as YAML that loads as it is, or an empty text if there are no skeletons.

    Args:
        skeletons: what to draft.
        taken: ids that no new claim may have.
        schema: the line that names the JSON Schema of the file; empty if there is none.
    """
    blocks = [*_blocks(skeletons, Counter(taken))]
    return f"{schema}{_HEAD}" + "\n".join(blocks) if blocks else ""


def added_to(draft: str, skeletons: Iterable[Skeleton], taken: Iterable[str]) -> str:
    """Return an earlier draft with skeletons that are not in it at its end; the rest is left as it is."""
    new = [skeleton for skeleton in skeletons if f"  says: {flow(skeleton.says)}\n" not in draft]
    blocks = [*_blocks(new, Counter((*taken, *_IDS.findall(draft))))]
    return "\n".join([f"{draft.rstrip()}\n", *blocks]) if blocks else draft


def completed(draft: str, skeletons: Iterable[Skeleton]) -> str:
    """Return an earlier draft with what is known of its stubs by now; a fact that it has is left as it is."""
    by_says = {flow(skeleton.says): skeleton for skeleton in skeletons}

    def complete(stub: re.Match[str]) -> str:
        skeleton = by_says.get(stub["says"])
        if skeleton is None or stub["fact"] not in (None, _fact(skeleton)):
            return stub.group()
        return _block(skeleton, stub["id"])

    return _STUB.sub(complete, draft)


def stubs(draft: str) -> Mapping[str, str]:
    """Return the claims of a draft that nobody has added anything to, by id."""
    return {stub["id"]: stub.group() for stub in _STUB.finditer(draft)}


def unedited(draft: str, skeletons: Iterable[Skeleton]) -> frozenset[str]:
    """Return the ids of the stubs that still say what a skeleton says."""
    says = {flow(skeleton.says) for skeleton in skeletons}
    return frozenset(stub["id"] for stub in _STUB.finditer(draft) if stub["says"] in says)


def number_of_claims(draft: str) -> int:
    """Return the number of claims in a draft."""
    return len(_IDS.findall(draft))


def is_draft(text: str) -> bool:
    """Return True if a text is a draft that claims can be added to at its end."""
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return bool(lines) and lines[0] == "claims:" and all(map(_is_of_list, lines[1:]))


def _is_of_list(line: str) -> bool:
    return line.startswith(("  - ", "    "))


def _blocks(skeletons: Iterable[Skeleton], taken: Counter[str]) -> Iterator[str]:
    for skeleton in skeletons:
        yield _block(skeleton, proposed_id(skeleton.says, f"paragraph-{skeleton.paragraph}", taken))


def _block(skeleton: Skeleton, id_: str) -> str:
    return "".join(f"  {line}\n" for line in _lines(skeleton, id_))


def _lines(skeleton: Skeleton, id_: str) -> Sequence[str]:
    return [
        f"- id: {id_}",
        f"  says: {flow(skeleton.says)}",
        f"  anchor: {flow({'paragraph': skeleton.paragraph, 'quote': skeleton.quote})}",
        "  status: unchecked",
        *([f"  fact: {_fact(skeleton)}"] if skeleton.fact else []),
        _ROW,
        *([f"  # To do: {skeleton.to_do}"] if skeleton.to_do else []),
    ]


def _fact(skeleton: Skeleton) -> str:
    return flow(dict(skeleton.fact))
