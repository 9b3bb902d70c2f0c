"""The JSON Schemas for text editors are up to date and accept the same records as the desk."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from galleyproof.schema import FILES, schema, schema_text
from tests.helpers.tools import REPOSITORY

CLAIM = {"id": "a", "says": "An example.", "status": "opinion"}


class _Core(yaml.SafeLoader):
    """A YAML 1.2 loader like that of a language server: dates and `on` are text."""


_Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] in ("int", "float")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


@pytest.mark.parametrize("name", FILES)
def test_every_schema_is_valid(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", FILES)
def test_the_committed_schema_is_current(name: str) -> None:
    committed = (REPOSITORY / f"claims/{name}.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(name), "run `make docs` and commit"


def _files() -> list[tuple[str, Path]]:
    claims = REPOSITORY / "claims"
    own = [(name, claims / f"{name}.yaml") for name in ("entities", "sources", "desk")]
    return own + [("claims", path) for path in sorted(claims.glob("*/*.yaml"))]


@pytest.mark.parametrize(("name", "path"), _files(), ids=lambda value: getattr(value, "name", value))
def test_the_schema_accepts_what_the_desk_accepts(name: str, path: Path) -> None:
    tree = yaml.load(path.read_text(encoding="utf-8"), _Core)  # noqa: S506 - a SafeLoader
    jsonschema.Draft202012Validator(schema(name)).validate(tree)


@pytest.mark.parametrize(
    "change",
    [{"status": "verifed"}, {"stauts": "opinion"}, {"fact": {"kind": "pots"}}, {"says": ""}, {"note": None}],
    ids=json.dumps,
)
def test_the_schema_refuses_what_the_desk_refuses(change: dict[str, Any]) -> None:
    validator = jsonschema.Draft202012Validator(schema("claims"))
    assert not validator.is_valid({"claims": [{**CLAIM, **change}]})


@pytest.mark.parametrize(
    "change",
    [
        {"anchor": "Kabul fell"},
        {"anchor": {"quote": "Kabul fell"}, "anchors": ["the fall of Kabul"]},
        {"evidence": ["bio", {"bio": "as envoy"}, {"bio": "as envoy", "stance": "partly"}]},
    ],
    ids=json.dumps,
)
def test_the_schema_accepts_short_forms(change: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(schema("claims")).validate({"claims": [{**CLAIM, **change}]})


@pytest.mark.parametrize(
    ("defaults", "valid"), [({"status": "verified"}, True), ({"as_of": "2021"}, False), ({"stats": "verified"}, False)]
)
def test_a_claim_needs_a_status_unless_the_file_has_one(defaults: dict[str, Any], valid: bool) -> None:  # noqa: FBT001
    tree = {"defaults": defaults, "claims": [{"id": "a", "says": "So."}]}
    assert jsonschema.Draft202012Validator(schema("claims")).is_valid(tree) is valid


def test_every_field_of_a_claim_is_explained() -> None:
    properties = schema("claims")["$defs"]["Claim"]["properties"]
    assert [name for name, field in properties.items() if "description" not in field] == []
