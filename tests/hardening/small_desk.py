"""A small desk with everything in it, for the fuzzer to damage."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

from galleyproof.facts import KINDS

_FACTS: Final = [example for kind in KINDS.values() for example in kind.examples]
_CAPTURE: Final = b"She was envoy from May 2001 to 2003. Five thousand troops, he said on 3 May 2021.\n"
CAPTURE_NAME: Final = f"{sha256(_CAPTURE).hexdigest()}.txt"
_ENTITIES: Final = {
    "person": "said-jawad mohammad-sadiq ann-orsani ben-marquand zabihullah-mujahid",
    "body": "supreme-court-russia crown-court assembly city-council senate afghan-embassy-moscow base-201 taliban "
    "moscow-times",
    "state": "china pakistan usa russia afghanistan taliban-government taliban-emirate-1996",
    "event": "moscow-format-2021 fall-of-kabul extended-troika-2021 moscow-talks-2021 csto-drills-october-2021 "
    "tajikistan-drills-october-2021",
    "place": "kabul",
    "document": "rules-of-procedure",
    "office": "afghan-ambassador-us afghan-ambassador-ru",
}
_CLAIMS: Final = """claims:
  - id: met
    says: Anna Bell met Boris Kern on 3 May 2021.
    status: verified
    anchor: {paragraph: 1, quote: "Anna Bell met Boris Kern"}
    fact: {kind: post, holder: anna, office: envoy, start: 2001-05, end: 2003}
    evidence:
      - {source: bio, stance: supports, quote: "She was envoy from May 2001 to 2003."}
  - id: counted
    says: Troops numbered 5,000.
    status: unchecked
    anchor: {paragraph: 2, quote: "5,000 troops"}
    facts:
      - {kind: quantity, of: state, measure: troops, value: ~5000, on: 2021}
      - {kind: quantity, of: state, measure: cost, value: 1.5, unit: million euros}
    evidence: [{source: bio, stance: partly, shows: Five thousand.}]
  - id: absent
    says: Nobody recognised it so far.
    status: unchecked
    as_of: 2020
    fact: {kind: absence, none: {kind: recognition, of: state}, until: 2020}
  - {id: october-troops, says: A, status: opinion, fact: {kind: quantity, of: state, measure: men, value: 9, on: 2020}}
  - {id: july-troops, says: A, status: opinion, fact: {kind: quantity, of: state, measure: men, value: 2, on: 2019}}
"""
_DRAFT: Final = """# A first draft; nothing in it has been checked. Delete what is not a claim, correct the rest.
claims:
  - id: there-5-000-troops
    says: There were 5,000 troops in Moscow.
    anchor: {paragraph: 2, quote: 'There were 5,000 troops in Moscow, 12% more than in 2019'}
    status: unchecked
    # evidence: [{source: '', stance: supports, quote: ''}]
    # To do: add a fact if one fits
"""
_SURVEY: Final = """{"version": 1, "seed": 1, "sample": 9, "folders": {"talks": {"digest": "d7",
 "kinds": [{"kind": "a date, by a day", "planted": 2, "noticed": 1}],
 "survivors": [{"kind": "a date, by a day", "claim": "talks/met", "field": "fact.start", "before": "2001-05",
  "after": "2001-06", "says": "start is 2001-06", "fix": "add a source", "paragraph": 1, "start": 0, "end": 9}]}}}
"""
BASE: Final[Mapping[str, bytes]] = {
    name: text.encode()
    for name, text in {
        "claims/desk.yaml": "name: A desk\nas_of: 2021-12-31\npolicy: {verified_needs: [{primary: 1}]}\n",
        "claims/entities.yaml": """entities:
  - {id: anna, kind: person, names: [Anna Bell, {name: Анна, language: ru}], member_of: [body]}
  - {id: boris, kind: person, names: [Boris Kern, Mr. Kern]}
  - {id: body, kind: body, names: [The Body]}
  - {id: envoy, kind: office, names: [Envoy], of: body, seats: 1, resident: moscow, handover: 3}
  - {id: moscow, kind: place, names: [Moscow]}
  - {id: state, kind: state, names: [State]}
"""
        + "".join(
            f"  - {{id: {id_}, kind: {kind}, names: [{id_.title()}]}}\n"
            for kind, ids in _ENTITIES.items()
            for id_ in ids.split()
        ),
        "claims/sources.yaml": """sources:
  - id: bio
    publisher: The Body
    title: "Biography: the envoy"
    url: https://example.org/#top
    published: 2004
    tier: primary
    capture: CAPTURE
  - {id: tass-2021-10-11, publisher: TASS, title: Staff, tier: secondary, published: 2021-10-11}
  - {id: rules-2021, publisher: The Body, title: Rules, tier: primary, published: 2021}
""".replace("CAPTURE", CAPTURE_NAME),
        f"claims/captures/{CAPTURE_NAME}": _CAPTURE.decode(),
        "claims/talks/article.md": """---
title: Talks in Moscow
outlet: A paper
published: 2021-10-18
stage: published
waive: [{check: coverage.claimed, words: [Moscow], because: An example., by: Ed, until: 2030-01-01}]
corrections: [{day: 2021-10-19, what: A name., because: A slip., claims: [met]}]
---

Anna Bell met Boris Kern on 3 May 2021, “a good day”, he said last year.

There were 5,000 troops in Moscow, 12% more than in 2019 and twice as many as two years ago.
""",
        "claims/talks/anchored.md": "Anna Bell met Boris Kern on 3 May 2021.\n\nThere were 5,000 troops.\n",
        "claims/talks/claims.yaml": _CLAIMS,
        "claims/talks/draft.yaml": _DRAFT,
        "reports/guard.json": _SURVEY,
        "claims/background/history.yaml": "claims:\n"
        + "".join(
            f"  - id: fact-{number}\n    says: It was so.\n    status: unchecked\n    fact: {fact}\n"
            for number, fact in enumerate(_FACTS)
        ),
    }.items()
}
