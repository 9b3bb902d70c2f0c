"""Pages of the docs site that are generated from the source code: commands, checks and `report.json`."""

import json
from collections.abc import Iterator, Mapping
from inspect import cleandoc
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from galleyproof.checks import builtin
from galleyproof.cli import main
from galleyproof.finding import Criterion
from galleyproof.reports.formats import report_format
from galleyproof.run.examples import examples

Schema = Mapping[str, Any]


def write_pages(folder: Path) -> None:
    """Write the pages to a folder; one that has not changed is left alone, so that Sphinx need not read it again."""
    folder.mkdir(exist_ok=True)
    pages = {"options": _options(), "checks": _checks(), "report-json": _report()}
    for name, lines in pages.items():
        path, text = folder / f"{name}.md", "\n".join(lines)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def _options() -> Iterator[str]:
    yield "# Options of the commands\n\nGenerated from the code. [The commands](../commands.md) gives an overview.\n"
    for name, command in main.commands.items():
        yield from _command(f"galley {name}", command)


def _command(name: str, command: click.Command) -> Iterator[str]:
    context = click.Context(command, info_name=name)
    yield f"## {name}\n\n```text\n{command.get_usage(context).removeprefix('Usage: ')}\n```\n"
    yield cleandoc(command.help or "") + "\n"
    options = [one for one in command.params if isinstance(one, click.Option)]
    if options:
        yield "| option | meaning |\n|---|---|"
        for option in options:
            yield f"| `{_names(option, context)}` | {_meaning(option)} |"
        yield ""
    for inner_name, inner in getattr(command, "commands", {}).items():
        yield from _command(f"{name} {inner_name}", inner)


def _names(option: click.Option, context: click.Context) -> str:
    value = "" if option.is_flag or option.count else f" {option.make_metavar(context)}"
    return ", ".join(option.opts) + value.replace("|", "\\|")


def _meaning(option: click.Option) -> str:
    return " ".join((option.help or "").split()) + (" Required." if option.required else "")


def _checks() -> Iterator[str]:
    yield "# The checks\n\nGenerated from the code: every built-in check, with an example that it fails and one that it"
    yield "passes. An example gives the fields of one claim, or parts of a desk; what is left out is filled in. `galley"
    yield "explain ID` prints the same. [Write a check](../checks.md) says how to add your own.\n"
    by_theme = sorted(builtin(), key=lambda check: check.id.partition(".")[0])
    for theme, checks in groupby(by_theme, key=lambda check: check.id.partition(".")[0]):
        yield f"## {theme}\n"
        for check in checks:
            yield from _check(check)


def _check(check: Criterion) -> Iterator[str]:
    manual = check.manual.partition("Fails:")[0].strip()
    yield f"### {check.id}\n\n{manual}\n\nUnless it says otherwise, a problem is {_SEVERITIES[check.severity]}.\n"
    for example in examples(check):
        yield f"{'Fails' if example.fails else 'Passes'}:\n\n```yaml\n{example.text.strip()}\n```\n"


def _report() -> Iterator[str]:
    schema: Schema = json.loads(report_format.schema_text())
    yield "# report.json\n\nGenerated from the code: the format of `reports/ARTICLE/report.json` and of `galley check"
    yield "--format json`. Version 1 keeps every field listed here. New fields may be added: ignore those that you do"
    yield "not know. `galley schema report` prints the JSON Schema.\n"
    yield from _fields("The report", schema)
    for name, part in schema["$defs"].items():
        yield from _fields(name, part)


def _fields(title: str, schema: Schema) -> Iterator[str]:
    about = schema.get("description", "").partition("\n\nAttributes:")[0]
    yield f"## {title}\n\n{about}\n\n| field | | value | meaning |\n|---|---|---|---|"
    required = schema.get("required", ())
    for name, field in schema.get("properties", {}).items():
        need = "" if name in required else "optional"
        yield f"| `{name}` | {need} | {_value(field)} | {field.get('description', '')} |"
    yield ""


def _value(field: Schema) -> str:
    """Return what the value of a field is, in words."""
    match field:
        case {"$ref": ref}:
            return f"[{ref.rpartition('/')[2]}](#{ref.rpartition('/')[2].casefold()})"
        case {"anyOf": kinds}:
            return " or ".join(map(_value, kinds))
        case {"enum": values}:
            return ", ".join(f"`{value}`" for value in values)
        case {"type": "array", "items": inner}:
            return f"list of {_value(inner)}"
        case {"additionalProperties": dict(inner)}:
            return f"by name: {_value(inner)}"
    return f"`{field['const']}`" if "const" in field else _TYPES.get(field.get("type", ""), "")


_TYPES = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "null"}
_SEVERITIES = {"error": "an error", "warning": "a warning", "note": "a note"}
