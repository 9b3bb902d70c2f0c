"""Text from editors and sources, made safe to show: a report displays it and never acts on it."""

import re
from collections.abc import Iterator

_WEB = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)


def web_link(url: str | None) -> str:
    """Return the address if it is safe to follow; an empty string unless its scheme is http or https."""
    return url if url and _WEB.fullmatch(url) else ""


def element_id(kind: str, id_: str, nth: int = 1) -> str:
    """Return an ASCII id for an element of a page, unique for each `id_` and `nth` of its kind.

    Letters that are spelt out add two dots each, `nth` adds one: so no two records ever share an id.
    """
    letters = (char if char.isascii() and (char.isalnum() or char in "-_") else f".{ord(char):x}." for char in id_)
    return f"{kind}-{''.join(letters)}{f'.{nth}' if nth > 1 else ''}"


def pieces(message: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a message, each with True if it was in backquotes; a stray backquote is ordinary text."""
    parts = message.split("`")
    if len(parts) % 2 == 0:
        parts[-2:] = ["`".join(parts[-2:])]
    for index, part in enumerate(parts):
        if part:
            yield part, index % 2 == 1
