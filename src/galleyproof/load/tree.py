"""Strict YAML: a file's text as a tree, with the place of every entry and every fault."""

from galleyproof.load import characters
from galleyproof.load.conflict_markers import conflict_marker
from galleyproof.load.parsing import YamlDocument, parse
from galleyproof.load.repairs import Repairs


def read(text: str, file: str) -> YamlDocument:
    """Parse one YAML document without raising, whatever the text.

    Values that YAML cannot read without quotation marks are read as if they had them, so that one run reports all
    faults.
    """
    if marker := conflict_marker(text, file):
        document, _ = parse("", file)
        document.tree, document.whole, document.faults = None, False, [marker]
        return document
    refused = characters.check_text(text, file)
    readable = characters.with_plain_spaces(text) if refused else text
    document, error = parse(readable, file)
    if error and (odd := characters.check_colons(readable, file)):
        refused += odd
        readable = characters.with_plain_colons(readable)
        document, error = parse(readable, file)
    repairs = Repairs(readable, file)
    while error and not refused and repairs.quote(error):  # refused characters are the likely cause, and are reported
        repairs.quote_onward(document.positions)
        readable = repairs.text
        document, error = parse(readable, file)
    document.whole &= document.tree is not None and not refused and not repairs.faults
    document.faults += [*refused, *repairs.faults, *characters.check_cut_short(readable, file)]
    return document
