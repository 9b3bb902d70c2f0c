"""Quotation marks and apostrophes: the one list of those that we recognise."""

from typing import Final

OPEN_DOUBLE: Final = '"\u201c'
CLOSE_DOUBLE: Final = '"\u201d'
OPEN_SINGLE: Final = "'\u2018"
APOSTROPHES: Final = "'\u2019"
"""The marks of English, straight and curly; an apostrophe also closes a quotation."""

CLOSING: Final = {"\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb", '"': '"'}
"""The marks that can close a quotation, for each double mark that opens one in any language."""

CLOSING_NESTED: Final = {**CLOSING, "\u2018": "\u2019"}
"""The same with single marks."""

OPENING: Final = "".join(CLOSING)
"""The double marks that open a quotation in any language."""

ANY_MARK: Final = "\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019"

LIKE_APOSTROPHE: Final = "\u2018\u2019\u201a\u201b\u2032"
LIKE_DOUBLE: Final = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
"""The characters that readers take for a straight apostrophe and for a straight double mark."""
