"""The report an editor reads: one HTML file that needs no network, runs no script and trusts no text."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from galleyproof.article import Article
from galleyproof.claim import STATUSES, Claim
from galleyproof.location import Location
from galleyproof.reports.as_text import counts_text, coverage_text
from galleyproof.reports.cards import cards
from galleyproof.reports.entry import Page, page
from galleyproof.reports.exceptions import exceptions
from galleyproof.reports.marking import Mark, Segment, segments
from galleyproof.reports.passages import Passage
from galleyproof.reports.roster import roster
from galleyproof.reports.shelf import shelf
from galleyproof.reports.timeline import timeline
from galleyproof.reports.untrusted import pieces, visible, web_link
from galleyproof.reports.verdict import judge, standing, weight
from galleyproof.run import Run
from galleyproof.span import Span
from galleyproof.spelling import brief

_LEFTWARD = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""A letter of a script that runs from right to left, or a mark that says so."""

_LABEL = 62  # characters of a row of the timeline
_HEAD = 90  # characters above a printed page
_WIDEST = 200  # characters of a line of YAML: enough to know it again


def render(run: Run, article: Article, changes: Sequence[str] = ()) -> str:
    """What a run says of an article, as one HTML file: the same bytes for the same run.

    `changes` is what differs from the report before it, a sentence each.
    """
    verdict, sides = judge(run, article), cards(run, article)
    claims = run.desk.claims_of.get(article.id, ())
    shown = page(run, claims)
    return page_of(
        "report.html",
        f"As of {run.as_of.isoformat()}: {article.front.title}",
        run=run,
        settings=run.desk.settings,
        article=article,
        verdict=verdict,
        page=shown,
        changes=changes,
        placed=run.coverage[article.id].anchored,
        segments=_segments(run, article, shown),
        timeline=timeline(run, article),
        roster=roster(run, article),
        cards=sides,
        card_ids={card.finding: f"card-{number}" for number, card in enumerate(sides, 1)},
        shelf=shelf(run, article),
        source_ids={source.id: f"s{number}" for number, source in enumerate(run.desk.sources)},
        standing=partial(standing, run),
        coverage=coverage_text(run.coverage[article.id]),
        exceptions=[*exceptions(run, article.id)],
        paragraph_at=partial(_paragraph_at, article),
        line=_line_of(run),
        weight=weight,
        numbers={claim.ref: number for number, claim in _numbered(verdict.passages)},
        statuses=[(status, STATUSES[status]) for status in STATUSES if status in _statuses(shown, claims)],
    )


def page_of(template: str, head: str, **values: Any) -> str:  # noqa: ANN401 - whatever the template shows
    """A page of one of our templates, with our style and script and a policy that allows no others.

    `head` stands at the top of each page that is printed.
    """
    css, script = _file("report.css") + _running_head(head), _file("report.js")
    return (
        _environment()
        .get_template(template)
        .render(
            **values,
            css=Markup(css),  # noqa: S704 - ours, and the policy allows no other style
            script=Markup(script),  # noqa: S704 - ours, and the policy allows no other script
            policy=f"default-src 'none'; style-src '{_digest(css)}'; script-src '{_digest(script)}'; "
            "base-uri 'none'; form-action 'none'",
        )
    )


def _numbered(passages: Sequence[Passage]) -> Iterator[tuple[int, Claim]]:
    return ((number, claim) for passage in passages for number, claim in enumerate(passage.claims, passage.first))


def _statuses(shown: Page, claims: Sequence[Claim]) -> set[str]:
    """Those that the page names: as declared, and as the evidence has it."""
    return {status for claim in claims for status in (claim.status, shown.status(claim))}


def _running_head(text: str) -> str:
    """The rule that prints a text above each page; what is no letter or digit is written as its number."""
    written = "".join(char if char.isalnum() else f"\\{ord(char):x} " for char in visible(brief(text, _HEAD)))
    return f'@page {{ @top-left {{ content: "{written}"; }} }}\n'


def _segments(run: Run, article: Article, page: Page) -> Callable[[Passage], list[Segment]]:
    """The stretches of a paragraph between its marks."""
    read = run.coverage[article.id]
    bare: dict[int, list[tuple[Span, str]]] = {}
    for found in read.found:
        if not found.claims:
            bare.setdefault(found.paragraph, []).append((found.span, "waived" if found.waived else "no claim"))

    def segments_of(passage: Passage) -> list[Segment]:
        marks = [
            Mark(
                read.anchored[claim.ref][1], number, page.elements[id(claim)], standing(run, claim), page.status(claim)
            )
            for number, claim in enumerate(passage.claims, passage.first)
            if claim.ref in read.anchored
        ]
        return segments(passage.text or "", marks, bare.get(passage.number or 0, ()))

    return segments_of


def _paragraph_at(article: Article, at: Location) -> int | None:
    """The number of the paragraph that a place of the copy lies in; None for any other place."""
    if at.file != article.at().file:
        return None
    begun = [number for number, paragraph in enumerate(article.paragraphs, 1) if paragraph.line <= at.line]
    return begun[-1] if begun else None


def _line_of(run: Run) -> Callable[[Location], str]:
    def line(place: Location) -> str:
        text = run.desk.line(place).strip()
        return text if len(text) <= _WIDEST else f"{text[:_WIDEST]}..."

    return line


def _code(message: str) -> Markup:
    """A message with what stands in backquotes set as code."""
    return Markup().join(
        Markup("<code>{}</code>").format(_isolated(text)) if quoted else _isolated(text)
        for text, quoted in pieces(message)
    )


def _isolated(text: str) -> str:
    """A text that keeps the direction of its letters to itself; most have none to keep."""
    shown = visible(text)
    return shown if _LEFTWARD.search(shown) is None else Markup("<bdi>{}</bdi>").format(shown)


def _tone(word: str) -> str:
    """The class that colours what has a standing, a stance or a weight: `is-needs-a-look`."""
    return f"is-{word.replace(' ', '-')}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("galleyproof.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters.update(
        code=_code, isolated=_isolated, tone=_tone, web_link=web_link, counts=counts_text, short=_short
    )
    return environment


def _finalize(value: Any) -> Any:  # noqa: ANN401 - whatever a template prints
    return visible(value) if type(value) is str else value


def _short(text: str) -> str:
    return brief(text, _LABEL)


@cache
def _file(name: str) -> str:
    return (files("galleyproof.reports") / "templates" / name).read_text(encoding="utf-8")


def _digest(css: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(css.encode()).digest()).decode()}"
