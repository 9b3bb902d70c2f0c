"""The people who signed a claim: who counts as one person, and who wrote the article."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from galleyproof.claim import SignOff
from galleyproof.desk.lookup import Lookup
from galleyproof.evidence import ssh
from galleyproof.evidence.allowed_signers import allowed_signers
from galleyproof.solver.clusters import clusters
from galleyproof.text.typography import without_accents


def person_of(name: str) -> str:
    """Return a name as readers see it: without capitals, accents, punctuation and invisible letters."""
    return " ".join(re.sub(r"[\W_]+", " ", without_accents(name).casefold()).split())


def names_anyone_of(byline: str, person: str) -> bool:
    """Return True if a byline names somebody, alone or with others: `Ann Example and Bob Example`."""
    return bool(person) and f" {person} " in f" {person_of(byline)} "


def spellings_of(name: str, lookup: Lookup) -> set[str]:
    """Return every spelling, as `person_of`, of the people in the register who are named in full in a text."""
    people = set[str]()
    for mention in lookup.registry.mentions(name):
        for entity in map(lookup.entities_by_id.__getitem__, mention.entities):
            if entity.kind == "person" and mention.span.of(name) in entity.spellings:
                people |= {person_of(spelling) for spelling in entity.spellings}
    return people


@dataclass(frozen=True)
class Byline:
    """The authors of an article, and what they can sign with.

    Attributes:
        text: the byline as written.
        lookup: where people are looked up.
        allowed: the text of `claims/allowed_signers`; None without that file.
    """

    text: str
    lookup: Lookup
    allowed: str | None

    def wrote(self, signature: SignOff) -> bool:
        """Return True if an author made a signature: by any spelling of the name, or with a key listed for one."""
        return self._names(signature.by) or bool(signature.signature and ssh.key_of(signature.signature) in self._keys)

    def _names(self, name: str) -> bool:
        return names_anyone_of(self.text, person_of(name)) or person_of(name) in self._spellings

    @cached_property
    def _spellings(self) -> set[str]:
        return spellings_of(self.text, self.lookup) if self.text else set()

    @cached_property
    def _keys(self) -> set[str]:
        lines = allowed_signers(self.allowed or "")
        return {line.key for line in lines if any(map(self._names, line.names))}


def independent(signatures: Iterable[SignOff], lookup: Lookup, allowed: str | None) -> list[list[SignOff]]:
    """Return signatures grouped by who made them: those of one person, or with one key, belong together."""

    def marks(signature: SignOff) -> Iterator[tuple[str, str]]:
        yield "person", person_of(signature.by)
        yield from (("person", name) for name in spellings_of(signature.by, lookup))
        if allowed is not None and signature.signature and (key := ssh.key_of(signature.signature)):
            yield "key", key

    return clusters(signatures, marks)
