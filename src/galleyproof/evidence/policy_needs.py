"""What the desk's policy asks of a claim's evidence, and what is missing of it."""

from collections.abc import Iterable, Iterator, Sequence

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.evidence.independence import Independence, named
from galleyproof.evidence.weighing import Row
from galleyproof.facts import Designation, Statement
from galleyproof.records.settings import Need, Needs, Policy
from galleyproof.records.source import Source

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

_EVERY = {1: "", 2: "both "}


def needs_of(claim: Claim, policy: Policy) -> Iterator[tuple[Need, ...]]:
    """What a claim needs: of each of these, one alternative."""
    yield _alternatives(policy.verified_needs)
    if policy.stricter:
        for name in dict.fromkeys(_labels(claim)):
            if name in policy.stricter:
                yield _alternatives(policy.stricter[name])


def _labels(claim: Claim) -> Iterator[str]:
    for _, fact in claim.all_facts:
        yield fact.kind
        if isinstance(fact, Designation):
            yield fact.label


def _alternatives(needs: Needs) -> tuple[Need, ...]:
    return (needs,) if isinstance(needs, dict) else needs


def missing(claim: Claim, rows: Sequence[Row], desk: Desk, voices: Independence) -> str:
    """What the supporting rows fall short of, as a clause that begins with `needs`; nothing where they suffice.

    A statement made in a source needs support from that source itself.
    """
    itself = next(_in_itself(claim, rows), "")
    if itself:
        return f"needs support from `{itself}` itself, which it says it is in"
    for alternatives in needs_of(claim, desk.settings.policy):
        if not any(_is_met(need, claim, rows, desk, voices) for need in alternatives):
            together = any(_has_enough(need, claim, rows, desk, voices) for need in alternatives)
            fewer = ", and for a part of it fewer" if together else ""
            return f"needs {' or '.join(map(_said, alternatives))}; has {_has(claim, rows, desk, voices)}{fewer}"
    return ""


def _in_itself(claim: Claim, rows: Iterable[Row]) -> Iterator[str]:
    sources = {row.source.id for row in rows}
    for _, fact in claim.all_facts:
        if isinstance(fact, Statement) and fact.in_ and fact.in_ not in sources:
            yield fact.in_


def _is_met(need: Need, claim: Claim, rows: Sequence[Row], desk: Desk, voices: Independence) -> bool:
    """Whether every part of the claim has what is needed."""
    parts = frozenset[int]().union(*(row.parts for row in rows))
    return all(_has_enough(need, claim, [row for row in rows if part in row.parts], desk, voices) for part in parts)


def _has_enough(need: Need, claim: Claim, rows: Sequence[Row], desk: Desk, voices: Independence) -> bool:
    primary = len({row.source.id for row in rows if row.tier == "primary"})
    if primary < need.get("primary", 0):
        return False
    independent = need.get("independent", 0)
    return len(rows) >= independent and (
        not independent or len(voices.voices((row.source for row in rows), _outlet(claim, desk))) >= independent
    )


def _said(need: Need) -> str:
    """A need in words: `one primary source`."""
    return " and ".join(f"{_number(number)} {which} source{'s' * (number > 1)}" for which, number in need.items())


def _has(claim: Claim, rows: Sequence[Row], desk: Desk, voices: Independence) -> str:
    """What there is, in words that tell why it does not count for more."""
    sources = [*{row.source.id: row.source for row in rows}.values()]
    found = voices.voices(sources, _outlet(claim, desk))
    have = f"{_number(len(rows))} row{'s' * (len(rows) != 1)}"
    if len(found) > 1:
        primary = len({row.source.id for row in rows if row.tier == "primary"})
        closest = f"{_number(primary) if primary else 'none'} of them primary"
        return f"{have} from {_number(len(found))} independent sources, {closest}"
    whys = ((source, voices.silence(source, _outlet(claim, desk))) for source in sources)
    silent = dict.fromkeys(f"from {named(desk, source)}, which {why} and adds no voice" for source, why in whys if why)
    return ", ".join([have, ", and ".join([*(_voice(voice, desk) for voice in found), *silent])])


def _voice(voice: Sequence[Source], desk: Desk) -> str:
    """A voice in words: `both from The Paper`, `of one voice (The Paper, The Mirror after The Paper)`."""
    different = [*dict.fromkeys(named(desk, source) for source in voice)]
    if len(different) > 1:
        return f"of one voice ({', '.join(different)})"
    return f"{_EVERY.get(len(voice), 'all ')}from {different[0]}"


def _outlet(claim: Claim, desk: Desk) -> str:
    article = desk.article(claim.article)
    return article.front.outlet if article else ""


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
