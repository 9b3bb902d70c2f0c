"""Whether copy says who somebody is: by a title, a description or an office."""

import re

from galleyproof.article import Article
from galleyproof.article.coverage import EntityKinds, Item, Sentence
from galleyproof.desk.lookup import Lookup
from galleyproof.text.proper_names import is_title_before_name

_CLAUSE = re.compile(r",\s(?:who|the|an?|[\w-]+'s)\s")
_CLAUSE_BEFORE = re.compile(
    r"\b(?:the|an?|its|his|her|their|our|[\w-]+['\u2019]s)\s[^,.;:\"\u201c\u201d]+,\s$", re.IGNORECASE
)
_LONGEST_CLAUSE = 80
"""Letters."""
_LONGEST_TITLE = 12
"""Letters."""


def is_described(item: Item, article: Article, lookup: Lookup) -> bool:
    """Return True if a person is named with further words, or with a description."""
    names = {word for id_ in item.entities for name in lookup.entities_by_id[id_].spellings for word in name.split()}
    text = article.text(item.paragraph)
    if not names.issuperset(item.words.split()) or _CLAUSE.match(text, item.span.end):
        return True
    if text[item.span.end : item.span.end + 1] in {",", "."} and _CLAUSE_BEFORE.search(
        text[max(0, item.span.start - _LONGEST_CLAUSE) : item.span.start]
    ):
        return True
    before = text[max(0, item.span.start - _LONGEST_TITLE) : item.span.start].split()
    return bool(before) and is_title_before_name(before[-1])


def has_office(sentence: Sentence, kinds: EntityKinds) -> bool:
    """Return True if a sentence has a title, or names an office."""
    return any(item.kind == "title" or kinds.named(item, "office") for item in sentence.items)
