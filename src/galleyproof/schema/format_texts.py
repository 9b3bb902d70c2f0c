"""The text of `docs/format.md` that does not come from the models: introduction, examples, dates and amounts."""

INTRODUCTION = """# The record format

*Generated from the source code by `make docs`. Edit the text there, not here.*

A desk is a folder of text files:

```
claims/
  desk.yaml                 the name, language and date of the desk
  entities.yaml             people, bodies, places, offices, events (or entities/*.yaml)
  sources.yaml              the documents that evidence cites (or sources/*.yaml)
  background/*.yaml         claims that belong to no article: general knowledge of the desk
  <article>/article.md      an article: front matter, then paragraphs separated by blank lines
  <article>/*.yaml          its claims, in as many files as you like
checks/*.py                 the desk's own checks
templates/article.md        what `galley new` starts an article from
reports/                    the results, one folder per article
```

A file of claims starts with two lines. The first allows text editors such as VS Code to complete and explain fields:

```yaml
# yaml-language-server: $schema=../claims.schema.json
claims:
  - id: us-post
    says: Jawad was ambassador to the United States before Moscow.
    anchor: {paragraph: 9, quote: the United States}
    status: verified
    fact: {kind: post, holder: said-jawad, office: afghan-ambassador-us, during: 2003-12/2010-09}
    evidence:
      - source: embassy-washington-bio
        stance: supports
        shows: The embassy's biography has him arrive in December 2003.
```

Within its own article this claim is called `us-post`; elsewhere it is `moscow-talks/us-post`. A background claim is
called `background/us-post`.

Fields marked *list* below take a list, even of one: `depends_on: [us-post]`. All others take one value. A claim that
the copy makes in several places has the first in `anchor` and the others in `anchors`:

```yaml
anchor: {paragraph: 2, quote: voted 14 to 9}
anchors: [{paragraph: 7, quote: the vote of 14 to 9}, {paragraph: 12, quote: voted 14 to 9}]
```

Much of a claim can be left out or written in short; both forms say the same, and a signature covers both alike:

```yaml
claims:
  - id: us-post
    says: Jawad was ambassador to the United States before Moscow.
    anchor: the United States      # = {paragraph: 9, quote: the United States}, if the copy has the words only once
    status: verified
    evidence:
      - embassy-bio: as Ambassador to the United States   # = {source: embassy-bio, stance: supports, quote: ...}
      - {state-department: no ambassador is listed, stance: refutes}
      - {source: tass, stance: silent}
```

If several claims of a file have a status, an own day or a stance in common, the file can say so once:

```yaml
defaults: {status: supported, evidence: {stance: supports}}
claims:
  - id: us-post
    says: Jawad was ambassador to the United States before Moscow.
    evidence: [{source: embassy-bio, shows: The embassy's biography says so.}]
```

Leave out fields that you do not need. Put text in quotes if it contains a colon followed by a space, or if it begins
with a quotation mark, `@`, `%`, `>` or `|`.
"""

FACTS = """## Facts

A `fact` states what the claim says in a form that Galleyproof can check against other claims. It is optional.
"""

ENTITIES = """\
# yaml-language-server: $schema=entities.schema.json
entities:
  - id: said-jawad
    kind: person
    names: [Said Jawad, {name: Саид Таиб Джавад, language: ru}]

  - id: afghan-ambassador-us
    kind: office
    names: [Afghan ambassador to the United States]
    of: afghanistan
    seats: 1
    resident: washington
"""

SOURCES = """\
# yaml-language-server: $schema=sources.schema.json
sources:
  - id: reuters-2021-10-18-us-not-to-join
    publisher: Daily Mail
    title: U.S. not to join Afghanistan talks organized by Russia
    published: 2021-10-18
    tier: secondary
    origin: Reuters
"""

ARTICLE = """\
---
title: Talks in Moscow
outlet: The Moscow Times
published: 2021-10-18
stage: ready
---
"""

DESK = """\
# yaml-language-server: $schema=desk.schema.json
name: The Moscow talks desk
as_of: 2026-11-01
attributes: {flag: {values: one}}
"""

DATES = """## Dates

Dates are written in [EDTF](https://www.loc.gov/standards/datetime/), levels 0 to 2, for the years 0001 to 9999. To see
which days a date can mean, run `galley date '2003-12~'`. Dates need no quotes, not even `[2019, 2021]` or `2021-05/..`.

| written | meaning |
|---|---|
| `2003-12-04`, `2003-12`, `2003` | on that day, or some time in that month or year |
| `2003~` | about 2003: give or take a year (`2003-12~` a month, `2003-12-04~` a day) |
| `2003?` | possibly 2003; `2003%` means possibly about 2003 |
| `201X`, `2003-XX` | the digits marked X are unknown |
| `2003-12/2010-09` | from December 2003 to September 2010 |
| `2021-05/..`, `../2021-08` | with an open end or an open start: still going on, or from the beginning |
| `2021-05/`, `/2021-08` | with an unknown end or an unknown start |
| `before 2022-07-01` | some day before that, 30 June 2022 at the latest |
| `by 2022-06` | some day no later than the end of June 2022 |
| `after 2022-06` | some day after the end of June 2022 |
| `[2003, 2005]`, `[2003-05..2003-07]` | one of these dates |
| `2021-21` to `2021-24` | spring (March to May), summer, autumn, winter (December to February) |

`before`, `by` and `after` are not EDTF. They fit every field that takes a date, and say that one day lies on one side
of another. Where a field means one day (`on` of a statement, `born`, `named`), `../2022-06` says the same as
`by 2022-06`. For something that lasts, `../2022-06` means that it lasted until June 2022.
"""

AMOUNTS = """## Amounts

| written | meaning |
|---|---|
| `412` | exactly 412 |
| `90..95` | from 90 to 95 |
| `90..`, `..90` | at least 90, at most 90 |
| `~14000` | about 14,000: give or take one unit of the last digit that is not zero, here 13,000 to 15,000 |
| `6 years 3 months`, `2 hours 40 minutes` | a length of time, longest unit first, without `unit` |
| `~6 years`, `18 months..2 years`, `90 days..` | about (give or take one of the last unit), from ... to, at least |

`6 years 3 months` equals `75 months`, and `2 weeks` equals `14 days`. Months have no fixed number of days, so `1 month`
and `30 days` are never compared; `1 year 10 days` means 375 or 376 days.
"""

UNITS = """## Units

`unit` takes any text. Figures are compared if their units are the same; these spellings are:
"""

RATES = """A `/` or `per` joins units: `g/m2/day`, `grams per square metre per day`, `people/km2`. A length of time at
the end can be in `per` instead: `unit: km/h` is `unit: km` with `per: hour`. Rates a week, day, hour, minute or second
are compared with each other, and so are rates a month, quarter or year; a percentage a month is only compared with
another a month. `percentage points` are not `%`.
"""

CALCULATIONS = """## Calculations

A claim's figure can be worked out. The evidence `gives` the figures that the `calculation` names:

```yaml
says: The city's budget grew by 20 percent.
fact: {kind: quantity, of: city, measure: budget growth, value: 20, unit: "%"}
calculation: (new - old) / old
evidence:
  - source: budget-2021
    quote: The budget of $600,000 replaces last year's, which was $500,000.
    gives: {new: 600000 USD, old: 500000 USD}
```

A calculation has names, numbers, `+`, `-`, `*`, `/` and brackets. A name stands for a figure in `gives`, or else for
the claim of the article with that id; `gives: {old: claim:background/budget}` names the figure of any claim, and
`claim:budget#2` its second fact. Write spaces around a minus, because `budget-2021` is a name.

A figure in `gives` is an amount and its unit: `600000 USD`, `~14000`, `90..95 %`, `6 years 3 months`, `100 USD a
month`. It must be in the row's `quote` or `shows`.

- Ranges and approximate figures are carried through: `90..95` less `10..20` is 70 to 85. If what a calculation
  divides by can be zero, its result is undecided.
- So are units: USD less USD is USD, USD by USD is a share, which is compared with `%` as 100 times itself, and USD a
  month times months is USD. USD and EUR cannot be added.
- The result is rounded to the last digit of the claim's figure: 19.6 percent supports `20`, and not `20.0`.
- The result supports or refutes the claim like a row of evidence, with the least direct tier of the rows behind it.
  The figure of another claim counts if that claim is verified or supported.
- A row that `gives` figures needs no `stance`.
"""
