"""The page `docs/format.md`: every record and field, from the words that the records themselves carry."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic.fields import FieldInfo

from galleyproof.amounts import Amount
from galleyproof.article import FrontMatter
from galleyproof.claim import STANCES, STATUSES, Anchor, Claim, Evidence, Ruling, SignOff, Waiver
from galleyproof.dates import Edtf
from galleyproof.entity import Entity, Name
from galleyproof.facts import KINDS, Fact
from galleyproof.record import Model, Ref
from galleyproof.settings import AttributeRule, Policy, Settings
from galleyproof.source import Source

_INTRODUCTION = """# The record format

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

_DATES = """## Dates

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

_AMOUNTS = """## Amounts

`412` is exact; `90..95` is a range, `90..` at least, `..90` at most; `~14000` is about: plus or minus one unit of its
last digit that is not zero.
"""


def render() -> str:
    """The whole page, as Markdown."""
    return "\n".join(_parts()).rstrip() + "\n"


def _parts() -> Iterator[str]:
    yield _INTRODUCTION
    yield from _section("A claim", Claim)
    yield _list("Status: the verdict for the claim's own day", STATUSES)
    yield from _section("`anchor`", Anchor, level=3)
    yield from _section("`evidence`", Evidence, level=3)
    yield _list("Stance: where a row of evidence stands", STANCES)
    yield from _section("`ruling`", Ruling, level=3)
    yield from _section("`waive`", Waiver, level=3)
    yield from _section("`sign_off`", SignOff, level=3)
    yield "## Facts\n\nA `fact` says what a claim says in a form that can be proved; a claim without one is legal.\n"
    for name, kind in KINDS.items():
        yield from _fact(name, kind)
    yield from (_DATES, _AMOUNTS)
    yield from _section("An entity", Entity)
    yield from _section("A name", Name, level=3)
    yield from _section("A source", Source)
    yield from _section("An article's front matter", FrontMatter)
    yield from _section("desk.yaml", Settings)
    yield from _section("`policy`", Policy, level=3)
    yield from _section("`attributes`", AttributeRule, level=3)


def _fact(name: str, kind: type[Fact]) -> Iterator[str]:
    yield from _section(f"`{name}`", kind, level=3, leave_out=("kind",))
    yield "```yaml"
    yield from (f"fact: {example}" for example in kind.examples)
    yield "```\n"


def _section(title: str, model: type[Model], level: int = 2, leave_out: tuple[str, ...] = ()) -> Iterator[str]:
    yield f"{'#' * level} {title}\n\n{(model.__doc__ or '').strip()}\n"
    yield "| field | | what it says |\n|---|---|---|"
    for name, field in model.model_fields.items():
        if name not in leave_out:
            yield _row(field.alias or name, field)
    yield ""


def _row(name: str, field: FieldInfo) -> str:
    need = "required" if field.is_required() else ""
    words = " ".join(filter(None, (field.description, _kind((field.annotation, *field.metadata)))))
    return f"| `{name}` | {need} | {words} |"


def _kind(annotations: tuple[Any, ...]) -> str:
    """What a field's value must be, where its words leave that open."""
    marks = list(_leaves(annotations))
    ref = next((mark for mark in marks if isinstance(mark, Ref)), None)
    if ref:
        return _reference(ref)
    if Edtf in marks:
        return "A date."
    if Amount in marks:
        return "An amount."
    choices = [mark for mark in marks if isinstance(mark, str)]
    return f"One of {', '.join(f'`{choice}`' for choice in choices)}." if len(choices) > 1 else ""


def _reference(ref: Ref) -> str:
    """What a field that names a record must name."""
    match ref.to:
        case "entity":
            return f"An entity: {', '.join(ref.kinds)}." if ref.kinds else "An entity."
        case "moment":
            return "An event, or `<claim>.start` or `<claim>.end`."
        case register:
            return f"A {register}."


def _leaves(annotations: tuple[Any, ...]) -> Iterator[Any]:
    """Everything that nested annotations hold, outermost first."""
    for annotation in annotations:
        inner = get_args(annotation)
        yield from _leaves(inner) if inner else (annotation,)


def _list(title: str, meanings: dict[str, str]) -> str:
    rows = "\n".join(f"| `{word}` | {meaning} |" for word, meaning in meanings.items())
    return f"### {title}\n\n| | |\n|---|---|\n{rows}\n"


if __name__ == "__main__":
    print(render(), end="")  # noqa: T201 - its whole purpose
