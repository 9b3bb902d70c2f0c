"""HTML pages from our templates: self-contained files that load nothing, run only our script and escape all text."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from galleyproof.printable import printable_lines
from galleyproof.records.date_words import day_in_words, in_words
from galleyproof.reports.formats.as_text import counts_text
from galleyproof.reports.untrusted import pieces, web_link
from galleyproof.reports.views.fact_lines import FactField
from galleyproof.reports.views.margin_note import why_open
from galleyproof.text.markdown import in_plain_words
from galleyproof.text.phrases import brief

_LEFTWARD = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""A letter of a right-to-left script, or a right-to-left mark."""

_GRAVE = ("refuted", "partly", "disputed")  # statuses beside which a warning adds nothing
_HEAD = 90  # characters that fit above a printed page


def page_of(template: str, head: str, **values: Any) -> str:  # noqa: ANN401 - any value that a template shows
    """Return a page from one of our templates, with a policy that allows only our own style and script.

    `head` is printed at the top of each page.
    """
    css, script = _without_spaces(_file("report.css")) + _running_head(head), _without_comments(_file("report.js"))
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


def _running_head(text: str) -> str:
    """Return the CSS rule that prints a text above each page; only letters and digits are written literally."""
    written = "".join(char if char.isalnum() else f"\\{ord(char):x} " for char in printable_lines(brief(text, _HEAD)))
    return f'@page {{ @top-left {{ content: "{written}"; }} }}\n'


def _code(message: str) -> str:
    """Return a message with its backquoted parts as code."""
    if "`" not in message:
        return _isolated(message)
    parts = ((escape(_isolated(text)), quoted) for text, quoted in pieces(message))
    marked = (f"<code>{part}</code>" if quoted else part for part, quoted in parts)
    return Markup("".join(marked))  # noqa: S704 - each part is escaped


def _isolated(text: str) -> str:
    """Return a text that leaves the direction of the text around it alone; only right-to-left letters need this."""
    readable = printable_lines(text)
    if readable.isascii() or _LEFTWARD.search(readable) is None:
        return readable
    return Markup("<bdi>{}</bdi>").format(readable)


def _fields(fact: Iterable[FactField]) -> Markup:
    """Return the fields of a fact in one line, each with its name; that of the kind needs none."""
    parts = []
    for field in fact:
        values = ", ".join(escape(_isolated(value.names or value.text)) for value in field.values)
        parts.append(values if field.name == "kind" else f"<i>{escape(field.name.replace('_', ' '))}</i> {values}")
    return Markup(" ".join(parts))  # noqa: S704 - each part is escaped


@cache
def _css_class(word: str) -> str:
    """Return the CSS class for an outcome, a stance, a status or a severity: `is-warning`."""
    return f"is-{word.replace(' ', '-')}"


def _css_classes(status: str, outcome: str) -> str:
    """Return the CSS classes for a claim: of its status, and of its outcome if that says more."""
    says_more = outcome != "passed" and (outcome != "warning" or status not in _GRAVE)
    return f"{_css_class(status)} {_css_class(outcome)}" if says_more else _css_class(status)


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
        code=_code,
        isolated=_isolated,
        tone=_css_class,
        tones=_css_classes,
        why=why_open,
        fields=_fields,
        web_link=web_link,
        counts=counts_text,
        sentence_case=_sentence_case,
        in_words=in_words,
        in_plain_words=in_plain_words,
        day_in_words=day_in_words,
    )
    return environment


def _finalize(value: Any) -> Any:  # noqa: ANN401 - any value that a template prints
    return printable_lines(value) if type(value) is str else value


def _sentence_case(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


@cache
def _file(name: str) -> str:
    return (files("galleyproof.reports") / "templates" / name).read_text(encoding="utf-8")


@cache
def _without_comments(script: str) -> str:
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if not line.startswith("//"))


@cache
def _without_spaces(css: str) -> str:
    return re.sub(r"(?<=[\w-]): (?=\S)", ":", re.sub(r"\s*([{};])\s*", r"\1", css))


def _digest(css: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(css.encode()).digest()).decode()}"
