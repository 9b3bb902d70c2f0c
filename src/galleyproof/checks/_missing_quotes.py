"""What to say of a quote that is not in the capture of its source."""

from galleyproof.claim import Claim, Evidence
from galleyproof.desk.lookup import Lookup
from galleyproof.text.phrases import both, brief
from galleyproof.text.quoting import cut_at_edges, nearest_wording, negation_left_out, prepare, source_words

_MOST_SOURCES = 3
"""Sources named in a message."""


def mismatch(row: Evidence, quote: str, lookup: Lookup) -> str:
    """Return where the words are instead, or which words are there instead."""
    elsewhere = [*lookup.captured_texts.with_quote(quote)]
    if elsewhere:
        return f"wrong source: these words are in {both(elsewhere, most=_MOST_SOURCES)}, not in `{row.source}`"
    text = prepare(lookup.captures[row.source].text)
    if cut := cut_at_edges(quote, text):
        return f"the quote cuts off a number, a word or a negation: `{row.source}` has `{brief(cut, 80)}`"
    if negation := negation_left_out(quote, text):
        return f"`...` leaves out `{negation}`, which changes what `{row.source}` says"
    if difference := nearest_wording(quote, text):
        return f"`{row.source}` has different words: {difference}"
    return f"these words are in no capture, and `{row.source}` has nothing similar"


def how_to_quote(claim: Claim, quote: str, text: str) -> str:
    """Return what to do about a quote that is not in a text, with the command that corrects one nearly there."""
    if source_words(quote, prepare(text)):
        return f"quote the source's own words, which `galley quote {claim.ref}` proposes, or name the right source"
    return "quote the source's own words, or name the right source"
