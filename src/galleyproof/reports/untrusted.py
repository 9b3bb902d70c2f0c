"""What editors and sources wrote shows as text in a report, whatever it holds; nothing of it is ever obeyed."""

import re
from collections.abc import Iterator

_CONTROLS = (*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""What a terminal obeys, and what turns the direction of the text after it."""

_VISIBLE = {control: f"<U+{control:04X}>" for control in _CONTROLS}
_WEB = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)


def visible(text: str) -> str:
    """The text with its control characters shown by their numbers: `<U+202E>`."""
    return text if text.isprintable() else text.translate(_VISIBLE)  # most is, and that is soon told


def web_link(url: str | None) -> str:
    """The address where a browser may follow it; nothing where its scheme is not http or https."""
    return url if url and _WEB.fullmatch(url) else ""


def element_id(kind: str, id_: str, nth: int = 1) -> str:
    """An id for an element of a page, in ASCII, and another one for every other `id_` or `nth` of its kind.

    An odd number of dots tells a second record of one id from a letter that is written as its number.
    """
    letters = (char if char.isascii() and (char.isalnum() or char in "-_") else f".{ord(char):x}." for char in id_)
    return f"{kind}-{''.join(letters)}{f'.{nth}' if nth > 1 else ''}"


def pieces(message: str) -> Iterator[tuple[str, bool]]:
    """The parts of a message, and whether each stood in backquotes; an odd backquote is a character like others."""
    parts = message.split("`")
    if len(parts) % 2 == 0:
        parts[-2:] = ["`".join(parts[-2:])]
    for index, part in enumerate(parts):
        if part:
            yield part, index % 2 == 1
