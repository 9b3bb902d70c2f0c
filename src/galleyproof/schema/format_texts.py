"""The words of `docs/format.md` that no record carries: how files fit together, examples, how dates are written."""

INTRODUCTION = """# The record format

*Made from the records themselves by `make docs`; a test keeps it current. Change the words there.*

A desk is a folder of text files:

```
claims/
  desk.yaml                 the desk's name, language and day
  entities.yaml             who is who (or entities/*.yaml)
  sources.yaml              what evidence cites (or sources/*.yaml)
  background/*.yaml         claims that no article makes: what the desk knows besides
  <article>/article.md      an article: front matter, then paragraphs parted by blank lines, counted from 1
  <article>/*.yaml          its claims, grouped as you like
checks/*.py                 the house's own checks
reports/                    what a run writes, one folder an article
```

A file of claims begins with two lines. The first one lets an editor such as VS Code complete and explain fields:

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

A claim is named `us-post` within its article, and `moscow-talks/us-post` anywhere else; one of the background is
`background/us-post`. Text that holds a colon and a space, or begins with a quotation mark, `@`, `%`, `>` or `|`, goes
in quotes. A field that is not wanted is left out.
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

Dates are [EDTF](https://www.loc.gov/standards/datetime/), levels 0 to 2, for the years 0001 to 9999. `galley date
'2003-12~'` prints the days that one may mean. Quote nothing: `[2019, 2021]` and `2021-05/..` may stand as they are.

| written | means |
|---|---|
| `2003-12-04`, `2003-12`, `2003` | a day, a month, a year: somewhere in it |
| `2003~` | about 2003: a year earlier or later (a month for `2003-12~`, a day for `2003-12-04~`) |
| `2003?` | perhaps 2003; `%` is both |
| `201X`, `2003-XX` | a digit that is not known |
| `2003-12/2010-09` | from the one to the other |
| `2021-05/..`, `../2021-08` | open: it goes on, or has always been |
| `2021-05/`, `/2021-08` | the other end is not known |
| `[2003, 2005]`, `[2003-05..2003-07]` | one of these |
| `2021-21` to `2021-24` | spring (March to May), summer, autumn, winter (December to February) |
"""

AMOUNTS = """## Amounts

`412` is exact; `90..95` is a range, `90..` at least, `..90` at most; `~14000` is about: plus or minus one unit of its
last digit that is not zero.
"""
