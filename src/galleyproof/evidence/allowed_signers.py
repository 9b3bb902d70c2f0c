"""The list of signers, `claims/allowed_signers`: their names, their keys, and what each key may sign and when."""

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from galleyproof.text.phrases import either

_KEY_TYPES: Final = re.compile(r"^(ssh-|ecdsa-|sk-)")


@dataclass(frozen=True, slots=True)
class AllowedSigner:
    """One line of the list: the patterns of a signer's names, the options, and the key in base64."""

    names: Sequence[str]
    options: Sequence[str]
    key: str

    def matches(self, name: str) -> bool:
        """Return True if the line is about a signer; `!name` leaves somebody out."""
        if any(fnmatchcase(name, pattern[1:]) for pattern in self.names if pattern.startswith("!")):
            return False
        return any(fnmatchcase(name, pattern) for pattern in self.names if not pattern.startswith("!"))

    def objection(self, namespace: str, day: str) -> str:
        """Return why the key may not sign in a namespace on a day (as `2021-10-18`), as a clause; empty if it may."""
        stamp = day.replace("-", "")
        for option in self.options:
            name, _, value = option.partition("=")
            match name.lower():
                case "namespaces" if not any(fnmatchcase(namespace, pattern) for pattern in value.split(",")):
                    return f"is listed for the namespace `{value}`, not for `{namespace}`"
                case "valid-before" if stamp >= value[:8]:
                    return f"is valid only before {_day(value)}"
                case "valid-after" if stamp < value[:8]:
                    return f"is valid only from {_day(value)} on"
        return ""


def allowed_signers(text: str) -> Iterator[AllowedSigner]:
    """Yield the lines of a list of signers that can be understood."""
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            names, *rest = shlex.split(line, posix=True)
        except ValueError:  # a quotation mark is not closed
            continue
        places = [place for place, word in enumerate(rest) if _KEY_TYPES.match(word)]
        if places and places[0] + 1 < len(rest):
            options = [option for word in rest[: places[0]] for option in _options(word)]
            yield AllowedSigner(names.split(","), options, rest[places[0] + 1])


def why_not_allowed(text: str, name: str, namespace: str, day: str, key: str | None = None) -> str:
    """Return a sentence that says why a list does not allow somebody to sign; empty if it does.

    Without `key`, any key of the signer will do.
    """
    lines = [*allowed_signers(text)]
    own = [line for line in lines if line.matches(name)]
    if not own:
        others = dict.fromkeys(name for line in lines for name in line.names)
        listed = f"; it lists {either(others, 5).replace(' or ', ' and ')}" if others else "; it lists nobody"
        return f"`claims/allowed_signers` does not list `{name}`{listed}"
    with_key = [line for line in own if key in (None, line.key)]
    if not with_key:
        return f"`claims/allowed_signers` lists another key for `{name}`"
    objections = [line.objection(namespace, day) for line in with_key]
    return "" if "" in objections else f"in `claims/allowed_signers`, the key of `{name}` {objections[0]}"


def _options(word: str) -> list[str]:
    """Return the options in a word: they are separated by commas, and a value may have commas of its own."""
    return re.split(r",(?=[a-zA-Z-]+=|cert-authority)", word)


def _day(stamp: str) -> str:
    return f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"
