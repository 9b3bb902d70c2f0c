"""The report an editor reads: one HTML file that needs no network, runs no script and trusts no text."""

import hashlib
from base64 import b64encode
from collections.abc import Callable
from functools import cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from galleyproof.article import Article
from galleyproof.location import Location
from galleyproof.reports.as_text import counts_text, coverage_text
from galleyproof.reports.entry import page
from galleyproof.reports.untrusted import pieces, visible, web_link
from galleyproof.reports.verdict import judge, weight
from galleyproof.run import Run

_WIDEST = 200  # characters of a line of YAML: enough to know it again


def render(run: Run, article: Article) -> str:
    """What a run says of an article, as one HTML file: the same bytes for the same run."""
    css = _css()
    template = _environment().get_template("report.html")
    return template.render(
        run=run,
        settings=run.desk.settings,
        article=article,
        verdict=judge(run, article),
        page=page(run, run.desk.claims_of.get(article.id, ())),
        coverage=coverage_text(run.coverage[article.id]),
        line=_line_of(run),
        weight=partial(weight, run),
        css=Markup(css),  # noqa: S704 - ours, and the policy allows no other style
        policy=f"default-src 'none'; style-src '{_digest(css)}'; base-uri 'none'; form-action 'none'",
    )


def _line_of(run: Run) -> Callable[[Location], str]:
    def line(place: Location) -> str:
        text = run.desk.line(place).strip()
        return text if len(text) <= _WIDEST else f"{text[:_WIDEST]}..."

    return line


def _code(message: str) -> Markup:
    """A message with what stands in backquotes set as code."""
    return Markup().join(
        Markup("<code><bdi>{}</bdi></code>").format(visible(text))
        if quoted
        else Markup("<bdi>{}</bdi>").format(visible(text))
        for text, quoted in pieces(message)
    )


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
    environment.filters.update(code=_code, web_link=web_link, counts=counts_text)
    return environment


def _finalize(value: Any) -> Any:  # noqa: ANN401 - whatever a template prints
    return visible(value) if type(value) is str else value


@cache
def _css() -> str:
    return (files("galleyproof.reports") / "templates" / "report.css").read_text(encoding="utf-8")


def _digest(css: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(css.encode()).digest()).decode()}"
