"""What is in the repository for others to use: hooks, an action, an image, a citation, a release."""

import json
import re
import subprocess
import sys
from fnmatch import fnmatch
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from galleyproof import __version__
from galleyproof.cli import main
from galleyproof.schema.catalog import MATCHES, catalog
from tests.helpers.tools import REPOSITORY


def parsed(name: str) -> Any:  # noqa: ANN401 - whatever the file contains
    return yaml.safe_load((REPOSITORY / name).read_text(encoding="utf-8"))


def is_known(command: str) -> bool:
    """Return True if a command has the options that it is given."""
    _, name, *options = command.split()
    shown = CliRunner().invoke(main, [name, "--help"])
    return shown.exit_code == 0 and all(option in shown.output for option in options if option.startswith("--"))


@pytest.mark.parametrize("hook", parsed(".pre-commit-hooks.yaml"), ids=lambda hook: hook["id"])
def test_every_hook_runs_a_command_that_exists(hook: dict[str, Any]) -> None:
    assert is_known(hook["entry"])
    assert (hook["language"], hook["pass_filenames"]) == ("python", False)


@pytest.mark.parametrize("file", ["claims/desk.yaml", "claims/talks/article.md", "desks/one/claims/talks/a.yaml"])
def test_the_hooks_run_for_files_of_a_desk(file: str) -> None:
    assert [bool(re.search(hook["files"], file)) for hook in parsed(".pre-commit-hooks.yaml")] == [True, True]


def test_the_action_runs_commands_that_exist() -> None:
    steps = " ".join(step.get("run", "") for step in parsed("action.yml")["runs"]["steps"])
    commands = re.findall(r'"\$galley" (check .*?) "', steps)
    assert len(commands) == 3
    assert all(is_known(f"galley {command}") for command in commands)


def test_every_input_of_the_action_is_used_and_explained() -> None:
    action, page = parsed("action.yml"), (REPOSITORY / "docs/automation.md").read_text(encoding="utf-8")
    for name in action["inputs"]:
        assert f"inputs.{name}" in str(action["runs"])
        assert f"| `{name}` |" in page


def test_scripts_of_the_action_take_nothing_from_outside_but_by_the_environment() -> None:
    scripts = [step["run"] for step in parsed("action.yml")["runs"]["steps"] if "run" in step]
    assert [script for script in scripts if "${{" in script] == []


def test_a_job_of_the_release_may_do_only_what_it_needs() -> None:
    release = parsed(".github/workflows/release.yml")
    assert (release["permissions"], release["jobs"]["build"]["permissions"]) == ({}, {"contents": "read"})
    assert release["jobs"]["publish"]["permissions"] == {"id-token": "write", "attestations": "write"}


def test_the_citation_has_the_version_of_the_package() -> None:
    assert parsed("CITATION.cff")["version"] == __version__


@pytest.mark.parametrize(
    ("file", "schema"),
    [
        ("claims/desk.yaml", "desk"),
        ("a/claims/entities.yaml", "entities"),
        ("claims/entities/people.yaml", "entities"),
        ("claims/sources/papers.yaml", "sources"),
        ("claims/background/law.yaml", "claims"),
        ("claims/talks/claims.yaml", "claims"),
        ("claims/talks/posts.claims.yaml", "claims"),
        ("config/desk.yaml", None),
        ("docker/claims.yaml", None),
    ],
)
def test_a_file_is_known_by_its_name_to_one_schema(file: str, schema: str | None) -> None:
    known = [
        name
        for name, patterns in MATCHES.items()
        if any(fnmatch(f"/{file}", f"/{one}".replace("/**/", "*/")) for one in patterns)
    ]
    assert known == ([schema] if schema else [])


def test_the_entries_of_a_schema_store_are_printed_for_an_address() -> None:
    command = [sys.executable, "-m", "galleyproof.schema.catalog", "https://example.org/galley/"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert json.loads(printed) == catalog("https://example.org/galley")
    assert catalog("https://example.org/galley")[0]["url"] == "https://example.org/galley/claims.schema.json"
