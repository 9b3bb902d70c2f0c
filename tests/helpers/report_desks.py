"""Desks for testing reports: one with a bit of everything, one in which every text is an attack."""

FULL = """
desk: {name: The desk, policy: {ready_needs: {coverage: 1}}}
entities:
  - {id: jawad, kind: person, names: [Said Jawad]}
  - {id: envoy, kind: office, names: [Envoy in Moscow]}
sources:
  - {id: bio, publisher: The embassy, title: Biography,
     url: "https://example.org/bio", published: 2021-05, tier: primary}
  - {id: wire, publisher: A paper, title: Report, tier: secondary, origin: bio, language: ru}
article:
  title: A talk
  outlet: The paper
  by: A reporter
  note: Kept as printed.
  url: https://example.org/a
  stage: ready
  text: "Jawad is the envoy, he said.\\n\\nNobody claims this."
claims:
  - id: post
    says: Jawad is the envoy.
    status: partly
    anchor: {paragraph: 1, quote: the envoy, implied: true}
    fact: {kind: post, holder: jawad, office: envoy, start: 2021}
    holds: {kind: post, holder: jawad, office: envoy, acting: true}
    reported_in: said
    depends_on: [said, background/before, gone]
    as_of: 2021-10-17
    ruling: {status: partly, because: It is a matter of form., by: The editor}
    sign_off: {by: A checker, on: 2021-10-16, seal: abc}
    note: Look again.
    evidence:
      - {source: bio, stance: supports, shows: It says so., quote: the envoy, translation: the ambassador}
      - {source: wire, stance: refutes, tier: primary, fact: {kind: post, holder: jawad, office: envoy, end: 2020}}
      - {source: wire, stance: silent, shows: Not a word., weight: low, because: It is old., note: Read twice.}
      - {source: lost, stance: context, shows: Something.}
  - id: said
    says: Jawad said so.
    status: supported
    fact: {kind: statement, speaker: jawad, gist: he is}
    waive: [{check: status.has_evidence, because: The archive burnt., by: The desk, until: 2022}]
  - {id: bare, says: It is bare., status: verified}
files:
  claims/background/b.yaml: "claims: [{id: before, says: It was so before., status: verified}]\\n"
  claims/example/broken.yaml: "claims: [{"
"""

_TEXT = '"><img src=x onerror=alert(1)><script>alert(1)</script> | `x` @you #1 &amp; \\u202Eabc \\u05e9\\u05dc'

ATTACK = """
desk: {name: 'X'}
sources: [{id: bad, publisher: 'X', title: 'X', url: 'javascript:alert(1)', origin: 'X'}]
entities: [{id: who, kind: person, names: ['X']}]
article: {title: 'X', outlet: 'X', by: 'X', note: 'X', url: 'javascript:alert(1)', text: 'X'}
claims:
  - id: "\\u05e9_\\u0645"
    says: 'X'
    status: supported
    anchor: {paragraph: 1, quote: 'X'}
    note: 'X'
    fact: {kind: attribute, of: who, name: 'X', value: 'X'}
    evidence: [{source: bad, stance: supports, shows: 'X', quote: 'X', weight: low, because: 'X'}, {source: 'X'}]
    waive: [{check: 'X', because: 'X', by: 'X'}]
  - {id: twin, says: 'X'}
  - {id: twin, says: 'X', depends_on: ['X']}
""".replace("'X'", '"' + _TEXT.replace('"', '\\"') + '"')
