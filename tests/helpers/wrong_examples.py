"""Wrong examples: the passing example of a check's manual with one thing changed, and the checks that notice it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml

from galleyproof.checks import builtin
from galleyproof.finding import Criterion
from galleyproof.load import DeskOnDemand
from galleyproof.load.texts import load_texts
from galleyproof.records.location import Path as FieldPath
from galleyproof.records.location import Tree
from galleyproof.run import Run, run
from galleyproof.run.examples import Example, examples, texts_of
from galleyproof.run.folder_step import Surroundings
from galleyproof.run.mutation.planting import planted
from galleyproof.run.mutation.survey import all_mutants
from galleyproof.run.mutation.wrong_records import put
from galleyproof.run.mutation.wrong_values import wrong_dates, wrong_figures
from galleyproof.run.session import Session
from tests.helpers.tools import TODAY, chance

_MOST: Final = 4
"""The values that other manuals have for a field which are tried in its place."""

_YEAR: Final = re.compile(r"\d{4}(?=-|\b)")


def wrong_examples(example: Example) -> Iterator[str]:
    """Yield an example with each of its values wrong in some ways, those of the guard first."""
    tree = yaml.load(example.text, yaml.BaseLoader)  # noqa: S506 - BaseLoader makes nothing but text, lists and mappings
    random = chance(1)
    values = [*_values(tree, ())]
    for path, value in values:
        for new in _wrong(path, value, values, random):
            yield _changed(tree, path, new)
    for path in _parts(tree, ()):
        yield _changed(tree, path, None)
        if isinstance(path[-1], int):
            yield _twice(tree, path)


def noticed(check: Criterion, root: Path) -> Iterator[set[str]]:
    """Yield the checks that notice something, for each wrong one of the passing examples of a check."""
    for number, example in enumerate(examples(check)):
        if not example.fails:
            yield from planted_in(example, root / str(number))
            before = _counted(example.text)
            for wrong in wrong_examples(example):
                try:
                    yield {*(_counted(wrong) - before)}
                except (AttributeError, KeyError, TypeError):  # it is not the YAML of an example any more
                    continue


def _counted(text: str) -> Counter[str]:
    return _all(run(load_texts(texts_of(text)), builtin(), TODAY))


def _all(run: Run) -> Counter[str]:
    """Count what each check finds or cannot decide."""
    return Counter(finding.check for finding in (*run.findings, *run.undecided))


def _wrong(path: FieldPath, value: str, values: Sequence[tuple[FieldPath, str]], random: Random) -> Iterator[str]:
    """Yield wrong values for one: those of the guard, one from elsewhere in the example, and one from other manuals."""
    if re.fullmatch(r"[~<>]?\d{4}-?.*", value):
        yield from (new for _, new in wrong_dates(value, is_span=True))
        for years in (-100, 100):
            if year := _YEAR.search(value):
                yield value.replace(year[0], f"{int(year[0]) + years:04}", 1)
    elif re.fullmatch(r"\D?[\d.]+ ?\w*", value):
        yield from (new for _, new in wrong_figures(value, random))
        yield re.sub(r"\d+", lambda digits: f"{digits[0]}0", value, count=1)
    for separator in (", ", " "):
        words = value.split(separator)
        yield from (
            separator.join((*words[:place], *words[place + 1 :])) for place in range(len(words) > 1 and len(words))
        )
    yield from dict.fromkeys(text for place, text in values if place[-1] == path[-1] and text != value)
    others = [text for text in vocabulary().get(str(path[-1]), ()) if text != value]
    yield from random.sample(others, min(_MOST, len(others)))


@cache
def vocabulary() -> dict[str, list[str]]:
    """Return the values that the examples of all manuals have for each field."""
    found: dict[str, dict[str, None]] = {}
    for check in builtin():
        for example in examples(check):
            tree = yaml.load(example.text, yaml.BaseLoader)  # noqa: S506 - as above
            for path, value in _values(tree, ()):
                found.setdefault(str(path[-1]), {})[value] = None
    return {name: [*values] for name, values in found.items()}


def _values(tree: Tree, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(tree, str):
        yield path, tree
    for key, part in _items(tree):
        yield from _values(part, (*path, key))


def _parts(tree: Tree, path: FieldPath) -> Iterator[FieldPath]:
    for key, part in _items(tree):
        yield (*path, key)
        yield from _parts(part, (*path, key))


def _items(tree: Tree) -> Sequence[tuple[str | int, Tree]]:
    if isinstance(tree, dict):
        return [*tree.items()]
    return [*enumerate(tree)] if isinstance(tree, list) else []


def _changed(tree: Tree, path: FieldPath, new: str | None) -> str:
    tree = deepcopy(tree)
    put(tree, path, new)
    return yaml.safe_dump(tree, sort_keys=False, allow_unicode=True)


def _twice(tree: Tree, path: FieldPath) -> str:
    tree = deepcopy(tree)
    *steps, last = path
    within: Any = tree
    for step in steps:
        within = within[step]
    within.insert(last, deepcopy(within[last]))
    return yaml.safe_dump(tree, sort_keys=False, allow_unicode=True)


def planted_in(example: Example, root: Path) -> Iterator[set[str]]:
    """Yield, for each mutant that the guard plants in an example, the checks that report more than before."""
    for name, text in texts_of(example.text).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    session = Session(root, TODAY)
    before = _all(session.refresh())
    desk, plan = session.surroundings.desk, session.surroundings.plan
    assert isinstance(desk, DeskOnDemand)
    for mutant in all_mutants(desk, 1):
        other = planted(desk, mutant)
        if other:
            yield {*(_all(session.run_of(other, Surroundings(other, plan))) - before)}
