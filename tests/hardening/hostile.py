"""A desk with hostile names: of folders, files, people, sources, captures, and in every text."""

from pathlib import Path
from typing import Final

from tests.helpers.raw import desk_of

BIDI: Final = "\u202eevil\u2066"
SHELL: Final = "\x1b[31mred\x1b]0;title\x07\x9b2J"
INJECTED: Final = "x\n::error file=a.md,line=1::injected"
BYTES: Final = "not-text-\udcff"
HOSTILE_NAMES: Final = (
    f"a{BIDI}",
    f"b{SHELL}",
    f"c{INJECTED}",
    f"d{BYTES}",
    "e\u2028line",
    "f\r::warning::w",
    "g ##[error]h",
)
FORBIDDEN: Final = frozenset(
    map(
        chr,
        (*range(9), *range(11, 32), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
    )
)
_ARTICLE: Final = f"""---
title: "Talks \\u202e \\u2066 ##[error]x"
outlet: A paper
published: 2021-10-18
stage: published
---

Anna {BIDI} met Boris on 3 May 2021.

::error::injected Anna left {BIDI} in 2022. It cost 5 dollars.

::add-mask::5
"""
_CLAIMS: Final = f"""claims:
  - id: met
    says: "::error::{BIDI} Anna met Boris."
    status: verified
    anchor: {{paragraph: 1, quote: "Anna {BIDI} met Boris"}}
    facts:
      - {{kind: post, holder: anna, office: envoy, start: 2001, end: 2003}}
    evidence:
      - {{source: bio, stance: supports, quote: "{BIDI} she said"}}
    sign_off: [{{by: "Ed {BIDI}", on: 2021-10-18, seal: x}}]
  - id: met-2
    says: "##[error] {BIDI}"
    status: verified
    facts:
      - {{kind: post, holder: boris, office: envoy, start: 2001, end: 2003}}
    waive: [{{check: "{BIDI}", because: "::error::{BIDI}"}}]
  - id: "{BIDI}"
    says: x
    status: "{BIDI}"
  - id: not-so
    says: Nobody {BIDI} recognised it so far.
    status: verified
    as_of: 2020
    facts: [{{kind: absence, none: {{kind: recognition, of: state}}, until: 2020}}]
"""
_BAD: Final = f'claims:\n  - id: "{BIDI}"\n    {BIDI}: {SHELL}\n'
_ENTITIES: Final = f"""entities:
  - {{id: anna, kind: person, names: ["Anna {BIDI}"]}}
  - {{id: boris, kind: person, names: [Boris, "{BIDI}"]}}
  - {{id: envoy, kind: office, names: ["Envoy {BIDI}"], seats: 1}}
  - {{id: state, kind: state, names: [State]}}
"""
_SOURCES: Final = f"""sources:
  - id: bio
    publisher: "::error::{BIDI}"
    title: "##[error]{BIDI}"
    url: "https://example.org/{BIDI}"
    published: 2004
    tier: primary
    capture: {{file: "{BIDI}.txt", sha256: "0"}}
"""


def hostile_desk(root: Path) -> Path:
    """Write a desk in which everything that can be named has a hostile name."""
    files: dict[str, str] = {
        "claims/desk.yaml": f'name: "A desk {BIDI}"\nas_of: 2021-12-31\n',
        "claims/entities.yaml": _ENTITIES,
        "claims/sources.yaml": _SOURCES,
        f"claims/captures/{BIDI}.txt": BIDI,
        f"checks/{SHELL.replace('/', '')}.py": "raise ValueError('\\x1b[31m ::error::')",
        **{f"claims/{name}/article.md": _ARTICLE for name in HOSTILE_NAMES},
        **{f"claims/{name}/claims.yaml": _CLAIMS for name in HOSTILE_NAMES},
        **{f"claims/{name}/{name}.yaml": _BAD for name in HOSTILE_NAMES},
        "claims/talks/article.md": _ARTICLE,
        "claims/talks/fine.yaml": _CLAIMS,
    }
    return desk_of(root, files)


def commands_in(text: str) -> list[str]:
    """Return what a log of GitHub Actions would carry out, apart from what `--format github` means."""
    return [line for line in text.split("\n") if line.lstrip().startswith("::") or "##[" in line]


def forbidden_in(text: str) -> str:
    """Return the characters that must not reach a terminal."""
    return "".join(sorted({char for char in text if char in FORBIDDEN or "\ud800" <= char <= "\udfff"}))
